package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.model.WalkGradient;

/**
 * One walk of those over which {@link PowerSumGradient} takes the expectation: what is carried along it, and what it has at its
 * end, are z, u and the gradient of Lemma B.1 as {@link WalkGradient} has them.
 */
public final class PowerSumWalk {
    private PowerSumWalk() {
    }

    // states C.1, whole
    // states C.2, whole
    // states C.3, whole
    // states C.4, whole
    /*@ // z and u after the first n nodes of a walk follow from those before as in the expectation; the zero token adds nothing.
      @ normal_behavior
      @   requires 1 <= walk.length && scores.length == walk.length && values.length == walk.length;
      @   requires 0 <= y < nodes && 0 <= n < walk.length - 1 && 0 <= walk[n] < nodes;
      @   requires (\forall int i; 0 <= i < scores.length; scores[i] != null && values[i] != null);
      @   requires scores[n].value == PowerSumGradient.score(walk.length);
      @   requires values[n].value == PowerSumGradient.held(p, nodes, walk.length, v, y, walk[n]);
      @   requires values[walk.length - 1].value == 0.0;
      @   ensures WalkGradient.attention(scores, values, 0) == 0.0 && WalkGradient.sumOn(scores, walk, a, 0) == 0.0;
      @   ensures WalkGradient.attention(scores, values, n + 1) == PowerSumGradient.plus(WalkGradient.attention(scores, values, n),
      @       PowerSumGradient.score(walk.length), PowerSumGradient.held(p, nodes, walk.length, v, y, walk[n]));
      @   ensures WalkGradient.sumOn(scores, walk, a, n + 1) == PowerSumGradient.plus(WalkGradient.sumOn(scores, walk, a, n),
      @       PowerSumGradient.score(walk.length), walk[n] == a ? 1.0 : 0.0);
      @   ensures WalkGradient.attention(scores, values, walk.length)
      @       == WalkGradient.attention(scores, values, walk.length - 1);
      @ pure
      @ static model void sumsFollow(int[] walk, BigFraction[] scores, BigFraction[] values, \real p, int nodes, \real v, int y,
      @         int a, int n) {
      @     addsOne(WalkGradient.sumOn(scores, walk, a, n), PowerSumGradient.score(walk.length), walk[n] == a);
      @     addsNone(WalkGradient.attention(scores, values, walk.length - 1), scores[walk.length - 1].value);
      @ }
      @
      @ normal_behavior
      @   ensures PowerSumGradient.plus(u, s, isVisit ? 1.0 : 0.0) == u + (isVisit ? s : 0.0);
      @ pure
      @ static model void addsOne(\real u, \real s, boolean isVisit) {
      @ }
      @
      @ normal_behavior
      @   ensures z + s * 0.0 == z;
      @ pure
      @ static model void addsNone(\real z, \real s) {
      @ }
      @*/

    /**
     * −∂ℓ/∂V[y][a] of one walk to y, by Lemma B.1.
     *
     * @param walk   s_1 … s_N
     * @param scores S
     * @param values v, v_N = 0
     */
    // states C.1, whole
    // states C.2, whole
    // states C.3, whole
    // states C.4, whole
    // states C.6, whole
    // states C.6.1, whole
    //@ normal_behavior
    //@   requires 1 <= walk.length && scores.length == walk.length && values.length == walk.length;
    //@   requires (\forall int i; 0 <= i < scores.length; scores[i] != null && values[i] != null);
    //@   requires epsilon.value > 0.0 && 0.0 <= WalkGradient.attention(scores, values, scores.length);
    //@   ensures \result.value == PowerSumGradient.quotient(WalkGradient.sumOn(scores, walk, a, scores.length - 1),
    //@               epsilon.value + WalkGradient.attention(scores, values, scores.length));
    //@ pure
    static BigFraction entry(int[] walk, BigFraction[] scores, BigFraction[] values, BigFraction epsilon, int a) {
        BigFraction score = WalkGradient.attended(scores, values);
        BigFraction slope = slope(epsilon, score);
        BigFraction gradient = WalkGradient.valueEntry(slope, scores, walk, a);
        //@ ghost \real u = WalkGradient.sumOn(scores, walk, a, scores.length - 1);
        //@ set { isQuotient(epsilon.value, score.value, u, slope.value); }
        return gradient.negate();
    }

    /** ℓ′(z) = −1/(ε + z). */
    //@ normal_behavior
    //@   requires epsilon.value > 0.0 && 0.0 <= z.value;
    //@   ensures \result.value == -PowerSumGradient.quotient(1.0, epsilon.value + z.value);
    //@ pure
    static BigFraction slope(BigFraction epsilon, BigFraction z) {
        return BigFraction.ONE.divide(epsilon.add(z)).negate();
    }

    /*@ normal_behavior
      @   requires epsilon > 0.0 && 0.0 <= z && slope == -PowerSumGradient.quotient(1.0, epsilon + z);
      @   ensures -(slope * u) == PowerSumGradient.quotient(u, epsilon + z);
      @ pure
      @ static model void isQuotient(\real epsilon, \real z, \real u, \real slope) {
      @     isShare(u, epsilon + z);
      @     timesShare(u, PowerSumGradient.quotient(1.0, epsilon + z), slope);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < y;
      @   ensures PowerSumGradient.quotient(x, y) == x * PowerSumGradient.quotient(1.0, y);
      @ pure
      @ static model void isShare(\real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires slope == -share;
      @   ensures -(slope * u) == u * share;
      @ pure
      @ static model void timesShare(\real u, \real share, \real slope) {
      @ }
      @*/
}
