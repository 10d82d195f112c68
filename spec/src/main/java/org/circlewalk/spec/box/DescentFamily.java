package org.circlewalk.spec.box;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * All that population gradient descent from zero depends on but p.
 *
 * @param nodes             K ≥ 3
 * @param length            N ≥ 2
 * @param positionDimension M ≥ N
 * @param eta               the step size η &gt; 0
 * @param epsilon           ε &gt; 0 of the log loss
 */
public record DescentFamily(int nodes, int length, int positionDimension, BigFraction eta, BigFraction epsilon) {
    /** @throws InvalidParameterException if a parameter is outside its domain */
    public DescentFamily {
        new DescentSettings(new RandomWalk(nodes, length, BigFraction.ONE_HALF), positionDimension, eta, epsilon);
    }

    /** The run at one p, exactly. */
    public DescentSettings at(BigFraction p) {
        return new DescentSettings(new RandomWalk(nodes, length, p), positionDimension, eta, epsilon);
    }

    /** G = (M + 1)/2. */
    BigFraction squaredNorm() {
        return new BigFraction(positionDimension + 1L, 2L);
    }

    /** c = η/K. */
    BigFraction share() {
        return eta.divide(nodes);
    }

    /** ηG². */
    BigFraction pull() {
        return eta.multiply(squaredNorm()).multiply(squaredNorm());
    }
}
