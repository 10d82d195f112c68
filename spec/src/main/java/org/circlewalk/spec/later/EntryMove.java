package org.circlewalk.spec.later;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How far an entry of V moves in one step, divided by c = η/K: the mean over walks of (S_r·1{d_r = d} + Σ_{i≠r} S_i·1{d_i = d})/x,
 * i visible. Inequality (1) of the theorem on later steps bounds it from both sides.
 */
public final class EntryMove {
    private final /*@ spec_public @*/ BigFraction[] chance;
    private final /*@ spec_public @*/ BigFraction[] hit;
    private final /*@ spec_public @*/ BigFraction[] other;
    private final /*@ spec_public @*/ BigFraction[] scale;

    //@ public invariant hit.length == chance.length && other.length == chance.length && scale.length == chance.length;
    /*@ public invariant (\forall int k; 0 <= k < chance.length;
      @     chance[k] != null && hit[k] != null && other[k] != null && scale[k] != null);
      @*/

    //@ private normal_behavior
    //@   requires hit.length == chance.length && other.length == chance.length && scale.length == chance.length;
    //@   requires (\forall int k; 0 <= k < chance.length; chance[k] != null && hit[k] != null && other[k] != null && scale[k] != null);
    //@   ensures this.chance == chance && this.hit == hit && this.other == other && this.scale == scale;
    //@ pure
    private EntryMove(BigFraction[] chance, BigFraction[] hit, BigFraction[] other, BigFraction[] scale) {
        this.chance = chance;
        this.hit = hit;
        this.other = other;
        this.scale = scale;
    }

    /**
     * The move over the given walks, index = walk, all arrays of one length; copied.
     *
     * @param chance the probability of the walk
     * @param hit    1 if d_r = d, else 0
     * @param other  Σ S_i over the visible tokens i ≠ r with d_i = d
     * @param scale  x = z + ε
     */
    //@ public normal_behavior
    //@   requires hit.length == chance.length && other.length == chance.length && scale.length == chance.length;
    //@   requires (\forall int k; 0 <= k < chance.length; chance[k] != null && hit[k] != null && other[k] != null && scale[k] != null);
    //@   ensures \fresh(\result) && \result.chance.length == chance.length;
    //@   ensures (\forall int k; 0 <= k < chance.length; \result.chance[k] == chance[k] && \result.hit[k] == hit[k]
    //@               && \result.other[k] == other[k] && \result.scale[k] == scale[k]);
    //@ pure
    public static EntryMove of(BigFraction[] chance, BigFraction[] hit, BigFraction[] other, BigFraction[] scale) {
        return new EntryMove(Arrays.copyOf(chance, chance.length), Arrays.copyOf(hit, hit.length),
                Arrays.copyOf(other, other.length), Arrays.copyOf(scale, scale.length));
    }

    /** The mean over all walks, where no x is 0; exact. */
    //@ public normal_behavior
    //@   requires (\forall int k; 0 <= k < chance.length; scale[k].value > 0.0);
    //@   ensures \result.value == move(chosen.value, chance.length);
    //@ pure
    public BigFraction mean(BigFraction chosen) {
        BigFraction sum = BigFraction.ZERO;
        //@ loop_invariant 0 <= k <= chance.length && sum.value == move(chosen.value, k);
        //@ loop_writes sum;
        //@ decreases chance.length - k;
        for (int k = 0; k < chance.length; k++) {
            BigFraction attention = chosen.multiply(hit[k]).add(other[k]);
            sum = sum.add(chance[k].multiply(attention.divide(scale[k])));
        }
        return sum;
    }

