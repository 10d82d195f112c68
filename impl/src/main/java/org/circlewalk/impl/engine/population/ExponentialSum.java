package org.circlewalk.impl.engine.population;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * A positive quadrature rule for 1/ξ = ∫₀^∞ e^{−ξt} dt: Q(ξ) = Σ_k weight_k · e^{−ξ·node_k}, with |ξQ(ξ) − 1| ≤
 * {@value #TOLERANCE} for all ξ in [R^{−1/2}, R^{1/2}], where R is the ratio the rule was made for.
 *
 * <p>Up to R = 13 it is the Gauss–Laguerre rule with the fewest nodes, beyond that the trapezoidal rule after the
 * double-exponential substitution t = exp(s − e^{−s}). The bound holds for the rounded nodes and weights stored here; the
 * rules' errors without rounding are at most 2e-15.
 *
 * <p>Because −log ξ = −∫₁^ξ ds/s, the same rule gives −log ξ ≈ Σ_k (weight_k/node_k)(e^{−ξ·node_k} − e^{−node_k}) with an error
 * of at most {@value #TOLERANCE} · ½ log R.
 */
final class ExponentialSum {
    /** Bound of the relative error of 1/ξ. */
    static final double TOLERANCE = 4e-15;

    /**
     * Entry n − 1 is the largest R for which the n-node Gauss–Laguerre rule has max |ξQ(ξ) − 1| ≤ 2e-15, rounded down; found
     * by bisection with 60 digits. The maximum is attained at the ends of the range.
     */
    private static final double[] LARGEST_RATIO = {
            1.000000126, 1.0006621, 1.0117598, 1.0506406, 1.1247508, 1.2335342, 1.3743636, 1.5448146,
            1.7430911, 1.9679431, 2.2185121, 2.4942058, 2.7946100, 3.1194306, 3.4684551, 3.8415278,
            4.2385324, 4.6593812, 5.1040071, 5.5723578, 6.0643926, 6.5800789, 7.1193909, 7.6823076,
            8.2688119, 8.8788899, 9.5125300, 10.1697225, 10.8504594, 11.5547338, 12.2825401, 13.0338733
    };

    private static final MathContext DIGITS = new MathContext(40);

    /** Step of the trapezoidal rule; its aliasing error with OVERLAP is below 1e-15 for every R. */
    private static final double STEP = 0.22;
    /** The double-exponential nodes are scaled by e^{OVERLAP}/R, so that the e^{−e^{−s}} end lies beyond 1/x_max. */
    private static final double OVERLAP = 1.75;
    /** Nodes whose relative contribution is below this for every ξ are dropped. */
    private static final double NEGLIGIBLE = 1e-16;

    /** The rules made so far: n-node Gauss–Laguerre at n − 1, then double-exponential for R ≤ 2^e at LAGUERRE + e. */
    private static final int LAGUERRE = LARGEST_RATIO.length;
    private static final ExponentialSum[] KNOWN = new ExponentialSum[LAGUERRE + 1024];

    private final double[] nodes;
    private final double[] weights;

    private ExponentialSum(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /**
     * The rule for the range [R^{−1/2}, R^{1/2}]; each rule is made once.
     *
     * @throws ArithmeticException if R is beyond 2¹⁰²³
     */
    static ExponentialSum forRatio(double ratio) {
        int index = 0;
        while (index < LAGUERRE && ratio > LARGEST_RATIO[index]) {
            index++;
        }
        if (index == LAGUERRE) {
            int exponent = Math.getExponent(ratio) + 1;
            if (exponent > 1023) {
                throw new ArithmeticException("The largest z + ε is " + ratio + " times the smallest: out of range.");
            }
            index += exponent;
        }
        // Threads may make the same rule twice. None sees half a rule: its fields are final, and what they hold is never changed.
        ExponentialSum known = KNOWN[index];
        if (known == null) {
            known = index < LAGUERRE ? gaussLaguerre(index + 1) : doubleExponential(Math.scalb(1.0, index - LAGUERRE));
            KNOWN[index] = known;
        }
        return known;
    }

    /** The number of exponentials. */
    int size() {
        return nodes.length;
    }

    /** Node k &gt; 0, ascending in k. */
    double node(int k) {
        return nodes[k];
    }

    /** Weight k &gt; 0. */
    double weight(int k) {
        return weights[k];
    }

    /** Σ_k (weight_k/node_k) e^{−ξ·node_k}, which is −log ξ plus a constant: the terms that logarithms are summed from. */
    double logarithmTerms(double xi) {
        double sum = 0;
        for (int k = nodes.length - 1; k >= 0; k--) {
            sum += weights[k] / nodes[k] * StrictMath.exp(-xi * nodes[k]);
        }
        return sum;
    }

    /**
     * Bounds the error of log x, x in [min, max], from the rule's own error and from products e^{−ux} that carry the given
     * relative error; the latter multiplies the terms that the logarithm is summed from.
     */
    static double logarithmError(double min, double max, double relativeError) {
        return logarithmError(max / min, min, max, relativeError);
    }

    /** The same where parts of the range have rules of their own, made for ratios up to the given one. */
    static double logarithmError(double ratio, double min, double max, double relativeError) {
        double terms = 1 + 2 * forRatio(ratio).logarithmTerms(1 / Math.sqrt(ratio)) + Math.abs(StrictMath.log(min))
                + Math.abs(StrictMath.log(max));
        return TOLERANCE * StrictMath.log(ratio) + relativeError * terms;
    }

    /** Q(ξ), an approximation of 1/ξ. */
    double inverse(double xi) {
        double sum = 0;
        for (int k = nodes.length - 1; k >= 0; k--) {
            sum += weights[k] * StrictMath.exp(-xi * nodes[k]);
        }
        return sum;
    }

    /**
     * The Gauss–Laguerre rule with n nodes. The nodes are the eigenvalues of the Jacobi matrix (Golub and Welsch), improved by
     * two steps of Newton's method with 40 digits; the weights are node/((n+1)·L_{n+1}(node))². They are stored times
     * e^{node} of the rounded node: so a node's rounding error δ changes its term by |1 − ξ|·δ only.
     */
    private static ExponentialSum gaussLaguerre(int n) {
        double[] diagonal = new double[n];
        double[] secondary = new double[Math.max(0, n - 1)];
        for (int k = 0; k < n; k++) {
            diagonal[k] = 2 * k + 1;
            if (k > 0) {
                secondary[k - 1] = k;
            }
        }
        double[] nodes = n == 1 ? new double[] {1} : new EigenDecomposition(diagonal, secondary).getRealEigenvalues();
        Arrays.sort(nodes);
        double[] weights = new double[n];
        for (int k = 0; k < n; k++) {
            BigDecimal node = new BigDecimal(nodes[k]);
            for (int step = 0; step < 2; step++) {
                BigDecimal now = laguerre(n, node);
                BigDecimal slope = now.subtract(laguerre(n - 1, node)).multiply(BigDecimal.valueOf(n));
                node = node.subtract(now.multiply(node).divide(slope, DIGITS), DIGITS);
            }
            BigDecimal next = laguerre(n + 1, node).multiply(BigDecimal.valueOf(n + 1));
            nodes[k] = node.doubleValue();
            weights[k] = node.divide(next.multiply(next), DIGITS).doubleValue() * StrictMath.exp(nodes[k]);
        }
        return new ExponentialSum(nodes, weights);
    }

    /** L_n(t) by the three-term recurrence. */
    private static BigDecimal laguerre(int n, BigDecimal t) {
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal now = BigDecimal.ONE;
        for (int k = 0; k < n; k++) {
            BigDecimal after = BigDecimal.valueOf(2 * k + 1).subtract(t).multiply(now)
                    .subtract(before.multiply(BigDecimal.valueOf(k))).divide(BigDecimal.valueOf(k + 1), DIGITS);
            before = now;
            now = after;
        }
        return now;
    }

    private static ExponentialSum doubleExponential(double ratio) {
        double largest = Math.sqrt(ratio);
        double scale = StrictMath.exp(OVERLAP) / largest;
        double[] nodes = new double[0];
        double[] weights = new double[0];
        int size = 0;
        for (int k = -60; ; k++) {
            double s = k * STEP;
            double decay = StrictMath.exp(-s);
            double node = scale * StrictMath.exp(s - decay);
            double weight = STEP * node * (1 + decay);
            if (weight * largest < NEGLIGIBLE) {
                continue;
            }
            if (node > largest && weight * StrictMath.exp(-node / largest) / largest < NEGLIGIBLE) {
                return new ExponentialSum(Arrays.copyOf(nodes, size), Arrays.copyOf(weights, size));
            }
            if (size == nodes.length) {
                nodes = Arrays.copyOf(nodes, size + 128);
                weights = Arrays.copyOf(weights, size + 128);
            }
            nodes[size] = node;
            weights[size++] = weight;
        }
    }
}
