package org.circlewalk.spec.box;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * How much work a box is worth; the same effort gives the same decision, bit for bit, on every machine.
 *
 * @param degree of the polynomials in p, 0 … 24; 0 means plain intervals
 * @param bits   binary digits behind the point, 48 … 1024
 * @param steps  the last step that is looked at, 2 … 10000
 */
public record Effort(int degree, int bits, int steps) {
    /** What boxes of the paper's sizes are decided with. */
    public static final Effort USUAL = new Effort(8, 112, 64);

    private static final int MOST_DEGREE = 24;
    private static final int LEAST_BITS = 48;
    private static final int MOST_BITS = 1024;
    private static final int MOST_STEPS = 10_000;

    /** @throws InvalidParameterException if a number is outside its range */
    public Effort {
        require(degree >= 0 && degree <= MOST_DEGREE, "the degree", degree, "an integer from 0 to " + MOST_DEGREE);
        require(bits >= LEAST_BITS && bits <= MOST_BITS, "the number of bits", bits,
                "an integer from " + LEAST_BITS + " to " + MOST_BITS);
        require(steps >= 2 && steps <= MOST_STEPS, "the number of steps", steps, "an integer from 2 to " + MOST_STEPS);
    }
}
