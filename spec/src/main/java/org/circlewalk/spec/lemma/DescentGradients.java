package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.model.WalkGradient;

/**
 * The gradients of Lemma B.1 summed over the K deterministic walks of N = rK + 1 nodes, walk by walk: of each walk its
 * nodes, the attended values V[y][s_i], the score z of its last node y, ℓ′(z), and the logit gradients. The contracts are
 * about V = v·11ᵀ and scores S_1 = … = S_{N−1} that are the same in all walks; that descent from zero never leaves such
 * models is shown in {@link DeterministicDescent}.
 */
public final class DescentGradients {
    private DescentGradients() {
    }

    /*@ // x + ... + x, n times.
      @ normal_behavior
      @   ensures \result == n * x;
      @ pure
      @ static model heap_free \real repeated(\real x, int n) {
      @     return n * x;
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n < 2147483647;
      @   ensures repeated(x, n + 1) == repeated(x, n) + x;
      @   ensures \result;
      @ pure
      @ static model boolean onceMore(\real x, int n) {
      @     return true;
      @ }
      @
      @ normal_behavior
      @   requires 0 <= n <= a.length;
      @   requires (\forall int i; 0 <= i < a.length; a[i] != null);
      @   requires (\forall int i; 0 <= i < n; a[i].value == x);
      @   measured_by n;
      @   ensures WalkGradient.sum(a, n) == repeated(x, n);
      @   ensures \result;
      @ pure
      @ static model boolean sumOfEqualNumbers(BigFraction[] a, \real x, int n) {
      @     return n == 0 || sumOfEqualNumbers(a, x, n - 1) && onceMore(x, n - 1);
      @ }
      @
      @ // z at V = v·11ᵀ and visible scores σ.
      @ normal_behavior
      @   requires 0 <= n;
      @   ensures \result == v * repeated(sigma, n);
      @   ensures v == 0.0 ==> \result == 0.0;
      @ pure
      @ static model heap_free \real constantScore(\real v, \real sigma, int n) {
      @     return v * repeated(sigma, n);
      @ }
      @*/

    /**
     * v_1 … v_N for one row of V: v_i = V[y][s_i], and 0 for the zero token.
     *
     * @param row   V[y]
     * @param nodes the walk
     * @return a fresh array of length N
     */
    //@ normal_behavior
    //@   requires 1 <= nodes.length && (\forall int a; 0 <= a < row.length; row[a] != null);
    //@   requires (\forall int i; 0 <= i < nodes.length; 0 <= nodes[i] < row.length);
    //@   ensures \fresh(\result) && \result.length == nodes.length;
    //@   ensures (\forall int i; 0 <= i < nodes.length; \result[i] != null);
    //@   ensures (\forall int i; 0 <= i < nodes.length - 1; \result[i].value == row[nodes[i]].value);
    //@   ensures \result[nodes.length - 1].value == 0.0;
    //@ pure
    static BigFraction[] attendedValues(BigFraction[] row, int[] nodes) {
        BigFraction zero = BigFraction.ZERO;
        BigFraction[] values = new BigFraction[nodes.length];
        //@ loop_invariant 0 <= i <= nodes.length - 1;
        //@ loop_invariant (\forall int k; 0 <= k < i; values[k] != null && values[k].value == row[nodes[k]].value);
        //@ loop_writes values[*];
        //@ decreases nodes.length - i;
        for (int i = 0; i < nodes.length - 1; i++) {
            BigFraction attended = row[nodes[i]];
            values[i] = attended;
        }
        values[nodes.length - 1] = zero;
        return values;
    }

    /** [f(X)]_y = Σ_{i&lt;N} S_i V[y][s_i] for one row of V; v·(S_1 + … + S_{N−1}) if all of the row is v. */
    //@ normal_behavior
    //@   requires 2 <= nodes.length && scores.length == nodes.length && 1 <= row.length;
    //@   requires (\forall int a; 0 <= a < row.length; row[a] != null && row[a].value == row[0].value);
    //@   requires (\forall int i; 0 <= i < nodes.length; 0 <= nodes[i] < row.length);
    //@   requires (\forall int i; 0 <= i < scores.length; scores[i] != null);
    //@   requires (\forall int i; 0 <= i < scores.length - 1; scores[i].value == scores[0].value);
    //@   ensures \result.value == constantScore(row[0].value, scores[0].value, scores.length - 1);
    //@ pure
    static BigFraction output(BigFraction[] row, BigFraction[] scores, int[] nodes) {
        BigFraction[] values = attendedValues(row, nodes);
        //@ assert DeterministicGradient.attendedEqualValues(scores, values, row[0].value, scores.length - 1);
        //@ assert sumOfEqualNumbers(scores, scores[0].value, scores.length - 1);
        return WalkGradient.attended(scores, values);
    }

