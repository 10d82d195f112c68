package org.circlewalk.spec.box;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.circlewalk.spec.enclosure.Exponential;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Logarithm;
import org.circlewalk.spec.enclosure.Precision;

/**
 * Enclosures of functions of p on a box: with u from −1 to 1 the place of p in the box, it encloses every function f with
 * |f·2^bits − Σ_k a_k u^k| ≤ radius for all u. The coefficients a_k, k ≤ degree, and the radius are integers. Immutable.
 *
 * <p>Every operation encloses all results for functions that its operands enclose. What an operation rounds, and every term above the
 * degree, goes into the radius: as |u| ≤ 1, a term moves the polynomial by no more than its coefficient. Sums, differences and
 * negatives are not rounded. Operands have one precision and one degree.
 */
public final class TaylorModel {
    /** Series of more terms are not formed: a range that asks for them is enclosed as an interval. */
    private static final int MOST_TERMS = 400;
    /** Exponents may vary by so much over a box, in units of 1, before their exponential is taken as an interval. */
    private static final int WIDEST_EXPONENT = 6;
    /** An enclosure of e^x for larger x would be of no use, and take long. */
    private static final int MOST_EXPONENT = 128;
    /** An enclosure this wide, 2^−10, is compared with the one by intervals. */
    private static final int COARSE = 10;

    private final Precision precision;
    private final int degree;
    /** a_0, a_1 …; those above the last one kept are 0. */
    private final Polynomial polynomial;
    private final BigInteger radius;

    private TaylorModel(Precision precision, int degree, Polynomial polynomial, BigInteger radius) {
        this.precision = precision;
        this.degree = degree;
        this.polynomial = polynomial;
        this.radius = radius;
    }

    /** All functions with values in an interval. */
    public static TaylorModel of(int degree, Interval interval) {
        BigInteger middle = interval.lower().add(interval.upper()).shiftRight(1);
        return new TaylorModel(interval.precision(), degree, Polynomial.of(middle),
                interval.upper().subtract(middle).max(middle.subtract(interval.lower())));
    }

    /**
     * The functions within a distance of a polynomial in u.
     *
     * @param coefficients a_0 … a_k, one at least, k ≤ degree
     * @throws IllegalArgumentException if there are none or too many, or the radius is negative
     */
    public static TaylorModel of(int degree, Precision precision, BigInteger[] coefficients, BigInteger radius) {
        if (coefficients.length == 0 || coefficients.length > degree + 1 || radius.signum() < 0) {
            throw new IllegalArgumentException("A polynomial of " + coefficients.length + " coefficients and the radius " + radius
                    + " is no enclosure of degree " + degree + ".");
        }
        return new TaylorModel(precision, degree, Polynomial.of(coefficients), radius);
    }

    private TaylorModel constant(Interval interval) {
        return of(degree, interval);
    }

    private TaylorModel constant(long value) {
        return constant(Interval.of(precision, BigInteger.valueOf(value)));
    }

    /** The precision of coefficients and radius. */
    public Precision precision() {
        return precision;
    }

    /** The largest power of u that is kept. */
    public int degree() {
        return degree;
    }

    /** a_k. */
    public BigInteger coefficient(int k) {
        return k < polynomial.size() ? polynomial.coefficient(k) : BigInteger.ZERO;
    }

    /** The radius, in units in the last place. */
    public BigInteger radius() {
        return radius;
    }

    /**
     * An interval that contains every value. u^k is between 0 and 1 for even k, and between −1 and 1 for odd k; the terms are added
     * up end by end. Not rounded.
     */
    public Interval range() {
        return Interval.between(precision, polynomial.least().subtract(radius), polynomial.most().add(radius));
    }

    /** At least |f| for every function enclosed, in units in the last place. */
    public BigInteger bound() {
        Interval range = range();
        return range.lower().abs().max(range.upper().abs());
    }

    /** The sum; not rounded. */
    public TaylorModel add(TaylorModel other) {
        requireSameKind(other);
        return new TaylorModel(precision, degree, polynomial.add(other.polynomial), radius.add(other.radius));
    }

    /** The negative; not rounded. */
    public TaylorModel negate() {
        return new TaylorModel(precision, degree, polynomial.negate(), radius);
    }

    /** The difference; not rounded. */
    public TaylorModel subtract(TaylorModel other) {
        requireSameKind(other);
        return new TaylorModel(precision, degree, polynomial.subtract(other.polynomial), radius.add(other.radius));
    }

    /** The sum with any number of an interval; not rounded but for the middle of the interval. */
    public TaylorModel add(Interval interval) {
        return add(constant(interval));
    }

    /** All functions that are at most {@code more} units further away. */
    TaylorModel widened(BigInteger more) {
        return new TaylorModel(precision, degree, polynomial, radius.add(more));
    }

