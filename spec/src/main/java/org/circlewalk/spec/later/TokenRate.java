package org.circlewalk.spec.later;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * ρ_i = E[(w(i) − w(r))/x] of one token, a mean over walks, against Λ_i − 1, where Λ_i = E[w(i)/w(r)]: inequality (2) of the
 * theorem on later steps, and the rate that condition (E4) gives.
 */
public final class TokenRate {
    private final /*@ spec_public @*/ BigFraction[] chance;
    private final /*@ spec_public @*/ BigFraction[] token;
    private final /*@ spec_public @*/ BigFraction[] attended;
    private final /*@ spec_public @*/ BigFraction[] scale;

    //@ public invariant token.length == chance.length && attended.length == chance.length && scale.length == chance.length;
    /*@ public invariant (\forall int k; 0 <= k < chance.length;
      @     chance[k] != null && token[k] != null && attended[k] != null && scale[k] != null);
      @*/

    //@ private normal_behavior
    //@   requires token.length == chance.length && attended.length == chance.length && scale.length == chance.length;
    /*@   requires (\forall int k; 0 <= k < chance.length;
      @     chance[k] != null && token[k] != null && attended[k] != null && scale[k] != null);
      @*/
    //@   ensures this.chance == chance && this.token == token && this.attended == attended && this.scale == scale;
    //@ pure
    private TokenRate(BigFraction[] chance, BigFraction[] token, BigFraction[] attended, BigFraction[] scale) {
        this.chance = chance;
        this.token = token;
        this.attended = attended;
        this.scale = scale;
    }

    /**
     * The rate over the given walks, index = walk, all arrays of one length; copied.
     *
     * @param chance   the probability of the walk
     * @param token    w(i)
     * @param attended w(r)
     * @param scale    x = z + ε
     */
    //@ public normal_behavior
    //@   requires token.length == chance.length && attended.length == chance.length && scale.length == chance.length;
    /*@   requires (\forall int k; 0 <= k < chance.length;
      @     chance[k] != null && token[k] != null && attended[k] != null && scale[k] != null);
      @*/
    //@   ensures \fresh(\result) && \result.chance.length == chance.length;
    //@   ensures (\forall int k; 0 <= k < chance.length; \result.chance[k] == chance[k] && \result.token[k] == token[k]
    //@               && \result.attended[k] == attended[k] && \result.scale[k] == scale[k]);
    //@ pure
    public static TokenRate of(BigFraction[] chance, BigFraction[] token, BigFraction[] attended, BigFraction[] scale) {
        return new TokenRate(Arrays.copyOf(chance, chance.length), Arrays.copyOf(token, token.length),
                Arrays.copyOf(attended, attended.length), Arrays.copyOf(scale, scale.length));
    }

    /** ρ_i, where no x is 0; exact. */
    //@ public normal_behavior
    //@   requires (\forall int k; 0 <= k < chance.length; scale[k].value > 0.0);
    //@   ensures \result.value == rate(chance.length);
    //@ pure
    public BigFraction mean() {
        BigFraction sum = BigFraction.ZERO;
        //@ loop_invariant 0 <= k <= chance.length && sum.value == rate(k);
        //@ loop_writes sum;
        //@ decreases chance.length - k;
        for (int k = 0; k < chance.length; k++) {
            sum = sum.add(chance[k].multiply(token[k].subtract(attended[k]).divide(scale[k])));
        }
        return sum;
    }

