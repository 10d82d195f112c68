package org.circlewalk.impl.engine.population;

import java.util.Arrays;

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
    /** The site with the largest weight, the first if there are several. */
    int mostAttended;
    /** The weight of all other sites, by parity. */
    final double[] otherWeight = new double[2];
    /** The least and the largest value, by parity. */
    final double[] leastValue = new double[2];
    final double[] largestValue = new double[2];

    private boolean hasRange;
    private double min;
    private double max;
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

    /** Sets the functional: O(N + K) time. */
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
        hasRange = false;
        measure();
    }

    private void measure() {
        mostAttended = 0;
        for (int i = 1; i < lattice.sites; i++) {
            mostAttended = weights[i] > weights[mostAttended] ? i : mostAttended;
        }
        Arrays.fill(otherWeight, 0);
        for (int i = 0; i < lattice.sites; i++) {
            otherWeight[lattice.parity(i)] += i == mostAttended ? 0 : weights[i];
        }
        for (int parity = 0; parity < lattice.parities; parity++) {
            double least = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            for (int m = 0; m < lattice.width; m++) {
                double value = values[lattice.node(parity, m)];
                least = Math.min(least, value);
                largest = Math.max(largest, value);
            }
            leastValue[parity] = least;
            largestValue[parity] = largest;
        }
    }

    /**
     * A lower bound of x for the walks that are on a node at the most attended site, by the other sites' weights and the least value
     * alone; as close as those sites weigh little.
     *
     * @param m the index of the node in the site's row
     */
    double lowerBound(int m) {
        return bound(m, leastValue);
    }

    /** An upper bound of x for the walks that are on a node at the most attended site. */
    double upperBound(int m) {
        return bound(m, largestValue);
    }

    private double bound(int m, double[] valueOfOthers) {
        double sum = offset + weights[mostAttended] * values[lattice.node(lattice.parity(mostAttended), m)];
        for (int parity = 0; parity < lattice.parities; parity++) {
            sum += otherWeight[parity] * valueOfOthers[parity];
        }
        return sum;
    }

    /** Whether every x is positive. */
    boolean isPositive() {
        for (int m = 0; m < lattice.width; m++) {
            if (!(lowerBound(m) > 0)) {
                return min() > 0;
            }
        }
        return true;
    }

    /** The smallest x: O(NK) time when first asked for, the relative rounding error is that of summing x. */
    double min() {
        computeRange();
        return min;
    }

    /** The largest x. */
    double max() {
        computeRange();
        return max;
    }

    /** Largest and smallest partial sums by node, site after site: the algorithm of Viterbi. */
    private void computeRange() {
        if (hasRange) {
            return;
        }
        hasRange = true;
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
