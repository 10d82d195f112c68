package org.circlewalk.impl.engine;

/**
 * The two halves of the block trick of {@link EmpiricalEngine}: sums over the positions of a block, tabulated for every
 * pattern, and the reverse, sums over all walks with a pattern spread to the positions of the block.
 *
 * <p>An instance holds scratch tables and serves one thread.
 */
final class PatternTables {
    private final WalkBlocks blocks;
    private double[] current;
    private double[] next;

    PatternTables(WalkBlocks blocks) {
        this.blocks = blocks;
        current = new double[blocks.patterns];
        next = new double[blocks.patterns];
    }

    /**
     * Writes Σ_{i in block} terms[i·halves + half_i] for every pattern of a block.
     *
     * <p>Built from the last position backwards: the sum from position i on is the term of i plus the sum from i+1 on of the
     * node that the step leads to. Each sum takes l−1 additions for l positions.
     *
     * @param block  the block
     * @param label  any label, for the parity of the nodes
     * @param terms  (N−1)×halves, the term of a node at a position
     * @param result the table is written from {@code offset} on
     */
    void build(int block, int label, double[] terms, double[] result, int offset) {
        int from = blocks.first[block];
        int last = blocks.first[block + 1] - 1;
        if (last < from) {
            result[offset] = 0;
            return;
        }
        System.arraycopy(terms, last * blocks.halves, current, 0, blocks.halves);
        int size = 1;
        for (int i = last - 1; i >= from; i--) {
            extend(blocks.phase(i, label), terms, i * blocks.halves, size);
            size *= 2;
        }
        System.arraycopy(current, 0, result, offset, blocks.halves * size);
    }

    /** One position more: from tables of {@code size} entries for each half to tables of twice as many. */
    private void extend(int phase, double[] terms, int term, int size) {
        for (int half = 0; half < blocks.halves; half++) {
            int target = half * 2 * size;
            double own = terms[term + half];
            addConstant(own, current, blocks.halfAfterAnticlockwise(half, phase) * size, next, target, size);
            addConstant(own, current, blocks.halfAfterClockwise(half, phase) * size, next, target + size, size);
        }
        swap();
    }

    private static void addConstant(double constant, double[] source, int from, double[] target, int to, int size) {
        for (int j = 0; j < size; j++) {
            target[to + j] = constant + source[from + j];
        }
    }

    /**
     * Spreads a histogram over the patterns of a block to its positions: result[i·halves + h] = Σ over the patterns with
     * half_i = h.
     *
     * @param block     the block
     * @param label     any label, for the parity of the nodes
     * @param histogram the block's histogram begins at {@code offset}
     * @param result    (N−1)×halves; the rows of the block's positions are overwritten
     */
    void fold(int block, int label, double[] histogram, int offset, double[] result) {
        int from = blocks.first[block];
        int last = blocks.first[block + 1] - 1;
        if (last < from) {
            return;
        }
        int size = 1 << last - from;
        System.arraycopy(histogram, offset, current, 0, blocks.halves * size);
        for (int i = from; i < last; i++) {
            size /= 2;
            contract(blocks.phase(i + 1, label), result, i * blocks.halves, size);
        }
        System.arraycopy(current, 0, result, last * blocks.halves, blocks.halves);
    }

    /** Sums out position i: from tables of 2·{@code size} entries for each half to tables of {@code size} for i+1. */
    private void contract(int nextPhase, double[] result, int row, int size) {
        for (int half = 0; half < blocks.halves; half++) {
            result[row + half] = sum(current, half * 2 * size, 2 * size);
        }
        for (int half = 0; half < blocks.halves; half++) {
            int clockwise = blocks.halfAfterAnticlockwise(half, nextPhase) * 2 * size + size;
            int anticlockwise = blocks.halfAfterClockwise(half, nextPhase) * 2 * size;
            addTables(current, clockwise, anticlockwise, next, half * size, size);
        }
        swap();
    }

    private static void addTables(double[] source, int first, int second, double[] target, int to, int size) {
        for (int j = 0; j < size; j++) {
            target[to + j] = source[first + j] + source[second + j];
        }
    }

    private static double sum(double[] terms, int from, int size) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            sum += terms[from + j];
        }
        return sum;
    }

    private void swap() {
        double[] swapped = current;
        current = next;
        next = swapped;
    }
}
