package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.model.WalkGradient;

/**
 * The expected gradients at V = v·11ᵀ and S_1 = … = S_{N−1} for the deterministic walks of N = rK + 1 nodes (Lemmas D.1
 * to D.3). Such a walk ends in its start, so the walk from y is the only one that reaches y, and row y of K·∂L/∂V is
 * the gradient of that walk. All walks have the same z, so ℓ′(z) is one number; it is a parameter here, for every loss.
 */
public final class DeterministicGradient {
    private DeterministicGradient() {
    }

    /**
     * K·∂L/∂V[y][node], which is ℓ′(z)·r·S_1 for every y and every node: V's gradient is a multiple of 11ᵀ.
     *
     * @param rounds r
     * @param y      the predicted node, in 0 … size − 1
     * @param slope  ℓ′(z)
     * @param scores S_1 … S_N, the visible ones all equal
     */
    //@ public normal_behavior
    //@   requires 0 <= y < size && 0 <= node < size && rounds >= 1 && scores.length == rounds * size + 1;
    //@   requires (\forall int i; 0 <= i < scores.length; scores[i] != null);
    //@   requires (\forall int i; 0 <= i < scores.length - 1; scores[i].value == scores[0].value);
    //@   ensures \result.value == slope.value * (rounds * scores[0].value);
    //@ pure
    public static BigFraction valueEntry(int size, boolean clockwise, int rounds, int y, BigFraction slope,
                                         BigFraction[] scores, int node) {
        int[] nodes = DeterministicWalk.nodes(size, clockwise, y, scores.length);
        //@ assert sumOverRounds(scores, nodes, size, clockwise, rounds, node, scores[0].value);
        //@ assert nodes[scores.length - 1] == y;
        //@ ghost \real collected = WalkGradient.sumOn(scores, nodes, node, scores.length - 1);
        //@ assert sameProduct(slope.value, collected, rounds * scores[0].value);
        return WalkGradient.valueEntry(slope, scores, nodes, node);
    }

    /**
     * The logit gradients E[g_i] = ℓ′(z)·S_i·(v_i − z), with v_i = v at the visible positions and z = v·Σ_{i&lt;N} S_i,
     * whatever the walk; the visible ones are all equal if the scores are.
     *
     * @param v      V = v·11ᵀ
     * @param slope  ℓ′(z)
     * @param scores S_1 … S_N
     * @return a fresh array of length N, index = position − 1
     */
    //@ public normal_behavior
    //@   requires scores.length >= 1;
    //@   requires (\forall int i; 0 <= i < scores.length; scores[i] != null);
    //@   ensures \fresh(\result) && \result.length == scores.length;
    //@   ensures (\forall int i; 0 <= i < scores.length; \result[i] != null && \result[i].value == WalkGradient.gradient(
    //@               slope.value, scores[i].value, i < scores.length - 1 ? v.value : 0.0,
    //@               WalkGradient.product(v.value, WalkGradient.sum(scores, scores.length - 1))));
    //@ pure
    public static BigFraction[] logits(BigFraction v, BigFraction slope, BigFraction[] scores) {
        BigFraction[] values = attendedValues(v, scores.length);
        //@ ghost \real z = WalkGradient.product(v.value, WalkGradient.sum(scores, scores.length - 1));
        //@ assert attendedEqualValues(scores, values, v.value, scores.length - 1);
        //@ assert WalkGradient.attention(scores, values, scores.length) == z;
        return WalkGradient.logits(slope, scores, values);
    }

    /** v_1 … v_N at V = v·11ᵀ, the same for every walk: N − 1 times v, then 0 for the zero token. */
    //@ public normal_behavior
    //@   requires length >= 1;
    //@   ensures \fresh(\result) && \result.length == length;
    //@   ensures (\forall int i; 0 <= i < length; \result[i] != null);
    //@   ensures (\forall int i; 0 <= i < length - 1; \result[i] == v);
    //@   ensures \result[length - 1].value == 0.0;
    //@ pure
    public static BigFraction[] attendedValues(BigFraction v, int length) {
        BigFraction[] values = new BigFraction[length];
        //@ loop_invariant 0 <= i <= length - 1;
        //@ loop_invariant (\forall int k; 0 <= k < i; values[k] == v);
        //@ loop_writes values[*];
        //@ decreases length - i;
        for (int i = 0; i < length - 1; i++) {
            values[i] = v;
        }
        values[length - 1] = BigFraction.ZERO;
        return values;
    }

