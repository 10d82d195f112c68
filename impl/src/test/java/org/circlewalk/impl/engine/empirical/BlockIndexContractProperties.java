package org.circlewalk.impl.engine.empirical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.circlewalk.impl.ExtremeIntegers.isAllowed;
import static org.circlewalk.impl.ExtremeIntegers.isRow;

import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;
import net.jqwik.api.statistics.StatisticsReport;
import org.circlewalk.impl.ExtremeIntegers;

/**
 * The contracts of {@link BlockIndex}, those of its model methods among them, clause by clause, for every combination of small
 * integers and of the ends of the range that the preconditions allow, and at the preconditions' own ends. The clauses are
 * computed in {@code long}, so that an overflow would show.
 */
@StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
class BlockIndexContractProperties {
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void theQuotientIsTheLeastThatCovers(@ForAll(supplier = ExtremeIntegers.class) int dividend,
            @ForAll(supplier = ExtremeIntegers.class) int divisor) {
        if (isAllowed(1 <= divisor && 0 <= dividend && (long) dividend + divisor <= Integer.MAX_VALUE)) {
            requireTheLeastCover(dividend, divisor);
        }
    }

    @Property
    void theQuotientOfTheLargestDividendIsTheLeastThatCovers(@ForAll @Positive int divisor) {
        requireTheLeastCover(Integer.MAX_VALUE - divisor, divisor);
    }

