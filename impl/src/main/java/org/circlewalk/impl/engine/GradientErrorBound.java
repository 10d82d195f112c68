package org.circlewalk.impl.engine;

import java.util.Arrays;

/**
 * Forward error bounds of an engine's gradient at one state, against the exact gradient at that state with its scores
 * normalised exactly. They hold to first order in the unit roundoff u = 2⁻⁵³ and rest on exp and log being within one ulp, which
 * fdlibm states of its own: StrictMath must give fdlibm's results. Each engine derives its own.
 *
 * <p>For the log loss all terms of an entry of ∂L/∂V have one sign, so its error is relative. Logit and token gradients are
 * differences of such sums, so their errors are absolute; those of the logits stay small beside what they bound when
 * attention is sharp.
 *
 * @param loss   absolute error of the loss
 * @param value  error of every entry of ∂L/∂V, relative to the sum of the moduli of its terms
 * @param logits absolute errors of E[g_i], length N, index = position − 1
 * @param tokens absolute errors of E[Σ_{i&lt;N} g_i x_i], length K, index = node
 * @param underflow what numbers below the normal range of double may add to the absolute error of any entry of the gradient
 */
public record GradientErrorBound(double loss, double value, double[] logits, double[] tokens, double underflow) {
    /** u, the unit roundoff. */
    public static final double UNIT = 0x1p-53;

    @Override
    public boolean equals(Object other) {
        return other instanceof GradientErrorBound that && Arrays.deepEquals(parts(), that.parts());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(parts());
    }

    private Object[] parts() {
        return new Object[] {loss, value, logits, tokens, underflow};
    }
}
