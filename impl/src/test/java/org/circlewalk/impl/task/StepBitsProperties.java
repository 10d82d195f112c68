package org.circlewalk.impl.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Positive;

class StepBitsProperties {
    @Property
    void theWordsAreAsManyAsTheStepsFill(@ForAll @IntRange(min = 1, max = Integer.MAX_VALUE - 63) int steps) {
        long words = StepBits.wordsFor(steps);
        assertThat(64 * words).isGreaterThanOrEqualTo(steps);
        assertThat(64 * (words - 1)).isLessThan(steps);
    }

    @Property
    void theStepsOfAllWalksHaveBitsOfTheirOwn(@ForAll @IntRange(min = 1, max = 200) int steps,
            @ForAll @IntRange(min = 1, max = 5) int walks) {
        int words = StepBits.wordsFor(steps);
        long[] taken = new long[walks * words];
        for (int walk = 0; walk < walks; walk++) {
            int first = StepBits.firstWord(walks, words, walk);
            for (int step = 0; step < steps; step++) {
                int word = StepBits.wordOf(first, words, step);
                assertThat(taken[word] >>> step & 1).isZero();
                taken[word] |= 1L << step;
            }
        }
    }

    @Property
    void aNumberIsInTheFullRangeIfAllOfItsQuotientAre(@ForAll @LongRange(min = 0) long number,
            @ForAll @Positive int bound) {
        BigInteger last = BigInteger.valueOf(number / bound).multiply(BigInteger.valueOf(bound))
                .add(BigInteger.valueOf(bound - 1));
        assertThat(StepBits.isInFullRange(number, bound)).isEqualTo(last.bitLength() <= 63);
    }

    @Example
    void theIncompleteRangeAtTheEndIsLeftOut() {
        assertThat(StepBits.isInFullRange(Long.MAX_VALUE, 3)).isFalse();
        assertThat(StepBits.isInFullRange(Long.MAX_VALUE - 2, 3)).isTrue();
        assertThat(StepBits.isInFullRange(Long.MAX_VALUE, 2)).isTrue();
    }
}
