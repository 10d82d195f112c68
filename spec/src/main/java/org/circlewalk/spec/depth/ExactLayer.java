package org.circlewalk.spec.depth;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One attention layer on one sequence, forwards and backwards. Columns H_1 … H_N ∈ Q^K come in; with h̃_i = [H_i; p_i] the
 * logits of query j are h̃_iᵀ W h̃_j, and V H S_j comes out, plus H_j with a residual connection. The chain rule is that of the
 * softmax of exponentials, at the scores that the weighting gives. Index 0 … N−1 is position − 1.
 */
final class ExactLayer {
    private final TwoLayerParameters parameters;
    private final int layer;
    private final boolean residual;
    private final Weighting weighting;
    private final BigFraction[][] columns;
    private final BigFraction[][] embedded;
    private final BigFraction[][] scores;
    private final BigFraction[][] averages;

    ExactLayer(TwoLayerParameters parameters, int layer, boolean residual, Weighting weighting, BigFraction[][] columns) {
        this.parameters = parameters;
        this.layer = layer;
        this.residual = residual;
        this.weighting = weighting;
        this.columns = columns;
        embedded = new BigFraction[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            embedded[i] = zeros(parameters.embedded());
            System.arraycopy(columns[i], 0, embedded[i], 0, parameters.nodes());
            embedded[i][parameters.nodes() + i] = BigFraction.ONE;
        }
        scores = new BigFraction[columns.length][];
        averages = new BigFraction[columns.length][];
    }

    static BigFraction[] zeros(int size) {
        BigFraction[] zeros = new BigFraction[size];
        Arrays.fill(zeros, BigFraction.ZERO);
        return zeros;
    }

    BigFraction[] output(int query) {
        BigFraction[] transformed = transformed(query);
        BigFraction[] weights = new BigFraction[columns.length];
        BigFraction total = BigFraction.ZERO;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weighting.of(product(embedded[i], transformed));
            total = total.add(weights[i]);
        }
        scores[query] = weights;
        averages[query] = zeros(parameters.nodes());
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weights[i].divide(total);
            addTo(averages[query], weights[i], columns[i]);
        }
        BigFraction[] output = residual ? columns[query].clone() : zeros(parameters.nodes());
        for (int y = 0; y < output.length; y++) {
            for (int s = 0; s < output.length; s++) {
                output[y] = output[y].add(parameters.v(layer, y, s).multiply(averages[query][s]));
            }
        }
        return output;
    }

    private BigFraction[] transformed(int query) {
        BigFraction[] transformed = zeros(parameters.embedded());
        for (int r = 0; r < transformed.length; r++) {
            for (int c = 0; c < transformed.length; c++) {
                transformed[r] = transformed[r].add(parameters.w(layer, r, c).multiply(embedded[query][c]));
            }
        }
        return transformed;
    }

    /**
     * The chain rule at a query, after {@link #output}.
     *
     * @param slope        by the output at the query
     * @param gradient     that by all parameters; this layer's part is added to it
     * @param columnSlopes those by H_1 … H_N are added to it
     */
    void pullBack(int query, BigFraction[] slope, BigFraction[] gradient, BigFraction[][] columnSlopes) {
        BigFraction[] averageSlope = zeros(parameters.nodes());
        for (int y = 0; y < slope.length; y++) {
            for (int s = 0; s < slope.length; s++) {
                addTo(gradient, parameters.indexOfV(layer, y, s), slope[y].multiply(averages[query][s]));
                addTo(averageSlope, s, slope[y].multiply(parameters.v(layer, y, s)));
            }
        }
        if (residual) {
            addTo(columnSlopes[query], BigFraction.ONE, slope);
        }
        BigFraction mean = product(averageSlope, averages[query]);
        BigFraction[] transformed = transformed(query);
        BigFraction[] keys = zeros(parameters.embedded());
        for (int i = 0; i < columns.length; i++) {
            addTo(columnSlopes[i], scores[query][i], averageSlope);
            BigFraction g = scores[query][i].multiply(product(columns[i], averageSlope).subtract(mean));
            addTo(keys, g, embedded[i]);
            addTo(columnSlopes[i], g, transformed);
        }
        for (int r = 0; r < keys.length; r++) {
            for (int c = 0; c < keys.length; c++) {
                addTo(gradient, parameters.indexOfW(layer, r, c), keys[r].multiply(embedded[query][c]));
                if (c < parameters.nodes()) {
                    addTo(columnSlopes[query], c, keys[r].multiply(parameters.w(layer, r, c)));
                }
            }
        }
    }

    private static void addTo(BigFraction[] sums, int index, BigFraction term) {
        sums[index] = sums[index].add(term);
    }

    /** Adds a multiple of the first entries of {@code term}. */
    private static void addTo(BigFraction[] sums, BigFraction factor, BigFraction[] term) {
        for (int e = 0; e < sums.length; e++) {
            sums[e] = sums[e].add(factor.multiply(term[e]));
        }
    }

    private static BigFraction product(BigFraction[] a, BigFraction[] b) {
        BigFraction sum = BigFraction.ZERO;
        for (int e = 0; e < Math.min(a.length, b.length); e++) {
            sum = sum.add(a[e].multiply(b[e]));
        }
        return sum;
    }
}
