package org.circlewalk.spec.model;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * The gradients of the loss of one walk in closed form (Lemma B.1 before the expectation). With the scores S_1 … S_N
 * and the attended values v_i = V[y][s_i], v_N = 0, the score of the true next node y is z = Σ S_i v_i. Everything is
 * exact.
 */
public final class WalkGradient {
    private WalkGradient() {
    }

    /**
     * z = Σ S_i v_i.
     *
     * @param scores S, index = position − 1
     * @param values v, of the same length
     */
    //@ public normal_behavior
    //@   requires values.length == scores.length;
    //@   requires (\forall int i; 0 <= i < scores.length; scores[i] != null && values[i] != null);
    //@   ensures \result.value == attention(scores, values, scores.length);
    //@ pure
    public static BigFraction attended(BigFraction[] scores, BigFraction[] values) {
        BigFraction z = BigFraction.ZERO;
        //@ loop_invariant 0 <= i <= scores.length && z != null && z.value == attention(scores, values, i);
        //@ loop_writes z;
        //@ decreases scores.length - i;
        for (int i = 0; i < scores.length; i++) {
            z = z.add(scores[i].multiply(values[i]));
        }
        return z;
    }

    /**
     * The logit gradients g_i = ℓ′(z) S_i (v_i − z). If the scores sum to 1, they sum to 0.
     *
     * @param slope  ℓ′(z)
     * @param scores S, index = position − 1
     * @param values v, of the same length
     * @return a fresh array of the same length
     */
    // states B.1, whole
    //@ public normal_behavior
    //@   requires values.length == scores.length;
    //@   requires (\forall int i; 0 <= i < scores.length; scores[i] != null && values[i] != null);
    //@   ensures \fresh(\result) && \result.length == scores.length;
    //@   ensures (\forall int i; 0 <= i < scores.length; \result[i] != null && \result[i].value == gradient(
    //@               slope.value, scores[i].value, values[i].value, attention(scores, values, scores.length)));
    //@   ensures sum(scores, scores.length) == 1.0 ==> sum(\result, \result.length) == 0.0;
    //@ pure
    public static BigFraction[] logits(BigFraction slope, BigFraction[] scores, BigFraction[] values) {
        BigFraction z = attended(scores, values);
        BigFraction[] gradients = around(z, slope, scores, values);
        //@ assert sum(scores, scores.length) == 1.0 ==> sumIsZero(gradients, slope.value, scores, values, z.value);
        return gradients;
    }

    /**
     * The entry (y, node) of the gradient by V, y = s_N: ℓ′(z)·[XS]_node = ℓ′(z)·Σ_{i&lt;N, s_i = node} S_i.
     *
     * @param slope  ℓ′(z)
     * @param scores S, length N, index = position − 1
     * @param nodes  the walk, of which the first N − 1 nodes are read
     */
    // states B.1, whole
    //@ public normal_behavior
    //@   requires 1 <= scores.length <= nodes.length;
    //@   requires (\forall int i; 0 <= i < scores.length; scores[i] != null);
    //@   ensures \result.value == slope.value * sumOn(scores, nodes, node, scores.length - 1);
    //@ pure
    public static BigFraction valueEntry(BigFraction slope, BigFraction[] scores, int[] nodes, int node) {
        return slope.multiply(tokenEntry(scores, nodes, node));
    }

    /**
     * The entry of Σ_{i&lt;N} a_i x_i at a node: the token average XS for a = S, the token part of the gradient for
     * a = g.
     *
     * @param numbers a, length N, index = position − 1
     * @param nodes   the walk, of which the first N − 1 nodes are read
     */
    //@ public normal_behavior
    //@   requires 1 <= numbers.length <= nodes.length;
    //@   requires (\forall int i; 0 <= i < numbers.length; numbers[i] != null);
    //@   ensures \result.value == sumOn(numbers, nodes, node, numbers.length - 1);
    //@ pure
    public static BigFraction tokenEntry(BigFraction[] numbers, int[] nodes, int node) {
        BigFraction sum = BigFraction.ZERO;
        //@ loop_invariant 0 <= i <= numbers.length - 1 && sum != null && sum.value == sumOn(numbers, nodes, node, i);
        //@ loop_writes sum;
        //@ decreases numbers.length - i;
        for (int i = 0; i < numbers.length - 1; i++) {
            if (nodes[i] == node) {
                sum = sum.add(numbers[i]);
            }
        }
        return sum;
    }

