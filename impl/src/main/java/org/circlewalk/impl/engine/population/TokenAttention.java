package org.circlewalk.impl.engine.population;

import java.util.Arrays;
import java.util.function.Function;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.model.CompensatedSum;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The population gradient at a state whose logits a_i = τ[s_i] + b_i depend on the node too. With A = Σ_j e^{a_j} and
 * D = Σ_{i&lt;N} e^{a_i}(V[y][s_i] + ε) + e^{a_N} ε, both additive along the walk, z + ε = D/A. So
 * <pre>
 *   L = E[log A] − E[log D],   ∂L/∂V[y][a] = −Σ_i E[1{s_N = y, s_i = a} e^{a_i}/D],
 *   E[g_i] = E[e^{a_i}/A] − E[e^{a_i}(v_i + ε)/D],   v_N = 0,
 * </pre>
 * and every term is one of the {@link InverseMoments} of D, given y, or of A, over all walks.
 *
 * <p>The logit gradient of the most attended position is minus the sum of the others, as Σ g_i = 0: it would lose all digits
 * otherwise once attention is sharp.
 */
final class TokenAttention {
    private final double epsilon;
    private final int nodes;
    private final int sites;
    private final WalkFunctional numerator;
    private final WalkFunctional denominator;
    private final InverseKernel numeratorKernel;
    private final InverseKernel denominatorKernel;
    private final InverseMoments numeratorMoments;
    private final InverseMoments denominatorMoments;
    private final double[] positions;
    private final double[] tokenFactors;
    private final double[] row;

    TokenAttention(RandomWalk walk, double epsilon, Function<WalkLattice, InverseKernel> kernels) {
        this.epsilon = epsilon;
        this.nodes = walk.nodes();
        this.sites = walk.visible();
        WalkLattice ending = new WalkLattice(walk, true);
        WalkLattice free = new WalkLattice(walk, false);
        this.numerator = new WalkFunctional(ending);
        this.denominator = new WalkFunctional(free);
        this.numeratorKernel = kernels.apply(ending);
        this.denominatorKernel = kernels.apply(free);
        this.numeratorMoments = new InverseMoments(ending);
        this.denominatorMoments = new InverseMoments(free);
        this.positions = new double[walk.length()];
        this.tokenFactors = new double[nodes];
        this.row = new double[nodes];
    }

    LossGradient gradient(ModelState state) {
        computeFactors(state);
        double[] model = state.value();
        Arrays.fill(numeratorMoments.siteSums, 0);
        Arrays.fill(denominatorMoments.siteSums, 0);
        denominator.set(positions[sites], positions, tokenFactors);
        denominatorKernel.accumulate(denominator, tokenFactors, denominatorMoments);
        double[] value = new double[nodes * nodes];
        double loss = denominatorMoments.logarithm;
        double inverse = 0;
        for (int y = 0; y < nodes; y++) {
            setRow(model, y, 0);
            if (!numerator.isPositive()) {
                throw PopulationEngine.undefined(smallestArgument(state));
            }
            numeratorKernel.accumulate(numerator, row, numeratorMoments);
            loss -= numeratorMoments.logarithm;
            inverse += numeratorMoments.inverse;
            for (int s = 0; s < nodes; s++) {
                int node = (y + s) % nodes;
                value[y * nodes + node] = -tokenFactors[node] * numeratorMoments.nodeSums[s];
            }
        }
        return new LossGradient(loss, value, logits(inverse), tokens(model, value));
    }