    /** g_1 … g_N of a walk whose last node has the given row of V. */
    //@ normal_behavior
    //@   requires 2 <= nodes.length && scores.length == nodes.length && 1 <= row.length;
    //@   requires (\forall int a; 0 <= a < row.length; row[a] != null && row[a].value == row[0].value);
    //@   requires (\forall int i; 0 <= i < nodes.length; 0 <= nodes[i] < row.length);
    //@   requires (\forall int i; 0 <= i < scores.length; scores[i] != null);
    //@   requires (\forall int i; 0 <= i < scores.length - 1; scores[i].value == scores[0].value);
    //@   ensures \fresh(\result) && \result.length == nodes.length;
    //@   ensures (\forall int i; 0 <= i < nodes.length; \result[i] != null);
    //@   ensures (\forall int i; 0 <= i < nodes.length - 1; \result[i].value == \result[0].value);
    //@   ensures row[0].value == 0.0 ==> (\forall int i; 0 <= i < nodes.length; \result[i].value == 0.0);
    //@ pure
    static BigFraction[] around(BigFraction[] row, BigFraction slope, BigFraction[] scores, int[] nodes) {
        BigFraction[] values = attendedValues(row, nodes);
        //@ assert DeterministicGradient.attendedEqualValues(scores, values, row[0].value, scores.length - 1);
        //@ assert sumOfEqualNumbers(scores, scores[0].value, scores.length - 1);
        //@ ghost \real z = constantScore(row[0].value, scores[0].value, scores.length - 1);
        //@ assert WalkGradient.attention(scores, values, scores.length) == z;
        return WalkGradient.logits(slope, scores, values);
    }

    /** z = [f(X)]_y of the walk from {@code start}, y its last node. */
    //@ normal_behavior
    //@   requires rounds >= 1 && length == rounds * size + 1 && scores.length == length && value.length == size;
    //@   requires 0 <= start < size;
    //@   requires (\forall int y; 0 <= y < size; value[y] != null && value[y].length == size);
    //@   requires (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
    //@               value[y][a] != null && value[y][a].value == value[0][0].value));
    //@   requires (\forall int i; 0 <= i < length; scores[i] != null);
    //@   requires (\forall int i; 0 <= i < length - 1; scores[i].value == scores[0].value);
    //@   ensures \result.value == constantScore(value[0][0].value, scores[0].value, length - 1);
    //@ pure
    static BigFraction scoreOfLabel(int size, boolean clockwise, int rounds, int length, int start,
                                    BigFraction[][] value, BigFraction[] scores) {
        int[] nodes = DeterministicWalk.nodes(size, clockwise, start, length);
        return output(value[nodes[length - 1]], scores, nodes);
    }

    /**
     * ℓ′ at the score of the walk from {@code start}. A loss is a function, so where z is that of the walk from node 0, its
     * slope is as well; otherwise it is what the caller hands over, of which nothing is asked.
     *
     * @param value  V, K × K
     * @param scores K × N, those of the walk from s in row s
     * @param given  ℓ′ at the score of each walk, as the loss answers, length K
     */
    //@ normal_behavior
    //@   requires 0 <= start < size;
    //@   requires rounds >= 1 && 1 <= size && length == rounds * size + 1;
    //@   requires value.length == size && scores.length == size && given.length == size;
    //@   requires (\forall int y; 0 <= y < size; value[y] != null && value[y].length == size);
    //@   requires (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
    //@               value[y][a] != null && value[y][a].value == value[0][0].value));
    //@   requires (\forall int s; 0 <= s < size; scores[s] != null && scores[s].length == length);
    //@   requires (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; scores[s][i] != null));
    //@   requires (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length - 1; scores[s][i].value == scores[0][0].value));
    //@   requires (\forall int s; 0 <= s < size; given[s] != null);
    //@   ensures \result.value == given[0].value;
    //@ pure
    static BigFraction slope(int size, boolean clockwise, int rounds, int length, int start, BigFraction[][] value,
                             BigFraction[][] scores, BigFraction[] given) {
        BigFraction first = scoreOfLabel(size, clockwise, rounds, length, 0, value, scores[0]);
        BigFraction z = scoreOfLabel(size, clockwise, rounds, length, start, value, scores[start]);
        return z.compareTo(first) == 0 ? given[0] : given[start];
    }

