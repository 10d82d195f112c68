package org.circlewalk.impl.engine.population;

import org.circlewalk.impl.engine.GradientEngine;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.ChainTask;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * The population loss E[−log(z + ε)] and its gradient (Lemma B.1) for any Markov chain and a label that is a step from any of the
 * visible positions, without sampling and without listing the walks. For the paper's walks {@link PopulationEngine} is the
 * faster.
 *
 * <p>1/(z + ε) is turned into products along the walk, whose expectations forward and backward messages give for all positions
 * and nodes at once ({@link ChainSums}).
 *
 * <p>Cost: O(K·Q·N·E) for E possible steps and Q exponentials, some ten to a hundred in training. Memory O(NK). One thread.
 *
 * <p>Accuracy: {@link #errorBound}. If a state has the symmetry of the chain to the last bit, the same V[y][s] for all pairs and
 * the same token logit for all nodes that its automorphisms lead to each other, then so has the gradient: rounding would
 * break that, and training could amplify what was broken. So a run from zero keeps the symmetry.
 */
public final class ChainPopulationEngine implements GradientEngine {
    private final ChainLaw law;
    private final ChainSymmetry symmetry;
    private final double epsilon;

    /**
     * @param task    the law of walks and labels
     * @param epsilon ε &gt; 0
     * @throws InvalidParameterException if ε is not positive and finite
     */
    public ChainPopulationEngine(ChainTask task, double epsilon) {
        InvalidParameterException.require(epsilon > 0 && Double.isFinite(epsilon), "epsilon", epsilon,
                "a finite number greater than 0");
        this.law = new ChainLaw(task);
        this.symmetry = new ChainSymmetry(task.chain());
        this.epsilon = epsilon;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ArithmeticException if z + ε ≤ 0 for some walk of positive probability, if all logits of some walk lie more than
     *         some 130 below the largest of all, or if values of V of both signs cancel beyond the range of the quadrature
     */
    @Override
    public LossGradient gradient(ModelState state) {
        requireSameSize(state);
        LossGradient gradient = ChainSums.ofAllLabels(law, epsilon, state).gradient();
        if (symmetry.isThatOf(state)) {
            symmetry.level(gradient.value(), gradient.tokens());
        }
        return gradient;
    }

    /**
     * Bounds of the rounding and quadrature errors of {@link #gradient} at a state. Takes the time of a gradient.
     *
     * @throws ArithmeticException where {@link #gradient} does
     */
    public GradientErrorBound errorBound(ModelState state) {
        requireSameSize(state);
        return ChainSums.ofAllLabels(law, epsilon, state).errorBound();
    }

    /**
     * E[S_1] … E[S_N], a fresh array of length N, index = position − 1: the mean scores over all walks. Their relative error is
     * at most that of ∂L/∂V in {@link #errorBound}.
     *
     * @throws ArithmeticException if all logits of some walk lie more than some 130 below the largest of all
     */
    public double[] meanScores(ModelState state) {
        requireSameSize(state);
        return new ChainSums(law, epsilon, state).scores();
    }

    /**
     * E[x̄] = E[Σ_{i&lt;N} S_i x_i], a fresh array of length K, index = node: how much of the attention is on each node. With
     * E[S_N] the entries add up to 1. Error and refusal are those of {@link #meanScores}.
     */
    public double[] meanAverage(ModelState state) {
        requireSameSize(state);
        return new ChainSums(law, epsilon, state).average();
    }

    private void requireSameSize(ModelState state) {
        if (state.nodes() != law.nodes || state.length() != law.sites + 1) {
            throw new IllegalArgumentException("The state has K = " + state.nodes() + ", N = " + state.length()
                    + ", but the engine has K = " + law.nodes + ", N = " + (law.sites + 1) + ".");
        }
    }

    /** Nothing to end: the engine has no threads. */
    @Override
    public void close() {
    }
}
