package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.model.WalkGradient;

/**
 * Lemma B.1 as a statement on derivatives: the forward pass of one walk, S_i = w_i/Σw with w_i = e^{a_i} and z = Σ S_i v_i, is
 * differentiated by the rules of sum, product and quotient along any direction, in which logit a_i moves at the rate t_i and the
 * attended value v_i at the rate r_i. The result is Σ_i (S_i·r_i + t_i·S_i (v_i − z)), and that times ℓ′(z) is what
 * {@link WalkGradient} has.
 *
 * <p>An entry of V moves the values at the tokens where it is looked up; entry (c, d) of W moves every logit a_i = x̃_iᵀ W x̃_N
 * at the rate [x̃_i]_c·[x̃_N]_d. What is used of the exponential is that it is positive and its own derivative.
 */
public final class WalkDerivative {
    private WalkDerivative() {
    }

    /*@ // The derivative of Σ S_i v_i over the first n, where S_i moves at the rate S_i (t_i − m).
      @ normal_behavior
      @   requires 0 <= n <= s.length && t.length == s.length && v.length == s.length && r.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null);
      @   requires (\forall int i; 0 <= i < t.length; t[i] != null);
      @   requires (\forall int i; 0 <= i < v.length; v[i] != null);
      @   requires (\forall int i; 0 <= i < r.length; r[i] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : moved(s, t, v, r, m, n - 1)
      @       + term(s[n - 1].value, t[n - 1].value, v[n - 1].value, r[n - 1].value, m));
      @ pure
      @ static model \real moved(BigFraction[] s, BigFraction[] t, BigFraction[] v, BigFraction[] r, \real m, int n) {
      @     return n == 0 ? 0.0 : moved(s, t, v, r, m, n - 1)
      @       + term(s[n - 1].value, t[n - 1].value, v[n - 1].value, r[n - 1].value, m);
      @ }
      @
      @ normal_behavior
      @   ensures \result == s * r + s * (t - m) * v;
      @ pure
      @ static model heap_free \real term(\real s, \real t, \real v, \real r, \real m) {
      @     return s * r + s * (t - m) * v;
      @ }
      @
      @ // What the gradients of Lemma B.1 have for the same direction, before the factor ℓ′(z).
      @ normal_behavior
      @   requires 0 <= n <= s.length && t.length == s.length && v.length == s.length && r.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null);
      @   requires (\forall int i; 0 <= i < t.length; t[i] != null);
      @   requires (\forall int i; 0 <= i < v.length; v[i] != null);
      @   requires (\forall int i; 0 <= i < r.length; r[i] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : along(s, t, v, r, z, n - 1)
      @       + share(s[n - 1].value, t[n - 1].value, v[n - 1].value, r[n - 1].value, z));
      @ pure
      @ static model \real along(BigFraction[] s, BigFraction[] t, BigFraction[] v, BigFraction[] r, \real z, int n) {
      @     return n == 0 ? 0.0 : along(s, t, v, r, z, n - 1)
      @       + share(s[n - 1].value, t[n - 1].value, v[n - 1].value, r[n - 1].value, z);
      @ }
      @
      @ normal_behavior
      @   ensures \result == s * r + t * (s * (v - z));
      @ pure
      @ static model heap_free \real share(\real s, \real t, \real v, \real r, \real z) {
      @     return s * r + t * (s * (v - z));
      @ }
      @*/

    /**
     * The derivative of x/y where x moves at the rate dx and y at dy: that of its product with y is dx.
     *
     * @param quotient x/y
     */
    // states B.1, whole
    //@ normal_behavior
    //@   requires 0.0 < y.value;
    //@   ensures \result.value * y.value + quotient.value * dy.value == dx.value;
    //@ pure
    static BigFraction ofQuotient(BigFraction quotient, BigFraction dx, BigFraction y, BigFraction dy) {
        return dx.subtract(quotient.multiply(dy)).divide(y);
    }

