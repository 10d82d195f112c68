package org.circlewalk.impl.engine.population;

import java.util.Arrays;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.model.CompensatedSum;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.ChainTask;

/**
 * The population loss and gradient of a {@link ChainTask} at one state, with their error bounds. With e_i(s) = e^{τ[s] + b_i},
 * A = Σ_j e_j and D = Σ_{i&lt;N} e_i·(V[y][s_i] + ε) + e_N ε, both additive along the walk, z + ε = D/A. So
 * <pre>
 *   L = E[log A] − E[log D],   ∂L/∂V[y][a] = −Σ_i E[1{y} 1{s_i = a} e_i/D],
 *   E[g_i] = E[e_i/A] − E[e_i (v_i + ε)/D],   v_N = 0,   E[S_i] = E[e_i/A],
 * </pre>
 * and every term is a sum over the {@link ChainKernel#shares} of D, given y, or of A, over all walks.
 *
 * <p>The logit gradient of the most attended position is minus the sum of the others, as Σ g_i = 0: it would lose all digits
 * otherwise once attention is sharp.
 */
final class ChainSums {
    /** Of the least D or A of a walk: below it what underflows could count. */
    static final double SMALLEST = 0x1p-200;
    /**
     * A message that underflows is off by at most 2⁻¹⁰⁷⁴; what it is multiplied by, e^{−u·base} and a weight of the rule, is at
     * most e^{100} &lt; 2¹⁴⁵ times a term of 1/x ≤ 1/min. A weight e_i that underflows is off by as much and moves 1/x by that
     * over min² ≤ 2²⁰⁰/min. This is more than either, times a thousand for the operations of a site and node.
     */
    private static final double UNDERFLOW = 0x1p-860;

    private final ChainLaw law;
    private final double epsilon;
    private final double[] model;
    private final ChainFunctional x;
    private final ChainKernel kernel;
    /** e_i(s) at i·K + s, relative to the largest of all. */
    private final double[] weights;
    private final double lastWeight;
    /** Bounds the relative error of a weight. */
    private final double weightError;

    private final double[] value;
    private final double[] logits;
    private final double[] tokens;
    private final double[] scores;
    private final double[] average;
    /** Sums of the moduli of what logits and tokens are summed from. */
    private final double[] logitModuli;
    private final double[] tokenModuli;
    private double loss;
    private double lossModulus;
    private double lossError;
    private double relativeError;
    private double underflow;

    ChainSums(ChainLaw law, double epsilon, ModelState state) {
        this.law = law;
        this.epsilon = epsilon;
        this.model = state.value();
        x = new ChainFunctional(law);
        kernel = new ChainKernel(law);
        weights = new double[law.sites * law.nodes];
        value = new double[law.nodes * law.nodes];
        logits = new double[law.sites + 1];
        tokens = new double[law.nodes];
        scores = new double[law.sites + 1];
        average = new double[law.nodes];
        logitModuli = new double[law.sites + 1];
        tokenModuli = new double[law.nodes];
        lastWeight = computeWeights(state);
        double largest = largest(state.positionLogits()) + largest(state.tokenLogits());
        // exp is within an ulp, and its argument b + τ − max within 3 roundings of at most four such numbers in all.
        weightError = (4 + 8 * largest) * GradientErrorBound.UNIT;
        addScores();
    }

