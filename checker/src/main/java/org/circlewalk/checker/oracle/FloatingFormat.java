package org.circlewalk.checker.oracle;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;

/** A binary floating-point format in which other programs compute. All here is exact. */
public enum FloatingFormat {
    /** IEEE 754 binary64: 53 significant bits. */
    FLOAT64(53, -1022, 1023),
    /** IEEE 754 binary32: 24 significant bits. */
    FLOAT32(24, -126, 127),
    /** The upper half of a binary32: 8 significant bits, the same exponents. */
    BFLOAT16(8, -126, 127);

    private final int bits;
    private final int leastExponent;
    private final int largestExponent;

    FloatingFormat(int bits, int leastExponent, int largestExponent) {
        this.bits = bits;
        this.leastExponent = leastExponent;
        this.largestExponent = largestExponent;
    }

    /** As documents spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** u = 2^−bits: a result of the normal range that is rounded to the nearest number is off by at most u times itself. */
    public BigFraction unit() {
        return power(-bits);
    }

    /** The smallest positive normal number. */
    public BigFraction smallestNormal() {
        return power(leastExponent);
    }

    /** The largest finite number. */
    public BigFraction largest() {
        return power(largestExponent + 1).subtract(power(largestExponent + 1 - bits));
    }

    /**
     * The unit in the last place of a number: the distance of neighbouring numbers of the format in the binade [2^e, 2^{e+1}) that
     * holds |x|, or, below the normal range, that of the smallest numbers.
     */
    public BigFraction ulp(BigFraction x) {
        return power(Math.max(leastExponent, exponent(x)) - (bits - 1));
    }

    /** The number of the format nearest to x, a tie to the even neighbour, as if the exponents had no upper end. */
    public BigFraction nearest(BigFraction x) {
        BigFraction unit = ulp(x);
        BigFraction quotient = x.abs().divide(unit);
        BigInteger[] parts = quotient.getNumerator().divideAndRemainder(quotient.getDenominator());
        int half = parts[1].shiftLeft(1).compareTo(quotient.getDenominator());
        boolean up = half > 0 || half == 0 && parts[0].testBit(0);
        BigFraction modulus = unit.multiply(up ? parts[0].add(BigInteger.ONE) : parts[0]);
        return x.getNumerator().signum() < 0 ? modulus.negate() : modulus;
    }

    /** ⌊log₂ |x|⌋; far below all exponents for 0. */
    private static int exponent(BigFraction x) {
        BigInteger numerator = x.getNumerator().abs();
        BigInteger denominator = x.getDenominator();
        if (numerator.signum() == 0) {
            return Integer.MIN_VALUE;
        }
        int exponent = numerator.bitLength() - denominator.bitLength();
        boolean less = numerator.shiftLeft(Math.max(0, -exponent)).compareTo(denominator.shiftLeft(Math.max(0, exponent))) < 0;
        return less ? exponent - 1 : exponent;
    }

    private static BigFraction power(int exponent) {
        return exponent >= 0 ? new BigFraction(BigInteger.ONE.shiftLeft(exponent))
                : new BigFraction(BigInteger.ONE, BigInteger.ONE.shiftLeft(-exponent));
    }
}
