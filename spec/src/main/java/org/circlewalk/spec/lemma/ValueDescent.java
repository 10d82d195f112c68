package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * Lemma C.6 for every step of population gradient descent of V from zero, whatever the attention does meanwhile. Row y of V
 * moves by itself: the loss of a walk to y looks at no other row.
 *
 * <p>The course of a row is V⁽⁰⁾[y][·] = 0, V⁽¹⁾[y][·], …, each the one before less η times the gradient by it, at the softmax
 * scores that the training has at that step, see {@link SoftmaxGradient}.
 */
public final class ValueDescent {
    private ValueDescent() {
    }

    /*@ // V[y][a] − η·∂L/∂V[y][a].
      @ normal_behavior
      @   requires 0 <= y < row.length && 0 <= a < row.length && tokens.length == row.length && 1 <= positions.length;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null);
      @   ensures \result == row[a].value
      @       + PowerSumGradient.product(eta, SoftmaxGradient.ofValue(p, row, tokens, positions, epsilon, y, a));
      @ pure
      @ static model \real moved(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, \real eta,
      @         \real epsilon, int y, int a) {
      @     return row[a].value
      @       + PowerSumGradient.product(eta, SoftmaxGradient.ofValue(p, row, tokens, positions, epsilon, y, a));
      @ }
      @
      @ // η/(εK), the most that an entry grows in a step.
      @ normal_behavior
      @   requires epsilon > 0.0 && 1 <= nodes;
      @   ensures \result == eta / (epsilon * nodes);
      @ pure
      @ static model heap_free \real growth(\real eta, \real epsilon, int nodes) {
      @     return eta / (epsilon * nodes);
      @ }
      @*/

    /**
     * Entry (y, a) of V after one step, by the gradient over all walks.
     *
     * @param row       row y of V, index = node from 0
     * @param tokens    e to the power of the K token logits, index = node
     * @param positions e to the power of the N position logits
     */
    // states C.6, whole
    // states C.6.1, whole
    //@ normal_behavior
    //@   requires 0 <= y < row.length && 0 <= a < row.length && tokens.length == row.length && 1 <= positions.length;
    //@   requires (\forall int i; 0 <= i < row.length; row[i] != null && 0.0 <= row[i].value);
    //@   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && 0.0 < tokens[i].value);
    //@   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && 0.0 < positions[i].value);
    //@   requires 0.0 <= p.value && p.value <= 1.0 && 0.0 <= eta.value && epsilon.value > 0.0;
    //@   ensures \result.value == moved(p.value, row, tokens, positions, eta.value, epsilon.value, y, a);
    //@   ensures row[a].value <= \result.value;
    //@   ensures \result.value <= row[a].value + growth(eta.value, epsilon.value, row.length);
    //@ pure
    static BigFraction entry(BigFraction p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, BigFraction eta,
            BigFraction epsilon, int y, int a) {
        //@ set { SoftmaxGradient.isBounded(p.value, row, tokens, positions, eta.value, epsilon.value, 0.0, y, a); }
        return row[a].add(DescentFromZero.times(eta, SoftmaxGradient.value(p, row, tokens, positions, epsilon, y, a)));
    }

    /** Row y of V after one step. */
    //@ normal_behavior
    //@   requires 0 <= y < row.length && tokens.length == row.length && 1 <= positions.length;
    //@   requires (\forall int i; 0 <= i < row.length; row[i] != null && 0.0 <= row[i].value);
    //@   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && 0.0 < tokens[i].value);
    //@   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && 0.0 < positions[i].value);
    //@   requires 0.0 <= p.value && p.value <= 1.0 && 0.0 <= eta.value && epsilon.value > 0.0;
    //@   ensures \fresh(\result) && \result.length == row.length;
    //@   ensures (\forall int a; 0 <= a < row.length; \result[a] != null && row[a].value <= \result[a].value
    //@       && \result[a].value <= row[a].value + growth(eta.value, epsilon.value, row.length));
    //@ pure
    static BigFraction[] step(BigFraction p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, BigFraction eta,
            BigFraction epsilon, int y) {
        BigFraction[] next = new BigFraction[row.length];
        //@ loop_invariant 0 <= n <= row.length;
        //@ loop_invariant (\forall int a; 0 <= a < n; next[a] != null && row[a].value <= next[a].value
        //@     && next[a].value <= row[a].value + growth(eta.value, epsilon.value, row.length));
        //@ loop_writes next[*];
        //@ decreases row.length - n;
        for (int n = 0; n < row.length; n++) {
            next[n] = entry(p, row, tokens, positions, eta, epsilon, y, n);
        }
        return next;
    }

