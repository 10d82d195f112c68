package org.circlewalk.impl.engine.population;

/**
 * A functional that is additive along the walk, x = offset + Σ_i weight_i · value(s_i) over the sites of a lattice, and its exact
 * range over all walks of positive probability. A work object: it refers to the caller's arrays and is set again for
 * each use.
 *
 * <p>For a state that attends by position only, z + ε given y is such a functional, with the scores as weights and row y
 * of V as values. When attention depends on the node too, z + ε is a quotient of two of them.
 */
final class WalkFunctional {
    /** The sites and their nodes. */
    final WalkLattice lattice;
    /** The constant part. */
    double offset;
    /** Non-negative, index = site; may be longer than the number of sites. */
    double[] weights;
    /** Length K, index = node. */
    double[] values;
    /** Whether all weights are equal to the last bit. */
    boolean hasEqualWeights;
    /** The sum of the weights. */
    double weightSum;
    /** The smallest x. */
    double min;
    /** The largest x. */
    double max;

    private double[] low;
    private double[] high;
    private double[] nextLow;
    private double[] nextHigh;

    WalkFunctional(WalkLattice lattice) {
        this.lattice = lattice;
        this.low = new double[lattice.width];
        this.high = new double[lattice.width];
        this.nextLow = new double[lattice.width];
        this.nextHigh = new double[lattice.width];
    }

    /** Sets the functional and computes its range: O(NK) time, the relative rounding error is that of summing x. */
    void set(double newOffset, double[] newWeights, double[] newValues) {
        offset = newOffset;
        weights = newWeights;
        values = newValues;
        hasEqualWeights = true;
        weightSum = 0;
        for (int i = 0; i < lattice.sites; i++) {
            hasEqualWeights &= weights[i] == weights[0];
            weightSum += weights[i];
        }
        computeRange();
    }

    /** Largest and smallest partial sums by node, site after site: the algorithm of Viterbi. */
    private void computeRange() {
        int width = lattice.width;
        for (int m = 0; m < width; m++) {
            low[m] = weights[0] * values[lattice.node(lattice.parity(0), m)];
            high[m] = low[m];
        }
        for (int i = 1; i < lattice.sites; i++) {
            int parity = lattice.parity(i);
            // A walker that cannot come from one side comes from the other.
            int[] before = lattice.clockwise > 0 ? lattice.lower(parity) : lattice.upper(parity);
            int[] other = lattice.anticlockwise > 0 ? lattice.upper(parity) : lattice.lower(parity);
            for (int m = 0; m < width; m++) {
                double step = weights[i] * values[lattice.node(parity, m)];
                nextLow[m] = Math.min(low[before[m]], low[other[m]]) + step;
                nextHigh[m] = Math.max(high[before[m]], high[other[m]]) + step;
            }
            swap();
        }
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < width; m++) {
            if (lattice.ending(lattice.node(lattice.parity(lattice.sites - 1), m)) > 0) {
                min = Math.min(min, low[m]);
                max = Math.max(max, high[m]);
            }
        }
        min += offset;
        max += offset;
    }

    /** offset + Σ weight_i · max|value|, which bounds the terms that x is summed from. */
    double magnitude() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return Math.abs(offset) + weightSum * largest;
    }

    /** {@link #magnitude()} times a factor over a divisor, in range where the product alone may not be. */
    double magnitude(double factor, double divisor) {
        double magnitude = magnitude();
        double scale = magnitude > 1 ? 0x1p-64 : 1;
        return magnitude * scale * factor / (divisor * scale);
    }

    private void swap() {
        double[] spare = low;
        low = nextLow;
        nextLow = spare;
        spare = high;
        high = nextHigh;
        nextHigh = spare;
    }
}
