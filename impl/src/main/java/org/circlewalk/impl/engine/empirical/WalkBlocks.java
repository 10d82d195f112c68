package org.circlewalk.impl.engine.empirical;

import static org.circlewalk.impl.engine.empirical.BlockIndex.ceilingOfQuotient;
import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import org.circlewalk.impl.task.SampledWalks;

/**
 * A sample of walks laid out for {@link EmpiricalEngine}: sorted by label, and the visible positions cut into blocks of l
 * consecutive positions, so that what a walk does within a block is one number, its pattern.
 *
 * <p>Positions are counted from 0 here, the label's is V = N−1. A node at position i is written as its half h:
 * s = 2h + j + V − i mod K, where j is the class of the walk's label y: y mod 2 for even K, for which s determines h modulo
 * K/2; for odd K there is one class, j = 0, and h is modulo K. In either case a clockwise step adds 1 to h and an
 * anticlockwise one leaves it. A pattern is h·2^{l−1} + steps, with h that of the first position of the block and one bit
 * for each of the l−1 steps, the first the highest, 1 for clockwise. Positions behind the last visible one fill up the
 * last block; they have weight 0.
 *
 * <p>Blocks are grouped into passes of a size whose tables stay in the inner caches of a processor. A table of a pass and a
 * class has an entry for each pattern, channel and block of the pass, at (pattern·channels + channel)·blocksPerPass + block;
 * channel 0 is common to the labels of the class, channel 1 + y/classes is that of label y. The code of a walk for a block
 * is its place in channel 0.
 */
final class WalkBlocks {
    private static final int MOST_NODES = 127;
    private static final int MOST_ENTRIES = Integer.MAX_VALUE - 8;
    /** The entries of a table, 64 KiB of doubles; one that must be larger has at most 2¹⁶, so that a code fits into a char. */
    private static final int LARGEST_TABLE = 1 << 13;
    private static final int BLOCKS_AT_A_TIME = 4;
    /** The time for one entry of a table, filled, summed up and cleared, in units of a walk's time for one block. */
    private static final double COST_OF_ENTRY = 2;

    /** K. */
    final int nodes;
    /** V = N − 1, the number of visible positions. */
    final int visible;
    /** n. */
    final int count;
    /** 2 if K is even, else 1. */
    final int classes;
    /** The number of halves, K / classes. */
    final int halves;
    /** The number of channels, halves + 1. */
    final int channels;
    /** l, the number of positions of a block. */
    final int blockLength;
    /** A multiple of four. */
    final int blocksPerPass;
    final int passes;
    /** The number of patterns of a block: halves·2^{l−1}. */
    final int patterns;
    /** channels·blocksPerPass, the length of a table's row. */
    final int lanes;
    /** The number of each walk in the sample, in the order used here. */
    final int[] order;
    /** Walks with label y are labelStart[y] … labelStart[y+1] − 1 in the order used here. */
    final int[] labelStart;
    /** For each pass, the code of walk w for block b of the pass at w·blocksPerPass + b. */
    final char[][] codes;

    private final SampledWalks walks;

    /** Requires a circle that codes have room for. */
    static void requireNodes(int nodes) {
        require(nodes <= MOST_NODES, "K", nodes, "at most " + MOST_NODES + " for training on sampled walks");
    }

