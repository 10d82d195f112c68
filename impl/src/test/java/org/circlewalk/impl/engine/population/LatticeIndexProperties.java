package org.circlewalk.impl.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LatticeIndexProperties {
    @Property
    void theEntriesOfAllSitesFillAnArrayWithoutOverlap(@ForAll @IntRange(min = 1, max = 9) int width,
            @ForAll @IntRange(min = 1, max = 9) int sites) {
        Set<Integer> places = new HashSet<>();
        for (int site = 0; site < sites; site++) {
            for (int entry = 0; entry < width; entry++) {
                int at = LatticeIndex.at(width, site, entry);
                assertThat(at).isBetween(0, width * sites - 1);
                assertThat(places.add(at)).isTrue();
            }
        }
        assertThat(places).hasSize(width * sites);
    }

    @Example
    void theLastPlaceOfTheLongestArrayIsReached() {
        assertThat(LatticeIndex.at(1, Integer.MAX_VALUE - 1, 0)).isEqualTo(Integer.MAX_VALUE - 1);
        assertThat(LatticeIndex.at(46340, 46339, 46339)).isEqualTo(46340 * 46340 - 1);
    }

    @Property
    void aNeighbourIsTheShiftedIndexModuloTheWidth(@ForAll @IntRange(min = 1, max = 12) int width,
            @ForAll @IntRange(max = 11) int index, @ForAll @IntRange(min = -1, max = 1) int shift) {
        int inRow = index % width;
        assertThat(LatticeIndex.neighbour(width, inRow, shift)).isEqualTo(Math.floorMod(inRow + shift, width));
    }

    @Property
    void theRowsOfBothParitiesHoldEachNodeOnce(@ForAll @IntRange(min = 2, max = 12) int half) {
        Set<Integer> nodes = new HashSet<>();
        for (int index = 0; index < half; index++) {
            nodes.add(LatticeIndex.node(2 * half, true, 0, index));
            nodes.add(LatticeIndex.node(2 * half, true, 1, index));
            assertThat(LatticeIndex.node(half, false, 0, index)).isEqualTo(index);
        }
        assertThat(nodes).hasSize(2 * half).allMatch(node -> node >= 0 && node < 2 * half);
    }
}
