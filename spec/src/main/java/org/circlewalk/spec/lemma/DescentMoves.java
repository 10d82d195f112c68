package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * The sums over the K deterministic walks of N = rK + 1 nodes by which one step of descent moves V and the logits, at
 * V = v·11ᵀ and scores S_1 = … = S_{N−1} that are the same in all walks. V[y] is moved by the walks that end in y only.
 */
public final class DescentMoves {
    private DescentMoves() {
    }

    /*@ // x - share g.
      @ normal_behavior
      @   ensures \result == x - share * g;
      @   ensures g == 0.0 ==> \result == x;
      @ pure
      @ static model heap_free \real moved(\real x, \real share, \real g) {
      @     return x - share * g;
      @ }
      @
      @ // K·∂L/∂V[y][a] at visible scores σ.
      @ normal_behavior
      @   ensures \result == slope * (rounds * sigma);
      @ pure
      @ static model heap_free \real constantEntry(\real slope, int rounds, \real sigma) {
      @     return slope * (rounds * sigma);
      @ }
      @*/

    /** The step size over K. */
    //@ normal_behavior
    //@   requires 1 <= size;
    //@   ensures \result.value == rate.value / size;
    //@ pure
    static BigFraction share(BigFraction rate, int size) {
        BigFraction nodes = BigFraction.ONE.multiply(size);
        //@ assert nodes.value != 0.0;
        return rate.divide(nodes);
    }

    //@ normal_behavior
    //@   requires 0 <= length;
    //@   ensures \fresh(\result) && \result.length == length;
    //@   ensures (\forall int i; 0 <= i < length; \result[i] != null && \result[i].value == 0.0);
    //@ pure
    static BigFraction[] zeros(int length) {
        BigFraction zero = BigFraction.ZERO;
        BigFraction[] zeros = new BigFraction[length];
        //@ loop_invariant 0 <= i <= length;
        //@ loop_invariant (\forall int k; 0 <= k < i; zeros[k] != null && zeros[k].value == 0.0);
        //@ loop_writes zeros[*];
        //@ decreases length - i;
        for (int i = 0; i < length; i++) {
            zeros[i] = zero;
        }
        return zeros;
    }

