package org.circlewalk.impl.engine;

/**
 * The loss and its gradient (Lemma B.1) at a model state, in the coordinates that matter. The arrays belong to the
 * receiver.
 *
 * @param loss   the loss
 * @param value  ∂L/∂V row by row, length K², entry (y, s) at y·K + s
 * @param logits E[g_i] for i = 1 … N, index = position − 1; their sum is 0 up to rounding
 * @param tokens E[Σ_{i&lt;N} g_i x_i], length K, index = node
 */
public record LossGradient(double loss, double[] value, double[] logits, double[] tokens) {
}
