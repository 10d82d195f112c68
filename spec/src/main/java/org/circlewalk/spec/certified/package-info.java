/**
 * Rigorous enclosures of population gradient descent from zero initialisation: states, steps, runs, and what follows from them.
 *
 * <pre>{@code
 * RandomWalk walk = new RandomWalk(20, 101, new BigFraction(4, 5));
 * DescentSettings settings = new DescentSettings(walk, 1000, BigFraction.ONE, new BigFraction(1, 10));
 * StepCertificate step = EnclosedRun.of(settings, 5, 20).certificates().get(5);
 * Optional<BigFraction> accuracy = step.accuracy(); // exactly 64/125; empty where it is not certain
 * }</pre>
 */
package org.circlewalk.spec.certified;
