package org.circlewalk.impl.model;

import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;

/**
 * How the embeddings x̃_i = [x_i; p_i] turn a gradient of the logits into a step of the logits.
 *
 * <p>The positions are orthogonal with ‖p_i‖² = G = (M+1)/2 (Lemma E.5), so a step η of gradient descent on W moves
 * tokenLogits by −η·tokenRate·E[Σ_{i&lt;N} g_i x_i], positionLogits of i &lt; N by −η·positionRate·E[g_i], and that of the
 * zero token by −η·lastRate·E[g_N]; M enters nowhere else. The {@code …Deviation}s are the standard deviations of the
 * initial logits per unit of σ when the entries of W are drawn from N(0, σ²); the logits are then independent.
 *
 * @param tokenRate         factor of the token part
 * @param positionRate      factor of the visible positions
 * @param lastRate          factor of position N, the zero token
 * @param tokenDeviation    deviation of tokenLogits
 * @param positionDeviation deviation of positionLogits of i &lt; N
 * @param lastDeviation     deviation of the logit of position N
 */
public record Embedding(double tokenRate, double positionRate, double lastRate,
                        double tokenDeviation, double positionDeviation, double lastDeviation) {

    /**
     * The embeddings with a choice of norms: the logits are x̂_iᵀ W x̂_N, where x̂ is x̃ or x̃/‖x̃‖, with ‖x̃_i‖² = 1 + G for
     * i &lt; N and ‖x̃_N‖² = G. The paper's theory divides none of them, its experiments with random initialisation both.
     */
    public static Embedding of(Normalisation normalisation, int positionDimension) {
        double g = Fractions.toDouble(PaperSettings.squaredNorm(positionDimension));
        return switch (normalisation) {
            case NONE -> new Embedding(g, g * g, g * g, Math.sqrt(g), g, g);
            case KEYS -> new Embedding(g / (1 + g), g * g / (1 + g), g, Math.sqrt(g / (1 + g)), g / Math.sqrt(1 + g),
                    Math.sqrt(g));
            case QUERY -> new Embedding(1, g, g, 1, Math.sqrt(g), Math.sqrt(g));
            case BOTH -> new Embedding(1 / (1 + g), g / (1 + g), 1, 1 / Math.sqrt(1 + g), Math.sqrt(g / (1 + g)), 1);
        };
    }
}
