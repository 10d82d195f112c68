package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.walk.RandomWalk;

/** V⁽²⁾'s largest entries by a sum over walks in this class's own words. */
class C3LargestEntryAfterTwoStepsProperties {
    private static final BigFraction ETA = BigFraction.ONE;
    private static final BigFraction EPSILON = new BigFraction(1, 10);

    @Property(tries = 40)
    void theSecondStepKeepsThemForUnequalSteps(@ForAll @IntRange(min = 5, max = 8) int nodes, @ForAll @IntRange(min = 2, max = 8) int length,
            @ForAll @IntRange(min = 51, max = 99) int hundredths) {
        RandomWalk walk = new RandomWalk(nodes, length, new BigFraction(hundredths, 100));
        assertThat(C3LargestEntryAfterTwoSteps.largestOffsets(walk, ETA, EPSILON)).isEqualTo(largest(walk));
        assertThat(C3LargestEntryAfterTwoSteps.check(walk, ETA, EPSILON)).isEqualTo(Evidence.holds());
    }

    private static List<Integer> largest(RandomWalk walk) {
        int size = walk.nodes();
        BigFraction[] first = step(walk, zeros(size));
        BigFraction[] second = step(walk, first);
        int best = 0;
        for (int d = 0; d < size; d++) {
            second[d] = second[d].add(first[d]);
            best = second[d].compareTo(second[best]) > 0 ? d : best;
        }
        return List.of(best);
    }

    private static BigFraction[] zeros(int size) {
        BigFraction[] zeros = new BigFraction[size];
        Arrays.fill(zeros, BigFraction.ZERO);
        return zeros;
    }

    /** How the entries grow from these at uniform scores, seen from the last node backwards. */
    private static BigFraction[] step(RandomWalk walk, BigFraction[] value) {
        BigFraction[] growth = zeros(walk.nodes());
        for (int steps = 0; steps < 1 << walk.visible(); steps++) {
            BigFraction weight = ETA.divide(walk.nodes()).divide(walk.length());
            int[] offsets = new int[walk.visible()];
            BigFraction z = BigFraction.ZERO;
            for (int i = 0, d = 0; i < offsets.length; i++) {
                boolean up = (steps >> i & 1) == 1;
                weight = weight.multiply(up ? walk.p() : walk.q());
                d = Math.floorMod(d + (up ? 1 : -1), walk.nodes());
                offsets[i] = d;
                z = z.add(value[d].divide(walk.length()));
            }
            for (int d : offsets) {
                growth[d] = growth[d].add(weight.divide(z.add(EPSILON)));
            }
        }
        return growth;
    }

    /** At p = ½ the diagonal ties after one step; after two it does not. */
    @Example
    void theSecondStepResolvesTheTieOfTheDiagonalAtEqualSteps() {
        RandomWalk walk = new RandomWalk(6, 7, BigFraction.ONE_HALF);
        assertThat(C3LargestEntry.largestOffsets(walk)).containsExactly(0, 1, 5);
        assertThat(C3LargestEntryAfterTwoSteps.largestOffsets(walk, ETA, EPSILON)).containsExactly(1, 5);
    }

    /** On four nodes, at p = ½ and N odd, V stays a multiple of 11ᵀ: there the claim is false. */
    @Example
    void itFailsOnFourNodesAtEqualSteps() {
        assertThat(C3LargestEntryAfterTwoSteps.check(new RandomWalk(4, 5, BigFraction.ONE_HALF), ETA, EPSILON)).isEqualTo(Evidence.fails(
                "the largest entries of V after two steps are at the offsets y − s = 0, 1, 2, 3, those of the transposed transition matrix at 1, 3"));
    }
}
