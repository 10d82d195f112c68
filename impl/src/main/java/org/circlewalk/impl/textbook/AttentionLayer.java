package org.circlewalk.impl.textbook;

import java.util.Arrays;
import org.circlewalk.impl.model.ModelState;

/**
 * One attention layer on one sequence, forwards and backwards, with full matrices. Columns H_1 … H_N ∈ R^K come in; with h̃_i =
 * [H_i; p_i] ∈ R^D the logits of query j are a_i = c·κ_i κ_j·h̃_iᵀ W h̃_j, S_j = softmax(a), and V H S_j comes out, plus H_j if
 * there is a residual connection.
 *
 * <p>Index 0 … N−1 is position − 1; a column is an array of its own. Parameters are W row by row (D²) and V row by row (K²).
 */
final class AttentionLayer {
    private final Shape shape;
    private final double[] parameters;
    private final int offset;
    private final double[][] columns;
    private final double[][] embedded;
    private final double[][] scores;
    private final double[][] averages;

    /**
     * What all layers share.
     *
     * @param positions N rows of length M
     * @param factors   κ_i, length N
     */
    record Shape(int nodes, double[][] positions, double[] factors, double scale, boolean residual) {
        int length() {
            return positions.length;
        }

        int embedded() {
            return nodes + positions[0].length;
        }

        int parameters() {
            return embedded() * embedded() + nodes * nodes;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Shape that && Arrays.deepEquals(parts(), that.parts());
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(parts());
        }

        private Object[] parts() {
            return new Object[] {nodes, positions, factors, scale, residual};
        }
    }

    AttentionLayer(Shape shape, double[] parameters, int offset, double[][] columns) {
        this.shape = shape;
        this.parameters = parameters;
        this.offset = offset;
        this.columns = columns;
        embedded = new double[shape.length()][shape.embedded()];
        for (int i = 0; i < embedded.length; i++) {
            System.arraycopy(columns[i], 0, embedded[i], 0, shape.nodes());
            System.arraycopy(shape.positions()[i], 0, embedded[i], shape.nodes(), shape.embedded() - shape.nodes());
        }
        scores = new double[shape.length()][];
        averages = new double[shape.length()][];
    }

    private double weight(int row, int column) {
        return parameters[offset + row * shape.embedded() + column];
    }

    private int value(int y, int s) {
        return offset + shape.embedded() * shape.embedded() + y * shape.nodes() + s;
    }

    /** The output at a query. */
    double[] output(int query) {
        double[] transformed = transformed(query);
        double[] logits = new double[shape.length()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = factor(i, query) * product(embedded[i], transformed);
        }
        scores[query] = ModelState.softmax(logits);
        averages[query] = new double[shape.nodes()];
        for (int i = 0; i < shape.length(); i++) {
            addTo(averages[query], scores[query][i], columns[i]);
        }
        double[] output = shape.residual() ? columns[query].clone() : new double[shape.nodes()];
        for (int y = 0; y < output.length; y++) {
            for (int s = 0; s < output.length; s++) {
                output[y] += parameters[value(y, s)] * averages[query][s];
            }
        }
        return output;
    }

    /** S_j after {@link #output}. */
    double[] scores(int query) {
        return scores[query];
    }

    private double factor(int key, int query) {
        return shape.scale() * shape.factors()[key] * shape.factors()[query];
    }

    private double[] transformed(int query) {
        double[] transformed = new double[shape.embedded()];
        for (int r = 0; r < transformed.length; r++) {
            for (int c = 0; c < transformed.length; c++) {
                transformed[r] += weight(r, c) * embedded[query][c];
            }
        }
        return transformed;
    }

    /**
     * The chain rule at a query, after {@link #output}.
     *
     * @param slope        by the output at the query
     * @param gradient     that by the parameters is added to it, from this layer's offset on
     * @param columnSlopes those by H_1 … H_N are added to it
     */
    void pullBack(int query, double[] slope, double[] gradient, double[][] columnSlopes) {
        double[] averageSlope = new double[shape.nodes()];
        for (int y = 0; y < slope.length; y++) {
            for (int s = 0; s < slope.length; s++) {
                gradient[value(y, s)] += slope[y] * averages[query][s];
                averageSlope[s] += slope[y] * parameters[value(y, s)];
            }
        }
        if (shape.residual()) {
            addTo(columnSlopes[query], 1, slope);
        }
        double mean = product(averageSlope, averages[query]);
        double[] transformed = transformed(query);
        double[] keys = new double[shape.embedded()];
        for (int i = 0; i < shape.length(); i++) {
            addTo(columnSlopes[i], scores[query][i], averageSlope);
            double g = factor(i, query) * scores[query][i] * (product(columns[i], averageSlope) - mean);
            addTo(keys, g, embedded[i]);
            addTo(columnSlopes[i], g, transformed);
        }
        for (int r = 0; r < keys.length; r++) {
            for (int c = 0; c < keys.length; c++) {
                gradient[offset + r * keys.length + c] += keys[r] * embedded[query][c];
                if (c < shape.nodes()) {
                    columnSlopes[query][c] += keys[r] * weight(r, c);
                }
            }
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int e = 0; e < Math.min(a.length, b.length); e++) {
            sum += a[e] * b[e];
        }
        return sum;
    }

    /** Adds a multiple of the first entries of {@code term}. */
    private static void addTo(double[] sum, double factor, double[] term) {
        for (int e = 0; e < sum.length; e++) {
            sum[e] += factor * term[e];
        }
    }
}