    /**
     * The product. With f = A + α, g = B + β, A and B the polynomials, fg − AB = Aβ + Bα + αβ; to that come the terms of AB above the
     * degree, and one unit for each coefficient, which is rounded down.
     */
    public TaylorModel multiply(TaylorModel other) {
        requireSameKind(other);
        BigInteger error = precision.ceiling(polynomialBound().multiply(other.radius)
                .add(other.polynomialBound().add(other.radius).multiply(radius)).add(excess(other)));
        Polynomial product = product(other);
        return new TaylorModel(precision, degree, product, error.add(BigInteger.valueOf(product.size())));
    }

    /** The product with any number of an interval. */
    public TaylorModel multiply(Interval interval) {
        return multiply(constant(interval));
    }

    /**
     * The product of a function f with values between 0 and 1 and another, g, with values between 0 and a bound: fg − AB = f(g − B) +
     * B(f − A), where |f| ≤ 1 and |B| is at most the bound and g's radius. So the radius of g is kept instead of growing by the size of the
     * polynomials, product after product, and that of f counts for as much as the bound only.
     *
     * @param most the bound, in units in the last place
     */
    TaylorModel chanceTimes(TaylorModel other, BigInteger most) {
        BigInteger error = other.radius.add(precision.ceiling(most.add(other.radius).multiply(radius).add(excess(other))));
        Polynomial product = product(other);
        return new TaylorModel(precision, degree, product, error.add(BigInteger.valueOf(product.size())));
    }

    /**
     * p·a + (1 − p)·b for a probability p that this encloses. With p = P + ϖ, a = A + α and b = B + β it is P(A − B) + B + ϖ(A − B) +
     * pα + (1 − p)β: the errors of a and b are averaged too, which does not make them larger.
     */
    TaylorModel average(TaylorModel a, TaylorModel b) {
        TaylorModel difference = a.subtract(b);
        BigInteger inexact = radius.signum() == 0 ? BigInteger.ZERO : radius.multiply(difference.polynomialBound());
        BigInteger error = a.radius.max(b.radius).add(precision.ceiling(excess(difference).add(inexact)));
        Polynomial product = product(difference);
        Polynomial mixed = product.add(b.polynomial);
        return new TaylorModel(precision, degree, mixed, error.add(BigInteger.valueOf(product.size())));
    }

    /** The coefficients up to the degree of the product of the polynomials, each rounded down by less than a unit. */
    private Polynomial product(TaylorModel other) {
        return polynomial.product(other.polynomial, degree, precision.bits());
    }

    /** At least Σ |a_i b_j| over i + j above the degree, over 2^(2·bits); not rounded. */
    private BigInteger excess(TaylorModel other) {
        return polynomial.excess(other.polynomial, degree);
    }

    /** At least the modulus of the polynomial, in units in the last place. */
    private BigInteger polynomialBound() {
        return polynomial.least().abs().max(polynomial.most().abs());
    }

    /**
     * The reciprocal. If r is a polynomial near 1/f and |1 − fr| ≤ ε &lt; 1, then |1/f − r| ≤ |r|ε/(1 − ε); nothing depends on how r is
     * found, which is by the division of power series. Where that is wider, the reciprocals of the range.
     *
     * @throws ArithmeticException if the range contains 0
     */
    public TaylorModel reciprocal() {
        TaylorModel plain = constant(range().reciprocal());
        if (coefficient(0).signum() == 0) {
            return plain;
        }
        TaylorModel near = new TaylorModel(precision, degree, Polynomial.of(inverseSeries()), BigInteger.ZERO);
        BigInteger error = constant(1).subtract(multiply(near)).bound();
        BigInteger rest = precision.one().subtract(error);
        if (rest.signum() <= 0) {
            return plain;
        }
        TaylorModel found = near.widened(Precision.ceilingQuotient(near.polynomialBound().multiply(error), rest));
        return found.narrower(plain);
    }

    private BigInteger[] inverseSeries() {
        int size = polynomial.size();
        BigInteger first = coefficient(0);
        BigInteger[] inverse = new BigInteger[size == 1 ? 1 : degree + 1];
        inverse[0] = precision.one().multiply(precision.one()).divide(first);
        for (int k = 1; k < inverse.length; k++) {
            BigInteger sum = BigInteger.ZERO;
            for (int j = 1; j <= Math.min(k, size - 1); j++) {
                sum = sum.add(coefficient(j).multiply(inverse[k - j]));
            }
            inverse[k] = sum.negate().divide(first);
        }
        return inverse;
    }

    private TaylorModel narrower(TaylorModel plain) {
        return plain.radius.compareTo(radius) < 0 ? plain : this;
    }

    /** The quotient. @throws ArithmeticException if the range of the divisor contains 0 */
    public TaylorModel divide(TaylorModel divisor) {
        return multiply(divisor.reciprocal());
    }

    /** This without its constant coefficient. */
    private TaylorModel varying() {
        return new TaylorModel(precision, degree, polynomial.withoutConstant(), radius);
    }