    private double computeWeights(ModelState state) {
        double[] positions = state.positionLogits();
        double[] token = state.tokenLogits();
        double top = Arrays.stream(positions, 0, law.sites).max().orElseThrow() + Arrays.stream(token).max().orElseThrow();
        double max = Math.max(top, positions[law.sites]);
        for (int i = 0; i < law.sites; i++) {
            for (int s = 0; s < law.nodes; s++) {
                weights[i * law.nodes + s] = StrictMath.exp(positions[i] + token[s] - max);
            }
        }
        return StrictMath.exp(positions[law.sites] - max);
    }

    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElseThrow();
    }

    /** What is summed over A: the scores, and their part in the gradients. */
    private void addScores() {
        x.label = ChainLaw.ANY;
        x.offset = lastWeight;
        System.arraycopy(weights, 0, x.terms, 0, weights.length);
        x.computeRange();
        compute("the sum of e^logit");
        for (int i = 0; i < law.sites; i++) {
            for (int a = 0; a < law.nodes; a++) {
                double part = weights[i * law.nodes + a] * kernel.shares[i * law.nodes + a];
                scores[i] += part;
                average[a] += part;
            }
        }
        scores[law.sites] = lastWeight * kernel.inverse;
        System.arraycopy(scores, 0, logits, 0, scores.length);
        System.arraycopy(scores, 0, logitModuli, 0, scores.length);
        System.arraycopy(average, 0, tokens, 0, tokens.length);
        System.arraycopy(average, 0, tokenModuli, 0, tokens.length);
        loss = kernel.logarithm;
        lossModulus = Math.abs(kernel.logarithm);
    }

    /** Runs the kernel on x and takes account of its errors. */
    private void compute(String name) {
        if (!(x.min >= SMALLEST)) {
            throw new ArithmeticException("The scores of some walk underflow: " + name + " is " + x.min
                    + " of the largest weight, but it must be at least " + SMALLEST + ".");
        }
        kernel.accumulate(x);
        // A term carries the error of its weight and two roundings of its own; so does what multiplies the expectations.
        double inherited = (weightError + 2 * GradientErrorBound.UNIT) * (1 + x.condition());
        relativeError = Math.max(relativeError, kernel.relativeError(x) + inherited);
        lossError += kernel.logarithmError(x) + inherited * law.probability(x.label);
        underflow += UNDERFLOW * law.sites * law.nodes * (1 + x.largest) * (1 + x.largest) / x.min;
    }

    /** The sums at the state with all labels. */
    static ChainSums ofAllLabels(ChainLaw law, double epsilon, ModelState state) {
        ChainSums sums = new ChainSums(law, epsilon, state);
        for (int y = 0; y < law.nodes; y++) {
            sums.add(y);
        }
        return sums;
    }

    private void add(int y) {
        int k = law.nodes;
        double offset = lastWeight * epsilon;
        x.label = y;
        for (int e = 0; e < x.terms.length; e++) {
            x.terms[e] = weights[e] * (model[y * k + e % k] + epsilon);
        }
        x.offset = offset;
        x.computeRange();
        if (x.min == Double.POSITIVE_INFINITY) {
            return;
        }
        if (!(x.min > 0)) {
            throw new ArithmeticException("The loss is not defined: z + epsilon is not positive for some walk with label " + y
                    + ".");
        }
        compute("z + epsilon times the sum of e^logit for label " + y);
        loss -= kernel.logarithm;
        lossModulus += Math.abs(kernel.logarithm);
        for (int i = 0; i < law.sites; i++) {
            for (int a = 0; a < k; a++) {
                int at = i * k + a;
                value[y * k + a] -= weights[at] * kernel.shares[at];
                double part = x.terms[at] * kernel.shares[at];
                logits[i] -= part;
                logitModuli[i] += Math.abs(part);
            }
        }
        logits[law.sites] -= offset * kernel.inverse;
        logitModuli[law.sites] += offset * kernel.inverse;
        for (int a = 0; a < k; a++) {
            double part = (model[y * k + a] + epsilon) * value[y * k + a];
            tokens[a] += part;
            tokenModuli[a] += Math.abs(part);
        }
    }

    /** E[S_i], length N, index = position − 1. */
    double[] scores() {
        return scores.clone();
    }

    /** E[Σ_{i&lt;N} S_i x_i], length K, index = node. */
    double[] average() {
        return average.clone();
    }

    /** The loss and its gradient. */
    LossGradient gradient() {
        double[] balanced = logits.clone();
        int largest = mostAttended();
        balanced[largest] = 0;
        balanced[largest] = -CompensatedSum.of(balanced);
        return new LossGradient(loss, value.clone(), balanced, tokens.clone());
    }

    /** Derived in {@link GradientErrorBound} and {@link ChainKernel#relativeError}; further sums have N, K or K² terms. */
    GradientErrorBound errorBound() {
        double relative = relativeError + (2.0 * law.sites + law.nodes * (law.nodes + 2.0) + 8) * GradientErrorBound.UNIT;
        double[] logitErrors = Arrays.stream(logitModuli).map(modulus -> relative * modulus).toArray();
        int largest = mostAttended();
        // Not as the difference of sums, which would cancel where attention is sharp.
        logitErrors[largest] = 0;
        logitErrors[largest] = CompensatedSum.of(logitErrors);
        double[] tokenErrors = Arrays.stream(tokenModuli).map(modulus -> relative * modulus).toArray();
        double lossSum = (law.nodes + 4.0) * GradientErrorBound.UNIT * lossModulus;
        return new GradientErrorBound(lossError + lossSum, relative, logitErrors, tokenErrors, (law.sites + 1) * underflow);
    }

    /** The position with the largest expected score, the zero token included. */
    private int mostAttended() {
        int largest = law.sites;
        for (int i = 0; i < law.sites; i++) {
            largest = scores[i] > scores[largest] ? i : largest;
        }
        return largest;
    }
}
