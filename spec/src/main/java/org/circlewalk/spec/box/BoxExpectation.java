package org.circlewalk.spec.box;

import java.math.BigInteger;
import java.util.Arrays;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.enclosure.Exponential;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

/**
 * Enclosures of K·E[1{s_i = a} 1{s_N = 0}/x], x = z + ε, over a box, for all i and a.
 *
 * <p>With x₋ ≤ x ≤ x₊ for all walks and p, m between them and x = m(1 + T), 1/x is (1/m)Σ_q ω_q e^{−v_q T} up to (1/m) times the error of
 * the {@link ExponentialSum}. A term is a product over the walk: with β at most every entry of V,
 * <pre>  e^{−v_q T} = e^{v_q(1 − x₋/m)} · e^{−v_q g} · Π_{i &lt; N} φ_i(s_i),   g = (ε + β(1 − S_N) − x₋)/m,   φ_i(s) = e^{−v_q S_i(V[0][s] − β)/m},</pre>
 * where all but the first factor are between 0 and 1. So for each q the expectations of the products are had by a backward and
 * a forward pass over the walk, of averages and of products with numbers between 0 and 1; none is above ω_q and the first two factors,
 * which are small for large v_q, and so are the errors then. K·P(s_i = a, s_N = 0) ≤ 1, hence the error
 * of an expectation is no larger than that of 1/x.
 *
 * <p>Tokens with small scores count for nothing: their φ_i are taken for 1, which makes a term larger by a share of
 * at most v_q ΣS_i max(V[0][s] − β)/m, and their expectations are known as between 0 and 1/x₋ only. So once attention is on a few tokens,
 * passes begin at the first of these.
 */
final class BoxExpectation {
    /** r is a multiple of 2^−64. */
    private static final int RATIO_BITS = Long.SIZE;

    private final TaylorModel p;
    private final Precision precision;
    private final int degree;
    private final int nodes;
    private final int visible;
    private final TaylorModel[] scores;
    /** Whether a token counts. */
    private final boolean[] counts;
    private final int first;
    /** V[0][s] − β. */
    private final TaylorModel[] rises;
    private final BigInteger beta;
    private final BigInteger least;
    private final BigInteger middle;
    private final TaylorModel spread;
    private final TaylorModel[][] expectations;

    /**
     * @param p         the probability
     * @param row       V[0][0] … V[0][K − 1]
     * @param scores    S_1 … S_N
     * @param epsilon   ε
     * @param errorBits the sum of exponentials is to have an error of 2^−errorBits
     * @param smallBits scores of at most 2^−smallBits count for nothing
     * @throws ArithmeticException if x may be 0, or its range is too large
     */
    BoxExpectation(TaylorModel p, TaylorModel[] row, TaylorModel[] scores, Interval epsilon, int errorBits, int smallBits) {
        this.p = p;
        this.precision = p.precision();
        this.degree = p.degree();
        this.nodes = row.length;
        this.visible = scores.length - 1;
        this.scores = scores;
        this.counts = counting(smallBits);
        this.first = firstThatCounts();
        Interval[] ranges = Arrays.stream(row).map(TaylorModel::range).toArray(Interval[]::new);
        BigInteger lowest = Arrays.stream(ranges).map(Interval::lower).reduce(BigInteger::min).orElseThrow();
        BigInteger highest = Arrays.stream(ranges).map(Interval::upper).reduce(BigInteger::max).orElseThrow();
        // No entry of V is below 0.
        this.beta = lowest.max(BigInteger.ZERO);
        this.rises = Arrays.stream(row).map(entry -> entry.subtract(constant(point(beta)))).toArray(TaylorModel[]::new);
        TaylorModel attended = constant(point(precision.one())).subtract(scores[visible]);
        TaylorModel bottom = attended.multiply(point(beta)).add(epsilon);
        this.least = bottom.range().lower();
        BigInteger most = attended.range().multiply(point(highest.max(beta))).add(epsilon).upper();
        if (least.signum() <= 0) {
            throw new ArithmeticException("z + epsilon cannot be told from 0");
        }
        this.middle = least.add(most).shiftRight(1);
        this.spread = bottom.subtract(constant(point(least))).divide(constant(point(middle)));
        BigInteger half = most.subtract(middle).max(middle.subtract(least));
        BigInteger ratio = Precision.ceilingQuotient(half.shiftLeft(RATIO_BITS), middle);
        ExponentialSum sum = ExponentialSum.of(ratio, errorBits);
        this.expectations = new TaylorModel[visible][nodes];
        addAll(sum, sum.error(ratio));
    }

    /** K·E[1{s_i = a} 1{s_N = 0}/x] at [i − 1][a]; null where no walk passes. */
    TaylorModel at(int index, int node) {
        return expectations[index][node];
    }

    private Interval point(BigInteger mantissa) {
        return Interval.between(precision, mantissa, mantissa);
    }

    private TaylorModel constant(Interval interval) {
        return TaylorModel.of(degree, interval);
    }

    private boolean[] counting(int bits) {
        BigInteger small = precision.one().shiftRight(bits);
        boolean[] large = new boolean[visible];
        for (int i = 0; i < visible; i++) {
            large[i] = scores[i].range().upper().compareTo(small) > 0;
        }
        return large;
    }

    private int firstThatCounts() {
        int place = 0;
        while (place < visible - 1 && !counts[place]) {
            place++;
        }
        return place;
    }