    //@ normal_behavior
    //@   requires b.length == a.length && (\forall int i; 0 <= i < a.length; a[i] != null && b[i] != null);
    //@   ensures \fresh(\result) && \result.length == a.length;
    //@   ensures (\forall int i; 0 <= i < a.length; \result[i] != null && \result[i].value == a[i].value + b[i].value);
    //@ pure
    static BigFraction[] sum(BigFraction[] a, BigFraction[] b) {
        BigFraction[] sum = new BigFraction[a.length];
        //@ loop_invariant 0 <= i <= a.length;
        //@ loop_invariant (\forall int k; 0 <= k < i; sum[k] != null && sum[k].value == a[k].value + b[k].value);
        //@ loop_writes sum[*];
        //@ decreases a.length - i;
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i].add(b[i]);
        }
        return sum;
    }

    /** The same numbers but for one. */
    //@ normal_behavior
    //@   requires 0 <= place < a.length && (\forall int i; 0 <= i < a.length; a[i] != null);
    //@   ensures \fresh(\result) && \result.length == a.length;
    //@   ensures (\forall int i; 0 <= i < a.length; \result[i] != null
    //@               && \result[i].value == (i == place ? number.value : a[i].value));
    //@ pure
    static BigFraction[] with(BigFraction[] a, int place, BigFraction number) {
        BigFraction[] with = new BigFraction[a.length];
        //@ loop_invariant 0 <= n <= a.length;
        //@ loop_invariant (\forall int i; 0 <= i < n; with[i] != null
        //@                     && with[i].value == (i == place ? number.value : a[i].value));
        //@ loop_writes with[*];
        //@ decreases a.length - n;
        for (int n = 0; n < a.length; n++) {
            BigFraction entry = n == place ? number : a[n];
            with[n] = entry;
        }
        return with;
    }

    /** a − g, entry by entry. */
    //@ normal_behavior
    //@   requires g.length == a.length && (\forall int i; 0 <= i < a.length; a[i] != null && g[i] != null);
    //@   ensures \fresh(\result) && \result.length == a.length;
    //@   ensures (\forall int i; 0 <= i < a.length; \result[i] != null && \result[i].value == a[i].value - g[i].value);
    //@ pure
    static BigFraction[] difference(BigFraction[] a, BigFraction[] g) {
        BigFraction[] difference = new BigFraction[a.length];
        //@ loop_invariant 0 <= i <= a.length;
        //@ loop_invariant (\forall int k; 0 <= k < i; difference[k] != null
        //@                     && difference[k].value == a[k].value - g[k].value);
        //@ loop_writes difference[*];
        //@ decreases a.length - i;
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i].subtract(g[i]);
        }
        return difference;
    }

    /** factor·a, entry by entry. */
    //@ normal_behavior
    //@   requires (\forall int i; 0 <= i < a.length; a[i] != null);
    //@   ensures \fresh(\result) && \result.length == a.length;
    //@   ensures (\forall int i; 0 <= i < a.length; \result[i] != null
    //@               && \result[i].value == factor.value * a[i].value);
    //@ pure
    static BigFraction[] scaled(BigFraction factor, BigFraction[] a) {
        BigFraction[] scaled = new BigFraction[a.length];
        //@ loop_invariant 0 <= i <= a.length;
        //@ loop_invariant (\forall int k; 0 <= k < i; scaled[k] != null
        //@                     && scaled[k].value == factor.value * a[k].value);
        //@ loop_writes scaled[*];
        //@ decreases a.length - i;
        for (int i = 0; i < a.length; i++) {
            scaled[i] = factor.multiply(a[i]);
        }
        return scaled;
    }

    /** a − share·g, entry by entry. */
    //@ normal_behavior
    //@   requires g.length == a.length && (\forall int i; 0 <= i < a.length; a[i] != null && g[i] != null);
    //@   ensures \fresh(\result) && \result.length == a.length;
    //@   ensures (\forall int i; 0 <= i < a.length; \result[i] != null
    //@               && \result[i].value == moved(a[i].value, share.value, g[i].value));
    //@ pure
    static BigFraction[] descended(BigFraction[] a, BigFraction share, BigFraction[] g) {
        BigFraction[] descended = new BigFraction[a.length];
        //@ loop_invariant 0 <= i <= a.length;
        //@ loop_invariant (\forall int k; 0 <= k < i; descended[k] != null
        //@                     && descended[k].value == moved(a[k].value, share.value, g[k].value));
        //@ loop_writes descended[*];
        //@ decreases a.length - i;
        for (int i = 0; i < a.length; i++) {
            descended[i] = a[i].subtract(share.multiply(g[i]));
        }
        return descended;
    }

    /** ℓ′(z)·XS of the walk from {@code start}, the only row of its gradient of V that is not zero. */
    //@ normal_behavior
    //@   requires 0 <= start < size && rounds >= 1 && scores.length == rounds * size + 1;
    //@   requires (\forall int i; 0 <= i < scores.length; scores[i] != null);
    //@   requires (\forall int i; 0 <= i < scores.length - 1; scores[i].value == scores[0].value);
    //@   ensures \fresh(\result) && \result.length == size;
    //@   ensures (\forall int a; 0 <= a < size; \result[a] != null
    //@               && \result[a].value == constantEntry(slope.value, rounds, scores[0].value));
    //@ pure
    static BigFraction[] rowOfWalk(int size, boolean clockwise, int rounds, int start, BigFraction slope,
                                   BigFraction[] scores) {
        BigFraction[] row = new BigFraction[size];
        //@ loop_invariant 0 <= n <= size;
        //@ loop_invariant (\forall int a; 0 <= a < n; row[a] != null
        //@                     && row[a].value == constantEntry(slope.value, rounds, scores[0].value));
        //@ loop_writes row[*];
        //@ decreases size - n;
        for (int n = 0; n < size; n++) {
            row[n] = DeterministicGradient.valueEntry(size, clockwise, rounds, start, slope, scores, n);
        }
        return row;
    }

    /** Σ_{i&lt;N} g_i x_i of the walk from {@code start}. */
    //@ normal_behavior
    //@   requires 0 <= start < size && rounds >= 1 && gradients.length == rounds * size + 1;
    //@   requires (\forall int i; 0 <= i < gradients.length; gradients[i] != null);
    //@   requires (\forall int i; 0 <= i < gradients.length - 1; gradients[i].value == gradients[0].value);
    //@   ensures \fresh(\result) && \result.length == size;
    //@   ensures (\forall int a; 0 <= a < size; \result[a] != null
    //@               && \result[a].value == DescentGradients.repeated(gradients[0].value, rounds));
    //@ pure
    static BigFraction[] tokensOfWalk(int size, boolean clockwise, int rounds, int start, BigFraction[] gradients) {
        BigFraction[] tokens = new BigFraction[size];
        //@ loop_invariant 0 <= n <= size;
        //@ loop_invariant (\forall int a; 0 <= a < n; tokens[a] != null
        //@                     && tokens[a].value == DescentGradients.repeated(gradients[0].value, rounds));
        //@ loop_writes tokens[*];
        //@ decreases size - n;
        for (int n = 0; n < size; n++) {
            tokens[n] = DeterministicGradient.tokenEntry(size, clockwise, rounds, start, gradients, n);
        }
        return tokens;
    }

    /**
     * Row {@code label} of K·∂L/∂V: the sum over the walks that end there, of which there is one.
     *
     * @return a fresh array of length K
     */
    //@ normal_behavior
    //@   requires 0 <= label < size;
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
    //@   ensures (\forall int a; 0 <= a < size; \result[a] != null
    //@               && \result[a].value == constantEntry(given[0].value, rounds, scores[0][0].value));
    //@ pure
    static BigFraction[] rowGradient(int size, boolean clockwise, int rounds, int length, int label,
                                     BigFraction[][] value, BigFraction[][] scores, BigFraction[] given) {
        int visible = length - 1;
        BigFraction[] row = zeros(size);
        //@ ghost \real entry = constantEntry(given[0].value, rounds, scores[0][0].value);
        //@ loop_invariant 0 <= n <= size && row.length == size && \fresh(row);
        //@ loop_invariant (\forall int a; 0 <= a < size; row[a] != null && row[a].value == (n > label ? entry : 0.0));
        //@ loop_writes row;
        //@ decreases size - n;
        for (int n = 0; n < size; n++) {
            int[] nodes = DeterministicWalk.nodes(size, clockwise, n, length);
            //@ assert DeterministicWalk.everyNodeOnceARound(nodes, size, clockwise, rounds, visible, n);
            if (nodes[visible] == label) {
                BigFraction slope = DescentGradients.slope(size, clockwise, rounds, length, n, value, scores, given);
                row = sum(row, rowOfWalk(size, clockwise, rounds, n, slope, scores[n]));
            }
        }
        return row;
    }

    /**
     * K times the gradient by the tokens' part of the logits, Σ over the walks of Σ_{i&lt;N} g_i x_i.
     *
     * @param gradients K × N, the logit gradients of the walk from s in row s
     * @return a fresh array of length K
     */
    //@ normal_behavior
    //@   requires rounds >= 1 && 1 <= size && length == rounds * size + 1 && gradients.length == size;
    //@   requires (\forall int s; 0 <= s < size; gradients[s] != null && gradients[s].length == length);
    //@   requires (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; gradients[s][i] != null));
    //@   requires (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length - 1; gradients[s][i].value == gradients[s][0].value));
    //@   ensures \fresh(\result) && \result.length == size;
    //@   ensures (\forall int a; 0 <= a < size; \result[a] != null && \result[a].value == \result[0].value);
    //@   ensures (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; gradients[s][i].value == 0.0))
    //@               ==> (\forall int a; 0 <= a < size; \result[a].value == 0.0);
    //@ pure
    static BigFraction[] tokenGradient(int size, boolean clockwise, int rounds, int length, BigFraction[][] gradients) {
        BigFraction[] tokens = zeros(size);
        //@ loop_invariant 0 <= n <= size && tokens.length == size && \fresh(tokens);
        //@ loop_invariant (\forall int a; 0 <= a < size; tokens[a] != null && tokens[a].value == tokens[0].value);
        //@ loop_invariant (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; gradients[s][i].value == 0.0))
        //@                     ==> (\forall int a; 0 <= a < size; tokens[a].value == 0.0);
        //@ loop_writes tokens;
        //@ decreases size - n;
        for (int n = 0; n < size; n++) {
            tokens = sum(tokens, tokensOfWalk(size, clockwise, rounds, n, gradients[n]));
        }
        return tokens;
    }

    /** K·E[g_i] for each position. */
    //@ normal_behavior
    //@   requires rounds >= 1 && 1 <= size && length == rounds * size + 1 && gradients.length == size;
    //@   requires (\forall int s; 0 <= s < size; gradients[s] != null && gradients[s].length == length);
    //@   requires (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; gradients[s][i] != null));
    //@   requires (\forall int s; 0 <= s < size;
    //@               (\forall int i; 0 <= i < length - 1; gradients[s][i].value == gradients[s][0].value));
    //@   ensures \fresh(\result) && \result.length == length;
    //@   ensures (\forall int i; 0 <= i < length; \result[i] != null);
    //@   ensures (\forall int i; 0 <= i < length - 1; \result[i].value == \result[0].value);
    //@   ensures (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; gradients[s][i].value == 0.0))
    //@               ==> (\forall int i; 0 <= i < length; \result[i].value == 0.0);
    //@ pure
    static BigFraction[] positionGradient(int size, int rounds, int length, BigFraction[][] gradients) {
        BigFraction[] positions = zeros(length);
        //@ loop_invariant 0 <= n <= size && positions.length == length && \fresh(positions);
        //@ loop_invariant (\forall int i; 0 <= i < length; positions[i] != null);
        //@ loop_invariant (\forall int i; 0 <= i < length - 1; positions[i].value == positions[0].value);
        //@ loop_invariant (\forall int s; 0 <= s < size; (\forall int i; 0 <= i < length; gradients[s][i].value == 0.0))
        //@                     ==> (\forall int i; 0 <= i < length; positions[i].value == 0.0);
        //@ loop_writes positions;
        //@ decreases size - n;
        for (int n = 0; n < size; n++) {
            positions = sum(positions, gradients[n]);
        }
        return positions;
    }
}
