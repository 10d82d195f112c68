package org.circlewalk.impl.engine.empirical;

import java.util.Arrays;

/**
 * The block trick of {@link EmpiricalEngine}, both ways: {@link #build} tabulates sums over the positions of a block for
 * every pattern, {@link #fold} spreads sums over all walks with a pattern to the positions of the block.
 *
 * <p>A row holds one number for each lane, i.e. each channel and block of a pass, and each row is an array of its own: all
 * lanes undergo the same additions, and the just-in-time compiler turns a loop over whole arrays into vector
 * instructions, but not one over parts of arrays at different offsets. Rows are indexed by (half, steps) as patterns are.
 * An instance holds work space and serves one thread.
 */
final class PatternTables {
    private final int halves;
    private final int blockLength;
    private final int lanes;
    /** Row place·halves + half: what a node at a place of the block adds, or, after {@link #fold}, what fell to it. */
    final double[][] places;
    private final double[][] lastPlace;
    private final double[][] full;
    private final double[][] even;
    private final double[][] odd;

    PatternTables(WalkBlocks blocks) {
        halves = blocks.halves;
        blockLength = blocks.blockLength;
        lanes = blocks.lanes;
        places = new double[blockLength * halves][lanes];
        lastPlace = Arrays.copyOfRange(places, (blockLength - 1) * halves, blockLength * halves);
        full = new double[blocks.patterns][lanes];
        even = new double[Math.max(halves, blocks.patterns / 2)][lanes];
        odd = new double[Math.max(halves, blocks.patterns / 2)][lanes];
    }

    /**
     * Writes the sum of {@link #places} along every pattern.
     *
     * <p>Built from the last place backwards: the sum from a place on is its own term plus the sum from the next place on of
     * the node that the step leads to. Each sum takes l−1 additions.
     *
     * @param table filled row by row, length patterns·lanes
     */
    void build(double[] table) {
        double[][] source = lastPlace;
        int size = 1;
        for (int place = blockLength - 2; place >= 0; place--) {
            double[][] target = place == 0 ? full : source == even ? odd : even;
            for (int half = 0; half < halves; half++) {
                double[] own = places[place * halves + half];
                int ahead = half + 1 == halves ? 0 : half + 1;
                for (int steps = 0; steps < size; steps++) {
                    add(own, source[half * size + steps], target[2 * half * size + steps]);
                    add(own, source[ahead * size + steps], target[(2 * half + 1) * size + steps]);
                }
            }
            source = target;
            size *= 2;
        }
        for (int row = 0; row < halves * size; row++) {
            System.arraycopy(source[row], 0, table, row * lanes, lanes);
        }
    }

    /**
     * Replaces {@link #places}: row place·halves + half becomes the sum of the histogram over the patterns that have that
     * half at that place.
     *
     * @param histogram row by row, length patterns·lanes; not modified
     */
    void fold(double[] histogram) {
        int size = 1 << blockLength - 1;
        double[][] source = full;
        for (int row = 0; row < halves * size; row++) {
            System.arraycopy(histogram, row * lanes, source[row], 0, lanes);
        }
        for (int place = 0; place < blockLength; place++) {
            for (int half = 0; half < halves; half++) {
                sumRows(source, half * size, size, places[place * halves + half]);
            }
            double[][] target = source == even ? odd : even;
            size /= 2;
            for (int half = 0; half < halves; half++) {
                int behind = half == 0 ? halves - 1 : half - 1;
                for (int steps = 0; steps < size; steps++) {
                    add(source[2 * half * size + steps], source[(2 * behind + 1) * size + steps], target[half * size + steps]);
                }
            }
            source = target;
        }
    }

    //@ private normal_behavior
    //@   requires sum.length <= first.length && sum.length <= second.length;
    private static void add(double[] first, double[] second, double[] sum) {
        //@ loop_invariant 0 <= lane <= sum.length;
        //@ loop_writes sum[*];
        //@ decreases sum.length - lane;
        for (int lane = 0; lane < sum.length; lane++) {
            sum[lane] = first[lane] + second[lane];
        }
    }

    private static void sumRows(double[][] rows, int from, int size, double[] sum) {
        if (size < 4) {
            System.arraycopy(rows[from], 0, sum, 0, sum.length);
            if (size == 2) {
                add(sum, rows[from + 1], sum);
            }
            return;
        }
        Arrays.fill(sum, 0);
        for (int row = from; row < from + size; row += 4) {
            addFour(rows[row], rows[row + 1], rows[row + 2], rows[row + 3], sum);
        }
    }

    //@ private normal_behavior
    //@   requires sum.length <= a.length && sum.length <= b.length && sum.length <= c.length && sum.length <= d.length;
    private static void addFour(double[] a, double[] b, double[] c, double[] d, double[] sum) {
        //@ loop_invariant 0 <= lane <= sum.length;
        //@ loop_writes sum[*];
        //@ decreases sum.length - lane;
        for (int lane = 0; lane < sum.length; lane++) {
            sum[lane] += (a[lane] + b[lane]) + (c[lane] + d[lane]);
        }
    }
}
