package org.circlewalk.spec.enclosure;

import java.math.BigInteger;

/**
 * The ranges of u·v and u/v for u in [a, b] and v in [c, d]: they are monotone in u and in v, so they are spanned by the values
 * at the corners. The signs tell which corners, so that mostly one of them is formed.
 */
final class Corners {
    private Corners() {
    }

    /** The smallest of ac, ad, bc and bd, for a ≤ b and c ≤ d. */
    //@ normal_behavior
    //@   requires a.value <= b.value && c.value <= d.value;
    //@   ensures \result.value <= a.value * c.value && \result.value <= a.value * d.value;
    //@   ensures \result.value <= b.value * c.value && \result.value <= b.value * d.value;
    //@ pure
    static BigInteger smallestProduct(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
        if (a.signum() >= 0) {
            return (c.signum() >= 0 ? a : b).multiply(c);
        }
        if (b.signum() <= 0) {
            return (d.signum() >= 0 ? a : b).multiply(d);
        }
        if (c.signum() >= 0) {
            return a.multiply(d);
        }
        return d.signum() <= 0 ? b.multiply(c) : a.multiply(d).min(b.multiply(c));
    }

    /** The largest of ac, ad, bc and bd, for a ≤ b and c ≤ d. */
    //@ normal_behavior
    //@   requires a.value <= b.value && c.value <= d.value;
    //@   ensures \result.value >= a.value * c.value && \result.value >= a.value * d.value;
    //@   ensures \result.value >= b.value * c.value && \result.value >= b.value * d.value;
    //@ pure
    static BigInteger largestProduct(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
        if (a.signum() >= 0) {
            return (d.signum() >= 0 ? b : a).multiply(d);
        }
        if (b.signum() <= 0) {
            return (c.signum() >= 0 ? b : a).multiply(c);
        }
        if (c.signum() >= 0) {
            return b.multiply(d);
        }
        return d.signum() <= 0 ? a.multiply(c) : a.multiply(c).max(b.multiply(d));
    }

    /** The smaller of ⌊dividend/c⌋ and ⌊dividend/d⌋, for 0 &lt; c ≤ d. */
    //@ normal_behavior
    //@   requires 0 < c.value && c.value <= d.value;
    //@   ensures \result.value * c.value <= dividend.value && \result.value * d.value <= dividend.value;
    //@ pure
    static BigInteger smallestQuotient(BigInteger dividend, BigInteger c, BigInteger d) {
        if (dividend.signum() >= 0) {
            BigInteger quotient = Precision.floorQuotient(dividend, d);
            //@ assert 0 <= quotient.value;
            //@ assert quotient.value * c.value <= quotient.value * d.value;
            return quotient;
        }
        BigInteger quotient = Precision.floorQuotient(dividend, c);
        //@ assert quotient.value < 0;
        //@ assert quotient.value * d.value <= quotient.value * c.value;
        return quotient;
    }

    /** The larger of ⌈dividend/c⌉ and ⌈dividend/d⌉, for 0 &lt; c ≤ d. */
    //@ normal_behavior
    //@   requires 0 < c.value && c.value <= d.value;
    //@   ensures \result.value * c.value >= dividend.value && \result.value * d.value >= dividend.value;
    //@ pure
    static BigInteger largestQuotient(BigInteger dividend, BigInteger c, BigInteger d) {
        return smallestQuotient(dividend.negate(), c, d).negate();
    }

    /*@ // Bounds of two quotients are in the order of the dividends.
      @ normal_behavior
      @   requires a <= b && 1 <= factor && 1 <= divisor;
      @   requires least * divisor <= a * factor && b * factor <= most * divisor;
      @   ensures \result && least <= most;
      @ pure
      @ static model boolean inOrder(\bigint a, \bigint b, \bigint factor, \bigint least, \bigint most, \bigint divisor) {
      @     //@ assert a * factor <= b * factor;
      @     //@ assert least * divisor <= most * divisor;
      @     return true;
      @ }
      @*/
}
