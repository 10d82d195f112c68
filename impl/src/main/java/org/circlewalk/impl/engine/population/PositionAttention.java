package org.circlewalk.impl.engine.population;

import java.util.Arrays;
import java.util.function.Function;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The population gradient at a state that attends by position only: the scores S are constants and, given y,
 * x = z + ε = ε + Σ_{i&lt;N} S_i V[y][s_i] is additive along the walk.
 *
 * <p>Logit gradients are formed from differences, not from values that nearly cancel. With v_i = V[y][s_i], v_N = 0, j a position
 * with the largest score and ρ_i = E[(v_i − v_j)/x],
 * <pre>  E[g_i] = −S_i (ρ_i − Σ_l S_l ρ_l),</pre>
 * since z = Σ_l S_l v_l and Σ_l S_l = 1. Each ρ_i comes from values that are taken relative to the middle of row y's range.
 *
 * <p>For a circulant V all y contribute the same up to rotation, so only walks that end in node 0 are summed.
 */
final class PositionAttention {
    private final double epsilon;
    private final int nodes;
    private final int sites;
    private final boolean isBalanced;
    private final WalkFunctional functional;
    private final InverseKernel kernel;
    private final InverseMoments moments;
    private final double[] scores;
    private final double[] row;
    private final double[] marks;

    PositionAttention(RandomWalk walk, double epsilon, Function<WalkLattice, InverseKernel> kernels) {
        this.epsilon = epsilon;
        this.nodes = walk.nodes();
        this.sites = walk.visible();
        this.isBalanced = walk.p().equals(walk.q());
        WalkLattice lattice = new WalkLattice(walk, true);
        this.functional = new WalkFunctional(lattice);
        this.kernel = kernels.apply(lattice);
        this.moments = new InverseMoments(lattice);
        this.scores = new double[walk.length()];
        this.row = new double[nodes];
        this.marks = new double[nodes];
    }

    LossGradient gradient(ModelState state) {
        computeScores(state);
        Arrays.fill(moments.siteSums, 0);
        double[] model = state.value();
        double[] value = new double[nodes * nodes];
        boolean circulant = state.hasCirculantValue();
        int rows = circulant ? 1 : nodes;
        double loss = 0;
        double inverse = 0;
        double centred = 0;
        for (int y = 0; y < rows; y++) {
            double centre = setRow(model, y);
            if (!functional.isPositive()) {
                throw PopulationEngine.undefined(smallestArgument(state));
            }
            kernel.accumulate(functional, marks, moments);
            loss -= moments.logarithm;
            inverse += moments.inverse;
            centred += centre * moments.inverse;
            for (int s = 0; s < nodes; s++) {
                value[y * nodes + (y + s) % nodes] = -moments.nodeSums[s];
            }
        }
        int multiple = nodes / rows;
        double[] logits = logits(multiple, multiple * centred);
        double[] tokens = new double[nodes];
        if (circulant) {
            rotateFirstRow(model, value);
            Arrays.fill(tokens, -logits[sites] / nodes);
        } else {
            tokens(model, value, tokens);
        }
        return new LossGradient(multiple * loss, value, logits, tokens);
    }

    double smallestArgument(ModelState state) {
        computeScores(state);
        double[] model = state.value();
        double smallest = Double.POSITIVE_INFINITY;
        for (int y = 0; y < nodes; y++) {
            setRow(model, y);
            smallest = Math.min(smallest, functional.min());
        }
        return smallest;
    }

    /** The error bounds at a state; derived in {@link GradientErrorBound} and at the kernels. */
    GradientErrorBound errorBound(ModelState state) {
        LossGradient gradient = gradient(state);
        double[] model = state.value();
        double relative = 0;
        double loss = 0;
        double spread = 0;
        double centred = 0;
        double underflow = PopulationEngine.UNDERFLOW;
        for (int y = 0; y < nodes; y++) {
            double centre = setRow(model, y);
            kernel.accumulate(functional, marks, moments);
            // Normalising the scores exactly changes x by at most N·u times its terms.
            double renormalised = (sites + 2) * GradientErrorBound.UNIT * functional.magnitude() / functional.min();
            relative = Math.max(relative, kernel.relativeError(functional) + renormalised);
            loss += kernel.logarithmError(functional) + renormalised * functional.lattice.total();
            double halfWidth = 0;
            for (double mark : marks) {
                halfWidth = Math.max(halfWidth, Math.abs(mark));
            }
            spread += halfWidth * moments.inverse;
            underflow = Math.max(underflow, PopulationEngine.underflow(functional));
            centred += Math.abs(centre) * moments.inverse;
        }
        relative += (3.0 * sites + 12) * GradientErrorBound.UNIT;
        double[] logits = logitErrors(relative, spread, centred);
        double[] tokens = new double[nodes];
        if (state.hasCirculantValue()) {
            // Computed as −E[g_N]/K, with one rounding more.
            Arrays.fill(tokens, logits[sites] / nodes + GradientErrorBound.UNIT * Math.abs(gradient.tokens()[0]));
        } else {
            Arrays.fill(tokens, relative * functional.weightSum / nodes);
            for (int j = 0; j < nodes * nodes; j++) {
                tokens[j % nodes] += relative * Math.abs((model[j] + epsilon) * gradient.value()[j]);
            }
        }
        return new GradientErrorBound(loss, relative, logits, tokens, underflow);
    }