    /**
     * The derivative of z = Σ S_i v_i by the rules of the calculus, without the closed form.
     *
     * @param weights w, positive, index = position − 1
     * @param scores  S_i = w_i/Σw
     * @param t       the rates of the logits
     * @param values  v
     * @param r       the rates of the values
     */
    // states B.1, whole
    //@ normal_behavior
    //@   requires 1 <= weights.length && scores.length == weights.length && t.length == weights.length;
    //@   requires values.length == weights.length && r.length == weights.length;
    //@   requires (\forall int i; 0 <= i < weights.length; weights[i] != null && 0.0 < weights[i].value);
    //@   requires (\forall int i; 0 <= i < scores.length; scores[i] != null
    //@       && weights[i].value == WalkGradient.product(WalkGradient.sum(weights, weights.length), scores[i].value));
    //@   requires (\forall int i; 0 <= i < t.length; t[i] != null);
    //@   requires (\forall int i; 0 <= i < values.length; values[i] != null);
    //@   requires (\forall int i; 0 <= i < r.length; r[i] != null);
    //@   ensures \result.value == along(scores, t, values, r,
    //@               WalkGradient.attention(scores, values, scores.length), scores.length);
    //@ pure
    static BigFraction ofAttended(BigFraction[] weights, BigFraction[] scores, BigFraction[] t, BigFraction[] values,
            BigFraction[] r) {
        BigFraction total = total(weights);
        BigFraction totalRate = WalkGradient.attended(weights, t);
        //@ ghost \real m = PowerSumGradient.quotient(totalRate.value, total.value);
        BigFraction rate = ofSum(weights, scores, t, values, r, total, totalRate);
        //@ set { totalMoves(weights, scores, t, total.value, weights.length); }
        //@ set { isMean(total.value, WalkGradient.attention(scores, t, scores.length), totalRate.value, m); }
        //@ set { isAlong(scores, t, values, r, m, WalkGradient.attention(scores, values, scores.length)); }
        return rate;
    }

    /**
     * The derivative of ℓ(z), by the chain rule.
     *
     * @param slope ℓ′(z)
     */
    // states B.1, whole
    //@ normal_behavior
    //@   requires 1 <= weights.length && scores.length == weights.length && t.length == weights.length;
    //@   requires values.length == weights.length && r.length == weights.length;
    //@   requires (\forall int i; 0 <= i < weights.length; weights[i] != null && 0.0 < weights[i].value);
    //@   requires (\forall int i; 0 <= i < scores.length; scores[i] != null
    //@       && weights[i].value == WalkGradient.product(WalkGradient.sum(weights, weights.length), scores[i].value));
    //@   requires (\forall int i; 0 <= i < t.length; t[i] != null);
    //@   requires (\forall int i; 0 <= i < values.length; values[i] != null);
    //@   requires (\forall int i; 0 <= i < r.length; r[i] != null);
    //@   ensures \result.value == WalkGradient.product(slope.value, along(scores, t, values, r,
    //@               WalkGradient.attention(scores, values, scores.length), scores.length));
    //@ pure
    static BigFraction ofLoss(BigFraction slope, BigFraction[] weights, BigFraction[] scores, BigFraction[] t,
            BigFraction[] values, BigFraction[] r) {
        return slope.multiply(ofAttended(weights, scores, t, values, r));
    }

    /** The derivative of Σ_w P(w) ℓ_w over walks w, their probabilities held, by the rule of sums. */
    // states B.1, whole
    //@ normal_behavior
    //@   requires rates.length == probabilities.length;
    //@   requires (\forall int i; 0 <= i < probabilities.length; probabilities[i] != null);
    //@   requires (\forall int i; 0 <= i < rates.length; rates[i] != null);
    //@   ensures \result.value == WalkGradient.attention(probabilities, rates, probabilities.length);
    //@ pure
    static BigFraction ofExpectedLoss(BigFraction[] probabilities, BigFraction[] rates) {
        return WalkGradient.attended(probabilities, rates);
    }

    /** Σ w_i. */
    //@ normal_behavior
    //@   requires 1 <= weights.length;
    //@   requires (\forall int i; 0 <= i < weights.length; weights[i] != null && 0.0 < weights[i].value);
    //@   ensures \result.value == WalkGradient.sum(weights, weights.length) && 0.0 < \result.value;
    //@ pure
    static BigFraction total(BigFraction[] weights) {
        BigFraction total = BigFraction.ZERO;
        //@ loop_invariant 0 <= n <= weights.length && total.value == WalkGradient.sum(weights, n);
        //@ loop_invariant 0.0 <= total.value && (n > 0 ==> 0.0 < total.value);
        //@ loop_writes total;
        //@ decreases weights.length - n;
        for (int n = 0; n < weights.length; n++) {
            total = total.add(weights[n]);
        }
        return total;
    }