    /*@ // The mean over the first n walks.
      @ public normal_behavior
      @   requires 0 <= n && n <= chance.length;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : move(chosen, n - 1)
      @       + chance[n - 1].value * part(chosen, hit[n - 1].value, other[n - 1].value, scale[n - 1].value));
      @ pure
      @ public model \real move(\real chosen, int n) {
      @     return n == 0 ? 0.0 : move(chosen, n - 1)
      @         + chance[n - 1].value * part(chosen, hit[n - 1].value, other[n - 1].value, scale[n - 1].value);
      @ }
      @
      @ public normal_behavior
      @   ensures \result == (x > 0.0 ? (chosen * hit + other) / x : 0.0);
      @ pure
      @ public static model \real part(\real chosen, \real hit, \real other, \real x) {
      @     return x > 0.0 ? (chosen * hit + other) / x : 0.0;
      @ }
      @
      @ // How likely d_r = d is, over the first n walks; over all of them it is π_d.
      @ public normal_behavior
      @   requires 0 <= n && n <= chance.length;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : hits(n - 1) + chance[n - 1].value * hit[n - 1].value);
      @ pure
      @ public model \real hits(int n) {
      @     return n == 0 ? 0.0 : hits(n - 1) + chance[n - 1].value * hit[n - 1].value;
      @ }
      @
      @ // The probability of the first n walks; that of all of them is 1.
      @ public normal_behavior
      @   requires 0 <= n && n <= chance.length;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : mass(n - 1) + chance[n - 1].value);
      @ pure
      @ public model \real mass(int n) {
      @     return n == 0 ? 0.0 : mass(n - 1) + chance[n - 1].value;
      @ }
      @
      @ // What is so of a walk: x ≥ S_r·m, and S_r·w_d ≤ x ≤ S_r(w_d + oW) where d_r = d; rest is δ and spread is oW.
      @ public normal_behavior
      @   requires 0 <= k && k < chance.length;
      @   ensures \result == (chance[k].value >= 0.0
      @       && isWalk(hit[k].value, other[k].value, scale[k].value, chosen, rest, w, low, spread));
      @ pure
      @ public model boolean walkAt(\real chosen, \real rest, \real w, \real low, \real spread, int k) {
      @     return chance[k].value >= 0.0
      @         && isWalk(hit[k].value, other[k].value, scale[k].value, chosen, rest, w, low, spread);
      @ }
      @
      @ public normal_behavior
      @   ensures \result == (0.0 <= other && other <= rest && x > 0.0 && chosen * low <= x
      @       && (hit == 0.0 || (hit == 1.0 && chosen * w <= x && x <= chosen * (w + spread))));
      @ pure
      @ public static model boolean isWalk(\real hit, \real other, \real x, \real chosen, \real rest, \real w, \real low,
      @         \real spread) {
      @     return 0.0 <= other && other <= rest && x > 0.0 && chosen * low <= x
      @         && (hit == 0.0 || (hit == 1.0 && chosen * w <= x && x <= chosen * (w + spread)));
      @ }
      @*/

