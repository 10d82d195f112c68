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

    /*@ // Σ S_i v_i over those of the first n at which the walk is on a.
      @ normal_behavior
      @   requires 0 <= n <= scores.length && values.length == scores.length && n <= walk.length;
      @   requires (\forall int i; 0 <= i < scores.length; scores[i] != null && values[i] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : PowerSumGradient.plus(attendedOn(scores, values, walk, a, n - 1),
      @       scores[n - 1].value, walk[n - 1] == a ? values[n - 1].value : 0.0));
      @ pure
      @ static model \real attendedOn(BigFraction[] scores, BigFraction[] values, int[] walk, int a, int n) {
      @     return n == 0 ? 0.0 : PowerSumGradient.plus(attendedOn(scores, values, walk, a, n - 1),
      @       scores[n - 1].value, walk[n - 1] == a ? values[n - 1].value : 0.0);
      @ }
      @*/

    // states C.1, whole
    /*@ // The logit gradients of one walk, summed where it is on a: ℓ′(z)·(w − uz).
      @ normal_behavior
      @   requires 0 <= n <= scores.length && values.length == scores.length && g.length == scores.length;
      @   requires n <= walk.length && (\forall int i; 0 <= i < scores.length; scores[i] != null && values[i] != null);
      @   requires (\forall int i; 0 <= i < g.length; g[i] != null
      @       && g[i].value == WalkGradient.gradient(slope, scores[i].value, values[i].value, z));
      @   measured_by n;
      @   ensures WalkGradient.sumOn(g, walk, a, n) == PowerSumGradient.product(slope, attendedOn(scores, values, walk, a, n)
      @       - PowerSumGradient.product(WalkGradient.sumOn(scores, walk, a, n), z));
      @ pure
      @ static model void logitsFollow(BigFraction[] g, BigFraction[] scores, BigFraction[] values, int[] walk, int a, \real slope,
      @         \real z, int n) {
      @     if (n > 0) {
      @         logitsFollow(g, scores, values, walk, a, slope, z, n - 1);
      @         if (walk[n - 1] == a) {
      @             oneLogitMore(slope, z, scores[n - 1].value, values[n - 1].value, attendedOn(scores, values, walk, a, n - 1),
      @                 WalkGradient.sumOn(scores, walk, a, n - 1), attendedOn(scores, values, walk, a, n),
      @                 WalkGradient.sumOn(scores, walk, a, n));
      @         } else {
      @             addsNone(attendedOn(scores, values, walk, a, n - 1), scores[n - 1].value);
      @         }
      @     } else {
      @         noLogit(slope, z);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires nextW == PowerSumGradient.plus(w, s, v) && nextU == u + s;
      @   ensures PowerSumGradient.product(slope, nextW - PowerSumGradient.product(nextU, z))
      @       == PowerSumGradient.product(slope, w - PowerSumGradient.product(u, z)) + WalkGradient.gradient(slope, s, v, z);
      @ pure
      @ static model void oneLogitMore(\real slope, \real z, \real s, \real v, \real w, \real u, \real nextW, \real nextU) {
      @     oneVisitMore(z, s, v, w, u, nextW, nextU);
      @     distributes(slope, w - PowerSumGradient.product(u, z), PowerSumGradient.product(s, v - z));
      @     isGradient(slope, s, v, z);
      @ }
      @
      @ normal_behavior
      @   requires nextW == PowerSumGradient.plus(w, s, v) && nextU == u + s;
      @   ensures nextW - PowerSumGradient.product(nextU, z) == w - PowerSumGradient.product(u, z) + PowerSumGradient.product(s, v - z);
      @ pure
      @ static model void oneVisitMore(\real z, \real s, \real v, \real w, \real u, \real nextW, \real nextU) {
      @ }
      @
      @ normal_behavior
      @   ensures PowerSumGradient.product(slope, PowerSumGradient.product(s, v - z)) == WalkGradient.gradient(slope, s, v, z);
      @ pure
      @ static model void isGradient(\real slope, \real s, \real v, \real z) {
      @ }
      @
      @ normal_behavior
      @   ensures PowerSumGradient.product(slope, x + y)
      @       == PowerSumGradient.product(slope, x) + PowerSumGradient.product(slope, y);
      @ pure
      @ static model void distributes(\real slope, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   ensures PowerSumGradient.product(slope, 0.0 - PowerSumGradient.product(0.0, z)) == 0.0;
      @ pure
      @ static model void noLogit(\real slope, \real z) {
      @ }
      @*/

    // states C.1, whole
    /*@ // What is taken at the end of a walk to y is that, as −ℓ′(z) = 1/(ε + z).
      @ normal_behavior
      @   requires epsilon > 0.0 && 0.0 <= z && slope == -PowerSumGradient.quotient(1.0, epsilon + z);
      @   ensures PowerSumAttention.atEnd(epsilon, z, u, w, true)
      @       == PowerSumGradient.product(slope, w - PowerSumGradient.product(u, z));
      @ pure
      @ static model void endIsSlope(\real epsilon, \real z, \real u, \real w, \real slope) {
      @     isShare(u * z - w, epsilon + z);
      @     ofOpposites(slope, u * z - w, PowerSumGradient.quotient(1.0, epsilon + z), w - PowerSumGradient.product(u, z));
      @ }
      @
      @ normal_behavior
      @   requires slope == -share && y == -x;
      @   ensures x * share == PowerSumGradient.product(slope, y);
      @ pure
      @ static model void ofOpposites(\real slope, \real x, \real share, \real y) {
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
