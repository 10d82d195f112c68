package org.circlewalk.spec.enclosure;

import java.math.BigInteger;

/**
 * Enclosures of 1 + y/1·(1 + y/2·(1 + y/3·(…))), the series of e^y, for |y| ≤ ¼.
 *
 * <p>The innermost bracket that is formed stands for all that follow. For |y| ≤ ¼ every one of them is between ½ and 2, however
 * many terms it has, so the evaluation begins with [0, 2], and the remainder of the series is part of the enclosure: no bound of
 * it is added afterwards, and too few terms make the result wide, not wrong.
 */
final class ExponentialSeries {
    /*@ // Any number and any count of terms. No method assigns them, and no contract requires anything of them, so what is proved
      @ // with them holds for all.
      @ public static ghost \real y;
      @ public static ghost int terms;
      @*/

    private ExponentialSeries() {
    }

    /**
     * The sums of at least {@code formed} terms of the series, and so their limits, for the numbers of an interval.
     *
     * @throws ArithmeticException if the interval reaches beyond ¼ or −¼, or if {@code formed < 1}
     */
    //@ normal_behavior
    //@   requires 1 <= formed;
    //@   requires -x.precision.one.value <= 4 * x.lower.value && 4 * x.upper.value <= x.precision.one.value;
    //@   ensures \result.precision == x.precision;
    //@   ensures x.encloses(y) && formed <= terms ==> \result.encloses(sum(y, 1, terms));
    //@ also exceptional_behavior
    //@   requires formed < 1 || 4 * x.lower.value < -x.precision.one.value || x.precision.one.value < 4 * x.upper.value;
    //@   signals_only ArithmeticException;
    //@ pure
    static Interval of(Interval x, int formed) {
        requireSmall(x);
        if (formed < 1) {
            throw new ArithmeticException("A series has at least one term.");
        }
        return brackets(x, formed);
    }

    //@ private normal_behavior
    //@   requires 1 <= formed;
    //@   requires -x.precision.one.value <= 4 * x.lower.value && 4 * x.upper.value <= x.precision.one.value;
    //@   ensures \result.precision == x.precision;
    //@   ensures x.encloses(y) && formed <= terms ==> \result.encloses(sum(y, 1, terms));
    //@ pure
    private static Interval brackets(Interval x, int formed) {
        Interval sum = anyBracket(x, formed);
        //@ loop_invariant 1 <= j <= formed;
        //@ loop_invariant sum.precision == x.precision;
        //@ loop_invariant x.encloses(y) && formed <= terms ==> sum.encloses(sum(y, j, terms));
        //@ loop_writes sum;
        //@ decreases j;
        for (int j = formed; j > 1; j--) {
            sum = bracket(x, sum, j - 1);
        }
        return sum;
    }

    /** [0, 2]. */
    //@ private normal_behavior
    //@   requires 1 <= first;
    //@   requires -x.precision.one.value <= 4 * x.lower.value && 4 * x.upper.value <= x.precision.one.value;
    //@   ensures \result.precision == x.precision;
    //@   ensures x.encloses(y) && first <= terms ==> \result.encloses(sum(y, first, terms));
    //@ pure
    private static Interval anyBracket(Interval x, int first) {
        BigInteger one = x.precision().one();
        Interval any = Interval.between(x.precision(), BigInteger.ZERO, one.add(one));
        //@ assert x.encloses(y) ==> isWithinAQuarter(x, y);
        //@ assert x.encloses(y) && first <= terms ==> isNearOne(y, first, terms);
        //@ assert x.encloses(y) && first <= terms ==> isUpToTwo(any, sum(y, first, terms));
        return any;
    }

    //@ private normal_behavior
    //@   requires -x.precision.one.value <= 4 * x.lower.value && 4 * x.upper.value <= x.precision.one.value;
    //@   ensures true;
    //@ also private exceptional_behavior
    //@   requires 4 * x.lower.value < -x.precision.one.value || x.precision.one.value < 4 * x.upper.value;
    //@   signals_only ArithmeticException;
    //@ pure
    private static void requireSmall(Interval x) {
        BigInteger four = BigInteger.valueOf(4);
        BigInteger one = x.precision().one();
        if (x.lower().multiply(four).compareTo(one.negate()) < 0 || x.upper().multiply(four).compareTo(one) > 0) {
            throw new ArithmeticException("The series of e^y is formed for y from −1/4 to 1/4 only.");
        }
    }

