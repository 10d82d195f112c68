package org.circlewalk.impl.model;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * W = AᵀB with a key matrix A and a query matrix B, both d × (K+M): the logits are c·(A x̂_i)ᵀ(B x̂_N). Kept are, for each of
 * the d rows, the row of A times the keys' token parts (K numbers), times their position parts (N), and the entry of B x̂_N.
 *
 * <p>With q = B x̂_N, a step adds −ηc·q(Σ g_i x̂_i)ᵀ to A and −ηc·(Σ g_i A x̂_i)x̂_Nᵀ to B, both from the old A and B. At A = B
 * = 0 both are 0, so zero initialisation never moves, whatever the gradient.
 *
 * @param nodes    K
 * @param rank     d ≥ 1
 * @param geometry positions, normalisation, scale
 */
public record FactoredAttention(int nodes, int rank, AttentionGeometry geometry) implements Attention {
    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if d &lt; 1 */
    public FactoredAttention {
        require(rank >= 1, "d", rank, "an integer of at least 1");
    }

    @Override
    public int length() {
        return geometry.length();
    }

    private int row() {
        return nodes + length() + 1;
    }

    @Override
    public int parameters() {
        return rank * row();
    }

    @Override
    public double[] tokenLogits(double[] parameters) {
        return logits(parameters, 0, nodes);
    }

    @Override
    public double[] positionLogits(double[] parameters) {
        return logits(parameters, nodes, length());
    }

    private double[] logits(double[] parameters, int from, int count) {
        double[] logits = new double[count];
        for (int r = 0; r < rank; r++) {
            double query = parameters[r * row() + row() - 1];
            for (int j = 0; j < count; j++) {
                logits[j] += geometry.scale() * query * parameters[r * row() + from + j];
            }
        }
        return logits;
    }

    @Override
    public double[] advanced(double[] parameters, double[] tokens, double[] logits, double eta) {
        double rate = eta * geometry.scale();
        double tokenRate = rate * geometry.tokenFactor() * geometry.tokenFactor();
        double[] slopes = geometry.gramTimes(logits);
        double[] next = new double[parameters.length];
        for (int r = 0; r < rank; r++) {
            int first = r * row();
            int last = first + row() - 1;
            double query = parameters[last];
            double attended = 0;
            for (int s = 0; s < nodes; s++) {
                attended += tokens[s] * parameters[first + s];
                next[first + s] = parameters[first + s] - tokenRate * query * tokens[s];
            }
            for (int i = 0; i < logits.length; i++) {
                int e = first + nodes + i;
                attended += logits[i] * parameters[e];
                next[e] = parameters[e] - rate * query * slopes[i];
            }
            next[last] = query - rate * geometry.querySquaredNorm() * attended;
        }
        return next;
    }

    @Override
    public double[] initial(RandomGenerator random, double sigma) {
        double[] initial = new double[parameters()];
        if (sigma == 0) {
            return initial;
        }
        for (int r = 0; r < rank; r++) {
            int first = r * row();
            for (int s = 0; s < nodes; s++) {
                initial[first + s] = sigma * geometry.tokenFactor() * random.nextGaussian();
            }
            double[] positions = geometry.randomProjection(random);
            Arrays.setAll(positions, i -> sigma * positions[i]);
            System.arraycopy(positions, 0, initial, first + nodes, positions.length);
            initial[first + row() - 1] = sigma * Math.sqrt(geometry.querySquaredNorm()) * random.nextGaussian();
        }
        return initial;
    }
}
