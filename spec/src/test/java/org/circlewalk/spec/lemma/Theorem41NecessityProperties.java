package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.walk.RandomWalk;

/** Deterministic walks of any length: what they are accurate at, and that the parent shares its score. */
class Theorem41NecessityProperties {
    private static final BigFraction ETA = BigFraction.ONE;
    private static final BigFraction EPSILON = new BigFraction(1, 10);

    @Property(tries = 60)
    void oneStepIsEnoughUnlessTheWalkIsFullRounds(@ForAll @IntRange(min = 3, max = 8) int nodes, @ForAll @IntRange(min = 2, max = 25) int length,
            @ForAll boolean clockwise) {
        RandomWalk walk = new RandomWalk(nodes, length, clockwise ? BigFraction.ONE : BigFraction.ZERO);
        boolean fullRounds = (length - 1) % nodes == 0;
        assertThat(Theorem41Necessity.accuracyAfterOneStep(walk, ETA, EPSILON))
                .isEqualTo(fullRounds ? new BigFraction(1, nodes) : BigFraction.ONE);
        assertThat(Theorem41Necessity.checkAccuracy(walk, ETA, EPSILON).isFailure()).isEqualTo(!fullRounds);
        assertThat(Theorem41Necessity.checkAttention(walk, ETA, EPSILON).isFailure()).isEqualTo(length <= nodes + 1);
        int like = 0;
        for (int i = 1; i < length; i++) {
            like += (length - 1 - i) % nodes == 0 ? 1 : 0;
        }
        assertThat(Theorem41Necessity.positionsLikeTheParent(walk)).isEqualTo(like);
    }

    /** With random steps the parent's logit moves apart from that of the position K before it. */
    @Example
    void withRandomStepsTheParentDoesNotShareItsScore() {
        assertThat(Theorem41Necessity.checkAttention(new RandomWalk(3, 6, new BigFraction(7, 10)), ETA, EPSILON))
                .isEqualTo(Evidence.fails("the logits of s_{N−1} and of s_2 move apart in the second step"));
    }
}
