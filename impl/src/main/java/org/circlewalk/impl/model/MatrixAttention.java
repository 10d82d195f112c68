package org.circlewalk.impl.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * One matrix W ∈ R^{(K+M)×(K+M)} for the product of keys and queries, as in the paper. Only c·x̂_iᵀ W x̂_N matters: the
 * parameters are the logits themselves, those of the K words and then those of the N positions.
 *
 * <p>As x̂_N is the same for all sequences, a step on W adds −ηc·(Σ_i g_i x̂_i)x̂_Nᵀ, which moves the token part by
 * −ηc²κ²‖x̂_N‖²·E[Σ g_i x_i] and the position part by −ηc²‖x̂_N‖² times the Gram matrix of the keys' positions times E[g].
 *
 * @param nodes    K
 * @param geometry positions, normalisation, scale
 */
public record MatrixAttention(int nodes, AttentionGeometry geometry) implements LogitAttention {
    @Override
    public int length() {
        return geometry.length();
    }

    @Override
    public double[] advanced(double[] parameters, double[] tokens, double[] logits, double eta) {
        double rate = eta * geometry.scale() * geometry.scale() * geometry.querySquaredNorm();
        double tokenRate = rate * geometry.tokenFactor() * geometry.tokenFactor();
        double[] slopes = geometry.gramTimes(logits);
        double[] next = new double[parameters.length];
        Arrays.setAll(next, e -> parameters[e] - (e < nodes ? tokenRate * tokens[e] : rate * slopes[e - nodes]));
        return next;
    }

    @Override
    public double[] initial(RandomGenerator random, double sigma) {
        double deviation = sigma * geometry.scale() * Math.sqrt(geometry.querySquaredNorm());
        double[] initial = new double[parameters()];
        if (sigma == 0) {
            return initial;
        }
        for (int s = 0; s < nodes; s++) {
            initial[s] = deviation * geometry.tokenFactor() * random.nextGaussian();
        }
        double[] positions = geometry.randomProjection(random);
        for (int i = 0; i < positions.length; i++) {
            initial[nodes + i] = deviation * positions[i];
        }
        return initial;
    }
}
