package org.circlewalk.spec.enclosure;

import java.math.BigInteger;

/**
 * Enclosures of the natural logarithm, the inverse of {@link Exponential}: the logarithms of the numbers of an interval lie
 * between l and u if e^l is at most its lower end and e^u at least its upper end.
 *
 * <p>l and u are found by Newton's method, y ← y + x/e^y − 1, and moved outwards by 2⁻¹⁰ units. Nothing rests on how they are
 * found: they are returned only if both inequalities are certain, which is what the contract says.
 */
public final class Logarithm {
    private static final int GUARD_BITS = 16;
    /** The share of a unit of the precision that the ends are moved outwards: 2^6 of 2^16. */
    private static final int MARGIN = 64;
    /** Newton's method doubles the right digits; a start that is wrong by d > 0 takes d steps more. */
    private static final int MOST_STEPS = 64;

    private Logarithm() {
    }

    /**
     * The logarithms of the numbers of an interval; an end is within two units in the last place of the exact one.
     *
     * @throws ArithmeticException if the interval contains a number that is not positive, if it reaches beyond e^65536, or if more
     *                             than 2²⁰ bits would be needed
     */
    //@ public behavior
    //@   requires 0 < x.lower.value;
    //@   ensures \result.precision == x.precision;
    //@   ensures isEnd(\result.lower.value, x.precision.one.value)
    //@       ==> Exponential.power() * (\real) x.precision.one.value <= (\real) x.lower.value;
    //@   ensures isEnd(\result.upper.value, x.precision.one.value)
    //@       ==> (\real) x.upper.value <= Exponential.power() * (\real) x.precision.one.value;
    //@   signals_only ArithmeticException;
    //@ also public exceptional_behavior
    //@   requires x.lower.value <= 0;
    //@   signals_only ArithmeticException;
    //@ pure
    public static Interval of(Interval x) {
        if (x.lower().signum() <= 0) {
            throw new ArithmeticException("An interval that contains 0 or a negative number has no logarithm.");
        }
        // e^l for a small e^l has fewer digits.
        Precision working = x.precision().finer(GUARD_BITS + doublings(x.lower(), x.precision().one()));
        Interval fine = x.at(working);
        BigInteger margin = BigInteger.valueOf(MARGIN);
        Interval lower = rounded(estimate(working, fine.lower()).subtract(margin), working, x.precision());
        Interval upper = rounded(estimate(working, fine.upper()).add(margin), working, x.precision());
        return checked(lower.hull(upper), x, working);
    }

    //@ private normal_behavior
    //@   ensures \result.precision == target;
    //@ pure
    private static Interval rounded(BigInteger mantissa, Precision precision, Precision target) {
        return Interval.between(precision, mantissa, mantissa).at(target);
    }

    /** The result, if it is certain to be right. */
    //@ private behavior
    //@   ensures \result == logarithm;
    //@   ensures isEnd(\result.lower.value, logarithm.precision.one.value)
    //@       ==> Exponential.power() * (\real) x.precision.one.value <= (\real) x.lower.value;
    //@   ensures isEnd(\result.upper.value, logarithm.precision.one.value)
    //@       ==> (\real) x.upper.value <= Exponential.power() * (\real) x.precision.one.value;
    //@   signals_only ArithmeticException;
    //@ pure
    private static Interval checked(Interval logarithm, Interval x, Precision working) {
        Interval least = exponential(logarithm.lower(), logarithm.precision(), working);
        Interval most = exponential(logarithm.upper(), logarithm.precision(), working);
        if (!isUpTo(least, x) || !isFrom(most, x)) {
            throw new ArithmeticException("A logarithm was not found.");
        }
        return logarithm;
    }

    /** Whether e^l is at most every number of x. */
    //@ behavior
    //@   ensures \result && power.encloses(Exponential.power())
    //@       ==> Exponential.power() * (\real) x.precision.one.value <= (\real) x.lower.value;
    //@   signals_only ArithmeticException;
    //@ pure
    static boolean isUpTo(Interval power, Interval x) {
        BigInteger scaled = power.upper().multiply(x.precision().one());
        BigInteger least = x.lower().multiply(power.precision().one());
        //@ ghost \real number = Exponential.power();
        /*@ assert power.encloses(number) && scaled.value <= least.value ==> isAtMost(number, (\real) power.upper.value,
          @     (\real) power.precision.one.value, (\real) x.lower.value, (\real) x.precision.one.value);
          @*/
        return scaled.compareTo(least) <= 0;
    }

