package org.circlewalk.impl.engine.population;

import java.util.function.Function;
import org.circlewalk.impl.engine.GradientEngine;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The population loss E[−log(z + ε)] and its gradient (Lemma B.1), without sampling and without the 2^N walks.
 *
 * <p>1/(z + ε) is turned into products along the walk, whose expectations forward and backward messages give for all
 * positions and nodes at once ({@link QuadratureKernel}). There are two ways to a gradient: {@link PositionAttention} when the scores do not
 * depend on the walk, {@link TokenAttention} when they do.
 *
 * <p>Cost: O(N·K·Q) for a circulant V and attention by position, K times that for any V; Q is the number of exponentials or
 * moments, about 10 in training. Memory is linear in N. Nothing is allocated per call but the result and the
 * (logarithmically small) bookkeeping.
 *
 * <p>Accuracy: {@link GradientErrorBound}. If V is circulant to the last bit and attention is by position only, then so is
 * ∂L/∂V, the token gradients are equal to the last bit, and at p = ½ offsets d and −d agree in ∂L/∂V if they
 * all do in V.
 */
public final class PopulationEngine implements GradientEngine {
    /**
     * What underflow adds to an error at most, as long as N, |ℓ′| and max |V| stay below 10¹⁵ together: exponentials relative to
     * the largest weight of a walk are off by at most 2⁻¹⁰²² each.
     */
    static final double UNDERFLOW = 1e-290;

    private final RandomWalk walk;
    private final double epsilon;
    private final Function<WalkLattice, InverseKernel> kernels;
    private PositionAttention positionAttention;
    private TokenAttention tokenAttention;

    /**
     * @param walk    K, N and p
     * @param epsilon ε &gt; 0
     * @throws InvalidParameterException if ε is not positive and finite
     */
    public PopulationEngine(RandomWalk walk, double epsilon) {
        this(walk, epsilon, QuadratureKernel::new);
    }

    /** The engine with another way of computing expectations of 1/(z + ε). */
    PopulationEngine(RandomWalk walk, double epsilon, Function<WalkLattice, InverseKernel> kernels) {
        InvalidParameterException.require(epsilon > 0 && Double.isFinite(epsilon), "epsilon", epsilon,
                "a finite number greater than 0");
        this.walk = walk;
        this.epsilon = epsilon;
        this.kernels = kernels;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ArithmeticException if z + ε ≤ 0 for some walk of positive probability; the message states the smallest z + ε
     */
    @Override
    public LossGradient gradient(ModelState state) {
        requireSameSize(state);
        return state.attendsByPositionOnly() ? byPosition().gradient(state) : byToken().gradient(state);
    }

    /**
     * The smallest z + ε over all walks of positive probability, whatever its sign: exact up to rounding where attention is by
     * position only, otherwise to 50 halvings of its a priori range. Time O(NK²).
     */
    public double smallestArgument(ModelState state) {
        requireSameSize(state);
        return state.attendsByPositionOnly()
                ? byPosition().smallestArgument(state) : byToken().smallestArgument(state);
    }

    /**
     * Bounds of the rounding and quadrature errors of {@link #gradient} at a state. Takes about twice the time of a gradient, K
     * times that where V is circulant.
     *
     * @throws ArithmeticException if z + ε ≤ 0 for some walk of positive probability
     */
    public GradientErrorBound errorBound(ModelState state) {
        requireSameSize(state);
        return state.attendsByPositionOnly() ? byPosition().errorBound(state) : byToken().errorBound(state);
    }

    // The buffers are as long as the walk, so they are made on first use.

    private PositionAttention byPosition() {
        if (positionAttention == null) {
            positionAttention = new PositionAttention(walk, epsilon, kernels);
        }
        return positionAttention;
    }

    private TokenAttention byToken() {
        if (tokenAttention == null) {
            tokenAttention = new TokenAttention(walk, epsilon, kernels);
        }
        return tokenAttention;
    }

    private void requireSameSize(ModelState state) {
        if (state.nodes() != walk.nodes() || state.length() != walk.length()) {
            throw new IllegalArgumentException("The state has K = " + state.nodes() + ", N = " + state.length()
                    + ", but the engine has K = " + walk.nodes() + ", N = " + walk.length() + ".");
        }
    }

    /** ε. */
    public double epsilon() {
        return epsilon;
    }

    /** K, N and p. */
    public RandomWalk walk() {
        return walk;
    }

    /** Nothing to end: the engine has no threads. */
    @Override
    public void close() {
    }

    /**
     * The same whatever they are. Scores that are off by 2⁻¹⁰²² each move a factor of a term of the gradient by so much, at most
     * |v|/x or 1/x of it, and x by N times as much of max |v|.
     */
    static double underflow(WalkFunctional x) {
        double ratio = 1 + x.magnitude() / x.min();
        // In this order no product leaves the range before the result does.
        return Math.max(UNDERFLOW, Double.MIN_NORMAL * (x.lattice.sites + 1) * ratio * ratio * (1 + 1 / x.min()));
    }

    static ArithmeticException undefined(double smallest) {
        return new ArithmeticException(
                "The loss is not defined: the smallest z + epsilon over all walks is " + smallest + ", but it must be positive.");
    }
}
