package org.circlewalk.spec.box;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

/**
 * Positive numbers v_q and ω_q with 1/(1 + T) near Σ_q ω_q e^{−v_q T} for |T| ≤ r &lt; 1, since 1/(1 + T) = ∫ e^{−v}e^{−vT} dv: those of
 * the Gauss–Laguerre rule of n nodes, rounded.
 *
 * <p><b>Error.</b> With M_k = Σ_q ω_q v_q^k/k! the difference is Σ_k (−T)^k(1 − M_k). For k &lt; κ, |1 − M_k| is enclosed; the rest is at most
 * r^κ(1/(1 − r) + 2M_κ) if 2v_q ≤ κ + 1 for all q, as then r^{k+1}M_{k+1} ≤ ½·r^k M_k for k ≥ κ. So nothing depends on how v_q and ω_q
 * were found: numbers that are no rule would have a large error, not a wrong one. (M_k is 1 for k &lt; 2n up to rounding.)
 */
final class ExponentialSum {
    private static final int MOST_NODES = 96;
    static final Precision PRECISION = Precision.ofBits(384);
    private static final BigInteger ONE = PRECISION.one();
    /** κ over n. */
    private static final int FORMED = 8;
    /** A root is bracketed to 2^−20 before Newton's method, which doubles the digits. */
    private static final int BRACKET_BITS = 20;
    private static final int NEWTON_STEPS = 7;
    private static final Map<Integer, ExponentialSum> KNOWN = new ConcurrentHashMap<>();

    private final Interval[] nodes;
    private final Interval[] weights;
    /** At least |1 − M_k| for k &lt; κ, and M_κ. */
    private final BigInteger[] defects;

    /** @throws ArithmeticException if a number v_q is too large for the bound of the error */
    ExponentialSum(Interval[] nodes, Interval[] weights) {
        this.nodes = nodes.clone();
        this.weights = weights.clone();
        this.defects = defects();
    }

    private static ExponentialSum ofNodes(int n) {
        BigInteger[] roots = roots(n);
        Interval[] nodes = new Interval[n];
        Interval[] weights = new Interval[n];
        for (int q = 0; q < n; q++) {
            BigInteger next = laguerre(n + 1, roots[q])[0].multiply(BigInteger.valueOf(n + 1L));
            nodes[q] = point(roots[q]);
            weights[q] = point(roots[q].multiply(ONE).multiply(ONE).divide(next.multiply(next)));
        }
        return new ExponentialSum(nodes, weights);
    }

    /**
     * The sum with the fewest nodes that is expected to be as near as wanted.
     *
     * @param ratio r over 2^64
     * @param bits  the error wanted is 2^−bits; {@link #error} tells what it is
     * @throws ArithmeticException if r is too near to 1
     */
    static ExponentialSum of(BigInteger ratio, int bits) {
        BigInteger goal = BigInteger.ONE.shiftLeft(2 * Long.SIZE - bits);
        BigInteger power = BigInteger.ONE.shiftLeft(2 * Long.SIZE);
        for (int n = 1; n <= MOST_NODES; n++) {
            power = power.multiply(ratio).multiply(ratio).shiftRight(2 * Long.SIZE);
            if (power.compareTo(goal) <= 0) {
                return KNOWN.computeIfAbsent(n, ExponentialSum::ofNodes);
            }
        }
        throw new ArithmeticException("the range of z + epsilon is too large for a sum of exponentials");
    }

    private static Interval point(BigInteger mantissa) {
        return Interval.between(PRECISION, mantissa, mantissa);
    }

    /** n. */
    int size() {
        return nodes.length;
    }

    /** v_q, exactly. */
    Interval node(int q) {
        return nodes[q];
    }

    /** ω_q, exactly. */
    Interval weight(int q) {
        return weights[q];
    }

