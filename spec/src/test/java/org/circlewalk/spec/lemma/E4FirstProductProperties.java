package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.walk.RandomWalk;

/** The diagonal of Γ₂(k) by the law of the displacement, step by step. */
class E4FirstProductProperties {
    private static BigFraction diagonal(RandomWalk walk, int k) {
        int size = walk.nodes();
        BigFraction[] law = new BigFraction[size];
        Arrays.fill(law, BigFraction.ZERO);
        law[0] = BigFraction.ONE;
        for (int step = 0; step < k; step++) {
            BigFraction[] next = new BigFraction[size];
            for (int d = 0; d < size; d++) {
                next[d] = law[Math.floorMod(d - 1, size)].multiply(walk.p()).add(law[(d + 1) % size].multiply(walk.q()));
            }
            law = next;
        }
        return law[1].multiply(walk.p()).add(law[size - 1].multiply(walk.q()));
    }

    @Property(tries = 80)
    void theExcessIsThatOfTheLawsAndNeverNegative(@ForAll @IntRange(min = 3, max = 12) int nodes,
            @ForAll @IntRange(min = 1, max = 20) int k, @ForAll @IntRange(min = 0, max = 100) int hundredths) {
        RandomWalk walk = new RandomWalk(nodes, 2, new BigFraction(hundredths, 100));
        assertThat(E4FirstProduct.excess(walk, k)).isEqualTo(diagonal(walk, 1).subtract(diagonal(walk, k)));
        assertThat(E4FirstProduct.check(walk, k)).isEqualTo(Evidence.holds());
    }

    @Property(tries = 40)
    void theProductOfMatricesHasThatDiagonal(@ForAll @IntRange(min = 3, max = 9) int nodes, @ForAll @IntRange(min = 1, max = 12) int k,
            @ForAll @IntRange(min = 0, max = 20) int twentieths) {
        RandomWalk walk = new RandomWalk(nodes, 2, new BigFraction(twentieths, 20));
        assertThat(E4FirstProduct.forthAndBack(nodes, walk.p(), k)).isEqualTo(E4VisitCounts.forthAndBack(walk, k));
        assertThat(E4FirstProduct.forthAndBack(nodes, walk.p(), k).at(0)).isEqualTo(diagonal(walk, k))
                .isLessThanOrEqualTo(diagonal(walk, 1));
    }

    @Example
    void theExcessOfTwoStepsIsAllOfTheFirstDiagonalWhereTwoStepsDoNotGoRound() {
        assertThat(E4FirstProduct.excess(new RandomWalk(6, 2, new BigFraction(7, 10)), 2)).isEqualTo(new BigFraction(58, 100));
        assertThat(E4FirstProduct.excess(new RandomWalk(5, 2, BigFraction.ONE_HALF), 1)).isEqualTo(BigFraction.ZERO);
        assertThat(E4FirstProduct.excess(new RandomWalk(4, 2, BigFraction.ONE_HALF), 3)).isEqualTo(BigFraction.ZERO);
    }
}
