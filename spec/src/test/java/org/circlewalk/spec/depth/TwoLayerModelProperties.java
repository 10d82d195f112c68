package org.circlewalk.spec.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.model.RationalLoss;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;

/** Two layers from zero fail on deterministic walks by an exact symmetry, for any weights in place of the exponential. */
class TwoLayerModelProperties {
    private static final RationalLoss LOSS = new RationalLogLoss(new BigFraction(1, 10));
    /** Injective on [0, ∞) and on (−∞, 0), so that different logits have different weights but by chance. */
    private static final Weighting STEEP = a -> a.compareTo(BigFraction.ZERO) >= 0
            ? a.add(1) : BigFraction.ONE.subtract(a.multiply(2)).reciprocal();
    private static final Weighting SQUARE = a -> a.multiply(a).add(a).add(1);

    private static Supplier<BigFraction> fractions(long seed) {
        Random random = new Random(seed);
        return () -> new BigFraction(random.nextInt(5), 1 + random.nextInt(3));
    }

    /** All numbers are at least 0, so z is too and the log loss is defined. */
    @Property(tries = 25)
    void theGradientAtSymmetricParametersIsSymmetric(@ForAll("fullRounds") RandomWalk walk, @ForAll boolean residual,
            @ForAll boolean steep, @ForAll long seed) {
        TwoLayerModel model = new TwoLayerModel(residual, steep ? STEEP : SQUARE);
        TwoLayerParameters parameters = TwoLayerParameters.symmetric(walk.nodes(), walk.length(), fractions(seed));
        assertThat(parameters.isSymmetric()).isTrue();
        assertThat(model.gradient(parameters, walk, LOSS).isSymmetric()).isTrue();
    }

    /** So all outputs tie, the smallest node is always predicted, and the accuracy is 1/K. */
    @Property(tries = 25)
    void theOutputAtSymmetricParametersIsTheSameMultipleOfOneForEveryWalk(@ForAll("fullRounds") RandomWalk walk,
            @ForAll boolean residual, @ForAll long seed) {
        TwoLayerModel model = new TwoLayerModel(residual, STEEP);
        TwoLayerParameters parameters = TwoLayerParameters.symmetric(walk.nodes(), walk.length(), fractions(seed));
        BigFraction[] common = new BigFraction[1];
        new WalkEnumeration(walk).forEach((nodes, weight) -> {
            BigFraction[] output = model.output(parameters, nodes);
            common[0] = common[0] == null ? output[0] : common[0];
            assertThat(output).containsOnly(common[0]);
        });
    }

    /** From zero, step by step; the first two gradients are those of the exponential itself, as all logits are 0 until then. */
    @Property(tries = 6)
    void trainingFromZeroKeepsTheSymmetry(@ForAll boolean residual, @ForAll boolean clockwise) {
        RandomWalk walk = new RandomWalk(3, 4, clockwise ? BigFraction.ONE : BigFraction.ZERO);
        TwoLayerModel model = new TwoLayerModel(residual, STEEP);
        TwoLayerParameters parameters = TwoLayerParameters.zero(3, 4);
        for (int step = 0; step < 3; step++) {
            parameters = parameters.advanced(new BigFraction(1, 4), model.gradient(parameters, walk, LOSS));
            assertThat(parameters.isSymmetric()).isTrue();
        }
        // Without the connection V_1 = V_2 = 0 have no slope at all.
        assertThat(parameters.equals(TwoLayerParameters.zero(3, 4))).isEqualTo(!residual);
    }

    /** The hypothesis is needed: with a node visited more often than the others the first gradient tells them apart. */
    @Example
    void withoutFullRoundsTheSymmetryIsLost() {
        RandomWalk walk = new RandomWalk(3, 5, BigFraction.ONE);
        TwoLayerModel model = new TwoLayerModel(true, Weighting.UNIFORM);
        assertThat(model.gradient(TwoLayerParameters.zero(3, 5), walk, LOSS).isSymmetric()).isFalse();
    }

    /** Nor does any other point have it. */
    @Example
    void atOtherParametersTheGradientIsNotSymmetric() {
        RandomWalk walk = new RandomWalk(3, 4, BigFraction.ONE);
        TwoLayerParameters parameters = TwoLayerParameters.random(3, 4, fractions(1));
        assertThat(parameters.isSymmetric()).isFalse();
        assertThat(new TwoLayerModel(true, STEEP).gradient(parameters, walk, LOSS).isSymmetric()).isFalse();
    }

    /** With V_1 = V_2 = 0 the output is H_N = 0 for every walk, and all weights are 1: small enough to do by hand. */
    @Example
    void theFirstGradientWithAConnectionIsThatOfTheAverageToken() {
        RandomWalk walk = new RandomWalk(3, 4, BigFraction.ONE);
        TwoLayerParameters gradient = new TwoLayerModel(true, Weighting.UNIFORM)
                .gradient(TwoLayerParameters.zero(3, 4), walk, LOSS);
        // ℓ′(0) = −10; x̄ = (1/4)·1 for every walk, and each label is that of one walk in three: −10/12 for both layers' V.
        for (int layer = 1; layer <= 2; layer++) {
            for (int e = 0; e < 9; e++) {
                assertThat(gradient.v(layer, e / 3, e % 3)).isEqualTo(new BigFraction(-10, 12));
            }
            for (int e = 0; e < 49; e++) {
                assertThat(gradient.w(layer, e / 7, e % 7)).isEqualTo(BigFraction.ZERO);
            }
        }
    }

    @Example
    void whatIsNoDeterministicWalkIsRefused() {
        TwoLayerModel model = new TwoLayerModel(true, Weighting.UNIFORM);
        assertThatThrownBy(() -> model.gradient(TwoLayerParameters.zero(3, 4), new RandomWalk(3, 4, BigFraction.ONE_HALF), LOSS))
                .isInstanceOf(InvalidParameterException.class).hasMessage("p is 1/2, but it must be 0 or 1.");
        assertThatThrownBy(() -> model.gradient(TwoLayerParameters.zero(3, 4), new RandomWalk(4, 4, BigFraction.ONE), LOSS))
                .hasMessage("K is 4, but it must be the parameters', 3.");
    }

    @Provide
    Arbitrary<RandomWalk> fullRounds() {
        return Arbitraries.of(Arrays.asList(new RandomWalk(3, 4, BigFraction.ONE), new RandomWalk(3, 4, BigFraction.ZERO),
                new RandomWalk(3, 7, BigFraction.ONE), new RandomWalk(4, 5, BigFraction.ONE),
                new RandomWalk(4, 5, BigFraction.ZERO)));
    }
}
