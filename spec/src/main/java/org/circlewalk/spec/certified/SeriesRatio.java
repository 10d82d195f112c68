package org.circlewalk.spec.certified;

import java.math.BigInteger;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A bound r &lt; 1 of |T|, and what it means for the power series of 1/(1 + T): how many terms it takes and how much the rounding
 * of all numbers on the way can do. Neither is rounded but once, upwards.
 *
 * @param mantissa 2^64·r, at least 0
 */
record SeriesRatio(BigInteger mantissa) {
    /** r is a multiple of 2^−64. */
    static final int BITS = 64;

    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(BITS);
    /** More terms would take hours. */
    private static final int MOST_TERMS = 4000;

    /**
     * The least n ≥ 2 with r^n/(1 − r) ≤ 2^−bits.
     *
     * @param bits at least 0
     * @throws ArithmeticException if r is 1 or more, or n would be above {@value #MOST_TERMS}
     */
    int terms(int bits) {
        if (mantissa.compareTo(ONE) >= 0) {
            throw new ArithmeticException("the range of z + epsilon is too large for its power series");
        }
        BigInteger power = mantissa.multiply(mantissa).shiftLeft(bits);
        BigInteger goal = ONE.subtract(mantissa).shiftLeft(BITS);
        int terms = 2;
        while (power.compareTo(goal) > 0) {
            if (terms == MOST_TERMS) {
                throw new ArithmeticException("the range of z + epsilon asks for more than " + MOST_TERMS
                        + " terms of its power series");
            }
            power = power.multiply(mantissa);
            goal = goal.shiftLeft(BITS);
            terms++;
        }
        return terms;
    }

    /** 3·n·N(n + 2)(1 − r)^−n + 1 rounded up, for r &lt; 1: the bound of {@link ReciprocalMoments}. */
    BigInteger roundingError(RandomWalk walk, int terms) {
        BigInteger factor = BigInteger.valueOf(3L * terms * walk.length()).multiply(BigInteger.valueOf(terms + 2L));
        BigInteger amplified = factor.shiftLeft(BITS * terms);
        return Precision.ceilingQuotient(amplified, ONE.subtract(mantissa).pow(terms)).add(BigInteger.ONE);
    }
}