    //@ private normal_behavior
    //@   requires values.length == scores.length;
    //@   requires (\forall int i; 0 <= i < scores.length; scores[i] != null && values[i] != null);
    //@   ensures \fresh(\result) && \result.length == scores.length;
    //@   ensures (\forall int i; 0 <= i < scores.length; \result[i] != null
    //@               && \result[i].value == gradient(slope.value, scores[i].value, values[i].value, z.value));
    //@ pure
    private static BigFraction[] around(BigFraction z, BigFraction slope, BigFraction[] scores, BigFraction[] values) {
        BigFraction[] gradients = new BigFraction[scores.length];
        //@ loop_invariant 0 <= i <= scores.length;
        //@ loop_invariant (\forall int k; 0 <= k < i; gradients[k] != null
        //@     && gradients[k].value == gradient(slope.value, scores[k].value, values[k].value, z.value));
        //@ loop_writes gradients[*];
        //@ decreases scores.length - i;
        for (int i = 0; i < scores.length; i++) {
            gradients[i] = rationalGradient(slope, scores[i], values[i], z);
        }
        return gradients;
    }

    //@ private normal_behavior
    //@   ensures \result.value == gradient(slope.value, score.value, value.value, z.value);
    //@ pure
    private static BigFraction rationalGradient(BigFraction slope, BigFraction score, BigFraction value, BigFraction z) {
        return slope.multiply(score.multiply(value.subtract(z)));
    }