    //@ normal_behavior
    //@   requires scores.length == weights.length && t.length == weights.length && 0.0 < total.value;
    //@   requires values.length == weights.length && r.length == weights.length;
    //@   requires (\forall int i; 0 <= i < weights.length; weights[i] != null);
    //@   requires (\forall int i; 0 <= i < scores.length; scores[i] != null
    //@       && weights[i].value == WalkGradient.product(total.value, scores[i].value));
    //@   requires (\forall int i; 0 <= i < t.length; t[i] != null);
    //@   requires (\forall int i; 0 <= i < values.length; values[i] != null);
    //@   requires (\forall int i; 0 <= i < r.length; r[i] != null);
    //@   ensures \result.value == moved(scores, t, values, r, PowerSumGradient.quotient(totalRate.value, total.value),
    //@               scores.length);
    //@ pure
    private static BigFraction ofSum(BigFraction[] weights, BigFraction[] scores, BigFraction[] t, BigFraction[] values,
            BigFraction[] r, BigFraction total, BigFraction totalRate) {
        BigFraction rate = BigFraction.ZERO;
        //@ loop_invariant 0 <= n <= scores.length && rate.value
        //@     == moved(scores, t, values, r, PowerSumGradient.quotient(totalRate.value, total.value), n);
        //@ loop_writes rate;
        //@ decreases scores.length - n;
        for (int n = 0; n < scores.length; n++) {
            rate = rate.add(ofTerm(weights[n], scores[n], t[n], values[n], r[n], total, totalRate));
        }
        return rate;
    }

    /** The derivative of S_i v_i by the rule of the product, S_i·r_i and what S_i's derivative has times v_i. */
    // states B.1, whole
    //@ normal_behavior
    //@   requires 0.0 < total.value && weight.value == WalkGradient.product(total.value, score.value);
    //@   ensures \result.value == term(score.value, t.value, value.value, r.value,
    //@               PowerSumGradient.quotient(totalRate.value, total.value));
    //@ pure
    static BigFraction ofTerm(BigFraction weight, BigFraction score, BigFraction t, BigFraction value, BigFraction r,
            BigFraction total, BigFraction totalRate) {
        BigFraction scoreRate = ofScore(weight, score, t, total, totalRate);
        //@ set { isTerm(score.value, t.value, value.value, r.value, PowerSumGradient.quotient(totalRate.value, total.value)); }
        return score.multiply(r).add(scoreRate.multiply(value));
    }

    /** The derivative of S_i = w_i/Σw by the rule of the quotient; that of w_i = e^{a_i} is w_i t_i. */
    // states B.1, whole
    //@ normal_behavior
    //@   requires 0.0 < total.value && weight.value == WalkGradient.product(total.value, score.value);
    //@   ensures \result.value * total.value + score.value * totalRate.value == weight.value * t.value;
    //@   ensures \result.value == WalkGradient.product(score.value,
    //@               t.value - PowerSumGradient.quotient(totalRate.value, total.value));
    //@ pure
    static BigFraction ofScore(BigFraction weight, BigFraction score, BigFraction t, BigFraction total,
            BigFraction totalRate) {
        BigFraction rate = ofQuotient(score, weight.multiply(t), total, totalRate);
        //@ set { scoreMoves(score.value, t.value, total.value, totalRate.value, rate.value); }
        return rate;
    }

    /*@ normal_behavior
      @   ensures s * r + WalkGradient.product(s, t - m) * v == term(s, t, v, r, m);
      @ pure
      @ static model void isTerm(\real s, \real t, \real v, \real r, \real m) {
      @ }
      @*/

