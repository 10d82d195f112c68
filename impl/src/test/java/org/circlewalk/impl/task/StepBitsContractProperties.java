package org.circlewalk.impl.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.circlewalk.impl.ExtremeIntegers.isAllowed;
import static org.circlewalk.impl.ExtremeIntegers.isRow;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import net.jqwik.api.statistics.StatisticsReport;
import org.circlewalk.impl.ExtremeIntegers;

/**
 * The contracts of {@link StepBits}, that of its model method among them, clause by clause, for every combination of small
 * integers and of the ends of the range that the preconditions allow, and at the preconditions' own ends. The clauses are
 * computed in {@code long}, so that an overflow would show.
 */
@StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
class StepBitsContractProperties {
    @Example
    void theWordsOfTheFewestAndOfTheMostStepsAreFilled() {
        for (int steps : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 17, 63, 64, 65, 97, Integer.MAX_VALUE - 64, Integer.MAX_VALUE - 63}) {
            long words = StepBits.wordsFor(steps);
            assertThat(words).isPositive();
            assertThat(64 * words).isGreaterThanOrEqualTo(steps);
            assertThat(64 * (words - 1)).isLessThan(steps);
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void aStepIsInAWordOfItsWalk(@ForAll(supplier = ExtremeIntegers.class) int firstWord,
            @ForAll(supplier = ExtremeIntegers.class) int words, @ForAll(supplier = ExtremeIntegers.class) int step) {
        if (isAllowed(0 <= firstWord && 0 <= step && step < 64L * words && (long) firstWord + words <= Integer.MAX_VALUE)) {
            requireTheWordOfItsWalk(firstWord, words, step);
        }
    }

    @Property
    void theLastStepOfTheLastWalkIsInAWordOfIt(@ForAll @Positive int words) {
        requireTheWordOfItsWalk(Integer.MAX_VALUE - words, words, (int) Math.min(64L * words - 1, Integer.MAX_VALUE));
    }

    private static void requireTheWordOfItsWalk(long firstWord, long words, long step) {
        long word = StepBits.wordOf((int) firstWord, (int) words, (int) step);
        assertThat(word).isEqualTo(firstWord + step / 64).isBetween(firstWord, firstWord + words - 1);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void theWordsOfAWalkAreAmongThoseOfAll(@ForAll(supplier = ExtremeIntegers.class) int walks,
            @ForAll(supplier = ExtremeIntegers.class) int words, @ForAll(supplier = ExtremeIntegers.class) int walk) {
        if (isAllowed(0 <= walk && walk < walks && isRow(words, walks - 1L))) {
            requireTheWordsAmongAll(walks, words, walk);
        }
    }

    @Property
    void theWordsOfTheLastWalkAreAmongThoseOfAll(@ForAll @IntRange(min = 1) int words) {
        int walks = Integer.MAX_VALUE / words;
        requireTheWordsAmongAll(walks, words, walks - 1);
    }

    private static void requireTheWordsAmongAll(long walks, long words, long walk) {
        long first = StepBits.firstWord((int) walks, (int) words, (int) walk);
        assertThat(first).isNotNegative().isEqualTo(walk * words);
        assertThat(first + words).isLessThanOrEqualTo(walks * words);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void theWordsOfDifferentWalksAreDifferent(@ForAll(supplier = ExtremeIntegers.Few.class) int walks,
            @ForAll(supplier = ExtremeIntegers.Few.class) int words, @ForAll(supplier = ExtremeIntegers.Few.class) int walk,
            @ForAll(supplier = ExtremeIntegers.Few.class) int other) {
        if (isAllowed(0 <= walk && walk < other && other < walks && isRow(words, walks - 1L))) {
            assertThat((long) StepBits.firstWord(walks, words, walk) + words)
                    .isLessThanOrEqualTo(StepBits.firstWord(walks, words, other));
        }
    }
}