    private BigInteger[] defects() {
        int formed = FORMED * nodes.length;
        Interval bound = Interval.of(PRECISION, BigInteger.valueOf(formed + 1L));
        Interval one = Interval.of(PRECISION, BigInteger.ONE);
        Interval[] terms = weights.clone();
        BigInteger[] defects = new BigInteger[formed + 1];
        for (int k = 0; k <= formed; k++) {
            Interval moment = Interval.of(PRECISION, BigInteger.ZERO);
            for (int q = 0; q < terms.length; q++) {
                moment = moment.add(terms[q]);
                terms[q] = terms[q].multiply(nodes[q]).share(BigInteger.valueOf(k + 1L));
            }
            Interval defect = k == formed ? moment : one.subtract(moment);
            defects[k] = defect.lower().abs().max(defect.upper().abs());
        }
        for (Interval node : nodes) {
            if (!node.add(node).isAtMost(bound).isCertain()) {
                throw new ArithmeticException("The nodes are too large for the bound of the error.");
            }
        }
        return defects;
    }

    /**
     * At least |1/(1 + T) − Σ_q ω_q e^{−v_q T}| for |T| ≤ r, as an interval from 0.
     *
     * @param ratio r over 2^64, below 2^64
     */
    Interval error(BigInteger ratio) {
        Interval r = Interval.between(Precision.ofBits(Long.SIZE), ratio, ratio).at(PRECISION);
        Interval power = Interval.of(PRECISION, BigInteger.ONE);
        Interval sum = Interval.of(PRECISION, BigInteger.ZERO);
        for (int k = 0; k < defects.length - 1; k++) {
            sum = sum.add(power.multiply(point(defects[k])));
            power = power.multiply(r);
        }
        Interval rest = Interval.of(PRECISION, BigInteger.ONE).subtract(r).reciprocal().add(point(defects[defects.length - 1].shiftLeft(1)));
        return Interval.between(PRECISION, BigInteger.ZERO, sum.add(power.multiply(rest)).upper());
    }

    /** L_n(x) and L_{n−1}(x), rounded. */
    private static BigInteger[] laguerre(int n, BigInteger x) {
        BigInteger before = BigInteger.ZERO;
        BigInteger here = ONE;
        for (int k = 0; k < n; k++) {
            BigInteger factor = ONE.multiply(BigInteger.valueOf(2L * k + 1)).subtract(x);
            BigInteger next = PRECISION.floor(factor.multiply(here)).subtract(before.multiply(BigInteger.valueOf(k)))
                    .divide(BigInteger.valueOf(k + 1L));
            before = here;
            here = next;
        }
        return new BigInteger[] {here, before};
    }

    /** The roots of L_n lie between those of L_{n−1}, the first above 0 and the last below 4n + 2. */
    private static BigInteger[] roots(int n) {
        BigInteger[] roots = {};
        for (int degree = 1; degree <= n; degree++) {
            BigInteger[] next = new BigInteger[degree];
            for (int q = 0; q < degree; q++) {
                BigInteger low = q == 0 ? BigInteger.ZERO : roots[q - 1];
                BigInteger high = q == degree - 1 ? ONE.multiply(BigInteger.valueOf(4L * degree + 2)) : roots[q];
                next[q] = bracketed(degree, low, high);
            }
            roots = next;
        }
        for (int q = 0; q < n; q++) {
            for (int step = 0; step < NEWTON_STEPS; step++) {
                BigInteger[] values = laguerre(n, roots[q]);
                // x L_n′ = n(L_n − L_{n−1}).
                BigInteger slope = values[0].subtract(values[1]).multiply(BigInteger.valueOf(n));
                roots[q] = roots[q].subtract(values[0].multiply(roots[q]).divide(slope));
            }
        }
        return roots;
    }

    private static BigInteger bracketed(int degree, BigInteger low, BigInteger high) {
        BigInteger near = low;
        BigInteger far = high;
        int sign = laguerre(degree, near)[0].signum();
        while (far.subtract(near).bitLength() > PRECISION.bits() - BRACKET_BITS) {
            BigInteger middle = near.add(far).shiftRight(1);
            if (laguerre(degree, middle)[0].signum() == sign) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return near;
    }
}
