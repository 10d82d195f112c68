package org.circlewalk.impl.engine;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.circle.Circle;

/**
 * A sample of walks, laid out for {@link EmpiricalEngine}: sorted by label, and the visible positions cut into blocks of
 * consecutive positions, so that what a walk does within a block is one number, its pattern.
 *
 * <p>In a block of l positions a walk has K·2^{l−1} possible patterns: its node at the first position and l−1 steps. If K
 * is even, the parity of a node is known from its position and the label, so half of them remain. A node is therefore
 * written as a pair (half, phase): node = 2·half + phase for even K, with 0 ≤ half &lt; K/2; for odd K the phase is always
 * 0 and half = node. A pattern is half·2^{l−1} + steps, the first step in the highest bit, 1 for clockwise.
 *
 * <p>Four consecutive blocks form a pass. Every block of a pass has {@link #patterns} entries in the tables of the pass;
 * the code of a walk for a block is its pattern plus the block's offset in those tables.
 */
final class WalkBlocks {
    static final int BLOCKS_PER_PASS = 4;
    private static final int MOST_NODES = 1 << 14;
    private static final int MOST_PATTERNS = 1 << 11;
    private static final double COST_OF_PATTERN = 1.5;

    /** K. */
    final int nodes;
    /** N − 1, the number of visible positions; here they are numbered 0 … N−2. */
    final int visible;
    /** n. */
    final int count;
    /** 2 if K is even, else 1. */
    final int phases;
    /** The number of values of half: K / phases. */
    final int halves;
    /** The number of passes; there are four times as many blocks, some of them empty if N is small. */
    final int passes;
    /** The first position of each block, and N − 1 at the end. */
    final int[] first;
    /** The size of a block's table; a power of two times {@link #halves}. */
    final int patterns;
    /** The number of each walk in the sample, in the order used here. */
    final int[] order;
    /** Walks with label y are labelStart[y] … labelStart[y+1] − 1 in the order used here. */
    final int[] labelStart;
    /** For each pass, the codes of walk w at 4w … 4w + 3. */
    final char[][] codes;

    private final SampledWalks walks;

    WalkBlocks(SampledWalks walks) {
        this.walks = walks;
        nodes = walks.walk().nodes();
        require(nodes <= MOST_NODES, "K", nodes, "at most " + MOST_NODES + " for training on sampled walks");
        visible = walks.walk().visible();
        count = walks.count();
        phases = nodes % 2 == 0 ? 2 : 1;
        halves = nodes / phases;
        passes = cheapestPasses();
        first = new int[passes * BLOCKS_PER_PASS + 1];
        for (int b = 0; b < first.length; b++) {
            first[b] = (int) ((long) b * visible / (first.length - 1));
        }
        patterns = halves << Math.max(0, longestBlock(passes) - 1);
        labelStart = new int[nodes + 1];
        order = sortedByLabel();
        codes = new char[passes][BLOCKS_PER_PASS * count];
        encode();
    }

    /**
     * The number of passes that should cost least. Each block costs one look-up for each walk and some work for each
     * entry of its tables, of which there is a pair for each label; longer blocks mean fewer look-ups and larger tables.
     */
    private int cheapestPasses() {
        int best = (visible + BLOCKS_PER_PASS - 1) / BLOCKS_PER_PASS;
        double least = Double.POSITIVE_INFINITY;
        for (int length = 1; length <= visible && halves << length - 1 <= Math.max(halves, MOST_PATTERNS); length++) {
            int candidate = passesFor(length);
            double tables = COST_OF_PATTERN * nodes * (halves << length - 1);
            double cost = (double) candidate * (count + tables);
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        return best;
    }

    private int passesFor(int blockLength) {
        int blocks = (visible + blockLength - 1) / blockLength;
        return (blocks + BLOCKS_PER_PASS - 1) / BLOCKS_PER_PASS;
    }

    private int longestBlock(int numberOfPasses) {
        int blocks = numberOfPasses * BLOCKS_PER_PASS;
        return (visible + blocks - 1) / blocks;
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
        for (int b = 0; b < first.length - 1; b++) {
            char[] target = codes[b / BLOCKS_PER_PASS];
            int slot = b % BLOCKS_PER_PASS;
            for (int w = 0; w < count; w++) {
                target[w * BLOCKS_PER_PASS + slot] = (char) (slot * patterns + pattern(order[w], b));
            }
        }
    }

    private int pattern(int walk, int block) {
        if (first[block] == first[block + 1]) {
            return 0;
        }
        int pattern = walks.node(walk, first[block] + 1) / phases;
        for (int i = first[block]; i < first[block + 1] - 1; i++) {
            pattern = 2 * pattern + (walks.isClockwise(walk, i + 1) ? 1 : 0);
        }
        return pattern;
    }

    /** The node of each walk, in the order used here, at a visible position 0 … N−2. */
    void nodesAt(int position, int[] result) {
        for (int w = 0; w < count; w++) {
            result[w] = walks.node(order[w], position + 1);
        }
    }

    /** The phase of the nodes at a position 0 … N−2 of the walks whose label has the given parity; 0 for odd K. */
    int phase(int position, int label) {
        return label + visible - position & phases - 1;
    }

    int node(int half, int phase) {
        return half * phases + phase;
    }

    /** The half of the node after a clockwise step from (half, phase). */
    int halfAfterClockwise(int half, int phase) {
        return Circle.successor(nodes, node(half, phase)) / phases;
    }

    /** The half of the node after an anticlockwise step from (half, phase). */
    int halfAfterAnticlockwise(int half, int phase) {
        return Circle.predecessor(nodes, node(half, phase)) / phases;
    }
}