    /*@ // Whether the first n entries of a row are those after a step.
      @ normal_behavior
      @   requires 0 <= y < row.length && tokens.length == row.length && 1 <= positions.length && next.length == row.length;
      @   requires 0 <= n <= row.length && (\forall int i; 0 <= i < row.length; row[i] != null);
      @   requires (\forall int i; 0 <= i < next.length; next[i] != null);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null);
      @   measured_by n;
      @   ensures \result == (n == 0 || (isStep(p, row, tokens, positions, eta, epsilon, y, next, n - 1)
      @       && next[n - 1].value == moved(p, row, tokens, positions, eta, epsilon, y, n - 1)));
      @ pure
      @ static model boolean isStep(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, \real eta,
      @         \real epsilon, int y, BigFraction[] next, int n) {
      @     return n == 0 || (isStep(p, row, tokens, positions, eta, epsilon, y, next, n - 1)
      @       && next[n - 1].value == moved(p, row, tokens, positions, eta, epsilon, y, n - 1));
      @ }
      @
      @ normal_behavior
      @   requires 0 <= y < row.length && tokens.length == row.length && 1 <= positions.length && next.length == row.length;
      @   requires 0 <= a < n && n <= row.length && (\forall int i; 0 <= i < row.length; row[i] != null && 0.0 <= row[i].value);
      @   requires (\forall int i; 0 <= i < next.length; next[i] != null);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && 0.0 < tokens[i].value);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && 0.0 < positions[i].value);
      @   requires 0.0 <= p && p <= 1.0 && 0.0 <= eta && epsilon > 0.0;
      @   requires isStep(p, row, tokens, positions, eta, epsilon, y, next, n);
      @   measured_by n;
      @   ensures next[a].value == moved(p, row, tokens, positions, eta, epsilon, y, a);
      @ pure
      @ static model void isMoved(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, \real eta,
      @         \real epsilon, int y, BigFraction[] next, int n, int a) {
      @     if (a < n - 1) {
      @         isMoved(p, row, tokens, positions, eta, epsilon, y, next, n - 1, a);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 <= y < row.length && 0 <= a < row.length && tokens.length == row.length && 1 <= positions.length;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null && 0.0 <= row[i].value);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && 0.0 < tokens[i].value);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && 0.0 < positions[i].value);
      @   requires 0.0 <= p && p <= 1.0 && 0.0 <= eta && epsilon > 0.0;
      @   requires next == moved(p, row, tokens, positions, eta, epsilon, y, a);
      @   ensures row[a].value <= next && next <= row[a].value + growth(eta, epsilon, row.length);
      @ pure
      @ static model void entryIsBounded(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, \real eta,
      @         \real epsilon, int y, int a, \real next) {
      @     SoftmaxGradient.isBounded(p, row, tokens, positions, eta, epsilon, 0.0, y, a);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= y < row.length && tokens.length == row.length && 1 <= positions.length && next.length == row.length;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null && 0.0 <= row[i].value);
      @   requires (\forall int i; 0 <= i < next.length; next[i] != null);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && 0.0 < tokens[i].value);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && 0.0 < positions[i].value);
      @   requires 0.0 <= p && p <= 1.0 && 0.0 <= eta && epsilon > 0.0;
      @   requires isStep(p, row, tokens, positions, eta, epsilon, y, next, row.length);
      @   requires 0 <= a < row.length;
      @   ensures row[a].value <= next[a].value && next[a].value <= row[a].value + growth(eta, epsilon, row.length);
      @ pure
      @ static model void oneEntryIsBounded(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions,
      @         \real eta, \real epsilon, int y, BigFraction[] next, int a) {
      @     isMoved(p, row, tokens, positions, eta, epsilon, y, next, row.length, a);
      @     entryIsBounded(p, row, tokens, positions, eta, epsilon, y, a, next[a].value);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= y < row.length && tokens.length == row.length && 1 <= positions.length && next.length == row.length;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null && 0.0 <= row[i].value);
      @   requires (\forall int i; 0 <= i < next.length; next[i] != null);
      @   requires (\forall int i; 0 <= i < tokens.length; tokens[i] != null && 0.0 < tokens[i].value);
      @   requires (\forall int i; 0 <= i < positions.length; positions[i] != null && 0.0 < positions[i].value);
      @   requires 0.0 <= p && p <= 1.0 && 0.0 <= eta && epsilon > 0.0 && 0 <= n <= row.length;
      @   requires isStep(p, row, tokens, positions, eta, epsilon, y, next, row.length);
      @   measured_by n;
      @   ensures (\forall int a; 0 <= a < n; row[a].value <= next[a].value
      @       && next[a].value <= row[a].value + growth(eta, epsilon, row.length));
      @ pure
      @ static model void stepIsBounded(\real p, BigFraction[] row, BigFraction[] tokens, BigFraction[] positions, \real eta,
      @         \real epsilon, int y, BigFraction[] next, int n) {
      @     if (n > 0) {
      @         stepIsBounded(p, row, tokens, positions, eta, epsilon, y, next, n - 1);
      @         oneEntryIsBounded(p, row, tokens, positions, eta, epsilon, y, next, n - 1);
      @         oneMore(row, next, growth(eta, epsilon, row.length), n);
      @     }
      @ }
      @
      @ normal_behavior
      @   requires 0 < n && n <= row.length && next.length == row.length;
      @   requires (\forall int i; 0 <= i < row.length; row[i] != null);
      @   requires (\forall int i; 0 <= i < next.length; next[i] != null);
      @   requires (\forall int a; 0 <= a < n - 1; row[a].value <= next[a].value && next[a].value <= row[a].value + most);
      @   requires row[n - 1].value <= next[n - 1].value && next[n - 1].value <= row[n - 1].value + most;
      @   ensures (\forall int a; 0 <= a < n; row[a].value <= next[a].value && next[a].value <= row[a].value + most);
      @ pure
      @ static model void oneMore(BigFraction[] row, BigFraction[] next, \real most, int n) {
      @ }
      @
      @ normal_behavior
      @   requires 0 <= t && epsilon > 0.0 && 1 <= nodes;
      @   ensures \result == (\real) t * growth(eta, epsilon, nodes);
      @ pure
      @ static model heap_free \real growthOf(\real eta, \real epsilon, int nodes, int t) {
      @     return (\real) t * growth(eta, epsilon, nodes);
      @ }
      @
      @ normal_behavior
      @   requires 0 <= t < 2147483647 && epsilon > 0.0 && 1 <= nodes;
      @   ensures growthOf(eta, epsilon, nodes, t) + growth(eta, epsilon, nodes) == growthOf(eta, epsilon, nodes, t + 1);
      @   ensures growthOf(eta, epsilon, nodes, 0) == 0.0;
      @ pure
      @ static model void oneStepMore(\real eta, \real epsilon, int nodes, int t) {
      @ }
      @*/

