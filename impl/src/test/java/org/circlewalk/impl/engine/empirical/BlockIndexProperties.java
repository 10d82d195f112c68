package org.circlewalk.impl.engine.empirical;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BlockIndexProperties {
    @Property
    void theQuotientIsRoundedUp(@ForAll @IntRange(max = 1_000_000_000) int dividend,
            @ForAll @IntRange(min = 1, max = 1_000_000_000) int divisor) {
        assertThat((long) BlockIndex.ceilingOfQuotient(dividend, divisor))
                .isEqualTo(-Math.floorDiv(-(long) dividend, (long) divisor));
    }

    @Property
    void passesBlocksAndPlacesCountThePositionsInOrder(@ForAll @IntRange(min = 1, max = 5) int blocksPerPass,
            @ForAll @IntRange(min = 1, max = 5) int blockLength, @ForAll @IntRange(min = 1, max = 4) int passes) {
        int next = 0;
        for (int pass = 0; pass < passes; pass++) {
            for (int block = 0; block < blocksPerPass; block++) {
                for (int place = 0; place < blockLength; place++) {
                    assertThat(BlockIndex.position(blocksPerPass, blockLength, pass, block, place)).isEqualTo(next++);
                }
            }
        }
    }

    @Property
    void aLabelIsThatOfItsClassAndChannel(@ForAll @IntRange(min = 1, max = 2) int classes,
            @ForAll @IntRange(max = 126) int label) {
        int channel = BlockIndex.channelOf(classes, label);
        assertThat(channel).isBetween(1, label + 1);
        assertThat(BlockIndex.labelOf(classes, label % classes, channel)).isEqualTo(label);
    }

    /** On an even circle the halves of a class give the nodes of one parity, on an odd one all nodes, each once. */
    @Property
    void theHalvesOfAPositionGiveDifferentNodes(@ForAll @IntRange(min = 3, max = 12) int nodes,
            @ForAll @IntRange(min = 1, max = 30) int visible, @ForAll @IntRange(max = 30) int steps) {
        int position = Math.min(steps, visible);
        int halves = nodes % 2 == 0 ? nodes / 2 : nodes;
        for (int labelClass = 0; labelClass < nodes / halves; labelClass++) {
            boolean[] seen = new boolean[nodes];
            for (int half = 0; half < halves; half++) {
                int node = BlockIndex.node(nodes, visible, labelClass, position, half);
                assertThat(node).isEqualTo(Math.floorMod(2 * half + labelClass + visible - position, nodes));
                assertThat(seen[node]).isFalse();
                seen[node] = true;
            }
        }
    }

    @Property
    void chunksCoverTheWalksWithoutOverlap(@ForAll @IntRange(max = 50) int from, @ForAll @IntRange(min = 1, max = 50) int count,
            @ForAll @IntRange(min = 1, max = 12) int most) {
        int end = from + count;
        int chunks = 0;
        int at = from;
        while (at < end) {
            int to = BlockIndex.endOfChunk(at, end, most);
            assertThat(to - at).isBetween(1, most);
            at = to;
            chunks++;
        }
        assertThat(at).isEqualTo(end);
        assertThat(chunks).isEqualTo((count + most - 1) / most);
    }

    @Example
    void aChunkAtTheEndOfTheIntegersDoesNotOverflow() {
        assertThat(BlockIndex.endOfChunk(Integer.MAX_VALUE - 10, Integer.MAX_VALUE, 4096)).isEqualTo(Integer.MAX_VALUE);
    }
}