    /*@ // A score moves at the rate S_i (t_i − m), m = Σ S_k t_k being the rate of Σw over Σw.
      @ normal_behavior
      @   requires 0.0 < total && rate * total + score * totalRate == WalkGradient.product(total, score) * t;
      @   ensures rate == WalkGradient.product(score, t - PowerSumGradient.quotient(totalRate, total));
      @ pure
      @ static model void scoreMoves(\real score, \real t, \real total, \real totalRate, \real rate) {
      @     \real m = PowerSumGradient.quotient(totalRate, total);
      @     PowerSumGradient.isQuotient(totalRate, total);
      @     expands(score, t, total, m);
      @     cancels(total, rate, WalkGradient.product(score, t - m));
      @ }
      @
      @ normal_behavior
      @   ensures WalkGradient.product(score, t - m) * total
      @       == WalkGradient.product(total, score) * t - WalkGradient.product(score, m * total);
      @ pure
      @ static model void expands(\real score, \real t, \real total, \real m) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < x && y * x == z * x;
      @   ensures y == z;
      @ pure
      @ static model void cancels(\real x, \real y, \real z) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= w.length && s.length == w.length && t.length == w.length;
      @   requires (\forall int i; 0 <= i < w.length; w[i] != null && w[i].value == WalkGradient.product(total, s[i].value));
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null);
      @   requires (\forall int i; 0 <= i < t.length; t[i] != null);
      @   measured_by n;
      @   ensures WalkGradient.attention(w, t, n) == WalkGradient.product(total, WalkGradient.attention(s, t, n));
      @ pure
      @ static model void totalMoves(BigFraction[] w, BigFraction[] s, BigFraction[] t, \real total, int n) {
      @     if (n > 0) {
      @         totalMoves(w, s, t, total, n - 1);
      @         oneWeightMore(total, WalkGradient.attention(s, t, n - 1), s[n - 1].value, t[n - 1].value,
      @             WalkGradient.attention(s, t, n));
      @     } else {
      @         isNone(total);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires next == x + s * t;
      @   ensures WalkGradient.product(total, next)
      @       == WalkGradient.product(total, x) + WalkGradient.product(total, s) * t;
      @ pure
      @ static model void oneWeightMore(\real total, \real x, \real s, \real t, \real next) {
      @ }
      @
      @ normal_behavior
      @   ensures WalkGradient.product(x, 0.0) == 0.0;
      @ pure
      @ static model void isNone(\real x) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < total && totalRate == WalkGradient.product(total, mean);
      @   requires m == PowerSumGradient.quotient(totalRate, total);
      @   ensures m == mean;
      @ pure
      @ static model void isMean(\real total, \real mean, \real totalRate, \real m) {
      @ }
      @
      @ normal_behavior
      @   requires t.length == s.length && v.length == s.length && r.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null);
      @   requires (\forall int i; 0 <= i < t.length; t[i] != null);
      @   requires (\forall int i; 0 <= i < v.length; v[i] != null);
      @   requires (\forall int i; 0 <= i < r.length; r[i] != null);
      @   requires m == WalkGradient.attention(s, t, s.length) && z == WalkGradient.attention(s, v, s.length);
      @   ensures moved(s, t, v, r, m, s.length) == along(s, t, v, r, z, s.length);
      @ pure
      @ static model void isAlong(BigFraction[] s, BigFraction[] t, BigFraction[] v, BigFraction[] r, \real m, \real z) {
      @     difference(s, t, v, r, m, z, s.length);
      @     commutes(m, z);
      @ }
      @
      @ normal_behavior
      @   ensures WalkGradient.product(m, z) == WalkGradient.product(z, m);
      @ pure
      @ static model void commutes(\real m, \real z) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= s.length && t.length == s.length && v.length == s.length && r.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null);
      @   requires (\forall int i; 0 <= i < t.length; t[i] != null);
      @   requires (\forall int i; 0 <= i < v.length; v[i] != null);
      @   requires (\forall int i; 0 <= i < r.length; r[i] != null);
      @   measured_by n;
      @   ensures moved(s, t, v, r, m, n) - along(s, t, v, r, z, n)
      @       == WalkGradient.product(z, WalkGradient.attention(s, t, n)) - WalkGradient.product(m, WalkGradient.attention(s, v, n));
      @ pure
      @ static model void difference(BigFraction[] s, BigFraction[] t, BigFraction[] v, BigFraction[] r, \real m, \real z,
      @         int n) {
      @     if (n > 0) {
      @         difference(s, t, v, r, m, z, n - 1);
      @         oneTermMore(s[n - 1].value, t[n - 1].value, v[n - 1].value, r[n - 1].value, m, z,
      @             WalkGradient.attention(s, t, n - 1), WalkGradient.attention(s, v, n - 1),
      @             WalkGradient.attention(s, t, n), WalkGradient.attention(s, v, n));
      @     } else {
      @         isNone(m);
      @         isNone(z);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires nextT == ofT + s * t && nextV == ofV + s * v;
      @   ensures term(s, t, v, r, m) - share(s, t, v, r, z) == WalkGradient.product(z, nextT) - WalkGradient.product(z, ofT)
      @       - (WalkGradient.product(m, nextV) - WalkGradient.product(m, ofV));
      @ pure
      @ static model void oneTermMore(\real s, \real t, \real v, \real r, \real m, \real z, \real ofT, \real ofV, \real nextT,
      @         \real nextV) {
      @ }
      @*/

