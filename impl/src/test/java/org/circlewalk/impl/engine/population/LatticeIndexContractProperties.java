package org.circlewalk.impl.engine.population;

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
 * The contracts of {@link LatticeIndex}, those of its model methods among them, clause by clause, for every combination of small
 * integers and of the ends of the range that the preconditions allow, and at the preconditions' own ends. The clauses are
 * computed in {@code long}, so that an overflow would show.
 */
@StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
class LatticeIndexContractProperties {
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void anEntryLiesInItsRow(@ForAll(supplier = ExtremeIntegers.class) int width,
            @ForAll(supplier = ExtremeIntegers.class) int site, @ForAll(supplier = ExtremeIntegers.class) int entry) {
        if (isAllowed(isRow(width, site) && 0 <= entry && entry < width)) {
            requireTheEntryInItsRow(width, site, entry);
        }
    }

    @Property
    void theLastEntryOfTheLongestArrayLiesInItsRow(@ForAll @Positive int width) {
        requireTheEntryInItsRow(width, Integer.MAX_VALUE / width - 1, width - 1);
    }

    private static void requireTheEntryInItsRow(long width, long site, long entry) {
        long place = LatticeIndex.at((int) width, (int) site, (int) entry);
        assertThat(place).isEqualTo(site * width + entry).isBetween(0L, (site + 1) * width - 1);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void anEntryOfTheFirstSitesLiesInTheirArray(@ForAll(supplier = ExtremeIntegers.Few.class) int width,
            @ForAll(supplier = ExtremeIntegers.Few.class) int sites, @ForAll(supplier = ExtremeIntegers.Few.class) int site,
            @ForAll(supplier = ExtremeIntegers.Few.class) int entry) {
        if (isAllowed(site < sites && isRow(width, sites - 1L) && 0 <= site && 0 <= entry && entry < width)) {
            assertThat((long) LatticeIndex.at(width, site, entry)).isBetween(0L, (long) sites * width - 1);
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void noTwoEntriesShareAPlace(@ForAll(supplier = ExtremeIntegers.Few.class) int width,
            @ForAll(supplier = ExtremeIntegers.Few.class) int site, @ForAll(supplier = ExtremeIntegers.Few.class) int entry,
            @ForAll(supplier = ExtremeIntegers.Few.class) int other, @ForAll(supplier = ExtremeIntegers.Few.class) int second) {
        if (isAllowed(isRow(width, site) && isRow(width, other) && 0 <= entry && entry < width && 0 <= second && second < width)) {
            assertThat(LatticeIndex.at(width, site, entry) == LatticeIndex.at(width, other, second))
                    .isEqualTo(site == other && entry == second);
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void aNeighbourLiesInTheRow(@ForAll(supplier = ExtremeIntegers.class) int width,
            @ForAll(supplier = ExtremeIntegers.class) int index, @ForAll(supplier = ExtremeIntegers.class) int shift) {
        if (isAllowed(0 <= index && index < width && -1 <= shift && shift <= 1)) {
            requireTheNeighbourInTheRow(width, index, shift);
        }
    }

    @Property
    void theNeighboursOfTheEndsOfTheLongestRowLieInIt(@ForAll @Positive int width, @ForAll @IntRange(min = -1, max = 1) int shift) {
        requireTheNeighbourInTheRow(width, 0, shift);
        requireTheNeighbourInTheRow(width, width - 1, shift);
    }

    private static void requireTheNeighbourInTheRow(long width, long index, long shift) {
        long neighbour = LatticeIndex.neighbour((int) width, (int) index, (int) shift);
        assertThat(neighbour).isBetween(0L, width - 1).isIn(index + shift, index + shift + width, index + shift - width);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void theNodeOfAnIndexIsOfTheCircle(@ForAll(supplier = ExtremeIntegers.Few.class) int nodes, @ForAll boolean halved,
            @ForAll(supplier = ExtremeIntegers.Few.class) int parity, @ForAll(supplier = ExtremeIntegers.Few.class) int index) {
        boolean inRow = halved ? nodes % 2 == 0 && index < nodes / 2 : index < nodes;
        if (isAllowed(0 <= index && 0 <= parity && parity <= 1 && inRow)) {
            requireTheNodeOfTheCircle(nodes, halved, parity, index);
        }
    }

    @Property
    void theLastNodeOfTheLargestCircleIsOfIt(@ForAll @IntRange(min = 1, max = Integer.MAX_VALUE / 2) int half,
            @ForAll @IntRange(max = 1) int parity) {
        requireTheNodeOfTheCircle(2 * half, true, parity, half - 1);
        requireTheNodeOfTheCircle(2 * half, false, parity, 2 * half - 1);
    }

    private static void requireTheNodeOfTheCircle(int nodes, boolean halved, int parity, int index) {
        long node = LatticeIndex.node(nodes, halved, parity, index);
        assertThat(node).isBetween(0L, nodes - 1L).isEqualTo(halved ? 2L * index + parity : index);
    }
}