    /** e^{b_i} by position and e^{τ} by node, scaled alike so that the largest e^{a} is 1; positions[N − 1] is e^{a_N}. */
    private void computeFactors(ModelState state) {
        double[] logits = state.positionLogits();
        double[] tokenLogits = state.tokenLogits();
        double largestToken = Arrays.stream(tokenLogits).max().orElseThrow();
        double largestPosition = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sites; i++) {
            largestPosition = Math.max(largestPosition, logits[i]);
        }
        double largest = Math.max(largestPosition + largestToken, logits[sites]);
        for (int i = 0; i < sites; i++) {
            positions[i] = StrictMath.exp(logits[i] + largestToken - largest);
        }
        positions[sites] = StrictMath.exp(logits[sites] - largest);
        for (int s = 0; s < nodes; s++) {
            tokenFactors[s] = StrictMath.exp(tokenLogits[s] - largestToken);
        }
    }

    /** D − λA given y, with the circle turned so that y becomes node 0. */
    private void setRow(double[] model, int y, double lambda) {
        for (int s = 0; s < nodes; s++) {
            int node = (y + s) % nodes;
            row[s] = tokenFactors[node] * (model[y * nodes + node] + epsilon - lambda);
        }
        numerator.set(positions[sites] * (epsilon - lambda), positions, row);
    }

    private double[] logits(double inverse) {
        double[] logits = new double[sites + 1];
        logits[sites] = positions[sites] * (denominatorMoments.inverse - epsilon * inverse);
        for (int i = 0; i < sites; i++) {
            logits[i] = positions[i] * (denominatorMoments.siteSums[i] - numeratorMoments.siteSums[i]);
        }
        int largest = mostAttended();
        logits[largest] = 0;
        double others = 0;
        for (double logit : logits) {
            others += logit;
        }
        logits[largest] = -others;
        return logits;
    }

    /** E[Σ_{i&lt;N} g_i 1{s_i = a}] = Σ_i E[1{s_i = a} e^{a_i}/A] + Σ_y (V[y][a] + ε) ∂L/∂V[y][a]. */
    private double[] tokens(double[] model, double[] gradient) {
        double[] tokens = new double[nodes];
        for (int a = 0; a < nodes; a++) {
            tokens[a] = tokenFactors[a] * denominatorMoments.nodeSums[a];
            for (int y = 0; y < nodes; y++) {
                tokens[a] += (model[y * nodes + a] + epsilon) * gradient[y * nodes + a];
            }
        }
        return tokens;
    }

    /**
     * The error bounds at a state; derived in {@link GradientErrorBound} and at the kernels. The factors e^b and e^τ carry the
     * errors of exp and of their rounded exponents, which weigh in x and multiply the sums.
     */
    GradientErrorBound errorBound(ModelState state) {
        LossGradient gradient = gradient(state);
        double[] model = state.value();
        double factorError = (8 + 4 * largestLogit(state)) * GradientErrorBound.UNIT;
        double relative = denominatorKernel.relativeError(denominator) + 2 * factorError;
        double loss = denominatorKernel.logarithmError(denominator) + 2 * factorError;
        double terms = 0;
        double extreme = PopulationEngine.UNDERFLOW;
        double inverse = 0;
        for (int y = 0; y < nodes; y++) {
            setRow(model, y, 0);
            numeratorKernel.accumulate(numerator, row, numeratorMoments);
            double inherited = factorError * (1 + numerator.magnitude() / numerator.min());
            relative = Math.max(relative, numeratorKernel.relativeError(numerator) + inherited);
            loss += numeratorKernel.logarithmError(numerator) + inherited * numerator.lattice.total();
            extreme = Math.max(extreme, PopulationEngine.underflow(numerator));
            terms += Arrays.stream(row).map(Math::abs).max().orElseThrow() * numeratorMoments.inverse;
            inverse += numeratorMoments.inverse;
        }
        relative += (sites + nodes + 8.0) * GradientErrorBound.UNIT;
        double[] tokens = new double[nodes];
        for (int a = 0; a < nodes; a++) {
            tokens[a] = relative * tokenFactors[a] * denominatorMoments.nodeSums[a];
            for (int y = 0; y < nodes; y++) {
                int at = y * nodes + a;
                tokens[a] += relative * Math.abs((model[at] + epsilon) * gradient.value()[at]);
            }
        }
        // The weights are relative to the largest of all, those of a walk sum to A, and 1/A multiplies what underflows.
        double underflow = extreme * (1 + inverse + denominatorMoments.inverse);
        return new GradientErrorBound(loss, relative, logitErrors(relative, terms, inverse), tokens, underflow);
    }

    /** {@code terms} bounds the sum over y of E[|e^τ (v_i + ε)|/D], {@code inverse} is E[1/D]. */
    private double[] logitErrors(double relative, double terms, double inverse) {
        double[] errors = new double[sites + 1];
        errors[sites] = relative * positions[sites] * (denominatorMoments.inverse + epsilon * inverse);
        for (int i = 0; i < sites; i++) {
            errors[i] = relative * positions[i] * (denominatorMoments.siteSums[i] + terms);
        }
        int largest = mostAttended();
        // Not as the difference of sums, which would cancel where attention is sharp.
        errors[largest] = 0;
        errors[largest] = CompensatedSum.of(errors);
        return errors;
    }

    /** The position with the largest expected score, the zero token included. */
    private int mostAttended() {
        int largest = sites;
        double largestScore = positions[sites] * denominatorMoments.inverse;
        for (int i = 0; i < sites; i++) {
            double score = positions[i] * denominatorMoments.siteSums[i];
            if (score > largestScore) {
                largestScore = score;
                largest = i;
            }
        }
        return largest;
    }

    private static double largestLogit(ModelState state) {
        double largest = 0;
        for (double logit : state.positionLogits()) {
            largest = Math.max(largest, Math.abs(logit));
        }
        double largestToken = 0;
        for (double logit : state.tokenLogits()) {
            largestToken = Math.max(largestToken, Math.abs(logit));
        }
        return largest + largestToken;
    }

    /** The largest λ with D − λA ≥ 0 for all walks, by bisection between the smallest and the largest value of V, or 0, plus ε. */
    double smallestArgument(ModelState state) {
        computeFactors(state);
        double[] model = state.value();
        double low = 0;
        double high = 0;
        for (double entry : model) {
            low = Math.min(low, entry);
            high = Math.max(high, entry);
        }
        low += epsilon;
        high += epsilon;
        for (int step = 0; step < 50; step++) {
            double middle = low + (high - low) / 2;
            boolean below = true;
            for (int y = 0; y < nodes; y++) {
                setRow(model, y, middle);
                below &= numerator.min() >= 0;
            }
            low = below ? middle : low;
            high = below ? high : middle;
        }
        return low;
    }
}