    /*@ // ρ_i over the first n walks.
      @ public normal_behavior
      @   requires 0 <= n && n <= chance.length;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : rate(n - 1)
      @       + chance[n - 1].value * quotient(token[n - 1].value - attended[n - 1].value, scale[n - 1].value));
      @ pure
      @ public model \real rate(int n) {
      @     return n == 0 ? 0.0 : rate(n - 1)
      @         + chance[n - 1].value * quotient(token[n - 1].value - attended[n - 1].value, scale[n - 1].value);
      @ }
      @
      @ // Λ_i over the first n walks.
      @ public normal_behavior
      @   requires 0 <= n && n <= chance.length;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : ratio(n - 1)
      @       + chance[n - 1].value * quotient(token[n - 1].value, attended[n - 1].value));
      @ pure
      @ public model \real ratio(int n) {
      @     return n == 0 ? 0.0 : ratio(n - 1) + chance[n - 1].value * quotient(token[n - 1].value, attended[n - 1].value);
      @ }
      @
      @ public normal_behavior
      @   ensures \result == (x > 0.0 ? w / x : 0.0);
      @ pure
      @ public static model \real quotient(\real w, \real x) {
      @     return x > 0.0 ? w / x : 0.0;
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
      @ // What is so of a walk: S_r·w(r) ≤ x ≤ S_r(w(r) + oW) and w(r) ≥ m; spread is oW.
      @ public normal_behavior
      @   requires 0 <= k && k < chance.length;
      @   ensures \result == (chance[k].value >= 0.0 && token[k].value >= 0.0
      @       && isWalk(attended[k].value, scale[k].value, chosen, low, spread));
      @ pure
      @ public model boolean walkAt(\real chosen, \real low, \real spread, int k) {
      @     return chance[k].value >= 0.0 && token[k].value >= 0.0
      @         && isWalk(attended[k].value, scale[k].value, chosen, low, spread);
      @ }
      @
      @ public normal_behavior
      @   ensures \result == (attended >= low && x > 0.0 && chosen * attended <= x && x <= chosen * (attended + spread));
      @ pure
      @ public static model boolean isWalk(\real attended, \real x, \real chosen, \real low, \real spread) {
      @     return attended >= low && x > 0.0 && chosen * attended <= x && x <= chosen * (attended + spread);
      @ }
      @*/