    WalkBlocks(SampledWalks walks) {
        this.walks = walks;
        nodes = walks.walk().nodes();
        requireNodes(nodes);
        visible = walks.walk().visible();
        count = walks.count();
        classes = nodes % 2 == 0 ? 2 : 1;
        halves = nodes / classes;
        channels = halves + 1;
        blockLength = cheapestLength();
        patterns = halves << blockLength - 1;
        int blocks = ceilingOfQuotient(visible, blockLength);
        int mostPerPass = BLOCKS_AT_A_TIME * Math.max(1, LARGEST_TABLE / (patterns * channels) / BLOCKS_AT_A_TIME);
        // Two passes at least for odd K, so that two threads have something to do.
        int wanted = Math.max(ceilingOfQuotient(blocks, mostPerPass), 3 - classes);
        blocksPerPass = BLOCKS_AT_A_TIME * ceilingOfQuotient(blocks, BLOCKS_AT_A_TIME * wanted);
        passes = ceilingOfQuotient(blocks, blocksPerPass);
        lanes = channels * blocksPerPass;
        require((long) count * blocksPerPass <= MOST_ENTRIES, "the number of walks", count,
                "at most " + MOST_ENTRIES / blocksPerPass + " for training on them");
        labelStart = new int[nodes + 1];
        order = sortedByLabel();
        codes = new char[passes][blocksPerPass * count];
        encode();
    }

    /** Longer blocks mean fewer look-ups for each walk, but each position more doubles the tables. */
    private int cheapestLength() {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int length = 1; length <= visible; length++) {
            double table = (double) channels * (halves << length - 1);
            if (length > 1 && BLOCKS_AT_A_TIME * table > LARGEST_TABLE) {
                break;
            }
            double cost = ceilingOfQuotient(visible, length) * (count + COST_OF_ENTRY * classes * table);
            if (cost < least) {
                least = cost;
                best = length;
            }
        }
        return best;
    }

    private int[] sortedByLabel() {
        int[] labels = new int[count];
        for (int w = 0; w < count; w++) {
            labels[w] = walks.label(w);
            labelStart[labels[w] + 1]++;
        }
        for (int y = 0; y < nodes; y++) {
            labelStart[y + 1] += labelStart[y];
        }
        int[] next = labelStart.clone();
        int[] sorted = new int[count];
        for (int w = 0; w < count; w++) {
            sorted[next[labels[w]]++] = w;
        }
        return sorted;
    }

    private void encode() {
        for (int y = 0; y < nodes; y++) {
            for (int w = labelStart[y]; w < labelStart[y + 1]; w++) {
                encode(w, order[w], classOf(y));
            }
        }
    }

    private void encode(int w, int walk, int labelClass) {
        int half = half(labelClass, 0, walks.node(walk, 1));
        for (int pass = 0; pass < passes; pass++) {
            for (int b = 0; b < blocksPerPass; b++) {
                int pattern = half;
                for (int place = 0; place < blockLength; place++) {
                    int i = position(pass, b, place);
                    int clockwise = i < visible && walks.isClockwise(walk, i + 1) ? 1 : 0;
                    pattern = place < blockLength - 1 ? 2 * pattern + clockwise : pattern;
                    half = (half + clockwise) % halves;
                }
                codes[pass][BlockIndex.at(blocksPerPass, w, b)] = (char) BlockIndex.at(lanes, pattern, b);
            }
        }
    }

    /** The position of a block's place, 0 … l−1; V or more behind the visible ones. */
    int position(int pass, int block, int place) {
        return BlockIndex.position(blocksPerPass, blockLength, pass, block, place);
    }

    int classOf(int label) {
        return label & classes - 1;
    }

    int channelOf(int label) {
        return BlockIndex.channelOf(classes, label);
    }

    int labelOf(int labelClass, int channel) {
        return BlockIndex.labelOf(classes, labelClass, channel);
    }

    /** The node at a visible position of a walk whose label is of the given class. */
    int node(int labelClass, int position, int half) {
        return BlockIndex.node(nodes, visible, labelClass, position, half);
    }

    private int half(int labelClass, int position, int node) {
        int twice = Math.floorMod(node - labelClass - visible + position, nodes);
        return (twice % 2 == 0 ? twice : twice + nodes) / 2;
    }

    /** Writes the node of each walk, in the order used here, at a visible position. */
    void nodesAt(int position, int[] result) {
        for (int w = 0; w < count; w++) {
            result[w] = walks.node(order[w], position + 1);
        }
    }
}
