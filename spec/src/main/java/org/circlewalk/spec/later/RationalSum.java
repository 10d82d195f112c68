package org.circlewalk.spec.later;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * Lemma Z of proofs-notes/theorem.md: a bound of Σ 1/(z_n y_n) for z_n = α + Bn and y_{n+1} = y_n + (b/2)/y_n, where
 * y_0² ≥ b/2. It is of the order of y_0/(αb) + 1/√(αbB), and exact arithmetic.
 */
public final class RationalSum {
    /*@ // Any number of terms. No method assigns it, and no contract requires anything of it, so what is proved with it holds for all.
      @ public static ghost int terms;
      @*/

    private final /*@ spec_public @*/ BigFraction first;
    private final /*@ spec_public @*/ BigFraction growth;
    private final /*@ spec_public @*/ BigFraction rise;
    private final /*@ spec_public @*/ BigFraction least;

    /**
     * The sum with the given numbers.
     *
     * @param first  α &gt; 0
     * @param growth B &gt; 0
     * @param rise   b &gt; 0, at most 2y_0²
     * @param least  y_0 &gt; 0
     */
    //@ public normal_behavior
    //@   ensures this.first == first && this.growth == growth && this.rise == rise && this.least == least;
    //@ pure
    public RationalSum(BigFraction first, BigFraction growth, BigFraction rise, BigFraction least) {
        this.first = first;
        this.growth = growth;
        this.rise = rise;
        this.least = least;
    }

    /**
     * Z(h): Σ_{n ≥ 0} 1/(z_n y_n) is at most this, exactly.
     *
     * @param turn h ≥ y_0; from the first y_n that is not below it on, z_n is compared with a multiple of y_n²
     */
    // Lemma Z of the theorem on later steps: no sum of finitely many terms is larger
    //@ public normal_behavior
    //@   requires first.value > 0.0 && growth.value > 0.0 && rise.value > 0.0 && least.value > 0.0;
    //@   requires turn.value >= least.value;
    //@   ensures \result.value == (turn.value <= least.value ? 0.0 : early(first.value, rise.value, least.value, turn.value))
    //@               + tail(first.value, slope(first.value, growth.value, rise.value, turn.value), turn.value);
    //@   ensures 0 <= terms && 2.0 * (least.value * least.value) >= rise.value
    //@               ==> partialSum(first.value, least.value, growth.value, rise.value, terms) <= \result.value;
    //@ pure
    public BigFraction bound(BigFraction turn) {
        BigFraction slope = slope(turn);
        //@ assert slopeIsAtMost(first.value, growth.value, rise.value, turn.value);
        /*@ assert 0 <= terms && 2.0 * (least.value * least.value) >= rise.value
          @     ==> sumIsAtMost(first.value, growth.value, rise.value, least.value, slope.value, turn.value, terms);
          @*/
        BigFraction after = after(slope, turn);
        return turn.compareTo(least) > 0 ? before(turn).add(after) : after;
    }

    /** What comes from there on where y_n reaches h, (1/α + 2/B_h)/h. */
    //@ private normal_behavior
    //@   requires first.value > 0.0 && slope.value > 0.0 && turn.value > 0.0;
    //@   ensures \result.value == tail(first.value, slope.value, turn.value);
    //@ pure
    private BigFraction after(BigFraction slope, BigFraction turn) {
        BigFraction two = BigFraction.ONE.multiply(2);
        return BigFraction.ONE.divide(first).add(two.divide(slope)).divide(turn);
    }

    /** What comes before, 1/(αy_0) + 2(h − y_0)/(αb). */
    //@ private normal_behavior
    //@   requires first.value > 0.0 && rise.value > 0.0 && least.value > 0.0;
    //@   ensures \result.value == early(first.value, rise.value, least.value, turn.value);
    //@ pure
    private BigFraction before(BigFraction turn) {
        //@ assert first.value * least.value > 0.0 && first.value * rise.value > 0.0;
        BigFraction term = BigFraction.ONE.divide(first.multiply(least));
        return term.add(turn.subtract(least).multiply(2).divide(first.multiply(rise)));
    }