    // states B.1, whole: all N, V, logits and ℓ′: V's gradient and, along any rates t_i of the logits, Σ t_i g_i are the derivatives of
    //   ℓ(z) by the rules of the calculus; ∂L/∂W is the case t_i = [x̃_i]_c·[x̃_N]_d
    /*@ // Entry (y, a) of V, which moves the values at the visible tokens that are a: the derivative is valueEntry over ℓ′(z).
      @ normal_behavior
      @   requires 1 <= s.length && s.length == walk.length && t.length == s.length && v.length == s.length;
      @   requires r.length == s.length && 0 <= n <= s.length - 1;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null);
      @   requires (\forall int i; 0 <= i < t.length; t[i] != null && t[i].value == 0.0);
      @   requires (\forall int i; 0 <= i < v.length; v[i] != null);
      @   requires (\forall int i; 0 <= i < r.length; r[i] != null && r[i].value == (i < r.length - 1 && walk[i] == a ? 1.0 : 0.0));
      @   measured_by n;
      @   ensures along(s, t, v, r, z, n) == WalkGradient.sumOn(s, walk, a, n);
      @   ensures n == s.length - 1 ==> along(s, t, v, r, z, s.length) == WalkGradient.sumOn(s, walk, a, n);
      @ pure
      @ static model void alongAnEntryOfV(BigFraction[] s, BigFraction[] t, BigFraction[] v, BigFraction[] r, int[] walk, int a,
      @         \real z, int n) {
      @     if (n > 0) {
      @         alongAnEntryOfV(s, t, v, r, walk, a, z, n - 1);
      @         ofValueOnly(s[n - 1].value, t[n - 1].value, v[n - 1].value, r[n - 1].value, z);
      @     }
      @     ofValueOnly(s[n].value, t[n].value, v[n].value, r[n].value, z);
      @ }
      @
      @ normal_behavior
      @   requires t == 0.0;
      @   ensures r == 0.0 ==> share(s, t, v, r, z) == 0.0;
      @   ensures r == 1.0 ==> share(s, t, v, r, z) == s;
      @ pure
      @ static model void ofValueOnly(\real s, \real t, \real v, \real r, \real z) {
      @ }
      @*/

    // states B.1, whole
    /*@ // Logits that move at the rates t, with V held: Σ t_i g_i over ℓ′(z). An entry of W moves logit i at the rate x̃_i x̃_N has.
      @ normal_behavior
      @   requires 0 <= n <= s.length && t.length == s.length && v.length == s.length && r.length == s.length;
      @   requires g.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null);
      @   requires (\forall int i; 0 <= i < t.length; t[i] != null);
      @   requires (\forall int i; 0 <= i < v.length; v[i] != null);
      @   requires (\forall int i; 0 <= i < r.length; r[i] != null && r[i].value == 0.0);
      @   requires (\forall int i; 0 <= i < g.length; g[i] != null
      @       && g[i].value == WalkGradient.gradient(slope, s[i].value, v[i].value, z));
      @   measured_by n;
      @   ensures WalkGradient.product(slope, along(s, t, v, r, z, n)) == WalkGradient.attention(t, g, n);
      @ pure
      @ static model void alongLogits(BigFraction[] s, BigFraction[] t, BigFraction[] v, BigFraction[] r, BigFraction[] g,
      @         \real slope, \real z, int n) {
      @     if (n > 0) {
      @         alongLogits(s, t, v, r, g, slope, z, n - 1);
      @         oneLogitMore(s[n - 1].value, t[n - 1].value, v[n - 1].value, r[n - 1].value, z, slope, g[n - 1].value,
      @             along(s, t, v, r, z, n - 1), along(s, t, v, r, z, n));
      @         assert PowerSumGradient.product(t[n - 1].value, g[n - 1].value) == t[n - 1].value * g[n - 1].value;
      @     } else {
      @         isNone(slope);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires r == 0.0 && g == WalkGradient.gradient(slope, s, v, z) && next == x + share(s, t, v, r, z);
      @   ensures WalkGradient.product(slope, next) == WalkGradient.product(slope, x) + PowerSumGradient.product(t, g);
      @ pure
      @ static model void oneLogitMore(\real s, \real t, \real v, \real r, \real z, \real slope, \real g, \real x,
      @         \real next) {
      @     ofLogitOnly(s, t, v, r, z);
      @     scales(slope, x, t, PowerSumGradient.product(s, v - z), next);
      @     PowerSumWalk.isGradient(slope, s, v, z);
      @ }
      @
      @ normal_behavior
      @   requires r == 0.0;
      @   ensures share(s, t, v, r, z) == PowerSumGradient.product(t, PowerSumGradient.product(s, v - z));
      @ pure
      @ static model void ofLogitOnly(\real s, \real t, \real v, \real r, \real z) {
      @ }
      @
      @ normal_behavior
      @   requires next == x + PowerSumGradient.product(t, y);
      @   ensures WalkGradient.product(slope, next)
      @       == WalkGradient.product(slope, x) + PowerSumGradient.product(t, PowerSumGradient.product(slope, y));
      @ pure
      @ static model void scales(\real slope, \real x, \real t, \real y, \real next) {
      @ }
      @*/
}