    /** Whether e^u is at least every number of x. */
    //@ behavior
    //@   ensures \result && power.encloses(Exponential.power())
    //@       ==> (\real) x.upper.value <= Exponential.power() * (\real) x.precision.one.value;
    //@   signals_only ArithmeticException;
    //@ pure
    static boolean isFrom(Interval power, Interval x) {
        BigInteger scaled = power.lower().multiply(x.precision().one());
        BigInteger most = x.upper().multiply(power.precision().one());
        //@ ghost \real number = Exponential.power();
        /*@ assert power.encloses(number) && most.value <= scaled.value ==> isAtMost(-number, -(\real) power.lower.value,
          @     (\real) power.precision.one.value, -(\real) x.upper.value, (\real) x.precision.one.value);
          @*/
        return most.compareTo(scaled) <= 0;
    }

    //@ private behavior
    //@   ensures \result.precision == working;
    //@   ensures isEnd(mantissa.value, precision.one.value) ==> \result.encloses(Exponential.power());
    //@   signals_only ArithmeticException;
    //@ pure
    private static Interval exponential(BigInteger mantissa, Precision precision, Precision working) {
        Interval point = Interval.between(precision, mantissa, mantissa);
        Interval fine = point.at(working);
        //@ ghost \real number = Exponential.number();
        //@ assert point.encloses(number) ==> EnclosedResults.enclosesAt(point, fine, number);
        return Exponential.of(fine);
    }

    /** How often a number is doubled until it is at least another: 0 if it is already. */
    //@ private behavior
    //@   ensures 0 <= \result && \result <= Precision.MOST_BITS;
    //@   signals_only ArithmeticException;
    //@ pure
    private static int doublings(BigInteger number, BigInteger target) {
        BigInteger doubled = number;
        int count = 0;
        //@ loop_invariant 0 <= count <= Precision.MOST_BITS;
        //@ loop_writes doubled, count;
        //@ decreases Precision.MOST_BITS - count;
        while (doubled.compareTo(target) < 0) {
            if (count == Precision.MOST_BITS) {
                throw new ArithmeticException("A number is too small.");
            }
            doubled = doubled.add(doubled);
            count++;
        }
        return count;
    }

    /** The mantissa of about log x, from 0.6931507 for every factor of 2. */
    //@ private behavior
    //@   ensures true;
    //@   signals_only ArithmeticException;
    //@ pure
    private static BigInteger estimate(Precision precision, BigInteger x) {
        int exponent = doublings(precision.one(), x) - doublings(x, precision.one());
        BigInteger start = precision.one().multiply(BigInteger.valueOf(253)).multiply(BigInteger.valueOf(exponent));
        BigInteger logarithm = Precision.floorQuotient(start, BigInteger.valueOf(365));
        BigInteger two = BigInteger.valueOf(2);
        Interval number = Interval.between(precision, x, x);
        //@ loop_writes logarithm;
        //@ decreases MOST_STEPS - step;
        for (int step = 0; step < MOST_STEPS; step++) {
            Interval power = Exponential.of(Interval.between(precision, logarithm, logarithm));
            BigInteger change = number.divide(power).lower().subtract(precision.one());
            logarithm = logarithm.add(change);
            if (change.compareTo(two) <= 0 && two.compareTo(change.negate()) >= 0) {
                return logarithm;
            }
        }
        return logarithm;
    }

    /*@ // Whether a mantissa is that of 2^24 y.
      @ public normal_behavior
      @   ensures \result == ((\real) Exponential.LEAST <= Exponential.number()
      @       && Precision.MOST_BITS <= ExponentialSeries.terms
      @       && (\real) mantissa == Exponential.number() * (\real) one);
      @ pure
      @ public static model boolean isEnd(\bigint mantissa, \bigint one) {
      @     return (\real) Exponential.LEAST <= Exponential.number()
      @       && Precision.MOST_BITS <= ExponentialSeries.terms
      @       && (\real) mantissa == Exponential.number() * (\real) one;
      @ }
      @
      @ // From v ≤ a/one and a/one ≤ b/other to v ≤ b/other.
      @ private normal_behavior
      @   requires 0.0 < one && 0.0 < other && v * one <= a && a * other <= b * one;
      @   ensures \result && v * other <= b;
      @ pure
      @ private static model boolean isAtMost(\real v, \real a, \real one, \real b, \real other) {
      @     //@ assert v * one * other <= a * other;
      @     //@ assert v * other * one <= b * one;
      @     return true;
      @ }
      @*/
}
