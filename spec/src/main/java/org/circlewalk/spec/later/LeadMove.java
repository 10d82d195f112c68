package org.circlewalk.spec.later;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How far the leads in logits of the attended position r move in one step, divided by ηG²: from the scores S_l and the numbers
 * |ρ_l| of all other tokens l, where no ρ_l is above 0. Inequality (3) of the theorem on later steps bounds it from both sides.
 */
public final class LeadMove {
    private final /*@ spec_public @*/ BigFraction[] score;
    private final /*@ spec_public @*/ BigFraction[] rate;

    //@ public invariant rate.length == score.length;
    //@ public invariant (\forall int k; 0 <= k < score.length; score[k] != null && rate[k] != null);

    //@ private normal_behavior
    //@   requires rate.length == score.length;
    //@   requires (\forall int k; 0 <= k < score.length; score[k] != null && rate[k] != null);
    //@   ensures this.score == score && this.rate == rate;
    //@ pure
    private LeadMove(BigFraction[] score, BigFraction[] rate) {
        this.score = score;
        this.rate = rate;
    }

    /**
     * The move with the given numbers of all tokens but r, the zero token among them, both arrays of one length; copied.
     *
     * @param score S_l
     * @param rate  |ρ_l|
     */
    //@ public normal_behavior
    //@   requires rate.length == score.length;
    //@   requires (\forall int k; 0 <= k < score.length; score[k] != null && rate[k] != null);
    //@   ensures \fresh(\result) && \result.score.length == score.length;
    //@   ensures (\forall int k; 0 <= k < score.length; \result.score[k] == score[k] && \result.rate[k] == rate[k]);
    //@ pure
    public static LeadMove of(BigFraction[] score, BigFraction[] rate) {
        return new LeadMove(Arrays.copyOf(score, score.length), Arrays.copyOf(rate, rate.length));
    }

    /** |μ| = Σ S_l·|ρ_l|, exact. */
    //@ public normal_behavior
    //@   ensures \result.value == mean(score.length);
    //@ pure
    public BigFraction mean() {
        BigFraction sum = BigFraction.ZERO;
        //@ loop_invariant 0 <= k <= score.length && sum.value == mean(k);
        //@ loop_writes sum;
        //@ decreases score.length - k;
        for (int k = 0; k < score.length; k++) {
            sum = sum.add(score[k].multiply(rate[k]));
        }
        return sum;
    }

    /**
     * How far the lead over a token moves, divided by ηG²: S_r·|μ| + g·S_k(|ρ_k| − |μ|), exact.
     *
     * @param factor g, 1 for a visible token and 1 + 1/(GK) for the zero token
     * @param token  its index here
     */
    //@ public normal_behavior
    //@   requires 0 <= token && token < score.length;
    //@   ensures \result.value == lead(chosen.value, factor.value, score[token].value, rate[token].value, mean(score.length));
    //@ pure
    public BigFraction lead(BigFraction chosen, BigFraction factor, int token) {
        BigFraction mean = mean();
        return chosen.multiply(mean).add(factor.multiply(score[token].multiply(rate[token].subtract(mean))));
    }

    /*@ public normal_behavior
      @   ensures \result == chosen * mean + factor * (score * (rate - mean));
      @ pure
      @ public static model \real lead(\real chosen, \real factor, \real score, \real rate, \real mean) {
      @     return chosen * mean + factor * (score * (rate - mean));
      @ }
      @
      @ // Over the first n tokens.
      @ public normal_behavior
      @   requires 0 <= n && n <= score.length;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : mean(n - 1) + score[n - 1].value * rate[n - 1].value);
      @ pure
      @ public model \real mean(int n) {
      @     return n == 0 ? 0.0 : mean(n - 1) + score[n - 1].value * rate[n - 1].value;
      @ }
      @
      @ // Σ S_l over the first n tokens; over all of them it is δ = 1 − S_r.
      @ public normal_behavior
      @   requires 0 <= n && n <= score.length;
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : rest(n - 1) + score[n - 1].value);
      @ pure
      @ public model \real rest(int n) {
      @     return n == 0 ? 0.0 : rest(n - 1) + score[n - 1].value;
      @ }
      @
      @ // What is so of a token: S_r·|ρ_k| is between κ and 1.
      @ public normal_behavior
      @   requires 0 <= k && k < score.length;
      @   ensures \result == (score[k].value >= 0.0 && chosen * rate[k].value >= kappa && chosen * rate[k].value <= 1.0);
      @ pure
      @ public model boolean tokenAt(\real chosen, \real kappa, int k) {
      @     return score[k].value >= 0.0 && chosen * rate[k].value >= kappa && chosen * rate[k].value <= 1.0;
      @ }
      @*/