    // Inequality (1) of the theorem on later steps, as means over walks
    // states 3.1.C3, part
    /*@ // π_d/(w_d + oW) ≤ move ≤ π_d/w_d + o/m, where the probabilities of all walks add up to 1 and o·S_r = δ.
      @ public normal_behavior
      @   requires chosen > 0.0 && leak >= 0.0 && rest == leak * chosen && w > 0.0 && low > 0.0 && spread >= 0.0;
      @   requires (\forall int k; 0 <= k < chance.length; walkAt(chosen, rest, w, low, spread, k));
      @   requires mass(chance.length) == 1.0;
      @   ensures hits(chance.length) / (w + spread) <= move(chosen, chance.length);
      @   ensures move(chosen, chance.length) <= hits(chance.length) / w + leak / low;
      @   ensures \result;
      @ pure
      @ public model boolean isBetween(\real chosen, \real rest, \real leak, \real w, \real low, \real spread) {
      @     return firstAreBetween(chosen, rest, leak, w, low, spread, 1.0 / w, 1.0 / (w + spread), leak / low, chance.length)
      @         && byReciprocal(hits(chance.length), w) && byReciprocal(hits(chance.length), w + spread);
      @ }
      @
      @ public normal_behavior
      @   requires y > 0.0;
      @   ensures x * (1.0 / y) == x / y;
      @   ensures \result;
      @ pure
      @ public static model boolean byReciprocal(\real x, \real y) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= n && n <= chance.length;
      @   requires chosen > 0.0 && leak >= 0.0 && rest == leak * chosen && w > 0.0 && low > 0.0 && spread >= 0.0;
      @   requires near == 1.0 / w && far == 1.0 / (w + spread) && rate == leak / low;
      @   requires (\forall int k; 0 <= k < n; walkAt(chosen, rest, w, low, spread, k));
      @   measured_by n;
      @   ensures hits(n) * far <= move(chosen, n) && move(chosen, n) <= hits(n) * near + mass(n) * rate;
      @   ensures \result;
      @ pure
      @ public model boolean firstAreBetween(\real chosen, \real rest, \real leak, \real w, \real low, \real spread, \real near,
      @         \real far, \real rate, int n) {
      @     if (n == 0) {
      @         return beginsAtNone(hits(0), mass(0), move(chosen, 0), near, far, rate);
      @     }
      @     return firstAreBetween(chosen, rest, leak, w, low, spread, near, far, rate, n - 1)
      @         && walkAt(chosen, rest, w, low, spread, n - 1)
      @         && partIsBetween(hit[n - 1].value, other[n - 1].value, scale[n - 1].value, chosen, rest, leak, w, low, spread, near,
      @             far, rate)
      @         && addsUp(hits(n - 1), mass(n - 1), move(chosen, n - 1), chance[n - 1].value, hit[n - 1].value,
      @             part(chosen, hit[n - 1].value, other[n - 1].value, scale[n - 1].value), near, far, rate,
      @             hits(n), mass(n), move(chosen, n));
      @ }
      @
      @ public normal_behavior
      @   requires hits == 0.0 && mass == 0.0 && move == 0.0;
      @   ensures hits * far <= move && move <= hits * near + mass * rate;
      @   ensures \result;
      @ pure
      @ public static model boolean beginsAtNone(\real hits, \real mass, \real move, \real near, \real far, \real rate) {
      @     return true;
      @ }
      @
      @ // One term more on each side.
      @ public normal_behavior
      @   requires p >= 0.0 && hit * far <= part && part <= hit * near + rate;
      @   requires hits * far <= move && move <= hits * near + mass * rate;
      @   requires nextHits == hits + p * hit && nextMass == mass + p && nextMove == move + p * part;
      @   ensures nextHits * far <= nextMove && nextMove <= nextHits * near + nextMass * rate;
      @   ensures \result;
      @ pure
      @ public static model boolean addsUp(\real hits, \real mass, \real move, \real p, \real hit, \real part, \real near,
      @         \real far, \real rate, \real nextHits, \real nextMass, \real nextMove) {
      @     return HullQuotient.scaled(p, hit * far, part) && HullQuotient.scaled(p, part, hit * near + rate)
      @         && TokenRate.grows(far, hits, p, hit, nextHits) && TokenRate.grows(near, hits, p, hit, nextHits)
      @         && TokenRate.grows(rate, mass, p, 1.0, nextMass) && TokenRate.ofSum(p, hit * near, rate);
      @ }
      @
      @ // One walk.
      @ public normal_behavior
      @   requires chosen > 0.0 && leak >= 0.0 && rest == leak * chosen && w > 0.0 && low > 0.0 && spread >= 0.0;
      @   requires isWalk(hit, other, x, chosen, rest, w, low, spread);
      @   requires near == 1.0 / w && far == 1.0 / (w + spread) && rate == leak / low;
      @   ensures hit * far <= part(chosen, hit, other, x) && part(chosen, hit, other, x) <= hit * near + rate;
      @   ensures \result;
      @ pure
      @ public static model boolean partIsBetween(\real hit, \real other, \real x, \real chosen, \real rest, \real leak, \real w,
      @         \real low, \real spread, \real near, \real far, \real rate) {
      @     return elsewhere(other, x, chosen, rest, leak, low) && splits(chosen * hit, other, x)
      @         && (hit == 0.0 || onTheEntry(x, chosen, w, spread));
      @ }
      @
      @ public normal_behavior
      @   requires x > 0.0;
      @   ensures (first + second) / x == first / x + second / x;
      @   ensures \result;
      @ pure
      @ public static model boolean splits(\real first, \real second, \real x) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires chosen > 0.0 && leak >= 0.0 && rest == leak * chosen && low > 0.0 && 0.0 <= other && other <= rest;
      @   requires x > 0.0 && chosen * low <= x;
      @   ensures 0.0 <= other / x && other / x <= leak / low;
      @   ensures \result;
      @ pure
      @ public static model boolean elsewhere(\real other, \real x, \real chosen, \real rest, \real leak, \real low) {
      @     return HullQuotient.scaled(low, other, rest) && HullQuotient.scaled(leak, chosen * low, x)
      @         && low * (leak * chosen) == leak * (chosen * low) && HullQuotient.crossed(other, x, leak, low)
      @         && HullQuotient.crossed(0.0, 1.0, other, x);
      @ }
      @
      @ public normal_behavior
      @   requires chosen > 0.0 && w > 0.0 && spread >= 0.0 && x > 0.0 && chosen * w <= x && x <= chosen * (w + spread);
      @   ensures 1.0 / (w + spread) <= chosen / x && chosen / x <= 1.0 / w;
      @   ensures \result;
      @ pure
      @ public static model boolean onTheEntry(\real x, \real chosen, \real w, \real spread) {
      @     return HullQuotient.crossed(chosen, x, 1.0, w) && HullQuotient.crossed(1.0, w + spread, chosen, x);
      @ }
      @*/
}