    private void addAll(ExponentialSum sum, Interval error) {
        TaylorModel[][] exponents = exponents();
        Interval omitted = omitted();
        Interval inexact = error.at(precision).divide(point(middle));
        // The passes give x₋/(2x).
        Interval scale = Interval.of(precision, BigInteger.TWO).divide(point(least));
        for (int q = 0; q < sum.size(); q++) {
            Interval node = sum.node(q).at(precision);
            TaylorModel last = factor(sum, q);
            BigInteger most = last.range().upper().max(BigInteger.ZERO);
            add(factors(exponents, node), last, most);
            inexact = inexact.add(point(most).multiply(node).multiply(omitted).multiply(scale));
        }
        Interval any = Interval.between(precision, BigInteger.ZERO, point(least).reciprocal().upper());
        for (int i = 0; i < visible; i++) {
            TaylorModel[] row = expectations[i];
            for (int a = 0; a < nodes; a++) {
                row[a] = !counts[i] ? constant(any) : row[a] == null ? null : row[a].multiply(scale).widened(inexact.upper());
            }
        }
    }

    /** Σ S_i·max(V[0][s] − β)/m over the tokens that do not count. */
    private Interval omitted() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < visible; i++) {
            sum = counts[i] ? sum : sum.add(scores[i].range().upper().max(BigInteger.ZERO));
        }
        BigInteger highest = Arrays.stream(rises).map(rise -> rise.range().upper()).reduce(BigInteger.ZERO, BigInteger::max);
        return point(sum).multiply(point(highest)).divide(point(middle));
    }

    /** S_i(V[0][s] − β)/m at [i − 1][s] for tokens that count; the same array where scores are the same object. */
    private TaylorModel[][] exponents() {
        Interval inverse = point(middle).reciprocal();
        TaylorModel[][] exponents = new TaylorModel[visible][];
        for (int i = 0; i < visible; i++) {
            if (counts[i] && i > 0 && scores[i] == scores[i - 1]) {
                exponents[i] = exponents[i - 1];
            } else if (counts[i]) {
                TaylorModel share = scores[i].multiply(inverse);
                exponents[i] = Arrays.stream(rises).map(share::multiply).toArray(TaylorModel[]::new);
            }
        }
        return exponents;
    }

    private TaylorModel[][] factors(TaylorModel[][] exponents, Interval node) {
        Interval rate = node.negate();
        TaylorModel[][] factors = new TaylorModel[visible][];
        for (int i = 0; i < visible; i++) {
            factors[i] = exponents[i] == null ? null : i > 0 && exponents[i] == exponents[i - 1] ? factors[i - 1]
                    : Arrays.stream(exponents[i]).map(y -> y.multiply(rate).exponential()).toArray(TaylorModel[]::new);
        }
        return factors;
    }

    /** ω_q e^{v_q(1 − x₋/m)}·x₋/(2m)·e^{−v_q g}: the sum over q is about ½ at most. */
    private TaylorModel factor(ExponentialSum sum, int q) {
        Interval node = sum.node(q);
        Precision fine = node.precision();
        Interval share = point(least).at(fine).divide(point(middle).at(fine));
        Interval one = Interval.of(fine, BigInteger.ONE);
        Interval constant = sum.weight(q).multiply(Exponential.of(node.multiply(one.subtract(share)))).multiply(share)
                .share(BigInteger.TWO).at(precision);
        TaylorModel factor = spread.multiply(node.at(precision).negate()).exponential().multiply(constant);
        if (factor.range().upper().compareTo(precision.one()) > 0) {
            throw new ArithmeticException("a weight of the sum of exponentials is too large");
        }
        return factor;
    }

    private void add(TaylorModel[][] factors, TaylorModel last, BigInteger most) {
        TaylorModel[][] behind = backwards(factors, last, most);
        TaylorModel[] before = null;
        for (int i = first; i < visible; i++) {
            TaylorModel[] here = new TaylorModel[nodes];
            for (int s = 0; s < nodes; s++) {
                if (behind[i][s] != null) {
                    TaylorModel reached = before == null ? constant(point(precision.one()))
                            : average(before[Circle.predecessor(nodes, s)], before[Circle.successor(nodes, s)]);
                    here[s] = counts[i] ? reached.chanceTimes(factors[i][s], precision.one()) : reached;
                    if (counts[i]) {
                        TaylorModel product = here[s].chanceTimes(behind[i][s], most);
                        expectations[i][s] = expectations[i][s] == null ? product : expectations[i][s].add(product);
                    }
                }
            }
            before = here;
        }
    }

    /** At [i − 1][s] the expectation of all factors behind s_i = s on walks that end in node 0, and of the last; null where none does. */
    private TaylorModel[][] backwards(TaylorModel[][] factors, TaylorModel last, BigInteger most) {
        TaylorModel[][] behind = new TaylorModel[visible][nodes];
        TaylorModel[] ahead = new TaylorModel[nodes];
        ahead[0] = last;
        for (int i = visible - 1; i >= first; i--) {
            TaylorModel[] next = new TaylorModel[nodes];
            for (int s = 0; s < nodes; s++) {
                behind[i][s] = average(ahead[Circle.successor(nodes, s)], ahead[Circle.predecessor(nodes, s)]);
                next[s] = behind[i][s] == null || !counts[i] ? behind[i][s] : factors[i][s].chanceTimes(behind[i][s], most);
            }
            ahead = next;
        }
        return behind;
    }

    private TaylorModel average(TaylorModel a, TaylorModel b) {
        if (a == null && b == null) {
            return null;
        }
        TaylorModel nothing = constant(Interval.of(precision, BigInteger.ZERO));
        return p.average(a == null ? nothing : a, b == null ? nothing : b);
    }
}