    private double[] logitErrors(double relative, double spread, double centred) {
        int largest = mostAttended();
        double[] errors = new double[sites + 1];
        double mean = 0;
        for (int i = 0; i <= sites; i++) {
            errors[i] = i == largest ? 0 : i == sites || largest == sites ? spread + centred : 2 * spread;
            mean += scores[i] * errors[i];
        }
        for (int i = 0; i <= sites; i++) {
            errors[i] = relative * scores[i] * (errors[i] + mean);
        }
        return errors;
    }

    private int mostAttended() {
        int largest = 0;
        for (int i = 1; i <= sites; i++) {
            largest = scores[i] > scores[largest] ? i : largest;
        }
        return largest;
    }

    private void computeScores(ModelState state) {
        System.arraycopy(state.positionLogits(), 0, scores, 0, scores.length);
        double common = state.tokenLogits()[0];
        if (common != 0) {
            for (int i = 0; i < sites; i++) {
                scores[i] += common;
            }
        }
        ModelState.softmax(scores);
    }

    /** Turns the circle so that y becomes node 0, and sets the functional and the marks; returns the centre of the row. */
    private double setRow(double[] model, int y) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < nodes; s++) {
            row[s] = model[y * nodes + (y + s) % nodes];
            low = Math.min(low, row[s]);
            high = Math.max(high, row[s]);
        }
        double centre = low + (high - low) / 2;
        for (int s = 0; s < nodes; s++) {
            marks[s] = row[s] - centre;
        }
        functional.set(epsilon, scores, row);
        return centre;
    }

    /** E[g_i]; {@code centred} is E[centre of row y / x]. */
    private double[] logits(double multiple, double centred) {
        int largest = mostAttended();
        double[] logits = new double[sites + 1];
        double reference = largest < sites ? multiple * moments.siteSums[largest] : -centred;
        double mean = 0;
        for (int i = 0; i <= sites; i++) {
            double rho = (i < sites ? multiple * moments.siteSums[i] : -centred) - reference;
            logits[i] = rho;
            mean += scores[i] * rho;
        }
        for (int i = 0; i <= sites; i++) {
            logits[i] = -scores[i] * (logits[i] - mean);
        }
        return logits;
    }

    /** Makes ∂L/∂V circulant from its row 0, and at p = ½ symmetric where V is. */
    private void rotateFirstRow(double[] model, double[] value) {
        if (isBalanced && isMirrored(model)) {
            for (int s = 1; s < nodes - s; s++) {
                double mean = (value[s] + value[nodes - s]) / 2;
                value[s] = mean;
                value[nodes - s] = mean;
            }
        }
        for (int y = 1; y < nodes; y++) {
            System.arraycopy(value, 0, value, y * nodes + y, nodes - y);
            System.arraycopy(value, nodes - y, value, y * nodes, y);
        }
    }

    /** Whether row 0 of V is the same read backwards, at every offset: only then is the gradient. */
    private boolean isMirrored(double[] value) {
        for (int s = 1; s < nodes - s; s++) {
            if (value[s] != value[nodes - s]) {
                return false;
            }
        }
        return true;
    }

    /**
     * E[Σ_{i&lt;N} g_i 1{s_i = a}] = Σ_y (V[y][a] + ε) ∂L/∂V[y][a] + Σ_{i&lt;N} S_i P(s_i = a), because (v_i − z)/x = (v_i + ε)/x − 1
     * and s_i is uniform.
     */
    private void tokens(double[] model, double[] gradient, double[] tokens) {
        Arrays.fill(tokens, functional.weightSum / nodes);
        for (int j = 0; j < gradient.length; j++) {
            tokens[j % nodes] += (model[j] + epsilon) * gradient[j];
        }
    }
}