    /**
     * The entry at {@code node} of Σ_{i&lt;N} g_i x_i for the walk from {@code start}, which is r·g_1 for every node
     * and every start: the token part of the logits moves alike for all nodes.
     *
     * @param gradients g_1 … g_N, the visible ones all equal
     */
    //@ public normal_behavior
    //@   requires 0 <= start < size && 0 <= node < size && rounds >= 1 && gradients.length == rounds * size + 1;
    //@   requires (\forall int i; 0 <= i < gradients.length; gradients[i] != null);
    //@   requires (\forall int i; 0 <= i < gradients.length - 1; gradients[i].value == gradients[0].value);
    //@   ensures \result.value == rounds * gradients[0].value;
    //@ pure
    public static BigFraction tokenEntry(int size, boolean clockwise, int rounds, int start, BigFraction[] gradients,
                                         int node) {
        int[] nodes = DeterministicWalk.nodes(size, clockwise, start, gradients.length);
        //@ assert sumOverRounds(gradients, nodes, size, clockwise, rounds, node, gradients[0].value);
        return WalkGradient.tokenEntry(gradients, nodes, node);
    }

    /*@ public normal_behavior
      @   requires after == before || after == before + 1;
      @   ensures after * x == (after == before ? before * x : before * x + x);
      @   ensures \result;
      @ pure
      @ public static model boolean oneVisitMore(int before, int after, \real x) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= n <= a.length && n <= nodes.length;
      @   requires (\forall int i; 0 <= i < a.length; a[i] != null);
      @   requires (\forall int i; 0 <= i < n; a[i].value == x);
      @   measured_by n;
      @   ensures WalkGradient.sumOn(a, nodes, node, n) == DeterministicWalk.visitsBefore(nodes, n, node) * x;
      @   ensures \result;
      @ pure
      @ public static model boolean sumOfEqualNumbers(BigFraction[] a, int[] nodes, int node, int n, \real x) {
      @     return n == 0 || sumOfEqualNumbers(a, nodes, node, n - 1, x)
      @         && oneVisitMore(DeterministicWalk.visitsBefore(nodes, n - 1, node),
      @             DeterministicWalk.visitsBefore(nodes, n, node), x);
      @ }
      @
      @ public normal_behavior
      @   requires a == b;
      @   ensures x * a == x * b && a * x == b * x;
      @   ensures \result;
      @ pure
      @ public static model boolean sameProduct(\real x, \real a, \real b) {
      @     return true;
      @ }
      @
      @ // Over r rounds of a walk every node collects r of N − 1 equal numbers, and the walk ends in its start.
      @ public normal_behavior
      @   requires rounds >= 1 && a.length == rounds * size + 1 && nodes.length == a.length && 0 <= node < size;
      @   requires (\forall int i; 0 <= i < a.length; a[i] != null);
      @   requires (\forall int i; 0 <= i < a.length - 1; a[i].value == x);
      @   requires (\forall int i; 0 <= i < nodes.length; 0 <= nodes[i] < size);
      @   requires (\forall int i; 0 < i < nodes.length;
      @                 nodes[i] == DeterministicWalk.next(size, clockwise, nodes[i - 1]));
      @   ensures WalkGradient.sumOn(a, nodes, node, a.length - 1) == rounds * x;
      @   ensures nodes[a.length - 1] == nodes[0];
      @   ensures \result;
      @ pure
      @ public static model boolean sumOverRounds(BigFraction[] a, int[] nodes, int size, boolean clockwise, int rounds,
      @                                           int node, \real x) {
      @     boolean even = DeterministicWalk.everyNodeOnceARound(nodes, size, clockwise, rounds, a.length - 1, node);
      @     boolean sum = sumOfEqualNumbers(a, nodes, node, a.length - 1, x);
      @     int visits = DeterministicWalk.visitsBefore(nodes, a.length - 1, node);
      @     return even && sum && sameProduct(x, visits, rounds);
      @ }
      @
      @ // z at V = v·11ᵀ: v·Σ_{i<N} S_i for every walk and every y, as the attended values are the same.
      @ public normal_behavior
      @   requires scores.length >= 1 && (\forall int i; 0 <= i < scores.length; scores[i] != null);
      @   ensures \result.value == WalkGradient.product(v.value, WalkGradient.sum(scores, scores.length - 1));
      @ pure
      @ public static model BigFraction scoreOfConstantModel(BigFraction v, BigFraction[] scores) {
      @     BigFraction[] values = attendedValues(v, scores.length);
      @     boolean visible = attendedEqualValues(scores, values, v.value, scores.length - 1);
      @     return WalkGradient.attended(scores, values);
      @ }
      @
      @ public normal_behavior
      @   requires 0 <= n <= scores.length && values.length == scores.length;
      @   requires (\forall int i; 0 <= i < scores.length; scores[i] != null && values[i] != null);
      @   requires (\forall int i; 0 <= i < n; values[i].value == v);
      @   measured_by n;
      @   ensures WalkGradient.attention(scores, values, n) == WalkGradient.product(v, WalkGradient.sum(scores, n));
      @   ensures \result;
      @ pure
      @ public static model boolean attendedEqualValues(BigFraction[] scores, BigFraction[] values, \real v, int n) {
      @     return n == 0 || attendedEqualValues(scores, values, v, n - 1)
      @         && oneValueMore(v, WalkGradient.sum(scores, n - 1), WalkGradient.sum(scores, n), scores[n - 1].value,
      @             values[n - 1].value);
      @ }
      @
      @ public normal_behavior
      @   requires value == v && after == before + s;
      @   ensures WalkGradient.product(v, after) == WalkGradient.product(v, before) + s * value;
      @   ensures \result;
      @ pure
      @ public static model boolean oneValueMore(\real v, \real before, \real after, \real s, \real value) {
      @     return true;
      @ }
      @*/

