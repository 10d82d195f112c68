package org.circlewalk.spec.enclosure;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * The grid that the endpoints of {@link Interval}s lie on: the multiples of one unit in the last place, 2^−bits. A number of
 * the grid is kept as its mantissa, the integer 2^bits times the number.
 */
public final class Precision {
    /** Endpoints beyond this would serve no purpose and may not fit into memory. */
    public static final int MOST_BITS = 1 << 20;

    final /*@ spec_public @*/ int bits;
    /** 2^bits. */
    final /*@ spec_public @*/ BigInteger one;

    //@ public invariant 1 <= bits && one.exponent == bits && 1 <= one.value;

    //@ private normal_behavior
    //@   requires 1 <= bits;
    //@   ensures this.bits == bits;
    //@ pure
    private Precision(int bits) {
        this.bits = bits;
        this.one = BigInteger.ONE.shiftLeft(bits);
    }

    /**
     * The grid of the multiples of 2^−bits.
     *
     * @param bits 1 … 2²⁰
     * @throws InvalidParameterException if {@code bits} is outside that range
     */
    public static Precision ofBits(int bits) {
        if (bits < 1 || bits > MOST_BITS) {
            throw new InvalidParameterException("the number of bits", bits, "an integer from 1 to " + MOST_BITS);
        }
        return new Precision(bits);
    }

    /**
     * The grid with more binary digits behind the point.
     *
     * @param more how many, 0 or more
     * @throws ArithmeticException if {@code more} is negative or there would be more than 2²⁰ digits
     */
    //@ public normal_behavior
    //@   requires 0 <= more && more <= MOST_BITS - bits;
    //@   ensures \result.bits == bits + more && \result.bits <= MOST_BITS;
    //@ also public exceptional_behavior
    //@   requires more < 0 || MOST_BITS - bits < more;
    //@   signals_only ArithmeticException;
    //@ pure
    public Precision finer(int more) {
        if (more < 0 || MOST_BITS - bits < more) {
            throw new ArithmeticException("Endpoints of intervals have at most 2^20 binary digits.");
        }
        return new Precision(bits + more);
    }

    /** The number of binary digits behind the point. */
    //@ public normal_behavior
    //@   ensures \result == bits;
    //@ pure
    public int bits() {
        return bits;
    }

    /** The mantissa of the number 1, 2^bits. */
    //@ public normal_behavior
    //@   ensures \result == one;
    //@ pure
    public BigInteger one() {
        return one;
    }

    /** ⌊scaled / 2^bits⌋: the mantissa, rounded down, of a product of two mantissas. */
    //@ public normal_behavior
    //@   ensures \result.value * one.value <= scaled.value;
    //@   ensures scaled.value < \result.value * one.value + one.value;
    //@ pure
    public BigInteger floor(BigInteger scaled) {
        return scaled.shiftRight(bits);
    }

    /** ⌈scaled / 2^bits⌉: the mantissa, rounded up, of a product of two mantissas. */
    //@ public normal_behavior
    //@   ensures \result.value * one.value >= scaled.value;
    //@   ensures scaled.value > \result.value * one.value - one.value;
    //@ pure
    public BigInteger ceiling(BigInteger scaled) {
        return scaled.negate().shiftRight(bits).negate();
    }

    /** ⌊dividend / divisor⌋ for a positive divisor. */
    //@ public normal_behavior
    //@   requires divisor.value > 0;
    //@   ensures \result.value * divisor.value <= dividend.value;
    //@   ensures dividend.value < \result.value * divisor.value + divisor.value;
    //@ pure
    public static BigInteger floorQuotient(BigInteger dividend, BigInteger divisor) {
        BigInteger quotient = dividend.divide(divisor);
        BigInteger rest = dividend.subtract(quotient.multiply(divisor));
        return rest.signum() < 0 ? quotient.subtract(BigInteger.ONE) : quotient;
    }

    /** ⌈dividend / divisor⌉ for a positive divisor. */
    //@ public normal_behavior
    //@   requires divisor.value > 0;
    //@   ensures \result.value * divisor.value >= dividend.value;
    //@   ensures dividend.value > \result.value * divisor.value - divisor.value;
    //@ pure
    public static BigInteger ceilingQuotient(BigInteger dividend, BigInteger divisor) {
        return floorQuotient(dividend.negate(), divisor).negate();
    }

    /** ⌊2^bits · value⌋: the mantissa of a rational number, rounded down. */
    //@ public normal_behavior
    //@   ensures (\real) \result.value <= value.value * (\real) one.value;
    //@   ensures value.value * (\real) one.value < (\real) (\result.value + 1);
    //@ pure
    public BigInteger floor(BigFraction value) {
        BigInteger numerator = value.getNumerator();
        BigInteger denominator = value.getDenominator();
        BigInteger mantissa = floorQuotient(numerator.multiply(one), denominator);
        //@ assert isFloor(mantissa.value, value.value, numerator.value, denominator.value, one.value);
        return mantissa;
    }

    /*@ // The floor of a quotient of integers is that of the real number.
      @ public normal_behavior
      @   requires 1 <= d && (\real) n == x * (\real) d && floor * d <= n * one && n * one < floor * d + d;
      @   ensures \result && (\real) floor <= x * (\real) one && x * (\real) one < (\real) (floor + 1);
      @ pure
      @ public static model boolean isFloor(\bigint floor, \real x, \bigint n, \bigint d, \bigint one) {
      @     //@ assert (\real) (floor * d) <= (\real) (n * one) && (\real) (n * one) < (\real) (floor * d + d);
      @     return cancels((\real) floor, x * (\real) one, (\real) d, (\real) (floor * d), (\real) (n * one));
      @ }
      @
      @ public normal_behavior
      @   requires 0.0 < d && scaledA == a * d && scaledB == b * d && scaledA <= scaledB && scaledB < scaledA + d;
      @   ensures \result && a <= b && b < a + 1.0;
      @ pure
      @ public static model boolean cancels(\real a, \real b, \real d, \real scaledA, \real scaledB) {
      @     return true;
      @ }
      @*/

    /** ⌈2^bits · value⌉: the mantissa of a rational number, rounded up. */
    //@ public normal_behavior
    //@   ensures (\real) \result.value >= value.value * (\real) one.value;
    //@   ensures value.value * (\real) one.value > (\real) (\result.value - 1);
    //@ pure
    public BigInteger ceiling(BigFraction value) {
        return floor(value.negate()).negate();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Precision that && bits == that.bits;
    }

    @Override
    public int hashCode() {
        return bits;
    }

    @Override
    public String toString() {
        return bits + " bits";
    }
}
