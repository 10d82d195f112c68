package org.circlewalk.impl.engine;

/**
 * Forward error bounds of a gradient of {@link PopulationEngine} at one state, against the exact expectations at that state with its
 * scores normalised exactly. They hold to first order in the unit roundoff u = 2⁻⁵³ and assume that Math.exp and Math.log are
 * within one ulp.
 *
 * <p>All entries of ∂L/∂V, and all E[1{s_i = a}/x] they are sums of, are sums of positive terms, so their error is relative, entry by
 * entry. Logit and token gradients are differences of such sums, so their error is absolute; in the form by
 * position E[g_i] is within S_i·(β_i + Σ_{l≠j} S_l β_l)·(relative error), where j is the most attended position, β_j = 0 and
 * β_i bounds E[|v_i − c|/x] + E[|v_j − c|/x], c the middle of the range of row y of V; so it stays small beside what it
 * bounds when attention is sharp.
 *
 * @param loss   absolute error of the loss
 * @param value  relative error of every entry of ∂L/∂V
 * @param logits absolute errors of E[g_i], length N, index = position − 1
 * @param tokens absolute errors of E[Σ_{i&lt;N} g_i x_i], length K, index = node
 */
public record PopulationErrorBound(double loss, double value, double[] logits, double[] tokens) {
    /** u, the unit roundoff. */
    static final double UNIT = 0x1p-53;
}