    // states C.6, whole: all K, N, 0 ≤ p ≤ 1, η ≥ 0, ε > 0, t, any logits: 0 ≤ V⁽ᵗ⁾ ≤ V⁽ᵗ⁺¹⁾ ≤ V⁽ᵗ⁾ + η/(εK), V⁽ᵗ⁾ ≤ ηt/(εK);
    //   V⁽ᵗ⁺¹⁾ ≤ V⁽ᵗ⁾ + 2εK where V⁽ᵗ⁾ ≥ η/(2εK²), η > 0
    /*@ // The course of a row, with the weights of the softmax of each step.
      @ normal_behavior
      @   requires 0 <= t < rows.length - 1 && 0 <= y < nodes && 1 <= length;
      @   requires tokens.length == rows.length && positions.length == rows.length;
      @   requires (\forall int s; 0 <= s < rows.length; rows[s] != null && rows[s].length == nodes);
      @   requires (\forall int s; 0 <= s < rows.length; (\forall int i; 0 <= i < nodes; rows[s][i] != null));
      @   requires (\forall int s; 0 <= s < rows.length; tokens[s] != null && tokens[s].length == nodes);
      @   requires (\forall int s; 0 <= s < rows.length; (\forall int i; 0 <= i < nodes;
      @       tokens[s][i] != null && 0.0 < tokens[s][i].value));
      @   requires (\forall int s; 0 <= s < rows.length; positions[s] != null && positions[s].length == length);
      @   requires (\forall int s; 0 <= s < rows.length; (\forall int i; 0 <= i < length;
      @       positions[s][i] != null && 0.0 < positions[s][i].value));
      @   requires 0.0 <= p && p <= 1.0 && 0.0 <= eta && epsilon > 0.0;
      @   requires (\forall int a; 0 <= a < nodes; rows[0][a].value == 0.0);
      @   requires (\forall int s; 0 <= s < rows.length - 1;
      @       isStep(p, rows[s], tokens[s], positions[s], eta, epsilon, y, rows[s + 1], nodes));
      @   measured_by t;
      @   ensures (\forall int a; 0 <= a < nodes; 0.0 <= rows[t][a].value && rows[t][a].value <= rows[t + 1][a].value
      @       && rows[t + 1][a].value <= rows[t][a].value + growth(eta, epsilon, nodes));
      @   ensures (\forall int a; 0 <= a < nodes; rows[t][a].value <= growthOf(eta, epsilon, nodes, t)
      @       && rows[t + 1][a].value <= growthOf(eta, epsilon, nodes, t + 1));
      @ pure
      @ static model void isBounded(\real p, BigFraction[][] rows, BigFraction[][] tokens, BigFraction[][] positions, \real eta,
      @         \real epsilon, int nodes, int length, int y, int t) {
      @     oneStepMore(eta, epsilon, nodes, t);
      @     if (t > 0) {
      @         isBounded(p, rows, tokens, positions, eta, epsilon, nodes, length, y, t - 1);
      @     }
      @     stepIsBounded(p, rows[t], tokens[t], positions[t], eta, epsilon, y, rows[t + 1], nodes);
      @ }
      @*/
}
