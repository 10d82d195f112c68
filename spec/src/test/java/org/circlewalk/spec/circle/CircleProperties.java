package org.circlewalk.spec.circle;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The circle is the integers modulo its size. */
class CircleProperties {
    @Property
    void successorAndPredecessorUndoEachOther(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll int index) {
        int node = Math.floorMod(index, size);
        assertThat(Circle.predecessor(size, Circle.successor(size, node))).isEqualTo(node);
        assertThat(Circle.successor(size, Circle.predecessor(size, node))).isEqualTo(node);
    }

    @Property
    void theyAreTheNodesThatOneMoreAndOneLessName(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll int index) {
        int node = Math.floorMod(index, size);
        assertThat(Circle.successor(size, node)).isEqualTo(Circle.wrap(size, node + 1));
        assertThat(Circle.predecessor(size, node)).isEqualTo(Circle.wrap(size, node - 1));
    }

    @Property
    void wrapIsTheOnlyNodeCongruentToItsArgument(@ForAll @IntRange(min = 1) int size, @ForAll int index) {
        int node = Circle.wrap(size, index);
        assertThat(node).isBetween(0, size - 1);
        assertThat(((long) index - node) % size).isZero();
    }

    @Property
    void theOffsetIsTheNumberOfClockwiseSteps(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll int from,
                                              @ForAll int to) {
        int start = Math.floorMod(from, size);
        int end = Math.floorMod(to, size);
        int offset = Circle.offset(size, start, end);
        int node = start;
        for (int step = 0; step < offset; step++) {
            node = Circle.successor(size, node);
        }
        assertThat(node).isEqualTo(end);
        assertThat(offset).isBetween(0, size - 1);
    }
}
