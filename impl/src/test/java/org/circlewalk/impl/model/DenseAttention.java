package org.circlewalk.impl.model;

import java.util.Arrays;

/**
 * The attention with its matrices of size K+M, for one choice of positions, normalisation and scale. Every logit comes with the
 * sum of the moduli of its terms.
 */
final class DenseAttention {
    final int nodes;
    final double[][] positions;
    final Normalisation normalisation;
    final double scale;

    DenseAttention(int nodes, double[][] positions, Normalisation normalisation, double scale) {
        this.nodes = nodes;
        this.positions = positions;
        this.normalisation = normalisation;
        this.scale = scale;
    }

    int size() {
        return nodes + positions[0].length;
    }

    /** x̂_i with word s, or the zero token for s = −1; as a key or as the query. */
    double[] embedded(int i, int s, boolean query) {
        double[] x = new double[size()];
        if (s >= 0) {
            x[s] = 1;
        }
        System.arraycopy(positions[i], 0, x, nodes, positions[i].length);
        if (query ? normalisation.dividesQuery() : normalisation.dividesKeys()) {
            double norm = Math.sqrt(Arrays.stream(x).map(e -> e * e).sum());
            Arrays.setAll(x, e -> x[e] / norm);
        }
        return x;
    }

    double[] query() {
        return embedded(positions.length - 1, -1, true);
    }

    /** c·x̂ᵀ W x̂_N and the sum of the moduli. */
    double[] logit(double[][] w, double[] key) {
        double[] query = query();
        double[] sums = new double[2];
        for (int r = 0; r < key.length; r++) {
            for (int c = 0; c < key.length; c++) {
                double term = scale * key[r] * w[r][c] * query[c];
                sums[0] += term;
                sums[1] += Math.abs(term);
            }
        }
        return sums;
    }

    /** q's parts c·κ·q, as the reduced parameters of W. */
    double[] reduced(double[][] w) {
        int n = positions.length;
        double[] parameters = new double[nodes + n];
        for (int s = 0; s < nodes; s++) {
            double[] token = new double[size()];
            token[s] = embedded(0, s, false)[s];
            parameters[s] = logit(w, token)[0];
        }
        for (int i = 0; i < n; i++) {
            double[] key = embedded(i, i < n - 1 ? 0 : -1, false);
            Arrays.fill(key, 0, nodes, 0);
            parameters[nodes + i] = logit(w, key)[0];
        }
        return parameters;
    }

    /** Σ g_i x̂_i. */
    double[] keys(int[] words, double[] g) {
        double[] keys = new double[size()];
        for (int i = 0; i < g.length; i++) {
            double[] key = embedded(i, i < words.length ? words[i] : -1, false);
            for (int e = 0; e < keys.length; e++) {
                keys[e] += g[i] * key[e];
            }
        }
        return keys;
    }
}
