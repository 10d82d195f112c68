package org.circlewalk.spec.enclosure;

import java.math.BigInteger;

/**
 * Enclosures of e^x, from e^x = (e^{x/2^k})^{2^k}, with k so large that |x/2^k| ≤ 2⁻⁸.
 *
 * <p>For |y| ≤ 2⁻⁸ the terms of Σ y^j/j! from j = n on are together at most 2·|y|^n ≤ 2^{1−8n}, which is at most one unit in the
 * last place of the working precision for n as chosen here. All else is interval arithmetic.
 */
public final class Exponential {
    private static final int SMALL_BITS = 8;
    private static final int GUARD_BITS = 12;
    /** Beyond x = 2¹⁶ the result would have more than 90 000 bits before the point. */
    private static final int MOST_INTEGER_BITS = 16;

    private Exponential() {
    }

    /**
     * The numbers e^x for x in an interval; an end is within two units in the last place of the exact one where e^x ≤ 1, and
     * within as many times e^x elsewhere.
     *
     * @throws ArithmeticException if the interval reaches beyond 2¹⁶
     */
    public static Interval of(Interval x) {
        Interval least = ofPoint(x.precision(), x.lower());
        Interval most = x.lower().equals(x.upper()) ? least : ofPoint(x.precision(), x.upper());
        // No power is negative, though the lower end of an enclosure may be.
        return Interval.between(x.precision(), least.lower().max(BigInteger.ZERO), most.upper());
    }

    private static Interval ofPoint(Precision precision, BigInteger mantissa) {
        if (mantissa.compareTo(precision.one().multiply(BigInteger.valueOf(-precision.bits()))) <= 0) {
            // 0 < e^x ≤ e^−bits < 2^−bits.
            return Interval.between(precision, BigInteger.ZERO, BigInteger.ONE);
        }
        int integerBits = Math.max(0, mantissa.abs().bitLength() - precision.bits());
        if (integerBits > MOST_INTEGER_BITS) {
            throw new ArithmeticException("e^x is enclosed for x up to 2^" + MOST_INTEGER_BITS + " only");
        }
        int halvings = integerBits + SMALL_BITS;
        // Squaring doubles relative errors, and e^x may be as large as e^(2^integerBits).
        int growth = mantissa.signum() > 0 ? 3 << integerBits : 0;
        Precision working = Precision.ofBits(precision.bits() + halvings + growth + GUARD_BITS);
        int shift = working.bits() - precision.bits() - halvings;
        BigInteger small = mantissa.shiftLeft(shift);
        Interval power = series(Interval.between(working, small, small));
        for (int k = 0; k < halvings; k++) {
            power = power.multiply(power);
        }
        return power.at(precision);
    }

    /** e^y for |y| ≤ 2⁻⁸ by Horner's rule. */
    private static Interval series(Interval y) {
        Precision working = y.precision();
        int terms = (working.bits() + 1 + SMALL_BITS - 1) / SMALL_BITS;
        Interval one = Interval.of(working, BigInteger.ONE);
        Interval sum = one;
        for (int j = terms - 1; j >= 1; j--) {
            sum = one.add(sum.multiply(y).divide(Interval.of(working, BigInteger.valueOf(j))));
        }
        return sum.add(Interval.between(working, BigInteger.ONE.negate(), BigInteger.ONE));
    }
}
