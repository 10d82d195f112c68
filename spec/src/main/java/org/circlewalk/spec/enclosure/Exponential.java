package org.circlewalk.spec.enclosure;

import java.math.BigInteger;

/**
 * Enclosures of e^x, from e^x = (e^y)^(2^24), y = x/2^24.
 *
 * <p>An interval is taken through as a whole: y is so small that the series loses nothing by it, and squares of positive intervals
 * lose nothing anyway. The contract is about sums of the series in place of e^y, of any number of terms from 2²⁰ on; as an
 * interval is closed, it contains their limit too.
 */
public final class Exponential {
    /** log₂(x/y). */
    public static final int HALVINGS = 24;
    private static final int GUARD_BITS = 12;
    /** Each term yields so many bits at least where |x| ≤ 2¹⁶. */
    private static final int BITS_BY_TERM = 8;
    /** Where |x| ≤ 2^22, |y| ≤ ¼. */
    private static final /*@ spec_public @*/ int LEAST = -4_194_304;
    /** 2¹⁶; beyond the result would have more than 90 000 bits before the point. */
    private static final int MOST = 65_536;

    private Exponential() {
    }

    /**
     * The numbers e^x for x in an interval. An end is within two units in the last place of the exact one where e^x ≤ 1, and
     * within as many times e^x elsewhere; for an interval [a, b] (b − a)·max(|a|, |b|)·2⁻²⁴·e^b may come to that.
     *
     * @throws ArithmeticException if the interval reaches beyond 2¹⁶, or if more than 2²⁰ bits would be needed
     */
    //@ public behavior
    //@   ensures \result.precision == x.precision && 0 <= \result.lower.value;
    //@   ensures (\real) LEAST <= number() && Precision.MOST_BITS <= ExponentialSeries.terms
    //@               && x.encloses(number())
    //@           ==> \result.encloses(power());
    //@   signals_only ArithmeticException;
    //@ pure
    public static Interval of(Interval x) {
        Interval reachable = reachable(x);
        Precision working = x.precision().finer(HALVINGS + GUARD_BITS + growth(x));
        Interval power = rounded(raised(refined(reachable, working)), x.precision());
        return nonNegative(power);
    }

    //@ private behavior
    //@   requires x.precision.bits <= Precision.MOST_BITS;
    //@   ensures \result.precision == x.precision;
    //@   ensures x.encloses(number()) && Precision.MOST_BITS <= ExponentialSeries.terms
    //@           ==> \result.encloses(power());
    //@   signals_only ArithmeticException;
    //@ pure
    private static Interval raised(Interval x) {
        int formed = 2 + x.precision().bits() / BITS_BY_TERM;
        //@ assert 1 <= formed && formed <= Precision.MOST_BITS;
        return squared(series(halved(x), formed));
    }

    //@ private behavior
    //@   requires 1 <= formed && formed <= Precision.MOST_BITS;
    //@   ensures \result.precision == x.precision;
    //@   ensures x.encloses(ExponentialSeries.y) && Precision.MOST_BITS <= ExponentialSeries.terms
    //@           ==> \result.encloses(power(ExponentialSeries.y, ExponentialSeries.terms, 0));
    //@   signals_only ArithmeticException;
    //@ pure
    private static Interval series(Interval x, int formed) {
        return ExponentialSeries.of(x, formed);
    }

    //@ private normal_behavior
    //@   ensures \result.precision == target;
    //@   ensures x.encloses(number()) ==> \result.encloses(number());
    //@ pure
    private static Interval refined(Interval x, Precision target) {
        Interval refined = x.at(target);
        //@ ghost \real number = number();
        //@ assert x.encloses(number) ==> EnclosedResults.enclosesAt(x, refined, number);
        return refined;
    }

    //@ private normal_behavior
    //@   ensures \result.precision == target;
    //@   ensures x.encloses(power())
    //@           ==> \result.encloses(power());
    //@ pure
    private static Interval rounded(Interval x, Precision target) {
        Interval rounded = x.at(target);
        //@ ghost \real number = power();
        //@ assert x.encloses(number) ==> EnclosedResults.enclosesAt(x, rounded, number);
        return rounded;
    }

    /** How many bits more are needed for so large a result: e^x &lt; 2^growth. */
    //@ private behavior
    //@   ensures 0 <= \result <= 6 * MOST;
    //@   signals_only ArithmeticException;
    //@ pure
    private static int growth(Interval x) {
        int most = 1;
        BigInteger bound = x.precision().one();
        //@ loop_invariant 1 <= most < 2 * MOST;
        //@ loop_writes most, bound;
        //@ decreases 2 * MOST - most;
        while (bound.compareTo(x.upper()) < 0) {
            if (most >= MOST) {
                throw new ArithmeticException("e^x is enclosed for x up to 2^16 only.");
            }
            bound = bound.add(bound);
            most = most + most;
        }
        return x.upper().signum() > 0 ? 3 * most : 0;
    }

    /** Numbers below −2^22 replaced by −2^22. */
    //@ private normal_behavior
    //@   ensures \result.precision == x.precision;
    //@   ensures (\real) LEAST <= number() && x.encloses(number())
    //@               ==> \result.encloses(number());
    //@ pure
    private static Interval reachable(Interval x) {
        BigInteger least = x.precision().one().multiply(BigInteger.valueOf(LEAST));
        return Interval.between(x.precision(), x.lower().max(least), x.upper().max(least));
    }