    /** The logit gradients of the walk from {@code start}, a fresh array of length N. */
    //@ normal_behavior
    //@   requires 0 <= start < size;
    //@   requires rounds >= 1 && 1 <= size && length == rounds * size + 1;
    //@   requires value.length == size && scores.length == size && given.length == size;
    //@   requires (\forall int y; 0 <= y < size; value[y] != null && value[y].length == size);
    //@   requires (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
    //@               value[y][a] != null && value[y][a].value == value[0][0].value));
    //@   requires (\forall int s; 0 <= s < size; scores[s] != null && scores[s].length == length);
    //@   requires (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; scores[s][i] != null));
    //@   requires (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length - 1; scores[s][i].value == scores[0][0].value));
    //@   requires (\forall int s; 0 <= s < size; given[s] != null);
    //@   ensures \fresh(\result) && \result.length == length;
    //@   ensures (\forall int i; 0 <= i < length; \result[i] != null);
    //@   ensures (\forall int i; 0 <= i < length - 1; \result[i].value == \result[0].value);
    //@   ensures value[0][0].value == 0.0 ==> (\forall int i; 0 <= i < length; \result[i].value == 0.0);
    //@ pure
    static BigFraction[] ofWalk(int size, boolean clockwise, int rounds, int length, int start, BigFraction[][] value,
                                BigFraction[][] scores, BigFraction[] given) {
        int[] nodes = DeterministicWalk.nodes(size, clockwise, start, length);
        BigFraction slope = slope(size, clockwise, rounds, length, start, value, scores, given);
        return around(value[nodes[length - 1]], slope, scores[start], nodes);
    }

    /**
     * The logit gradients of all walks.
     *
     * @return fresh arrays, K × N, those of the walk from s in row s
     */
    //@ normal_behavior
    //@   requires rounds >= 1 && 1 <= size && length == rounds * size + 1;
    //@   requires value.length == size && scores.length == size && given.length == size;
    //@   requires (\forall int y; 0 <= y < size; value[y] != null && value[y].length == size);
    //@   requires (\forall int y; 0 <= y < size; (\forall int a; 0 <= a < size;
    //@               value[y][a] != null && value[y][a].value == value[0][0].value));
    //@   requires (\forall int s; 0 <= s < size; scores[s] != null && scores[s].length == length);
    //@   requires (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; scores[s][i] != null));
    //@   requires (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length - 1; scores[s][i].value == scores[0][0].value));
    //@   requires (\forall int s; 0 <= s < size; given[s] != null);
    //@   ensures \fresh(\result) && \result.length == size;
    //@   ensures (\forall int s; 0 <= s < size; \result[s] != null && \result[s].length == length);
    //@   ensures (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; \result[s][i] != null));
    //@   ensures (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length - 1; \result[s][i].value == \result[s][0].value));
    //@   ensures value[0][0].value == 0.0 ==> (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length; \result[s][i].value == 0.0));
    //@ pure
    static BigFraction[][] ofAllWalks(int size, boolean clockwise, int rounds, int length, BigFraction[][] value,
                                      BigFraction[][] scores, BigFraction[] given) {
        BigFraction[][] gradients = new BigFraction[size][];
        //@ loop_invariant 0 <= n <= size;
        //@ loop_invariant (\forall int s; 0 <= s < n; gradients[s] != null && gradients[s].length == length);
        //@ loop_invariant (\forall int s; 0 <= s < n; (\forall int i; 0 <= i < length; gradients[s][i] != null));
        //@ loop_invariant (\forall int s; 0 <= s < n;
        //@                     (\forall int i; 0 <= i < length - 1; gradients[s][i].value == gradients[s][0].value));
        //@ loop_invariant value[0][0].value == 0.0 ==> (\forall int s; 0 <= s < n;
        //@                     (\forall int i; 0 <= i < length; gradients[s][i].value == 0.0));
        //@ loop_writes gradients[*];
        //@ decreases size - n;
        for (int n = 0; n < size; n++) {
            gradients[n] = ofWalk(size, clockwise, rounds, length, n, value, scores, given);
        }
        return gradients;
    }
}
