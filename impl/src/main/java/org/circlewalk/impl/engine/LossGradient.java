package org.circlewalk.impl.engine;

import java.util.Arrays;

/**
 * The loss of a model and its gradient (Lemma B.1), in the coordinates that matter. The arrays belong to the receiver.
 *
 * @param loss   the loss
 * @param value  by the parameters of the head, in their order: for the linear head ∂L/∂V row by row, length K², entry (y, s) at
 *               y·K + s
 * @param logits E[g_i] for i = 1 … N, index = position − 1; their sum is 0 up to rounding
 * @param tokens E[Σ_{i&lt;N} g_i x_i], length K, index = word
 */
public record LossGradient(double loss, double[] value, double[] logits, double[] tokens) {
    @Override
    public boolean equals(Object other) {
        return other instanceof LossGradient that && Arrays.deepEquals(parts(), that.parts());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(parts());
    }

    private Object[] parts() {
        return new Object[] {loss, value, logits, tokens};
    }
}