    /** y for x = 2^24·y. */
    //@ private normal_behavior
    //@   ensures \result.precision == x.precision;
    //@   ensures x.encloses(number()) ==> \result.encloses(ExponentialSeries.y);
    //@ pure
    private static Interval halved(Interval x) {
        Interval half = x;
        //@ loop_invariant 0 <= n <= HALVINGS;
        //@ loop_invariant half.precision == x.precision;
        //@ loop_invariant x.encloses(number()) ==> half.encloses(doubled(ExponentialSeries.y, n));
        //@ loop_writes half;
        //@ decreases n;
        for (int n = HALVINGS; n > 0; n--) {
            half = half(half, n);
        }
        return half;
    }

    //@ private normal_behavior
    //@   requires 0 < n;
    //@   ensures \result.precision == x.precision;
    //@   ensures x.encloses(doubled(ExponentialSeries.y, n)) ==> \result.encloses(doubled(ExponentialSeries.y, n - 1));
    //@ pure
    private static Interval half(Interval x, int n) {
        Interval half = x.share(BigInteger.valueOf(2));
        //@ ghost \real y = doubled(ExponentialSeries.y, n - 1);
        //@ assert x.encloses(2.0 * y) ==> EnclosedResults.enclosesShare(x, 2, half, 2.0 * y);
        return half;
    }

    /** y^(2^24). */
    //@ private normal_behavior
    //@   ensures \result.precision == x.precision;
    //@   ensures x.encloses(power(ExponentialSeries.y, ExponentialSeries.terms, 0))
    //@           ==> \result.encloses(power());
    //@ pure
    private static Interval squared(Interval x) {
        Interval power = x;
        //@ loop_invariant 0 <= n <= HALVINGS;
        //@ loop_invariant power.precision == x.precision;
        //@ loop_invariant x.encloses(power(ExponentialSeries.y, ExponentialSeries.terms, 0))
        //@     ==> power.encloses(power(ExponentialSeries.y, ExponentialSeries.terms, n));
        //@ loop_writes power;
        //@ decreases HALVINGS - n;
        for (int n = 0; n < HALVINGS; n++) {
            power = square(power, n);
        }
        return power;
    }

    //@ private normal_behavior
    //@   requires 0 <= n < HALVINGS;
    //@   ensures \result.precision == x.precision;
    //@   ensures x.encloses(power(ExponentialSeries.y, ExponentialSeries.terms, n))
    //@           ==> \result.encloses(power(ExponentialSeries.y, ExponentialSeries.terms, n + 1));
    //@ pure
    private static Interval square(Interval x, int n) {
        Interval square = x.multiply(x);
        //@ ghost \real root = power(ExponentialSeries.y, ExponentialSeries.terms, n);
        //@ assert x.encloses(root) ==> EnclosedResults.enclosesProduct(x, x, square, root, root);
        return square;
    }

    /**
     * What is not negative of a power. From 0 on, where numbers below −2^22 were left out: e^(−2^22) is less than a unit of any
     * precision.
     */
    //@ private normal_behavior
    //@   ensures \result.precision == power.precision && 0 <= \result.lower.value;
    //@   ensures power.encloses(power())
    //@           ==> \result.encloses(power());
    //@ pure
    private static Interval nonNegative(Interval power) {
        //@ ghost \real root = power(ExponentialSeries.y, ExponentialSeries.terms, HALVINGS - 1);
        //@ assert 0.0 <= root * root;
        return Interval.between(power.precision(), power.lower().max(BigInteger.ZERO), power.upper().max(BigInteger.ZERO));
    }

    /*@ // The number x whose power is computed: 2^24 y for the y of the series.
      @ public normal_behavior
      @   ensures \result == doubled(ExponentialSeries.y, HALVINGS);
      @ pure
      @ public static model \real number() {
      @     return doubled(ExponentialSeries.y, HALVINGS);
      @ }
      @
      @ // The approximation of e^x by the terms of the series.
      @ public normal_behavior
      @   ensures \result == power(ExponentialSeries.y, ExponentialSeries.terms, HALVINGS);
      @ pure
      @ public static model \real power() {
      @     return power(ExponentialSeries.y, ExponentialSeries.terms, HALVINGS);
      @ }
      @
      @ // 2^n y
      @ public normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures \result == (n == 0 ? y : 2.0 * doubled(y, n - 1));
      @ pure
      @ public static model heap_free \real doubled(\real y, int n) {
      @     return n == 0 ? y : 2.0 * doubled(y, n - 1);
      @ }
      @
      @ // The sum of y^j/j! over j < terms, to the power 2^n.
      @ public normal_behavior
      @   requires 0 <= n;
      @   measured_by n;
      @   ensures \result == (n == 0 ? (1 <= terms ? ExponentialSeries.sum(y, 1, terms) : 1.0)
      @               : power(y, terms, n - 1) * power(y, terms, n - 1));
      @ pure
      @ public static model heap_free \real power(\real y, int terms, int n) {
      @     return n == 0 ? (1 <= terms ? ExponentialSeries.sum(y, 1, terms) : 1.0) : power(y, terms, n - 1) * power(y, terms, n - 1);
      @ }
      @*/
}
