package org.circlewalk.impl.engine.population;

import java.util.Arrays;
import org.circlewalk.impl.engine.GradientErrorBound;

/**
 * For a positive functional x of a chain's walks, F_i(a) = E[1{y = label} 1{s_i = a} / x] for all sites i and nodes a by an
 * {@link ExponentialSum}: e^{−ux} is a product over the sites, so forward and backward messages along the chain give
 * E[1{y = label} 1{s_i = a} e^{−ux}]. The label's probability is one more factor at the site of its parent, so it does not matter
 * how far back that is.
 *
 * <p>Time O(Q·N·E) for E possible steps and Q exponentials, memory O(NK).
 *
 * <p>Range: terms are taken relative to the smallest of their site, so that no factor or message exceeds 1. What the walks have
 * in common, e^{−u·base}, must not exceed e^{100}·e^{−u·min}: otherwise the work is refused.
 */
final class ChainKernel {
    /** How far u·(min − base) may go. */
    static final double LARGEST_EXPONENT = 100;

    /** F_i(a) at i·K + a. */
    final double[] shares;
    /** E[1{y = label} / x]. */
    double inverse;
    /** E[1{y = label} log x]. */
    double logarithm;

    private final ChainLaw law;
    private final double[] excesses;
    private final double[] factors;
    private final double[] forward;
    private double[] backward;
    private double[] nextBackward;

    ChainKernel(ChainLaw law) {
        this.law = law;
        this.shares = new double[law.sites * law.nodes];
        this.excesses = new double[law.sites * law.nodes];
        this.factors = new double[law.sites * law.nodes];
        this.forward = new double[law.sites * law.nodes];
        this.backward = new double[law.nodes];
        this.nextBackward = new double[law.nodes];
    }

    /**
     * Computes the expectations of a functional.
     *
     * @param x min &gt; 0 and finite
     * @throws ArithmeticException if x ranges too widely
     */
    void accumulate(ChainFunctional x) {
        ExponentialSum rule = ExponentialSum.forRatio(x.max / x.min);
        double scale = Math.sqrt(x.min) * Math.sqrt(x.max);
        double base = base(x);
        double exponent = rule.node(rule.size() - 1) / scale * (x.min - base);
        if (!(exponent <= LARGEST_EXPONENT)) {
            throw new ArithmeticException("The values of V cancel along walks beyond what the quadrature can hold: the largest"
                    + " exponent is " + exponent + ", but it must be at most " + LARGEST_EXPONENT + ".");
        }
        Arrays.fill(shares, 0);
        inverse = 0;
        double varying = 0;
        for (int k = 0; k < rule.size(); k++) {
            double u = rule.node(k) / scale;
            for (int e = 0; e < factors.length; e++) {
                factors[e] = StrictMath.exp(-u * excesses[e]);
            }
            passForward(x.label);
            double sum = passBackward(x.label, rule.weight(k) / scale * StrictMath.exp(-u * base));
            inverse += sum;
            varying += sum / u;
        }
        logarithm = law.probability(x.label) * (StrictMath.log(scale) + rule.logarithmTerms(1)) - varying;
    }

    /** The part of x that all walks have in common, and in {@link #excesses} what the nodes add to it. */
    private double base(ChainFunctional x) {
        double base = x.offset;
        for (int i = 0; i < law.sites; i++) {
            double lowest = x.lowest(i);
            base += lowest;
            for (int s = 0; s < law.nodes; s++) {
                excesses[i * law.nodes + s] = x.terms[i * law.nodes + s] - lowest;
            }
        }
        return base;
    }

    /** The messages up to a site, the site included. */
    private void passForward(int label) {
        int k = law.nodes;
        for (int i = 0; i < law.sites; i++) {
            for (int s = 0; s < k; s++) {
                double sum = i == 0 ? law.start[s] : 0;
                if (i > 0) {
                    for (int r : law.sources[s]) {
                        sum += law.transition[r * k + s] * forward[(i - 1) * k + r];
                    }
                }
                forward[i * k + s] = law.labelled(label, i, s) * sum * factors[i * k + s];
            }
        }
    }

    /** Adds the products of the messages to the results, times the weight; returns weight · E[1{y = label} e^{−ux}]. */
    private double passBackward(int label, double weight) {
        int k = law.nodes;
        int last = law.sites - 1;
        double total = 0;
        Arrays.fill(backward, weight);
        for (int i = last; i >= 0; i--) {
            for (int r = 0; r < k; r++) {
                double sum = i == last ? weight : 0;
                if (i < last) {
                    for (int s : law.targets[r]) {
                        sum += law.transition[r * k + s] * backward[s];
                    }
                }
                double both = forward[i * k + r] * sum;
                shares[i * k + r] += both;
                total += i == last ? both : 0;
                nextBackward[r] = law.labelled(label, i, r) * sum * factors[i * k + r];
            }
            double[] spare = backward;
            backward = nextBackward;
            nextBackward = spare;
        }
        return total;
    }

    /**
     * Bounds the relative error of every F_i(a), of E[1{y = label}/x] and of sums of them with non-negative weights; not for
     * errors that {@code x}'s own terms carry.
     *
     * <p>Of the rule: its tolerance. Of a walk's product: a site costs K roundings of a sum, 2 of a probability, 1 of the
     * factor and 2u from exp; the label 2; the ends 10. Then the sums: one rounding a term, Q, N and K. The common part is
     * itself a sum of N + 1 terms of at most x·condition: its error is a shift of x, the same for all exponentials, and
     * changes 1/x by as much as x. The arguments of the exponentials are off by three roundings each, two those of the common part, and one
     * more from node/scale: at node t in all by 4utx, and by 5ut·cancelled if there are negative terms. That weighs with the
     * term, which gives 4u·{@link #slope}.
     */
    double relativeError(ChainFunctional x) {
        ExponentialSum rule = ExponentialSum.forRatio(x.max / x.min);
        double roundings = (law.nodes + 6.0) * law.sites + rule.size() + law.nodes + 12 + (law.sites + 2) * x.condition()
                + slope(rule, x.max / x.min) * (4 + 5 * x.cancelled / x.min);
        return ExponentialSum.TOLERANCE + roundings * GradientErrorBound.UNIT;
    }

    /**
     * Bounds ξ² Σ_k weight_k·node_k·e^{−ξ·node_k} over the range of a rule. As te^{−ξt} ≤ (2/(eξ))·e^{−ξt/2}, it is at most
     * (2/e)·ξQ(ξ/2). That is (4/e)(1 + tolerance) where ξ/2 is in the range, and otherwise at most (4/e)·ξ₀Q(ξ₀/2), ξ₀ being the
     * least of the range, since Q decreases.
     */
    private static double slope(ExponentialSum rule, double ratio) {
        double least = 1 / Math.sqrt(ratio);
        return 4 / Math.E * Math.max(1.01, 1.01 * least * rule.inverse(least / 2));
    }

    /** Bounds the absolute error of E[1{y = label} log x]. */
    double logarithmError(ChainFunctional x) {
        return law.probability(x.label) * ExponentialSum.logarithmError(x.min, x.max, relativeError(x));
    }
}