    // Inequality (3) of the theorem on later steps, for visible tokens and for the zero token
    // states 3.1.C4, part
    /*@ // κδ ≤ move of the lead ≤ (1 + g)·o, where S_r·|ρ_k| is between κ ≥ δ and 1 for every token.
      @ public normal_behavior
      @   requires 0 <= token && token < score.length && 0.0 < chosen && kappa > 0.0 && factor >= 0.0;
      @   requires rest(score.length) == 1.0 - chosen && kappa >= 1.0 - chosen && leak * chosen == 1.0 - chosen;
      @   requires (\forall int k; 0 <= k < score.length; tokenAt(chosen, kappa, k));
      @   ensures lead(chosen, factor, score[token].value, rate[token].value, mean(score.length)) >= kappa * (1.0 - chosen);
      @   ensures lead(chosen, factor, score[token].value, rate[token].value, mean(score.length)) <= (1.0 + factor) * leak;
      @   ensures \result;
      @ pure
      @ public model boolean leadIsBetween(\real chosen, \real kappa, \real leak, \real factor, int token) {
      @     return meanIsBetween(chosen, kappa, score.length) && tokenAt(chosen, kappa, token)
      @         && isPartOfRest(chosen, kappa, token, score.length)
      @         && boundsOfLead(chosen, 1.0 - chosen, score[token].value, kappa, rate[token].value, mean(score.length), leak, factor);
      @ }
      @
      @ // κ·Σ S_l ≤ S_r·|μ| ≤ Σ S_l.
      @ public normal_behavior
      @   requires 0 <= n && n <= score.length;
      @   requires (\forall int k; 0 <= k < n; tokenAt(chosen, kappa, k));
      @   measured_by n;
      @   ensures kappa * rest(n) <= chosen * mean(n) && chosen * mean(n) <= rest(n);
      @   ensures \result;
      @ pure
      @ public model boolean meanIsBetween(\real chosen, \real kappa, int n) {
      @     if (n == 0) {
      @         return beginsAtNone(chosen, kappa, mean(0), rest(0));
      @     }
      @     return meanIsBetween(chosen, kappa, n - 1) && tokenAt(chosen, kappa, n - 1)
      @         && addsUp(chosen, kappa, mean(n - 1), rest(n - 1), score[n - 1].value, rate[n - 1].value, mean(n), rest(n));
      @ }
      @
      @ public normal_behavior
      @   requires score >= 0.0 && chosen * rate >= kappa && chosen * rate <= 1.0;
      @   requires kappa * rest <= chosen * mean && chosen * mean <= rest;
      @   requires nextMean == mean + score * rate && nextRest == rest + score;
      @   ensures kappa * nextRest <= chosen * nextMean && chosen * nextMean <= nextRest;
      @   ensures \result;
      @ pure
      @ public static model boolean addsUp(\real chosen, \real kappa, \real mean, \real rest, \real score, \real rate,
      @         \real nextMean, \real nextRest) {
      @     return HullQuotient.scaled(score, kappa, chosen * rate) && HullQuotient.scaled(score, chosen * rate, 1.0)
      @         && TokenRate.grows(chosen, mean, score, rate, nextMean) && TokenRate.grows(kappa, rest, score, 1.0, nextRest);
      @ }
      @
      @ public normal_behavior
      @   requires mean == 0.0 && rest == 0.0;
      @   ensures kappa * rest <= chosen * mean && chosen * mean <= rest;
      @   ensures \result;
      @ pure
      @ public static model boolean beginsAtNone(\real chosen, \real kappa, \real mean, \real rest) {
      @     return true;
      @ }
      @
      @ // A score is at most Σ S_l.
      @ public normal_behavior
      @   requires 0 <= token && token < n && n <= score.length;
      @   requires (\forall int k; 0 <= k < score.length; tokenAt(chosen, kappa, k));
      @   measured_by n;
      @   ensures score[token].value <= rest(n);
      @   ensures \result;
      @ pure
      @ public model boolean isPartOfRest(\real chosen, \real kappa, int token, int n) {
      @     return tokenAt(chosen, kappa, n - 1) && isNotNegative(chosen, kappa, n - 1)
      @         && (token == n - 1 || isPartOfRest(chosen, kappa, token, n - 1));
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= n && n <= score.length;
      @   requires (\forall int k; 0 <= k < score.length; tokenAt(chosen, kappa, k));
      @   measured_by n;
      @   ensures rest(n) >= 0.0;
      @   ensures \result;
      @ pure
      @ public model boolean isNotNegative(\real chosen, \real kappa, int n) {
      @     return n == 0 ? rest(0) == 0.0 : isNotNegative(chosen, kappa, n - 1) && tokenAt(chosen, kappa, n - 1);
      @ }
      @
      @ // One token, in numbers.
      @ public normal_behavior
      @   requires chosen > 0.0 && score >= 0.0 && score <= rest && rest == 1.0 - chosen && kappa >= rest && factor >= 0.0;
      @   requires chosen * rate >= kappa && chosen * rate <= 1.0 && kappa * rest <= chosen * mean && chosen * mean <= rest;
      @   requires leak * chosen == rest;
      @   ensures lead(chosen, factor, score, rate, mean) >= kappa * rest;
      @   ensures lead(chosen, factor, score, rate, mean) <= (1.0 + factor) * leak;
      @   ensures \result;
      @ pure
      @ public static model boolean boundsOfLead(\real chosen, \real rest, \real score, \real kappa, \real rate, \real mean,
      @         \real leak, \real factor) {
      @     return chosen * mean <= chosen * rate && HullQuotient.cancelled(mean, rate, chosen)
      @         && HullQuotient.scaled(score, 0.0, rate - mean) && HullQuotient.scaled(factor, 0.0, score * (rate - mean))
      @         && isAtMostLeak(chosen, rest, score, rate, mean, leak) && HullQuotient.scaled(factor, score * (rate - mean), leak)
      @         && (1.0 + factor) * leak == leak + factor * leak;
      @ }
      @
      @ // S_r·|μ| ≤ o and S_k(|ρ_k| − |μ|) ≤ o.
      @ public normal_behavior
      @   requires chosen > 0.0 && score >= 0.0 && score <= rest && rest == 1.0 - chosen && chosen * rate <= 1.0;
      @   requires chosen * mean >= 0.0 && chosen * mean <= rest && leak * chosen == rest;
      @   ensures score * (rate - mean) <= leak && chosen * mean <= leak;
      @   ensures \result;
      @ pure
      @ public static model boolean isAtMostLeak(\real chosen, \real rest, \real score, \real rate, \real mean, \real leak) {
      @     return HullQuotient.scaled(score, chosen * rate - chosen * mean, 1.0)
      @         && score * (rate - mean) * chosen == score * (chosen * rate - chosen * mean)
      @         && HullQuotient.cancelled(score * (rate - mean), leak, chosen) && HullQuotient.cancelled(0.0, leak, chosen)
      @         && HullQuotient.scaled(leak, chosen, 1.0);
      @ }
      @*/
}
