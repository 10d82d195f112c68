package org.circlewalk.impl.engine;

/**
 * The loss of a model with any head and its gradient, by the head's parameters and by the logits. The arrays belong to the
 * receiver.
 *
 * @param loss           the loss
 * @param head           by the head's parameters, in their order
 * @param logits         E[g_i] for i = 1 … N, index = position − 1
 * @param tokens         E[Σ_{i&lt;N} g_i x_i], length K, index = word
 * @param smallestMargin the smallest {@link OutputLoss#margin} over the sequences, z + ε for the log loss; NaN if not known
 */
public record ModelGradient(double loss, double[] head, double[] logits, double[] tokens, double smallestMargin) {
}
