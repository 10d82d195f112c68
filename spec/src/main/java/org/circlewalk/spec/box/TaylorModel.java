package org.circlewalk.spec.box;

import java.math.BigInteger;
import java.util.Arrays;
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
    private final BigInteger[] coefficients;
    private final BigInteger radius;

    private TaylorModel(Precision precision, int degree, BigInteger[] coefficients, BigInteger radius) {
        this.precision = precision;
        this.degree = degree;
        this.coefficients = coefficients;
        this.radius = radius;
    }

    /** All functions with values in an interval. */
    public static TaylorModel of(int degree, Interval interval) {
        BigInteger middle = interval.lower().add(interval.upper()).shiftRight(1);
        return new TaylorModel(interval.precision(), degree, new BigInteger[] {middle},
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
        return new TaylorModel(precision, degree, coefficients.clone(), radius);
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
        return k < coefficients.length ? coefficients[k] : BigInteger.ZERO;
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
        BigInteger low = coefficients[0].subtract(radius);
        BigInteger high = coefficients[0].add(radius);
        for (int k = 1; k < coefficients.length; k++) {
            BigInteger term = coefficients[k];
            if (k % 2 == 1) {
                low = low.subtract(term.abs());
                high = high.add(term.abs());
            } else {
                low = term.signum() < 0 ? low.add(term) : low;
                high = term.signum() > 0 ? high.add(term) : high;
            }
        }
        return Interval.between(precision, low, high);
    }

    /** At least |f| for every function enclosed, in units in the last place. */
    public BigInteger bound() {
        Interval range = range();
        return range.lower().abs().max(range.upper().abs());
    }

    /** The sum; not rounded. */
    public TaylorModel add(TaylorModel other) {
        requireSameKind(other);
        BigInteger[] longer = coefficients.length >= other.coefficients.length ? coefficients : other.coefficients;
        BigInteger[] shorter = longer == coefficients ? other.coefficients : coefficients;
        BigInteger[] sum = longer.clone();
        for (int k = 0; k < shorter.length; k++) {
            sum[k] = sum[k].add(shorter[k]);
        }
        return new TaylorModel(precision, degree, sum, radius.add(other.radius));
    }

    /** The negative; not rounded. */
    public TaylorModel negate() {
        BigInteger[] negated = new BigInteger[coefficients.length];
        for (int k = 0; k < negated.length; k++) {
            negated[k] = coefficients[k].negate();
        }
        return new TaylorModel(precision, degree, negated, radius);
    }

    /** The difference; not rounded. */
    public TaylorModel subtract(TaylorModel other) {
        return add(other.negate());
    }

    /** The sum with any number of an interval; not rounded but for the middle of the interval. */
    public TaylorModel add(Interval interval) {
        return add(constant(interval));
    }

    /** All functions that are at most {@code more} units further away. */
    TaylorModel widened(BigInteger more) {
        return new TaylorModel(precision, degree, coefficients, radius.add(more));
    }

    /**
     * The product. With f = A + α, g = B + β, A and B the polynomials, fg − AB = Aβ + Bα + αβ; to that come the terms of AB above the
     * degree, and one unit for each coefficient, which is rounded down.
     */
    public TaylorModel multiply(TaylorModel other) {
        requireSameKind(other);
        BigInteger error = precision.ceiling(polynomialBound().multiply(other.radius)
                .add(other.polynomialBound().add(other.radius).multiply(radius)).add(excess(other)));
        BigInteger[] product = product(other);
        return new TaylorModel(precision, degree, product, error.add(BigInteger.valueOf(product.length)));
    }

    /** The product with any number of an interval. */
    public TaylorModel multiply(Interval interval) {
        return multiply(constant(interval));
    }

    /**
     * The product of functions whose values are between 0 and 1: fg − AB = f(g − B) + B(f − A), where 0 ≤ f ≤ 1 and |B| ≤ 1 + β. So
     * radii add up instead of growing by the size of the polynomials, product after product.
     */
    TaylorModel multiplyChances(TaylorModel other) {
        BigInteger error = radius.add(other.radius).add(precision.ceiling(radius.multiply(other.radius).add(excess(other))));
        BigInteger[] product = product(other);
        return new TaylorModel(precision, degree, product, error.add(BigInteger.valueOf(product.length)));
    }

    /**
     * p·a + (1 − p)·b for a probability p that this encloses. With p = P + ϖ, a = A + α and b = B + β it is P(A − B) + B + ϖ(A − B) +
     * pα + (1 − p)β: the errors of a and b are averaged too, which does not make them larger.
     */
    TaylorModel average(TaylorModel a, TaylorModel b) {
        TaylorModel difference = a.subtract(b);
        BigInteger inexact = radius.signum() == 0 ? BigInteger.ZERO : radius.multiply(difference.polynomialBound());
        BigInteger error = a.radius.max(b.radius).add(precision.ceiling(excess(difference).add(inexact)));
        BigInteger[] mixed = product(difference);
        for (int k = 0; k < b.coefficients.length; k++) {
            mixed[k] = mixed[k].add(b.coefficients[k]);
        }
        return new TaylorModel(precision, degree, mixed, error.add(BigInteger.valueOf(mixed.length)));
    }

    /** The coefficients up to the degree of the product of the polynomials, each rounded down by less than a unit. */
    private BigInteger[] product(TaylorModel other) {
        BigInteger[] a = coefficients;
        BigInteger[] b = other.coefficients;
        BigInteger[] product = new BigInteger[Math.min(degree + 1, a.length + b.length - 1)];
        for (int k = 0; k < product.length; k++) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = Math.max(0, k - b.length + 1); i <= Math.min(k, a.length - 1); i++) {
                sum = sum.add(a[i].multiply(b[k - i]));
            }
            product[k] = precision.floor(sum);
        }
        return product;
    }

    /** At least Σ |a_i b_j| over i + j above the degree, over 2^(2·bits); not rounded. */
    private BigInteger excess(TaylorModel other) {
        BigInteger[] b = other.coefficients;
        BigInteger sum = BigInteger.ZERO;
        BigInteger last = BigInteger.ZERO;
        int j = b.length;
        for (int i = degree + 1 - b.length; i < coefficients.length; i++) {
            // last becomes Σ |b_j| over j > degree − i.
            while (j > degree + 1 - i && j > 0) {
                j--;
                last = last.add(b[j].abs());
            }
            sum = last.signum() == 0 ? sum : sum.add(coefficients[i].abs().multiply(last));
        }
        return sum;
    }

    /** At least the modulus of the polynomial, in units in the last place. */
    private BigInteger polynomialBound() {
        return radius.signum() == 0 ? bound() : new TaylorModel(precision, degree, coefficients, BigInteger.ZERO).bound();
    }

    /**
     * The reciprocal. If r is a polynomial near 1/f and |1 − fr| ≤ ε &lt; 1, then |1/f − r| ≤ |r|ε/(1 − ε); nothing depends on how r is
     * found, which is by the division of power series. Where that is wider, the reciprocals of the range.
     *
     * @throws ArithmeticException if the range contains 0
     */
    public TaylorModel reciprocal() {
        TaylorModel plain = constant(range().reciprocal());
        if (coefficients[0].signum() == 0) {
            return plain;
        }
        TaylorModel near = new TaylorModel(precision, degree, inverseSeries(), BigInteger.ZERO);
        BigInteger error = constant(1).subtract(multiply(near)).bound();
        BigInteger rest = precision.one().subtract(error);
        if (rest.signum() <= 0) {
            return plain;
        }
        TaylorModel found = near.widened(Precision.ceilingQuotient(near.polynomialBound().multiply(error), rest));
        return found.narrower(plain);
    }

    private BigInteger[] inverseSeries() {
        BigInteger[] inverse = new BigInteger[coefficients.length == 1 ? 1 : degree + 1];
        inverse[0] = precision.one().multiply(precision.one()).divide(coefficients[0]);
        for (int k = 1; k < inverse.length; k++) {
            BigInteger sum = BigInteger.ZERO;
            for (int j = 1; j <= Math.min(k, coefficients.length - 1); j++) {
                sum = sum.add(coefficients[j].multiply(inverse[k - j]));
            }
            inverse[k] = sum.negate().divide(coefficients[0]);
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
        BigInteger[] rest = coefficients.clone();
        rest[0] = BigInteger.ZERO;
        return new TaylorModel(precision, degree, rest, radius);
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
        BigInteger all = nu.add(coefficients[0].abs());
        boolean small = all.shiftLeft(1).compareTo(precision.one()) <= 0 && all.compareTo(nu.shiftLeft(2)) <= 0
                || all.bitLength() < precision.bits() / 2;
        TaylorModel series = small ? series(all) : varying.series(nu)
                .multiply(Exponential.of(Interval.between(precision, coefficients[0], coefficients[0])));
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
        BigInteger by = BigInteger.valueOf(divisor);
        BigInteger[] divided = new BigInteger[coefficients.length];
        for (int k = 0; k < divided.length; k++) {
            divided[k] = Precision.floorQuotient(coefficients[k], by);
        }
        return new TaylorModel(precision, degree, divided,
                Precision.ceilingQuotient(radius, by).add(BigInteger.valueOf(divided.length)));
    }

    /**
     * The natural logarithm, log a_0 − Σ_{0 &lt; j ≤ J} (−N)^j/j with N = (f − a_0)/a_0. With |N| ≤ ν &lt; 1 what is left out is at most
     * ν^{J+1}/((J+1)(1 − ν)). Where that is wider, the logarithms of the range.
     *
     * @throws ArithmeticException if the range reaches 0
     */
    public TaylorModel logarithm() {
        TaylorModel plain = constant(Logarithm.of(range()));
        Interval middle = Interval.between(precision, coefficients[0], coefficients[0]);
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
        return Arrays.toString(coefficients) + " ± " + radius + " / 2^" + precision.bits();
    }
}
