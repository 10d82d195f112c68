package org.circlewalk.spec.enclosure;

import java.math.BigInteger;

/** Enclosures of square roots. */
public final class SquareRoot {
    private SquareRoot() {
    }

    /**
     * The square roots of the numbers of an interval, rounded outwards: each end is within one unit in the last place of the
     * root of the end it comes from.
     *
     * @throws ArithmeticException if the interval contains a negative number
     */
    public static Interval of(Interval x) {
        if (x.lower().signum() < 0) {
            throw new ArithmeticException("An interval that contains a negative number has no square root.");
        }
        BigInteger one = x.precision().one();
        BigInteger least = x.lower().multiply(one).sqrt();
        BigInteger[] most = x.upper().multiply(one).sqrtAndRemainder();
        return Interval.between(x.precision(), least, most[1].signum() == 0 ? most[0] : most[0].add(BigInteger.ONE));
    }
}
