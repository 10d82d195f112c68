/**
 * What a gradient engine is: its interface, its result, the loss, the bound of its errors, the symmetries it keeps.
 *
 * <pre>{@code
 * RandomWalk walk = new RandomWalk(6, 97, new BigFraction(7, 10));
 * try (PopulationEngine engine = new PopulationEngine(walk, 0.1)) {
 *     ModelState state = ModelState.zero(6, 97);
 *     LossGradient gradient = engine.gradient(state);
 *     GradientErrorBound bound = engine.errorBound(state); // of each entry of the gradient, derived
 * }
 * }</pre>
 */
package org.circlewalk.impl.engine;
