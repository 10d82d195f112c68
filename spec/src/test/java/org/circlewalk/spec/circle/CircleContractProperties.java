package org.circlewalk.spec.circle;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * The contracts of {@link Circle}, clause by clause, for every combination of small integers and of the ends of the range that
 * the preconditions allow. The clauses are computed in {@code long}, so that an overflow would show.
 */
@StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
class CircleContractProperties {
    @Provide
    Arbitrary<Integer> integers() {
        return Arbitraries.of(Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
                17, 97, Integer.MAX_VALUE - 1, Integer.MAX_VALUE);
    }

    /** Whether a precondition holds, which it must for fifty combinations, or nothing would be tested. */
    private static boolean isAllowed(boolean precondition) {
        Statistics.label("allowed").collect(precondition).coverage(checker -> checker.check(true).count(count -> count >= 50));
        return precondition;
    }

    private static boolean isNode(long size, long node) {
        return 0 <= node && node < size;
    }

    /** What is said of the next node, and what the model method for use in contracts says more exactly. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void theSuccessorIsOneMoreOrZero(@ForAll("integers") int size, @ForAll("integers") int node) {
        if (isAllowed(isNode(size, node))) {
            long successor = Circle.successor(size, node);
            assertThat(successor).isIn(node + 1L, node + 1L - size).isEqualTo(node == size - 1L ? 0 : node + 1L);
            assertThat(isNode(size, successor)).isTrue();
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void thePredecessorIsOneLessOrTheLastNode(@ForAll("integers") int size, @ForAll("integers") int node) {
        if (isAllowed(isNode(size, node))) {
            int predecessor = Circle.predecessor(size, node);
            assertThat((long) predecessor).isIn(node - 1L, node - 1L + size).isEqualTo(node == 0 ? size - 1L : node - 1L);
            assertThat(isNode(size, predecessor)).isTrue();
            assertThat(Circle.successor(size, predecessor)).isEqualTo(node);
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void anyIntegerIsWrappedIntoTheCircle(@ForAll("integers") int size, @ForAll("integers") int index) {
        if (isAllowed(1 <= size)) {
            long node = Circle.wrap(size, index);
            long remainder = (long) index % size;
            assertThat(isNode(size, node)).isTrue();
            assertThat(node).isEqualTo(remainder < 0 ? remainder + size : remainder);
            assertThat(!isNode(size, index) || node == index).isTrue();
            assertThat(!(-(long) size <= index && index < 0) || node == (long) index + size).isTrue();
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void theOffsetLeadsFromOneNodeToTheOther(@ForAll("integers") int size, @ForAll("integers") int from,
            @ForAll("integers") int to) {
        if (isAllowed(isNode(size, from) && isNode(size, to))) {
            long offset = Circle.offset(size, from, to);
            assertThat(isNode(size, offset)).isTrue();
            assertThat(from + offset).isIn((long) to, (long) to + size);
        }
    }
}
