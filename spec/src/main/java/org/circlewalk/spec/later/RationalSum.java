package org.circlewalk.spec.later;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * Lemma Z of the theorem on later steps: a bound of Σ_{n≥0} 1/(z_n y_n) for z_n = α + Bn and y_{n+1} = y_n + (b/2)/y_n, the
 * least entry of V (with ε) and the reciprocal of the leak of attention, as they grow at least. It bounds how much attention
 * that rests elsewhere can ever add to an entry of V.
 */
public final class RationalSum {
    private RationalSum() {
    }

    /**
     * Z(h), which no partial sum exceeds ({@code partialSumIsAtMost}, for every number of terms): exact.
     *
     * @param alpha  z₀, above 0
     * @param growth B, what z grows by, above 0
     * @param b      twice what y² grows by at least in two steps, that is y′ = y + (b/2)/y; above 0
     * @param least  y₀, above 0, with 2·y₀² ≥ b
     * @param h      from y₀ on any number; the bound is best near √(b/(Bα⁻¹))
     */
    // Lemma Z of the theorem on later steps, together with partialSumIsAtMost
    //@ public normal_behavior
    //@   requires alpha.value > 0.0 && growth.value > 0.0 && b.value > 0.0 && least.value > 0.0;
    //@   requires h.value >= least.value;
    //@   ensures \result.value == (h.value <= least.value ? 0.0 : early(alpha.value, b.value, least.value, h.value))
    //@               + tail(alpha.value, slope(alpha.value, growth.value, b.value, h.value), h.value);
    //@ pure
    public static BigFraction atMost(BigFraction alpha, BigFraction growth, BigFraction b, BigFraction least, BigFraction h) {
        BigFraction slope = slope(alpha, growth, b, h);
        BigFraction tail = tail(alpha, slope, h);
        return h.compareTo(least) <= 0 ? tail : early(alpha, b, least, h).add(tail);
    }

    /** The part from h on, (1/α + 2/B_h)/h. */
    //@ normal_behavior
    //@   requires alpha.value > 0.0 && slope.value > 0.0 && h.value > 0.0;
    //@   ensures \result.value == tail(alpha.value, slope.value, h.value);
    //@ pure
    static BigFraction tail(BigFraction alpha, BigFraction slope, BigFraction h) {
        BigFraction two = BigFraction.ONE.multiply(2);
        return BigFraction.ONE.divide(alpha).add(two.divide(slope)).divide(h);
    }

    /** The part before h, 1/(αy) + 2(h − y)/(αb). */
    //@ normal_behavior
    //@   requires alpha.value > 0.0 && b.value > 0.0 && y.value > 0.0;
    //@   ensures \result.value == early(alpha.value, b.value, y.value, h.value);
    //@ pure
    static BigFraction early(BigFraction alpha, BigFraction b, BigFraction y, BigFraction h) {
        //@ assert alpha.value * y.value > 0.0 && alpha.value * b.value > 0.0;
        BigFraction first = BigFraction.ONE.divide(alpha.multiply(y));
        return first.add(h.subtract(y).multiply(2).divide(alpha.multiply(b)));
    }

    /** B_h = min(bα/h², B/(1 + b/(4h²))). */
    //@ normal_behavior
    //@   requires alpha.value > 0.0 && growth.value > 0.0 && b.value > 0.0 && h.value > 0.0;
    //@   ensures \result.value == slope(alpha.value, growth.value, b.value, h.value);
    //@   ensures \result.value > 0.0;
    //@ pure
    static BigFraction slope(BigFraction alpha, BigFraction growth, BigFraction b, BigFraction h) {
        BigFraction square = h.multiply(h);
        //@ assert square.value > 0.0;
        BigFraction fromStart = b.multiply(alpha).divide(square);
        //@ assert fromStart.value == b.value * alpha.value / (h.value * h.value);
        BigFraction four = square.multiply(4);
        //@ assert four.value == 4.0 * (h.value * h.value);
        BigFraction fromGrowth = growth.multiply(four).divide(four.add(b));
        //@ assert fromGrowth.value == growth.value * (4.0 * (h.value * h.value)) / (4.0 * (h.value * h.value) + b.value);
        //@ assert slopeIsAtMost(alpha.value, growth.value, b.value, h.value);
        return fromStart.compareTo(fromGrowth) <= 0 ? fromStart : fromGrowth;
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
      @*/

    // Lemma Z of the theorem on later steps, together with atMost
    /*@ // No partial sum exceeds Z(h), whatever its number of terms.
      @ public normal_behavior
      @   requires alpha.value > 0.0 && growth.value > 0.0 && b.value > 0.0 && least.value > 0.0 && n >= 0;
      @   requires h.value >= least.value && 2.0 * (least.value * least.value) >= b.value;
      @   ensures partialSum(alpha.value, least.value, growth.value, b.value, n) <= \result.value;
      @ pure
      @ public static model BigFraction partialSumIsAtMost(BigFraction alpha, BigFraction growth, BigFraction b, BigFraction least,
      @                                                    BigFraction h, int n) {
      @     \real s = slope(alpha.value, growth.value, b.value, h.value);
      @     boolean slope = slopeIsAtMost(alpha.value, growth.value, b.value, h.value);
      @     boolean sum = sumIsAtMost(alpha.value, growth.value, b.value, least.value, s, h.value, n);
      @     return atMost(alpha, growth, b, least, h);
      @ }
      @
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