    // Inequality (2) of the theorem on later steps, as a mean over walks
    // states 3.1.C4, part
    /*@ // (1 − τ)Λ_i − 1 ≤ S_r·ρ_i ≤ Λ_i − 1 + τ with τ = oW/m, so |S_r·ρ_i − (Λ_i − 1)| ≤ τ·max(1, Λ_i); and S_r·ρ_i ≥ −1.
      @ public normal_behavior
      @   requires chosen > 0.0 && low > 0.0 && spread >= 0.0;
      @   requires (\forall int k; 0 <= k < chance.length; walkAt(chosen, low, spread, k));
      @   requires mass(chance.length) == 1.0;
      @   ensures chosen * rate(chance.length) <= ratio(chance.length) - 1.0 + spread / low;
      @   ensures chosen * rate(chance.length) >= (1.0 - spread / low) * ratio(chance.length) - 1.0;
      @   ensures chosen * rate(chance.length) >= -1.0;
      @   ensures \result;
      @ pure
      @ public model boolean isNearRatio(\real chosen, \real low, \real spread) {
      @     return firstAreNearRatio(chosen, low, spread, spread / low, chance.length)
      @         && firstFallAtMost(chosen, low, spread, chance.length);
      @ }
      @
      @ // By (E4): where κ + oR + Λ ≤ 1 and W ≤ Rm, S_r·ρ_i ≤ −κ.
      @ public normal_behavior
      @   requires chosen > 0.0 && low > 0.0 && leak >= 0.0 && high >= 0.0 && high <= bound * low;
      @   requires (\forall int k; 0 <= k < chance.length; walkAt(chosen, low, leak * high, k));
      @   requires mass(chance.length) == 1.0 && kappa + leak * bound + ratio(chance.length) <= 1.0;
      @   ensures chosen * rate(chance.length) <= -kappa;
      @   ensures \result;
      @ pure
      @ public model boolean isAtMost(\real chosen, \real low, \real leak, \real high, \real bound, \real kappa) {
      @     return leak * high >= 0.0 && isNearRatio(chosen, low, leak * high) && HullQuotient.scaled(leak, high, bound * low)
      @         && HullQuotient.regrouped(leak, bound, low) && HullQuotient.crossed(leak * high, low, leak * bound, 1.0);
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= n && n <= chance.length && chosen > 0.0 && low > 0.0 && spread >= 0.0 && share == spread / low;
      @   requires (\forall int k; 0 <= k < n; walkAt(chosen, low, spread, k));
      @   measured_by n;
      @   ensures chosen * rate(n) <= ratio(n) - mass(n) + share * mass(n);
      @   ensures chosen * rate(n) >= (1.0 - share) * ratio(n) - mass(n);
      @   ensures \result;
      @ pure
      @ public model boolean firstAreNearRatio(\real chosen, \real low, \real spread, \real share, int n) {
      @     if (n == 0) {
      @         return beginsAtNone(chosen, share, rate(0), ratio(0), mass(0));
      @     }
      @     return firstAreNearRatio(chosen, low, spread, share, n - 1) && walkAt(chosen, low, spread, n - 1)
      @         && termIsNear(token[n - 1].value, attended[n - 1].value, scale[n - 1].value, chosen, low, spread, share)
      @         && addsAbove(chosen, share, rate(n - 1), ratio(n - 1), mass(n - 1), chance[n - 1].value,
      @             quotient(token[n - 1].value - attended[n - 1].value, scale[n - 1].value),
      @             quotient(token[n - 1].value, attended[n - 1].value), rate(n), ratio(n), mass(n))
      @         && addsBelow(chosen, share, rate(n - 1), ratio(n - 1), mass(n - 1), chance[n - 1].value,
      @             quotient(token[n - 1].value - attended[n - 1].value, scale[n - 1].value),
      @             quotient(token[n - 1].value, attended[n - 1].value), rate(n), ratio(n), mass(n));
      @ }
      @
      @ public normal_behavior
      @   requires rate == 0.0 && ratio == 0.0 && mass == 0.0;
      @   ensures chosen * rate <= ratio - mass + share * mass && chosen * rate >= (1.0 - share) * ratio - mass;
      @   ensures \result;
      @ pure
      @ public static model boolean beginsAtNone(\real chosen, \real share, \real rate, \real ratio, \real mass) {
      @     return true;
      @ }
      @
      @ // One term more, above and below.
      @ public normal_behavior
      @   requires p >= 0.0 && chosen * term <= lambda - 1.0 + share && chosen * rate <= ratio - mass + share * mass;
      @   requires nextRate == rate + p * term && nextRatio == ratio + p * lambda && nextMass == mass + p;
      @   ensures chosen * nextRate <= nextRatio - nextMass + share * nextMass;
      @   ensures \result;
      @ pure
      @ public static model boolean addsAbove(\real chosen, \real share, \real rate, \real ratio, \real mass, \real p,
      @         \real term, \real lambda, \real nextRate, \real nextRatio, \real nextMass) {
      @     return HullQuotient.scaled(p, chosen * term, lambda - 1.0 + share) && grows(chosen, rate, p, term, nextRate)
      @         && grows(share, mass, p, 1.0, nextMass) && ofSum(p, lambda - 1.0, share) && ofSum(p, lambda, -1.0);
      @ }
      @
      @ public normal_behavior
      @   requires p >= 0.0 && chosen * term >= (1.0 - share) * lambda - 1.0 && chosen * rate >= (1.0 - share) * ratio - mass;
      @   requires nextRate == rate + p * term && nextRatio == ratio + p * lambda && nextMass == mass + p;
      @   ensures chosen * nextRate >= (1.0 - share) * nextRatio - nextMass;
      @   ensures \result;
      @ pure
      @ public static model boolean addsBelow(\real chosen, \real share, \real rate, \real ratio, \real mass, \real p,
      @         \real term, \real lambda, \real nextRate, \real nextRatio, \real nextMass) {
      @     \real kept = 1.0 - share;
      @     return HullQuotient.scaled(p, kept * lambda - 1.0, chosen * term) && grows(chosen, rate, p, term, nextRate)
      @         && grows(kept, ratio, p, lambda, nextRatio) && ofSum(p, kept * lambda, -1.0);
      @ }
      @
      @ public normal_behavior
      @   requires next == x + p * y;
      @   ensures k * next == k * x + p * (k * y);
      @   ensures \result;
      @ pure
      @ public static model boolean grows(\real k, \real x, \real p, \real y, \real next) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   ensures p * (x + y) == p * x + p * y;
      @   ensures \result;
      @ pure
      @ public static model boolean ofSum(\real p, \real x, \real y) {
      @     return true;
      @ }
      @
      @ // S_r·ρ_i ≥ −1, over the first n walks.
      @ public normal_behavior
      @   requires 0 <= n && n <= chance.length && chosen > 0.0 && low > 0.0 && spread >= 0.0;
      @   requires (\forall int k; 0 <= k < n; walkAt(chosen, low, spread, k));
      @   measured_by n;
      @   ensures chosen * rate(n) >= -mass(n);
      @   ensures \result;
      @ pure
      @ public model boolean firstFallAtMost(\real chosen, \real low, \real spread, int n) {
      @     if (n == 0) {
      @         return beginsAtNone(chosen, 0.0, rate(0), 0.0, mass(0));
      @     }
      @     return firstFallAtMost(chosen, low, spread, n - 1) && walkAt(chosen, low, spread, n - 1)
      @         && termFallsAtMost(token[n - 1].value, attended[n - 1].value, scale[n - 1].value, chosen)
      @         && fallsAtMost(chosen, rate(n - 1), mass(n - 1), chance[n - 1].value,
      @             quotient(token[n - 1].value - attended[n - 1].value, scale[n - 1].value), rate(n), mass(n));
      @ }
      @
      @ public normal_behavior
      @   requires p >= 0.0 && chosen * term >= -1.0 && chosen * rate >= -mass;
      @   requires nextRate == rate + p * term && nextMass == mass + p;
      @   ensures chosen * nextRate >= -nextMass;
      @   ensures \result;
      @ pure
      @ public static model boolean fallsAtMost(\real chosen, \real rate, \real mass, \real p, \real term, \real nextRate,
      @         \real nextMass) {
      @     return HullQuotient.scaled(p, -1.0, chosen * term) && grows(chosen, rate, p, term, nextRate);
      @ }
      @
      @ public normal_behavior
      @   requires w >= 0.0 && x > 0.0 && chosen > 0.0 && chosen * attended <= x;
      @   ensures chosen * quotient(w - attended, x) >= -1.0;
      @   ensures \result;
      @ pure
      @ public static model boolean termFallsAtMost(\real w, \real attended, \real x, \real chosen) {
      @     return HullQuotient.scaled(chosen, 0.0, w) && ofQuotient(chosen, w - attended, x)
      @         && chosen * (w - attended) == chosen * w - chosen * attended
      @         && HullQuotient.crossed(-1.0, 1.0, chosen * (w - attended), x);
      @ }
      @
      @ // One walk.
      @ public normal_behavior
      @   requires chosen > 0.0 && low > 0.0 && spread >= 0.0 && share == spread / low && w >= 0.0;
      @   requires isWalk(attended, x, chosen, low, spread);
      @   ensures chosen * quotient(w - attended, x) <= quotient(w, attended) - 1.0 + share;
      @   ensures chosen * quotient(w - attended, x) >= (1.0 - share) * quotient(w, attended) - 1.0;
      @   ensures \result;
      @ pure
      @ public static model boolean termIsNear(\real w, \real attended, \real x, \real chosen, \real low, \real spread,
      @         \real share) {
      @     \real lambda = w / attended;
      @     \real near = chosen * attended / x;
      @     return LaterSteps.rateIsNearOne(chosen, attended, x, spread, low) && lambda * attended == w
      @         && HullQuotient.crossed(0.0, 1.0, w, attended) && byRatio(w, attended, x, chosen, lambda, near)
      @         && HullQuotient.scaled(lambda, near, 1.0) && HullQuotient.scaled(lambda, 1.0 - share, near)
      @         && lambda * (1.0 - share) == (1.0 - share) * lambda;
      @ }
      @
      @ public normal_behavior
      @   requires x > 0.0 && lambda * attended == w && near == chosen * attended / x;
      @   ensures chosen * ((w - attended) / x) == lambda * near - near;
      @   ensures \result;
      @ pure
      @ public static model boolean byRatio(\real w, \real attended, \real x, \real chosen, \real lambda, \real near) {
      @     return (near * x) == chosen * attended && scalesBy(chosen, w, attended, lambda)
      @         && isQuotient(chosen * (w - attended), x, lambda * near - near, lambda, near, chosen * attended)
      @         && ofQuotient(chosen, w - attended, x);
      @ }
      @
      @ public normal_behavior
      @   requires lambda * attended == w;
      @   ensures chosen * (w - attended) == lambda * (chosen * attended) - chosen * attended;
      @   ensures \result;
      @ pure
      @ public static model boolean scalesBy(\real chosen, \real w, \real attended, \real lambda) {
      @     return chosen * w == lambda * (chosen * attended);
      @ }
      @
      @ public normal_behavior
      @   requires x > 0.0;
      @   ensures k * (y / x) == k * y / x;
      @   ensures \result;
      @ pure
      @ public static model boolean ofQuotient(\real k, \real y, \real x) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires x > 0.0 && near * x == base && y == lambda * base - base && z == lambda * near - near;
      @   ensures y / x == z;
      @   ensures \result;
      @ pure
      @ public static model boolean isQuotient(\real y, \real x, \real z, \real lambda, \real near, \real base) {
      @     return z * x == lambda * (near * x) - near * x;
      @ }
      @*/
}
