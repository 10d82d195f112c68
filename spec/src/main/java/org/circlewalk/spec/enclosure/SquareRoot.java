package org.circlewalk.spec.enclosure;

import java.math.BigInteger;

/** Enclosures of square roots, from the root of an integer: found by Newton's method, and returned only if its square is right. */
public final class SquareRoot {
    private SquareRoot() {
    }

    /**
     * The square roots of the numbers of an interval, rounded outwards: each end is within one unit in the last place of the
     * root of the end it comes from.
     *
     * @throws ArithmeticException if the interval contains a negative number
     */
    //@ public behavior
    //@   requires 0 <= x.lower.value;
    //@   ensures \result.precision == x.precision && 0 <= \result.lower.value;
    //@   ensures \result.lower.value * \result.lower.value <= x.lower.value * x.precision.one.value;
    //@   ensures x.lower.value * x.precision.one.value < (\result.lower.value + 1) * (\result.lower.value + 1);
    //@   ensures x.upper.value * x.precision.one.value <= \result.upper.value * \result.upper.value;
    //@   ensures 0 < \result.upper.value
    //@               ==> (\result.upper.value - 1) * (\result.upper.value - 1) < x.upper.value * x.precision.one.value;
    //@   signals_only ArithmeticException;
    //@ also public exceptional_behavior
    //@   requires x.lower.value < 0;
    //@   signals_only ArithmeticException;
    //@ pure
    public static Interval of(Interval x) {
        if (x.lower().signum() < 0) {
            throw new ArithmeticException("An interval that contains a negative number has no square root.");
        }
        BigInteger one = x.precision().one();
        BigInteger least = floorRoot(x.lower().multiply(one));
        BigInteger most = ceilingRoot(x.upper().multiply(one));
        //@ assert x.lower.value * one.value <= x.upper.value * one.value;
        //@ assert inOrder(least.value, most.value);
        return Interval.between(x.precision(), least, most);
    }

    /** ⌈√square⌉ */
    //@ private behavior
    //@   requires 0 <= square.value;
    //@   ensures 0 <= \result.value && square.value <= \result.value * \result.value;
    //@   ensures 0 < \result.value ==> (\result.value - 1) * (\result.value - 1) < square.value;
    //@   signals_only ArithmeticException;
    //@ pure
    private static BigInteger ceilingRoot(BigInteger square) {
        BigInteger root = floorRoot(square);
        return root.multiply(root).compareTo(square) < 0 ? root.add(BigInteger.ONE) : root;
    }

    /** ⌊√square⌋ */
    //@ behavior
    //@   requires 0 <= square.value;
    //@   ensures 0 <= \result.value && \result.value * \result.value <= square.value;
    //@   ensures square.value < (\result.value + 1) * (\result.value + 1);
    //@   signals_only ArithmeticException;
    //@ pure
    static BigInteger floorRoot(BigInteger square) {
        BigInteger root = newton(square);
        BigInteger next = root.add(BigInteger.ONE);
        if (root.signum() < 0 || root.multiply(root).compareTo(square) > 0 || next.multiply(next).compareTo(square) <= 0) {
            throw new ArithmeticException("A square root was not found.");
        }
        return root;
    }

    /** From above, r ← ⌊(r + ⌊square/r⌋)/2⌋ falls until it is the root. */
    //@ private behavior
    //@   requires 0 <= square.value;
    //@   ensures true;
    //@   signals_only ArithmeticException;
    //@ pure
    private static BigInteger newton(BigInteger square) {
        BigInteger two = BigInteger.valueOf(2);
        BigInteger root = above(square);
        //@ loop_invariant 1 <= root.value;
        //@ loop_writes root;
        //@ decreases root.value;
        while (true) {
            BigInteger next = Precision.floorQuotient(root.add(Precision.floorQuotient(square, root)), two);
            if (next.compareTo(root) >= 0 || next.signum() <= 0) {
                return next.compareTo(root) >= 0 ? root : next;
            }
            root = next;
        }
    }

    /** A power of two that is not below the root. */
    //@ private behavior
    //@   ensures 1 <= \result.value;
    //@   signals_only ArithmeticException;
    //@ pure
    private static BigInteger above(BigInteger square) {
        BigInteger root = BigInteger.ONE;
        //@ loop_invariant 0 <= n <= Precision.MOST_BITS && 1 <= root.value;
        //@ loop_writes root;
        //@ decreases Precision.MOST_BITS - n;
        for (int n = 0; root.multiply(root).compareTo(square) < 0; n++) {
            if (n == Precision.MOST_BITS) {
                throw new ArithmeticException("Square roots of numbers of so many digits are not formed.");
            }
            root = root.add(root);
        }
        return root;
    }

    /*@ // The square root grows.
      @ private normal_behavior
      @   requires 0 <= a && 0 <= b && a * a <= b * b;
      @   ensures \result && a <= b;
      @ pure
      @ private static model boolean inOrder(\bigint a, \bigint b) {
      @     return true;
      @ }
      @
      @ // Whatever x the interval encloses, its root is enclosed.
      @ public behavior
      @   requires a.encloses(root * root) && 0.0 <= root && 0 <= a.lower.value;
      @   ensures \result.encloses(root);
      @   signals_only ArithmeticException;
      @ pure
      @ public static model Interval rootIsEnclosed(Interval a, \real root) {
      @     Interval roots = of(a);
      @     \real one = (\real) a.precision.one.value;
      @     \real scaled = root * one;
      @     assert (\real) a.lower.value * one <= scaled * scaled;
      @     assert scaled * scaled <= (\real) a.upper.value * one;
      @     assert growsTo((\real) roots.lower.value, scaled);
      @     assert growsTo(scaled, (\real) roots.upper.value);
      @     return roots;
      @ }
      @
      @ private normal_behavior
      @   requires 0.0 <= a && 0.0 <= b && a * a <= b * b;
      @   ensures \result && a <= b;
      @ pure
      @ private static model boolean growsTo(\real a, \real b) {
      @     return true;
      @ }
      @*/
}