    /*@ // Σ a_i over the first n.
      @ public normal_behavior
      @   requires 0 <= n <= a.length && (\forall int i; 0 <= i < a.length; a[i] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : sum(a, n - 1) + a[n - 1].value);
      @ pure
      @ public static model \real sum(BigFraction[] a, int n) {
      @     return n == 0 ? 0.0 : sum(a, n - 1) + a[n - 1].value;
      @ }
      @
      @ // Σ a_i over those of the first n at which the walk is on the node.
      @ public normal_behavior
      @   requires 0 <= n <= a.length && n <= nodes.length && (\forall int i; 0 <= i < a.length; a[i] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0
      @               : sumOn(a, nodes, node, n - 1) + (nodes[n - 1] == node ? a[n - 1].value : 0.0));
      @ pure
      @ public static model \real sumOn(BigFraction[] a, int[] nodes, int node, int n) {
      @     return n == 0 ? 0.0 : sumOn(a, nodes, node, n - 1) + (nodes[n - 1] == node ? a[n - 1].value : 0.0);
      @ }
      @
      @ // Σ S_i v_i over the first n.
      @ public normal_behavior
      @   requires 0 <= n <= s.length && v.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null && v[i] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : attention(s, v, n - 1) + s[n - 1].value * v[n - 1].value);
      @ pure
      @ public static model \real attention(BigFraction[] s, BigFraction[] v, int n) {
      @     return n == 0 ? 0.0 : attention(s, v, n - 1) + s[n - 1].value * v[n - 1].value;
      @ }
      @
      @ // Σ S_i (v_i − z) over the first n.
      @ public normal_behavior
      @   requires 0 <= n <= s.length && v.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null && v[i] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 ? 0.0 : deviation(s, v, z, n - 1) + s[n - 1].value * (v[n - 1].value - z));
      @ pure
      @ public static model \real deviation(BigFraction[] s, BigFraction[] v, \real z, int n) {
      @     return n == 0 ? 0.0 : deviation(s, v, z, n - 1) + s[n - 1].value * (v[n - 1].value - z);
      @ }
      @
      @ public normal_behavior
      @   ensures \result == x * y;
      @ pure
      @ public static model \real product(\real x, \real y) {
      @     return x * y;
      @ }
      @
      @ public normal_behavior
      @   requires after == before + s;
      @   ensures s * (v - z) == s * v - (product(z, after) - product(z, before));
      @   ensures \result;
      @ pure
      @ public static model boolean oneDeviationMore(\real z, \real before, \real after, \real s, \real v) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= n <= s.length && v.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null && v[i] != null);
      @   measured_by n;
      @   ensures deviation(s, v, z, n) == attention(s, v, n) - product(z, sum(s, n));
      @   ensures \result;
      @ pure
      @ public static model boolean deviationIsTheDifference(BigFraction[] s, BigFraction[] v, \real z, int n) {
      @     return n == 0 || deviationIsTheDifference(s, v, z, n - 1)
      @         && oneDeviationMore(z, sum(s, n - 1), sum(s, n), s[n - 1].value, v[n - 1].value);
      @ }
      @
      @ // ℓ′(z)·S_i·(v_i − z).
      @ public normal_behavior
      @   ensures \result == slope * (s * (v - z));
      @ pure
      @ public static model \real gradient(\real slope, \real s, \real v, \real z) {
      @     return slope * (s * (v - z));
      @ }
      @
      @ public normal_behavior
      @   requires after == before + s * (v - z);
      @   ensures product(slope, after) == product(slope, before) + gradient(slope, s, v, z);
      @   ensures \result;
      @ pure
      @ public static model boolean oneTermMore(\real slope, \real before, \real after, \real s, \real v, \real z) {
      @     return true;
      @ }
      @
      @ // Σ g_i over the first n is ℓ′(z)·Σ S_i (v_i − z).
      @ public normal_behavior
      @   requires 0 <= n <= s.length && v.length == s.length && g.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null && v[i] != null && g[i] != null
      @                 && g[i].value == gradient(slope, s[i].value, v[i].value, z));
      @   measured_by n;
      @   ensures sum(g, n) == product(slope, deviation(s, v, z, n));
      @   ensures \result;
      @ pure
      @ public static model boolean sumOfGradients(BigFraction[] g, \real slope, BigFraction[] s, BigFraction[] v,
      @                                            \real z, int n) {
      @     return n == 0 || sumOfGradients(g, slope, s, v, z, n - 1)
      @         && oneTermMore(slope, deviation(s, v, z, n - 1), deviation(s, v, z, n), s[n - 1].value, v[n - 1].value, z);
      @ }
      @
      @ // With z = Σ S_i v_i and Σ S_i = 1 it is 0.
      @ public normal_behavior
      @   requires v.length == s.length && g.length == s.length;
      @   requires (\forall int i; 0 <= i < s.length; s[i] != null && v[i] != null && g[i] != null
      @                 && g[i].value == gradient(slope, s[i].value, v[i].value, z));
      @   requires z == attention(s, v, s.length) && sum(s, s.length) == 1.0;
      @   ensures sum(g, g.length) == 0.0;
      @   ensures \result;
      @ pure
      @ public static model boolean sumIsZero(BigFraction[] g, \real slope, BigFraction[] s, BigFraction[] v, \real z) {
      @     boolean average = deviationIsTheDifference(s, v, z, s.length);
      @     return average && sumOfGradients(g, slope, s, v, z, s.length);
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= n <= a.length && n <= nodes.length;
      @   requires (\forall int i; 0 <= i < a.length; a[i] != null && 0.0 <= a[i].value);
      @   measured_by n;
      @   ensures 0.0 <= sumOn(a, nodes, node, n) && sumOn(a, nodes, node, n) <= sum(a, n);
      @   ensures \result;
      @ pure
      @ public static model boolean sumOnIsAPartOfTheSum(BigFraction[] a, int[] nodes, int node, int n) {
      @     return n == 0 || sumOnIsAPartOfTheSum(a, nodes, node, n - 1);
      @ }
      @*/

    /*@ // For a loss that falls, ℓ′ ≤ 0, no entry of V's gradient is positive, and none is below ℓ′(z) (for Lemma C.6).
      @ public normal_behavior
      @   requires slope.value <= 0.0 && 1 <= scores.length <= nodes.length;
      @   requires (\forall int i; 0 <= i < scores.length; scores[i] != null && 0.0 <= scores[i].value);
      @   requires sum(scores, scores.length) <= 1.0;
      @   ensures slope.value <= \result.value && \result.value <= 0.0;
      @ pure
      @ public static model BigFraction valueEntryIsBounded(BigFraction slope, BigFraction[] scores, int[] nodes,
      @                                                     int node) {
      @     boolean part = sumOnIsAPartOfTheSum(scores, nodes, node, scores.length - 1)
      @         && scaled(slope.value, sumOn(scores, nodes, node, scores.length - 1));
      @     return valueEntry(slope, scores, nodes, node);
      @ }
      @
      @ public normal_behavior
      @   requires x <= 0.0 && 0.0 <= share && share <= 1.0;
      @   ensures x <= x * share && x * share <= 0.0;
      @   ensures \result;
      @ pure
      @ public static model boolean scaled(\real x, \real share) {
      @     return true;
      @ }
      @*/
}
