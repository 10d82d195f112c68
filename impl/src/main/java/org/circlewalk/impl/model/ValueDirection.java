package org.circlewalk.impl.model;

import java.util.Arrays;

/**
 * Distances between directions, ‖A/‖A‖ − B/‖B‖‖ in the Frobenius norm, from 0 (same direction) over √2 (orthogonal) to 2
 * (opposite). NaN if A is zero. A multiple of A by a power of two has the same distance to the last bit, as long as no entry
 * leaves the normal range of double.
 */
public final class ValueDirection {
    private ValueDirection() {
    }

    /** The distance of V's direction from that of Πᵀ (Lemma C.8, Theorem 3.1 item 3). */
    public static double distanceToTransition(ModelState state, double p) {
        return distance(state.value(), columns(state.nodes(), p, 1 - p));
    }

    /** The distance of V's direction from that of the entrywise square root of Πᵀ. */
    public static double distanceToSquareRoot(ModelState state, double p) {
        return distance(state.value(), columns(state.nodes(), Math.sqrt(p), Math.sqrt(1 - p)));
    }

    /** The distance of an output's direction from that of Πᵀe_s: entry s+1 is p, entry s−1 is 1 − p (Lemma C.9). */
    public static double outputToTransition(double[] output, int parent, double p) {
        return distance(output, neighbours(output.length, parent, p, 1 - p));
    }

    /** The distance of an output's direction from that of the entrywise square root of Πᵀe_s. */
    public static double outputToSquareRoot(double[] output, int parent, double p) {
        return distance(output, neighbours(output.length, parent, Math.sqrt(p), Math.sqrt(1 - p)));
    }

    private static double[] neighbours(int k, int node, double next, double previous) {
        double[] column = new double[k];
        column[(node + 1) % k] = next;
        column[(node + k - 1) % k] = previous;
        return column;
    }

    private static double[] columns(int k, double next, double previous) {
        double[] matrix = new double[k * k];
        for (int s = 0; s < k; s++) {
            double[] column = neighbours(k, s, next, previous);
            for (int y = 0; y < k; y++) {
                matrix[y * k + s] = column[y];
            }
        }
        return matrix;
    }

    /** The distance of the directions of two arrays of equal length; NaN if either is zero. */
    public static double distance(double[] a, double[] b) {
        double[] difference = direction(a);
        double[] other = direction(b);
        for (int e = 0; e < difference.length; e++) {
            difference[e] -= other[e];
        }
        return SumOfSquares.of(difference).root(1);
    }

    private static double[] direction(double[] a) {
        double[] scaled = BinaryScale.of(a).divided(a);
        double norm = SumOfSquares.of(scaled).root(1);
        return Arrays.stream(scaled).map(x -> x / norm).toArray();
    }
}