    /** B_h = min(bα/h², B/(1 + b/(4h²))). */
    //@ private normal_behavior
    //@   requires first.value > 0.0 && growth.value > 0.0 && rise.value > 0.0 && turn.value > 0.0;
    //@   ensures \result.value == slope(first.value, growth.value, rise.value, turn.value);
    //@   ensures \result.value > 0.0;
    //@ pure
    private BigFraction slope(BigFraction turn) {
        BigFraction square = turn.multiply(turn);
        //@ assert square.value > 0.0;
        BigFraction fromStart = rise.multiply(first).divide(square);
        //@ assert fromStart.value == rise.value * first.value / (turn.value * turn.value);
        BigFraction four = square.multiply(4);
        //@ assert four.value == 4.0 * (turn.value * turn.value);
        BigFraction slowed = growth.multiply(four).divide(four.add(rise));
        /*@ assert slowed.value == growth.value * (4.0 * (turn.value * turn.value))
          @     / (4.0 * (turn.value * turn.value) + rise.value);
          @*/
        //@ assert slopeIsAtMost(first.value, growth.value, rise.value, turn.value);
        return fromStart.compareTo(slowed) <= 0 ? fromStart : slowed;
    }

    /** α. */
    //@ public normal_behavior
    //@   ensures \result == first;
    //@ pure
    public BigFraction first() {
        return first;
    }

    /** B. */
    //@ public normal_behavior
    //@   ensures \result == growth;
    //@ pure
    public BigFraction growth() {
        return growth;
    }

    /** b. */
    //@ public normal_behavior
    //@   ensures \result == rise;
    //@ pure
    public BigFraction rise() {
        return rise;
    }

    /** y_0. */
    //@ public normal_behavior
    //@   ensures \result == least;
    //@ pure
    public BigFraction least() {
        return least;
    }