    /*@ // At V = 0 every logit gradient is 0, so that W rests in the first step (Lemma D.1).
      @ public normal_behavior
      @   requires scores.length >= 1 && (\forall int i; 0 <= i < scores.length; scores[i] != null);
      @   requires v.value == 0.0 && 0 <= position < scores.length;
      @   ensures \result.value == 0.0;
      @ pure
      @ public static model BigFraction attentionRests(BigFraction v, BigFraction slope, BigFraction[] scores,
      @                                                 int position) {
      @     BigFraction[] values = attendedValues(v, scores.length);
      @     boolean visible = attendedEqualValues(scores, values, v.value, scores.length - 1);
      @     BigFraction[] gradients = WalkGradient.logits(slope, scores, values);
      @     return gradients[position];
      @ }
      @*/

    /*@ // The induction step of Theorem 4.1 for V: from V = v·11ᵀ a step of any rate moves any two of its entries, at
      @ // (y, node) and (y2, node2), by the same amount.
      @ public normal_behavior
      @   requires 0 <= y < size && 0 <= node < size && 0 <= y2 < size && 0 <= node2 < size;
      @   requires rounds >= 1 && scores.length == rounds * size + 1;
      @   requires (\forall int j; 0 <= j < scores.length; scores[j] != null);
      @   requires (\forall int j; 0 <= j < scores.length - 1; scores[j].value == scores[0].value);
      @   ensures \result;
      @ pure
      @ public static model boolean entriesMoveAlike(int size, boolean clockwise, int rounds, BigFraction slope,
      @         BigFraction[] scores, \real rate, int y, int node, int y2, int node2) {
      @     BigFraction entry = valueEntry(size, clockwise, rounds, y, slope, scores, node);
      @     BigFraction entry2 = valueEntry(size, clockwise, rounds, y2, slope, scores, node2);
      @     return sameProduct(rate, entry.value, entry2.value) && rate * entry.value == rate * entry2.value;
      @ }
      @*/

    /*@ // And for the visible logits: that of any position, at any node, in the walk from any start moves by an amount
      @ // that depends on none of the three.
      @ public normal_behavior
      @   requires 0 <= start < size && 0 <= node < size && 0 <= i < scores.length - 1;
      @   requires rounds >= 1 && scores.length == rounds * size + 1;
      @   requires (\forall int j; 0 <= j < scores.length; scores[j] != null);
      @   requires (\forall int j; 0 <= j < scores.length - 1; scores[j].value == scores[0].value);
      @   ensures \result;
      @ pure
      @ public static model boolean logitsMoveAlike(int size, boolean clockwise, int rounds, BigFraction v,
      @         BigFraction slope, BigFraction[] scores, \real tokenRate, \real positionRate, int start, int node, int i) {
      @     BigFraction[] g = logits(v, slope, scores);
      @     BigFraction token = tokenEntry(size, clockwise, rounds, start, g, node);
      @     return sameProduct(tokenRate, token.value, rounds * g[0].value)
      @         && sameProduct(positionRate, g[i].value, g[0].value)
      @         && tokenRate * token.value + positionRate * g[i].value
      @             == tokenRate * (rounds * g[0].value) + positionRate * g[0].value;
      @ }
      @*/
}
