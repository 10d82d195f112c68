package org.circlewalk.impl.task;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A coin that shows heads with an exact rational probability p.
 *
 * <p>A uniform number U of [0, 1) is drawn 64 binary digits at a time and compared with p digit by digit; the coin shows
 * heads if U &lt; p. One word decides all but a part 2⁻⁶⁴ of the flips, and only in that part are further digits of p
 * computed, so the probability is p itself and not p rounded. Only {@link RandomGenerator#nextLong()} is asked for: how
 * a generator derives bounded numbers from it is not fixed between Java versions.
 */
final class ExactCoin {
    private static final int WORD = Long.SIZE;

    private final boolean certain;
    private final BigInteger denominator;
    private final long head;
    private final BigInteger tail;

    /** @param p the probability of heads, 0 ≤ p ≤ 1 */
    ExactCoin(BigFraction p) {
        certain = p.equals(BigFraction.ONE);
        denominator = p.getDenominator();
        BigInteger[] digits = nextDigits(p.getNumerator());
        head = digits[0].longValue();
        tail = digits[1];
    }

    private BigInteger[] nextDigits(BigInteger numerator) {
        return numerator.shiftLeft(WORD).divideAndRemainder(denominator);
    }

    /** Whether U &lt; p, for the U whose binary digits {@code random} gives. */
    boolean flip(RandomGenerator random) {
        if (certain) {
            return true;
        }
        int comparison = Long.compareUnsigned(random.nextLong(), head);
        return comparison != 0 ? comparison < 0 : flipFurther(random);
    }

    private boolean flipFurther(RandomGenerator random) {
        BigInteger rest = tail;
        while (rest.signum() != 0) {
            BigInteger[] digits = nextDigits(rest);
            int comparison = Long.compareUnsigned(random.nextLong(), digits[0].longValue());
            if (comparison != 0) {
                return comparison < 0;
            }
            rest = digits[1];
        }
        return false;
    }
}