    /*@ // The sum of the first n terms, from z and y on.
      @ public normal_behavior
      @   requires z > 0.0 && y > 0.0 && growth > 0.0 && b > 0.0 && n >= 0;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0
      @               : 1.0 / (z * y) + partialSum(z + growth, y + b / (2.0 * y), growth, b, n - 1));
      @ pure
      @ public static model \real partialSum(\real z, \real y, \real growth, \real b, int n) {
      @     return n == 0 ? 0.0 : 1.0 / (z * y) + partialSum(z + growth, y + b / (2.0 * y), growth, b, n - 1);
      @ }
      @
      @ public normal_behavior
      @   requires alpha > 0.0 && growth > 0.0 && b > 0.0 && h > 0.0;
      @   ensures \result == (b * alpha / (h * h) <= growth * (4.0 * (h * h)) / (4.0 * (h * h) + b)
      @               ? b * alpha / (h * h) : growth * (4.0 * (h * h)) / (4.0 * (h * h) + b));
      @ pure
      @ public static model \real slope(\real alpha, \real growth, \real b, \real h) {
      @     return b * alpha / (h * h) <= growth * (4.0 * (h * h)) / (4.0 * (h * h) + b)
      @         ? b * alpha / (h * h) : growth * (4.0 * (h * h)) / (4.0 * (h * h) + b);
      @ }
      @
      @ public normal_behavior
      @   requires square > 0.0 && x >= 0.0;
      @   ensures (x / square) * square == x && x / square >= 0.0;
      @   ensures x > 0.0 ==> x / square > 0.0;
      @   ensures \result;
      @ pure
      @ public static model boolean quotient(\real x, \real square) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires s <= t && k >= 0.0;
      @   ensures s * k <= t * k;
      @   ensures \result;
      @ pure
      @ public static model boolean multiplied(\real s, \real t, \real k) {
      @     return true;
      @ }
      @
      @ // What the proofs need of B_h, without a quotient.
      @ public normal_behavior
      @   requires alpha > 0.0 && growth > 0.0 && b > 0.0 && h > 0.0;
      @   ensures slope(alpha, growth, b, h) > 0.0;
      @   ensures slope(alpha, growth, b, h) * (h * h) <= b * alpha;
      @   ensures slope(alpha, growth, b, h) * (4.0 * (h * h) + b) <= growth * (4.0 * (h * h));
      @   ensures \result;
      @ pure
      @ public static model boolean slopeIsAtMost(\real alpha, \real growth, \real b, \real h) {
      @     \real square = h * h;
      @     \real slope = slope(alpha, growth, b, h);
      @     return square > 0.0 && b * alpha > 0.0 && growth * (4.0 * square) > 0.0
      @         && quotient(b * alpha, square) && quotient(growth * (4.0 * square), 4.0 * square + b)
      @         && multiplied(slope, b * alpha / square, square)
      @         && multiplied(slope, growth * (4.0 * square) / (4.0 * square + b), 4.0 * square + b);
      @ }
      @
      @ public normal_behavior
      @   requires alpha > 0.0 && slope > 0.0 && h > 0.0;
      @   ensures \result == (1.0 / alpha + 2.0 / slope) / h;
      @ pure
      @ public static model \real tail(\real alpha, \real slope, \real h) {
      @     return (1.0 / alpha + 2.0 / slope) / h;
      @ }
      @
      @ public normal_behavior
      @   requires alpha > 0.0 && b > 0.0 && y > 0.0;
      @   ensures \result == 1.0 / (alpha * y) + (h - y) * 2.0 / (alpha * b);
      @ pure
      @ public static model \real early(\real alpha, \real b, \real y, \real h) {
      @     return 1.0 / (alpha * y) + (h - y) * 2.0 / (alpha * b);
      @ }
      @
      @ // One step of y: it grows, and y′y = y² + b/2.
      @ public normal_behavior
      @   requires y > 0.0 && b > 0.0 && next == y + b / (2.0 * y);
      @   ensures next > y && next * y == y * y + b / 2.0;
      @   ensures next * next * (4.0 * (y * y)) == (2.0 * (y * y) + b) * (2.0 * (y * y) + b);
      @   ensures \result;
      @ pure
      @ public static model boolean step(\real y, \real b, \real next) {
      @     \real product = next * y;
      @     return product == y * y + b / 2.0 && 2.0 * product == 2.0 * (y * y) + b
      @         && next * next * (4.0 * (y * y)) == (2.0 * product) * (2.0 * product);
      @ }
      @
      @ // z stays above (B_h/b)·y² from h on.
      @ public normal_behavior
      @   requires y > 0.0 && b > 0.0 && h > 0.0 && y >= h && s > 0.0 && growth > 0.0 && next == y + b / (2.0 * y);
      @   requires z * b >= s * (y * y) && s * (4.0 * (h * h) + b) <= growth * (4.0 * (h * h));
      @   ensures (z + growth) * b >= s * (next * next);
      @   ensures \result;
      @ pure
      @ public static model boolean staysAbove(\real z, \real y, \real growth, \real b, \real s, \real h, \real next) {
      @     return step(y, b, next) && squares(y, b, s, h, growth, next * next);
      @ }
      @
      @ public normal_behavior
      @   requires y > 0.0 && b > 0.0 && h > 0.0 && y >= h && s > 0.0 && growth > 0.0;
      @   requires square * (4.0 * (y * y)) == (2.0 * (y * y) + b) * (2.0 * (y * y) + b);
      @   requires s * (4.0 * (h * h) + b) <= growth * (4.0 * (h * h));
      @   ensures s * square <= s * (y * y) + growth * b;
      @   ensures \result;
      @ pure
      @ public static model boolean squares(\real y, \real b, \real s, \real h, \real growth, \real square) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires y > 0.0 && b > 0.0 && s > 0.0 && next > y && next * y == y * y + b / 2.0;
      @   requires z * b >= s * (next * next);
      @   ensures 1.0 / (z * next) + 2.0 / s / next <= 2.0 / s / y;
      @   ensures \result;
      @ pure
      @ public static model boolean telescopes(\real z, \real y, \real b, \real s, \real next) {
      @     return true;
      @ }
      @
      @ // From h on, with z ≥ (B_h/b)·y².
      @ public normal_behavior
      @   requires z > 0.0 && y > 0.0 && growth > 0.0 && b > 0.0 && n >= 0 && s > 0.0 && h > 0.0 && y >= h;
      @   requires z * b >= s * (y * y) && s * (4.0 * (h * h) + b) <= growth * (4.0 * (h * h));
      @   measured_by n;
      @   ensures partialSum(z, y, growth, b, n) <= 1.0 / (z * y) + 2.0 / s / y;
      @   ensures \result;
      @ pure
      @ public static model boolean lateSumIsAtMost(\real z, \real y, \real growth, \real b, \real s, \real h, int n) {
      @     \real next = y + b / (2.0 * y);
      @     if (n == 0) {
      @         return lateBoundIsPositive(z, y, s);
      @     }
      @     return lateStep(z, y, growth, b, s, h, next) && lateSumIsAtMost(z + growth, next, growth, b, s, h, n - 1)
      @         && unfolds(z, y, growth, b, next, n);
      @ }
      @
      @ // The sum without its first term.
      @ public normal_behavior
      @   requires z > 0.0 && y > 0.0 && growth > 0.0 && b > 0.0 && n > 0 && next == y + b / (2.0 * y) && next > 0.0;
      @   ensures partialSum(z, y, growth, b, n) == 1.0 / (z * y) + partialSum(z + growth, next, growth, b, n - 1);
      @   ensures \result;
      @ pure
      @ public static model boolean unfolds(\real z, \real y, \real growth, \real b, \real next, int n) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires z > 0.0 && y > 0.0 && s > 0.0;
      @   ensures 1.0 / (z * y) + 2.0 / s / y >= 0.0;
      @   ensures \result;
      @ pure
      @ public static model boolean lateBoundIsPositive(\real z, \real y, \real s) {
      @     return z * y > 0.0 && quotient(1.0, z * y) && quotient(2.0, s) && quotient(2.0 / s, y);
      @ }
      @
      @ public normal_behavior
      @   requires z > 0.0 && y > 0.0 && growth > 0.0 && b > 0.0 && s > 0.0 && h > 0.0 && y >= h;
      @   requires z * b >= s * (y * y) && s * (4.0 * (h * h) + b) <= growth * (4.0 * (h * h));
      @   requires next == y + b / (2.0 * y);
      @   ensures 1.0 / ((z + growth) * next) + 2.0 / s / next <= 2.0 / s / y;
      @   ensures next >= h && (z + growth) * b >= s * (next * next);
      @   ensures \result;
      @ pure
      @ public static model boolean lateStep(\real z, \real y, \real growth, \real b, \real s, \real h, \real next) {
      @     return step(y, b, next) && staysAbove(z, y, growth, b, s, h, next) && telescopes(z + growth, y, b, s, next);
      @ }
      @
      @ public normal_behavior
      @   requires y >= v && v > 0.0 && b > 0.0 && 2.0 * (v * v) >= b;
      @   ensures y + b / (2.0 * y) >= v + b / (2.0 * v) && 2.0 * (y * y) >= b;
      @   ensures \result;
      @ pure
      @ public static model boolean stepIsMonotone(\real y, \real v, \real b) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires z >= u && u > 0.0 && y >= v && v > 0.0;
      @   ensures 1.0 / (z * y) <= 1.0 / (u * v);
      @   ensures \result;
      @ pure
      @ public static model boolean termIsMonotone(\real z, \real u, \real y, \real v) {
      @     return z * y >= u * y && u * y >= u * v && u * v > 0.0;
      @ }
      @
      @ // A sum that starts with larger z and y is not larger.
      @ public normal_behavior
      @   requires z >= u && u > 0.0 && y >= v && v > 0.0 && growth > 0.0 && b > 0.0 && 2.0 * (v * v) >= b && n >= 0;
      @   measured_by n;
      @   ensures partialSum(z, y, growth, b, n) <= partialSum(u, v, growth, b, n);
      @   ensures \result;
      @ pure
      @ public static model boolean sumIsMonotone(\real z, \real u, \real y, \real v, \real growth, \real b, int n) {
      @     return n == 0 || termIsMonotone(z, u, y, v) && stepIsMonotone(y, v, b) && step(v, b, v + b / (2.0 * v))
      @         && stepIsMonotone(v + b / (2.0 * v), v, b)
      @         && sumIsMonotone(z + growth, u + growth, y + b / (2.0 * y), v + b / (2.0 * v), growth, b, n - 1);
      @ }
      @
      @ public normal_behavior
      @   requires alpha > 0.0 && s > 0.0 && h > 0.0;
      @   ensures 1.0 / (alpha * h) + 2.0 / s / h == tail(alpha, s, h);
      @   ensures \result;
      @ pure
      @ public static model boolean tailInParts(\real alpha, \real s, \real h) {
      @     return quotient(1.0, alpha) && quotient(2.0, s) && alpha * h > 0.0 && quotient(1.0, alpha * h)
      @         && quotient(2.0 / s, h) && quotient(1.0 / alpha + 2.0 / s, h);
      @ }
      @
      @ // From h on, whatever z is.
      @ public normal_behavior
      @   requires alpha > 0.0 && z >= alpha && h > 0.0 && y >= h && growth > 0.0 && b > 0.0 && s > 0.0 && n >= 0;
      @   requires 2.0 * (h * h) >= b && s * (h * h) <= b * alpha && s * (4.0 * (h * h) + b) <= growth * (4.0 * (h * h));
      @   ensures partialSum(z, y, growth, b, n) <= tail(alpha, s, h);
      @   ensures \result;
      @ pure
      @ public static model boolean tailIsAtMost(\real alpha, \real z, \real y, \real growth, \real b, \real s, \real h, int n) {
      @     return sumIsMonotone(z, alpha, y, h, growth, b, n) && lateSumIsAtMost(alpha, h, growth, b, s, h, n)
      @         && tailInParts(alpha, s, h);
      @ }
      @
      @ // A term before h is at most a multiple of what y grows by.
      @ public normal_behavior
      @   requires alpha > 0.0 && z >= alpha && y > 0.0 && b > 0.0 && next == y + b / (2.0 * y);
      @   ensures 1.0 / (z * y) <= (next - y) * 2.0 / (alpha * b);
      @   ensures \result;
      @ pure
      @ public static model boolean earlyTerm(\real alpha, \real z, \real y, \real b, \real next) {
      @     return termIsMonotone(z, alpha, y, y) && sameQuotient(alpha, y, b);
      @ }
      @
      @ public normal_behavior
      @   requires alpha > 0.0 && y > 0.0 && b > 0.0;
      @   ensures b / (2.0 * y) * 2.0 / (alpha * b) == 1.0 / (alpha * y);
      @   ensures \result;
      @ pure
      @ public static model boolean sameQuotient(\real alpha, \real y, \real b) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires k > 0.0 && x <= y;
      @   ensures x * 2.0 / k <= y * 2.0 / k;
      @   ensures v * 2.0 / k + w * 2.0 / k == (v + w) * 2.0 / k;
      @   ensures \result;
      @ pure
      @ public static model boolean ordered(\real k, \real x, \real y, \real v, \real w) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires 0.0 < v && v <= y && b > 0.0;
      @   ensures b / (2.0 * y) <= b / (2.0 * v);
      @   ensures \result;
      @ pure
      @ public static model boolean stepIsAtMost(\real y, \real v, \real b) {
      @     return true;
      @ }
      @
      @ // Before h: what y may still grow by, and the tail.
      @ public normal_behavior
      @   requires alpha > 0.0 && z >= alpha && v > 0.0 && y >= v && h >= y && growth > 0.0 && b > 0.0 && s > 0.0 && n >= 0;
      @   requires 2.0 * (v * v) >= b && s * (h * h) <= b * alpha && s * (4.0 * (h * h) + b) <= growth * (4.0 * (h * h));
      @   measured_by n;
      @   ensures partialSum(z, y, growth, b, n) <= (h - y + b / (2.0 * v)) * 2.0 / (alpha * b) + tail(alpha, s, h);
      @   ensures \result;
      @ pure
      @ public static model boolean earlySumIsAtMost(\real alpha, \real z, \real y, \real v, \real growth, \real b, \real s,
      @                                               \real h, int n) {
      @     \real next = y + b / (2.0 * y);
      @     \real k = alpha * b;
      @     if (n == 0) {
      @         return k > 0.0 && stepIsAtMost(y, v, b) && quotient((h - y + b / (2.0 * v)) * 2.0, k)
      @             && tailIsPositive(alpha, s, h);
      @     }
      @     if (!(k > 0.0 && step(y, b, next) && stepIsAtMost(y, v, b) && earlyTerm(alpha, z, y, b, next)
      @         && stepIsMonotone(h, v, b))) {
      @         return false;
      @     }
      @     if (next <= h) {
      @         return earlySumIsAtMost(alpha, z + growth, next, v, growth, b, s, h, n - 1)
      @             && ordered(k, 0.0, 0.0, next - y, h - next + b / (2.0 * v));
      @     }
      @     return tailIsAtMost(alpha, z + growth, next, growth, b, s, h, n - 1)
      @         && ordered(k, next - y, h - y + b / (2.0 * v), 0.0, 0.0);
      @ }
      @
      @ public normal_behavior
      @   requires alpha > 0.0 && s > 0.0 && h > 0.0;
      @   ensures tail(alpha, s, h) > 0.0;
      @   ensures \result;
      @ pure
      @ public static model boolean tailIsPositive(\real alpha, \real s, \real h) {
      @     return quotient(1.0, alpha) && quotient(2.0, s) && quotient(1.0 / alpha + 2.0 / s, h);
      @ }
      @
      @ // All of it, whether h is y_0 or above.
      @ public normal_behavior
      @   requires alpha > 0.0 && growth > 0.0 && b > 0.0 && y > 0.0 && h >= y && 2.0 * (y * y) >= b && s > 0.0 && n >= 0;
      @   requires s * (h * h) <= b * alpha && s * (4.0 * (h * h) + b) <= growth * (4.0 * (h * h));
      @   ensures partialSum(alpha, y, growth, b, n) <= (h <= y ? 0.0 : early(alpha, b, y, h)) + tail(alpha, s, h);
      @   ensures \result;
      @ pure
      @ public static model boolean sumIsAtMost(\real alpha, \real growth, \real b, \real y, \real s, \real h, int n) {
      @     if (h <= y) {
      @         return tailIsAtMost(alpha, alpha, y, growth, b, s, h, n);
      @     }
      @     return earlySumIsAtMost(alpha, alpha, y, y, growth, b, s, h, n) && alpha * b > 0.0
      @         && ordered(alpha * b, 0.0, 0.0, h - y, b / (2.0 * y)) && sameQuotient(alpha, y, b);
      @ }
      @*/
}
