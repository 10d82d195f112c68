package org.circlewalk.spec.lemma;

//@ model import org.apache.commons.math3.fraction.BigFraction;
//@ model import org.circlewalk.spec.model.WalkGradient;

/**
 * One walk of those over which {@link SoftmaxGradient} takes the expectation: what is carried along it, divided by the sum of
 * the weights, are z and u of Lemma B.1 as {@link org.circlewalk.spec.model.WalkGradient} has them, by the scores S_i = w_i/d. What is taken at its end
 * is then the entry of the gradient, {@link PowerSumWalk#entry}.
 */
public final class SoftmaxWalk {
    private SoftmaxWalk() {
    }

    /*@ // Σ w_i of the first n positions, w_i = tokens[s_i]·positions[i].
      @ normal_behavior
      @   requires 0 <= n <= walk.length && n <= positions.length;
      @   requires (\forall int i; 0 <= i < n; 0 <= walk[i] < tokens.length);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : PowerSumGradient.plus(weights(walk, tokens, positions, n - 1),
      @       SoftmaxGradient.weight(tokens[walk[n - 1]].value, positions[n - 1].value), 1.0));
      @ pure
      @ static model \real weights(int[] walk, BigFraction[] tokens, BigFraction[] positions, int n) {
      @     return n == 0 ? 0.0 : PowerSumGradient.plus(weights(walk, tokens, positions, n - 1),
      @       SoftmaxGradient.weight(tokens[walk[n - 1]].value, positions[n - 1].value), 1.0);
      @ }
      @*/

    // states C.6, whole
    // states C.6.1, whole
    /*@ // d, z and u after one more node of a walk, d being Σw at the end; the zero token adds nothing. Before the first node all are 0.
      @ normal_behavior
      @   requires 1 <= walk.length && scores.length == walk.length && values.length == walk.length;
      @   requires positions.length == walk.length && tokens.length == row.length && 0 <= n < walk.length - 1;
      @   requires (\forall int i; 0 <= i < scores.length; scores[i] != null);
      @   requires (\forall int i; 0 <= i < values.length; values[i] != null);
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null);
      @   requires (\forall int i; 0 <= i < walk.length; 0 <= walk[i] < row.length);
      @   requires d == weights(walk, tokens, positions, walk.length - 1) + positions[walk.length - 1].value && 0.0 < d;
      @   requires w == SoftmaxGradient.weight(tokens[walk[n]].value, positions[n].value);
      @   requires scores[n].value == PowerSumGradient.quotient(w, d) && values[n].value == row[walk[n]].value;
      @   requires values[walk.length - 1].value == 0.0;
      @   requires WalkGradient.attention(scores, values, n) == PowerSumGradient.quotient(z, d);
      @   requires WalkGradient.sumOn(scores, walk, a, n) == PowerSumGradient.quotient(u, d);
      @   ensures weights(walk, tokens, positions, n + 1) == PowerSumGradient.plus(weights(walk, tokens, positions, n), w, 1.0);
      @   ensures WalkGradient.attention(scores, values, 0) == PowerSumGradient.quotient(0.0, d);
      @   ensures WalkGradient.sumOn(scores, walk, a, 0) == PowerSumGradient.quotient(0.0, d);
      @   ensures WalkGradient.attention(scores, values, n + 1)
      @       == PowerSumGradient.quotient(PowerSumGradient.plus(z, w, row[walk[n]].value), d);
      @   ensures WalkGradient.sumOn(scores, walk, a, n + 1)
      @       == PowerSumGradient.quotient(PowerSumGradient.plus(u, w, walk[n] == a ? 1.0 : 0.0), d);
      @   ensures WalkGradient.attention(scores, values, walk.length) == WalkGradient.attention(scores, values, walk.length - 1);
      @ pure
      @ static model void sumsFollow(int[] walk, BigFraction[] scores, BigFraction[] values, BigFraction[] row,
      @         BigFraction[] tokens, BigFraction[] positions, int a, int n, \real d, \real w, \real z, \real u) {
      @     oneMore(d, w, z, values[n].value);
      @     oneMore(d, w, u, walk[n] == a ? 1.0 : 0.0);
      @     isNone(d);
      @     PowerSumWalk.addsNone(WalkGradient.attention(scores, values, walk.length - 1), scores[walk.length - 1].value);
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < d;
      @   ensures PowerSumGradient.quotient(PowerSumGradient.plus(x, w, y), d)
      @       == PowerSumGradient.quotient(x, d) + PowerSumGradient.quotient(w, d) * y;
      @ pure
      @ static model void oneMore(\real d, \real w, \real x, \real y) {
      @ }
      @
      @ normal_behavior
      @   requires 0.0 < d;
      @   ensures PowerSumGradient.quotient(0.0, d) == 0.0;
      @ pure
      @ static model void isNone(\real d) {
      @ }
      @*/
}
