package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.walk.RandomWalk;

/** What Lemmas D.1 to D.3 use of the deterministic walks: whole rounds, and so the same gradient everywhere. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class DeterministicGradientProperties {
    @Property(tries = 200)
    void theWalkIsAtItsStartPlusTheNumberOfSteps(@ForAll @IntRange(min = 1, max = 9) int size, @ForAll boolean clockwise,
                                                 @ForAll int any, @ForAll @IntRange(min = 1, max = 40) int length) {
        int start = Math.floorMod(any, size);
        int[] nodes = DeterministicWalk.nodes(size, clockwise, start, length);
        assertThat(nodes).hasSize(length);
        for (int i = 0; i < length; i++) {
            assertThat(nodes[i]).isEqualTo(Math.floorMod(clockwise ? start + i : start - i, size));
        }
    }

    @Property(tries = 200)
    void everyNodeIsVisitedOnceARoundAndTheStartOnceMoreAStepLater(
            @ForAll @IntRange(min = 2, max = 9) int size, @ForAll boolean clockwise, @ForAll int any,
            @ForAll @IntRange(min = 1, max = 5) int rounds) {
        int start = Math.floorMod(any, size);
        int[] nodes = DeterministicWalk.nodes(size, clockwise, start, (rounds + 1) * size);
        int total = 0;
        for (int node = 0; node < size; node++) {
            assertThat(DeterministicWalk.visits(nodes, rounds * size, node)).isEqualTo(rounds);
            total += DeterministicWalk.visits(nodes, rounds * size + 1, node);
        }
        assertThat(DeterministicWalk.visits(nodes, rounds * size + 1, start)).isEqualTo(rounds + 1);
        assertThat(total).isEqualTo(rounds * size + 1);
    }

    /** Against the formula ℓ′(z)·r·S_1 and the sum over positions; that it is the gradient is tested with Lemma D.3. */
    @Property(tries = 100)
    void theGradientsAreTheSameForAllNodesPositionsAndStarts(@ForAll @IntRange(min = 3, max = 6) int size,
            @ForAll @IntRange(min = 1, max = 3) int rounds, @ForAll boolean clockwise, @ForAll BigFraction v,
            @ForAll BigFraction slope, @ForAll @IntRange(min = 0, max = 19) int visible) {
        RandomWalk walk = new RandomWalk(size, rounds * size + 1, clockwise ? BigFraction.ONE : BigFraction.ZERO);
        BigFraction[] scores = D3ConstancyForever.equalScores(walk, Math.min(visible, walk.length()));
        BigFraction[] g = DeterministicGradient.logits(v, slope, scores);
        BigFraction z = v.multiply(scores[0]).multiply(walk.visible());
        for (int i = 0; i < walk.visible(); i++) {
            assertThat(g[i]).isEqualTo(slope.multiply(scores[0]).multiply(v.subtract(z)));
        }
        assertThat(g[walk.visible()]).isEqualTo(g[0].multiply(-walk.visible()));
        for (int y = 0; y < size; y++) {
            for (int s = 0; s < size; s++) {
                assertThat(DeterministicGradient.valueEntry(size, clockwise, rounds, y, slope, scores, s))
                        .isEqualTo(slope.multiply(scores[0]).multiply(rounds));
                assertThat(DeterministicGradient.tokenEntry(size, clockwise, rounds, y, g, s))
                        .isEqualTo(g[0].multiply(rounds));
            }
        }
    }

    @Property(tries = 50)
    void aConstantValueMatrixIsAttendedAlikeByEveryWalk(@ForAll BigFraction v,
                                                        @ForAll @IntRange(min = 1, max = 9) int length) {
        BigFraction[] values = DeterministicGradient.attendedValues(v, length);
        for (int i = 0; i < length - 1; i++) {
            assertThat(values[i]).isEqualTo(v);
        }
        assertThat(values[length - 1]).isEqualTo(BigFraction.ZERO);
    }
}