    private static void requireTheLeastCover(long dividend, long divisor) {
        long quotient = BlockIndex.ceilingOfQuotient((int) dividend, (int) divisor);
        assertThat(quotient).isNotNegative();
        assertThat(quotient * divisor).isGreaterThanOrEqualTo(dividend).isLessThan(dividend + divisor);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void aPositionIsCountedByPassBlockAndPlace(@ForAll(supplier = ExtremeIntegers.Few.class) int blocksPerPass,
            @ForAll(supplier = ExtremeIntegers.Few.class) int blockLength, @ForAll(supplier = ExtremeIntegers.Few.class) int pass,
            @ForAll(supplier = ExtremeIntegers.Few.class) int block, @ForAll(supplier = ExtremeIntegers.Few.class) int place) {
        if (isAllowed(0 <= block && block < blocksPerPass && 0 <= place && place < blockLength && isRow(blocksPerPass, pass)
                && isRow(blockLength, (pass + 1L) * blocksPerPass - 1))) {
            requireThePosition(blocksPerPass, blockLength, pass, block, place);
        }
    }

    @Property
    void theLastPositionOfTheLastPassIsCounted(@ForAll @Positive int blocksPerPass, @ForAll @Positive int divisor) {
        int most = Integer.MAX_VALUE / blocksPerPass;
        int blockLength = Math.max(1, most / divisor);
        int pass = most / blockLength - 1;
        requireThePosition(blocksPerPass, blockLength, pass, blocksPerPass - 1, blockLength - 1);
    }

    private static void requireThePosition(int blocksPerPass, int blockLength, int pass, int block, int place) {
        long position = BlockIndex.position(blocksPerPass, blockLength, pass, block, place);
        assertThat(position).isNotNegative().isEqualTo(((long) pass * blocksPerPass + block) * blockLength + place);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void anEntryLiesInItsRow(@ForAll(supplier = ExtremeIntegers.class) int length,
            @ForAll(supplier = ExtremeIntegers.class) int row, @ForAll(supplier = ExtremeIntegers.class) int entry) {
        if (isAllowed(isRow(length, row) && 0 <= entry && entry < length)) {
            requireTheEntryInItsRow(length, row, entry);
        }
    }

    @Property
    void theLastEntryOfTheLongestArrayLiesInItsRow(@ForAll @Positive int length) {
        requireTheEntryInItsRow(length, Integer.MAX_VALUE / length - 1, length - 1);
    }

    private static void requireTheEntryInItsRow(long length, long row, long entry) {
        long place = BlockIndex.at((int) length, (int) row, (int) entry);
        assertThat(place).isEqualTo(row * length + entry).isBetween(0L, (row + 1) * length - 1);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void noTwoEntriesShareAPlace(@ForAll(supplier = ExtremeIntegers.Few.class) int length,
            @ForAll(supplier = ExtremeIntegers.Few.class) int row, @ForAll(supplier = ExtremeIntegers.Few.class) int entry,
            @ForAll(supplier = ExtremeIntegers.Few.class) int other, @ForAll(supplier = ExtremeIntegers.Few.class) int second) {
        if (isAllowed(isRow(length, row) && isRow(length, other) && 0 <= entry && entry < length && 0 <= second && second < length)) {
            assertThat(BlockIndex.at(length, row, entry) == BlockIndex.at(length, other, second))
                    .isEqualTo(row == other && entry == second);
        }
    }

    /** Where the pass is within the range of {@link BlockIndex#position}, that method finds the position again. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void everyPositionIsInABlock(@ForAll(supplier = ExtremeIntegers.class) int blocksPerPass,
            @ForAll(supplier = ExtremeIntegers.class) int blockLength, @ForAll(supplier = ExtremeIntegers.class) int position) {
        if (isAllowed(0 <= position && 1 <= blockLength && 1 <= blocksPerPass)) {
            int place = position % blockLength;
            int block = position / blockLength % blocksPerPass;
            int pass = position / blockLength / blocksPerPass;
            assertThat(place).isBetween(0, blockLength - 1);
            assertThat(block).isBetween(0, blocksPerPass - 1);
            assertThat(((long) pass * blocksPerPass + block) * blockLength + place).isEqualTo(position);
            if (isRow(blocksPerPass, pass) && isRow(blockLength, (pass + 1L) * blocksPerPass - 1)) {
                assertThat(BlockIndex.position(blocksPerPass, blockLength, pass, block, place)).isEqualTo(position);
            }
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void aLabelIsThatOfItsClassAndChannel(@ForAll(supplier = ExtremeIntegers.class) int classes,
            @ForAll(supplier = ExtremeIntegers.class) int label) {
        if (isAllowed(0 <= label && 1 <= classes && (long) label + classes <= Integer.MAX_VALUE)) {
            requireTheLabelAgain(classes, label);
        }
    }

    @Property
    void theLargestLabelIsThatOfItsClassAndChannel(@ForAll @Positive int classes) {
        requireTheLabelAgain(classes, Integer.MAX_VALUE - classes);
    }

    private static void requireTheLabelAgain(int classes, int label) {
        int channel = BlockIndex.channelOf(classes, label);
        assertThat((long) channel).isPositive().isEqualTo(1L + label / classes);
        assertThat(BlockIndex.labelOf(classes, label % classes, channel)).isEqualTo(label);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void theLabelOfAClassAndChannelIsBelowTheNextChannel(@ForAll(supplier = ExtremeIntegers.class) int classes,
            @ForAll(supplier = ExtremeIntegers.class) int labelClass, @ForAll(supplier = ExtremeIntegers.class) int channel) {
        if (isAllowed(0 <= labelClass && labelClass < classes && 1 <= channel && (long) channel * classes <= Integer.MAX_VALUE)) {
            requireTheLabel(classes, labelClass, channel);
        }
    }

    @Property
    void theLabelOfTheLastChannelIsInRange(@ForAll @Positive int classes) {
        requireTheLabel(classes, classes - 1, Integer.MAX_VALUE / classes);
    }

    private static void requireTheLabel(long classes, long labelClass, long channel) {
        long label = BlockIndex.labelOf((int) classes, (int) labelClass, (int) channel);
        assertThat(label).isEqualTo((channel - 1) * classes + labelClass).isBetween(0L, channel * classes - 1);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void theNodeIsTheRemainder(@ForAll(supplier = ExtremeIntegers.Few.class) int nodes,
            @ForAll(supplier = ExtremeIntegers.Few.class) int visible, @ForAll(supplier = ExtremeIntegers.Few.class) int labelClass,
            @ForAll(supplier = ExtremeIntegers.Few.class) int position, @ForAll(supplier = ExtremeIntegers.Few.class) int half) {
        if (isAllowed(0 <= half && half < nodes && 0 <= labelClass && labelClass <= 1 && 0 <= position && position <= visible
                && visible <= Integer.MAX_VALUE - 2L * nodes)) {
            requireTheRemainder(nodes, visible, labelClass, position, half);
        }
    }

    @Property
    void theLastNodeOfTheLongestWalkIsTheRemainder(@ForAll @IntRange(min = 1, max = Integer.MAX_VALUE / 2) int nodes,
            @ForAll @IntRange(max = 1) int labelClass, @ForAll @IntRange(max = 1) int position) {
        int visible = Integer.MAX_VALUE - 2 * nodes;
        requireTheRemainder(nodes, visible, labelClass, Math.min(position, visible), nodes - 1);
        requireTheRemainder(nodes, visible, labelClass, visible, nodes - 1);
    }

    private static void requireTheRemainder(int nodes, int visible, int labelClass, int position, int half) {
        assertThat((long) BlockIndex.node(nodes, visible, labelClass, position, half)).isBetween(0L, nodes - 1L)
                .isEqualTo((2L * half + labelClass + visible - position) % nodes);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void aChunkEndsWithTheWalksOrIsFull(@ForAll(supplier = ExtremeIntegers.class) int from,
            @ForAll(supplier = ExtremeIntegers.class) int end, @ForAll(supplier = ExtremeIntegers.class) int most) {
        if (isAllowed(0 <= from && from < end && 1 <= most)) {
            long behind = BlockIndex.endOfChunk(from, end, most);
            assertThat(behind).isGreaterThan(from).isLessThanOrEqualTo(end);
            assertThat(behind - from).isLessThanOrEqualTo(most);
            assertThat(behind == end || behind - from == most).isTrue();
        }
    }
}
