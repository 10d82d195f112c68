package org.circlewalk.spec.gradient;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;

/**
 * The expected gradients of Lemma B.1, in the coordinates that matter.
 *
 * @param value  ∂L/∂V, K × K, row y = true next node
 * @param logits E[g_i] for i = 1 … N, index = position − 1; the gradient of L by the attention logits
 * @param tokens E[Σ_{i&lt;N} g_i x_i], length K, index = node; the token part of the gradient by q = W x̃_N
 */
public record ExpectedGradient(SquareMatrix value, BigFraction[] logits, BigFraction[] tokens) {
    /** Takes copies of the arrays. */
    public ExpectedGradient {
        logits = logits.clone();
        tokens = tokens.clone();
    }

    @Override
    public BigFraction[] logits() {
        return logits.clone();
    }

    @Override
    public BigFraction[] tokens() {
        return tokens.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExpectedGradient that && value.equals(that.value)
                && Arrays.equals(logits, that.logits) && Arrays.equals(tokens, that.tokens);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * value.hashCode() + Arrays.hashCode(logits)) + Arrays.hashCode(tokens);
    }

    @Override
    public String toString() {
        return "ExpectedGradient[value=" + value + ", logits=" + Arrays.toString(logits)
                + ", tokens=" + Arrays.toString(tokens) + "]";
    }
}