    /**
     * The exponential, e^{a_0}·Σ_{j ≤ J} N^j/j! with N = f − a_0. With |N| ≤ ν &lt; J + 2 what is left out is at most
     * ν^{J+1}/(J+1)!·1/(1 − ν/(J + 2)). Where ν is large, or that is wider, the exponentials of the range.
     *
     * @throws ArithmeticException if the range reaches beyond 128
     */
    public TaylorModel exponential() {
        if (range().upper().compareTo(precision.one().multiply(BigInteger.valueOf(MOST_EXPONENT))) > 0) {
            throw new ArithmeticException("an exponent may be above " + MOST_EXPONENT);
        }
        TaylorModel varying = varying();
        BigInteger nu = varying.bound();
        if (nu.compareTo(precision.one().multiply(BigInteger.valueOf(WIDEST_EXPONENT))) > 0) {
            return constant(Exponential.of(range()));
        }
        BigInteger all = nu.add(coefficient(0).abs());
        boolean small = all.shiftLeft(1).compareTo(precision.one()) <= 0 && all.compareTo(nu.shiftLeft(2)) <= 0
                || all.bitLength() < precision.bits() / 2;
        TaylorModel series = small ? series(all) : varying.series(nu)
                .multiply(Exponential.of(Interval.between(precision, coefficient(0), coefficient(0))));
        return series.radius.bitLength() <= precision.bits() - COARSE ? series : series.narrower(constant(Exponential.of(range())));
    }

    /** Σ_j f^j/j! for |f| ≤ ν. */
    private TaylorModel series(BigInteger nu) {
        int terms = 0;
        // ν^{J+1}/(J+1)!, rounded up.
        BigInteger term = nu;
        while (term.compareTo(BigInteger.ONE) > 0 && terms < MOST_TERMS) {
            terms++;
            term = Precision.ceilingQuotient(precision.ceiling(term.multiply(nu)), BigInteger.valueOf(terms + 1L));
        }
        TaylorModel sum = constant(1);
        for (int j = terms; j > 0; j--) {
            sum = multiply(sum).divide(j).add(constant(1));
        }
        BigInteger bracket = precision.one().multiply(BigInteger.valueOf(terms + 2L));
        return sum.widened(Precision.ceilingQuotient(term.multiply(bracket), bracket.subtract(nu)));
    }

    /** Divided by a positive integer, each coefficient rounded down. */
    private TaylorModel divide(int divisor) {
        if (divisor == 1) {
            return this;
        }
        return new TaylorModel(precision, degree, polynomial.divide(divisor),
                Precision.ceilingQuotient(radius, BigInteger.valueOf(divisor)).add(BigInteger.valueOf(polynomial.size())));
    }

    /**
     * The natural logarithm, log a_0 − Σ_{0 &lt; j ≤ J} (−N)^j/j with N = (f − a_0)/a_0. With |N| ≤ ν &lt; 1 what is left out is at most
     * ν^{J+1}/((J+1)(1 − ν)). Where that is wider, the logarithms of the range.
     *
     * @throws ArithmeticException if the range reaches 0
     */
    public TaylorModel logarithm() {
        TaylorModel plain = constant(Logarithm.of(range()));
        Interval middle = Interval.between(precision, coefficient(0), coefficient(0));
        TaylorModel varying = varying().multiply(middle.reciprocal());
        BigInteger nu = varying.bound();
        BigInteger rest = precision.one().subtract(nu);
        if (rest.signum() <= 0) {
            return plain;
        }
        int terms = 1;
        BigInteger power = precision.ceiling(nu.multiply(nu));
        while (power.compareTo(BigInteger.ONE) > 0 && terms < MOST_TERMS) {
            terms++;
            power = precision.ceiling(power.multiply(nu));
        }
        TaylorModel sum = constant(0);
        for (int j = terms; j > 0; j--) {
            // N(1/1 − N(1/2 − N(1/3 − …))).
            sum = varying.multiply(constant(1).divide(j).subtract(sum));
        }
        BigInteger remainder = Precision.ceilingQuotient(power.multiply(precision.one()), rest);
        return sum.widened(remainder).add(Logarithm.of(middle)).narrower(plain);
    }

    /** e_i/Σ e_j for positive functions e_1, e_2, … @throws ArithmeticException if their sum may be 0 */
    public static TaylorModel[] softmax(TaylorModel[] weights) {
        TaylorModel inverse = Arrays.stream(weights).reduce(TaylorModel::add).orElseThrow().reciprocal();
        return Arrays.stream(weights).map(weight -> weight.multiply(inverse)).toArray(TaylorModel[]::new);
    }

    private void requireSameKind(TaylorModel other) {
        if (degree != other.degree || !precision.equals(other.precision)) {
            throw new IllegalArgumentException("Taylor models of different degree or precision do not combine.");
        }
    }

    @Override
    public String toString() {
        return IntStream.range(0, polynomial.size()).mapToObj(polynomial::coefficient).toList() + " ± " + radius + " / 2^" + precision.bits();
    }
}