    /** 1 + y/first·next, from enclosures of y and of the next bracket. */
    //@ private normal_behavior
    //@   requires 1 <= first && next.precision == x.precision;
    //@   ensures \result.precision == x.precision;
    //@   ensures x.encloses(y) && first < terms && next.encloses(sum(y, first + 1, terms))
    //@               ==> \result.encloses(sum(y, first, terms));
    //@ pure
    private static Interval bracket(Interval x, Interval next, int first) {
        Interval product = next.multiply(x);
        BigInteger divisor = BigInteger.valueOf(first);
        Interval quotient = product.share(divisor);
        //@ ghost boolean given = x.encloses(y) && first < terms && next.encloses(sum(y, first + 1, terms));
        //@ ghost \real inner = first < terms ? sum(y, first + 1, terms) : 1.0;
        //@ ghost \real share = inner * y / first;
        //@ assert given ==> EnclosedResults.enclosesProduct(next, x, product, inner, y);
        //@ assert given ==> EnclosedResults.enclosesShare(product, divisor.value, quotient, inner * y);
        //@ assert given ==> quotient.encloses(share);
        Interval bracket = Interval.of(x.precision(), BigInteger.ONE).add(quotient);
        //@ assert quotient.encloses(share) ==> isOneMore(quotient, bracket, share);
        //@ assert first < terms ==> sum(y, first, terms) == 1.0 + share;
        return bracket;
    }

    /*@ // From the bracket of y/first on: sum(y, 1, n) is the sum of y^j/j! over j < n.
      @ public normal_behavior
      @   requires 1 <= first && first <= terms;
      @   measured_by terms - first;
      @   ensures \result == (first == terms ? 1.0 : 1.0 + sum(y, first + 1, terms) * y / first);
      @ pure
      @ public static model heap_free \real sum(\real y, int first, int terms) {
      @     return first == terms ? 1.0 : 1.0 + sum(y, first + 1, terms) * y / first;
      @ }
      @
      @ normal_behavior
      @   requires 1 <= first && first <= terms && -0.25 <= y && y <= 0.25;
      @   measured_by terms - first;
      @   ensures \result && 0.5 <= sum(y, first, terms) && sum(y, first, terms) <= 2.0;
      @ pure
      @ static model boolean isNearOne(\real y, int first, int terms) {
      @     if (first < terms) {
      @         assert isNearOne(y, first + 1, terms);
      @         assert isAtMostHalf(sum(y, first + 1, terms), y, (\real) first);
      @     }
      @     return true;
      @ }
      @
      @ normal_behavior
      @   requires -x.precision.one.value <= 4 * x.lower.value && 4 * x.upper.value <= x.precision.one.value && x.encloses(y);
      @   ensures \result && -0.25 <= y && y <= 0.25;
      @ pure
      @ static model boolean isWithinAQuarter(Interval x, \real y) {
      @     return true;
      @ }
      @
      @ normal_behavior
      @   requires any.lower.value == 0 && any.upper.value == 2 * any.precision.one.value && 0.0 <= number && number <= 2.0;
      @   ensures \result && any.encloses(number);
      @ pure
      @ static model boolean isUpToTwo(Interval any, \real number) {
      @     return true;
      @ }
      @
      @ normal_behavior
      @   requires a.encloses(number) && more.precision.one.value == a.precision.one.value;
      @   requires more.lower.value == a.precision.one.value + a.lower.value;
      @   requires more.upper.value == a.precision.one.value + a.upper.value;
      @   ensures \result && more.encloses(1.0 + number);
      @ pure
      @ static model boolean isOneMore(Interval a, Interval more, \real number) {
      @     return true;
      @ }
      @
      @ normal_behavior
      @   requires 1.0 <= divisor && -0.25 <= y && y <= 0.25 && 0.5 <= inner && inner <= 2.0;
      @   ensures \result && -0.5 <= inner * y / divisor && inner * y / divisor <= 0.5;
      @ pure
      @ static model boolean isAtMostHalf(\real inner, \real y, \real divisor) {
      @     //@ assert -0.5 <= inner * y && inner * y <= 0.5;
      @     return true;
      @ }
      @*/
}
