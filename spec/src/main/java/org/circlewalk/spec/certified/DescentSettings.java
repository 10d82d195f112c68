package org.circlewalk.spec.certified;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * What population gradient descent from zero initialisation depends on, all exact.
 *
 * @param walk              K, N and p
 * @param positionDimension M ≥ N; it enters through G = (M + 1)/2 only (Lemma E.5)
 * @param eta               the step size η &gt; 0
 * @param epsilon           ε &gt; 0 of the log loss
 */
public record DescentSettings(RandomWalk walk, int positionDimension, BigFraction eta, BigFraction epsilon) {
    /** @throws InvalidParameterException if a parameter is outside its domain */
    public DescentSettings {
        require(positionDimension >= walk.length(), "M", positionDimension,
                "at least N = " + walk.length() + ", so that the positions are orthogonal");
        require(eta.compareTo(BigFraction.ZERO) > 0, "eta", Fractions.format(eta), "greater than 0");
        require(epsilon.compareTo(BigFraction.ZERO) > 0, "epsilon", Fractions.format(epsilon), "greater than 0");
    }

    /** G = (M + 1)/2, the squared norm of a positional embedding. */
    public BigFraction squaredNorm() {
        return new BigFraction(positionDimension + 1L, 2L);
    }
}
