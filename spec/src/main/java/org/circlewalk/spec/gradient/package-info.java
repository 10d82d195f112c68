/**
 * Exact expected gradients (Lemma B.1), by enumeration, and by a power series or a sum of exponentials with an error bound.
 *
 * <pre>{@code
 * BigFraction epsilon = new BigFraction(1, 10);
 * RandomWalk walk = new RandomWalk(6, 8, new BigFraction(7, 10));
 * ExactModel model = ExactModel.withUniformScores(Circulant.constant(6, epsilon).toMatrix(), 8);
 * ExpectedGradient gradient = EnumeratedGradient.upToRotation(walk, model, new RationalLogLoss(epsilon));
 * BigFraction slope = gradient.value().entry(1, 0); // ∂L/∂V[1][0]; row y, column s
 * }</pre>
 */
package org.circlewalk.spec.gradient;
