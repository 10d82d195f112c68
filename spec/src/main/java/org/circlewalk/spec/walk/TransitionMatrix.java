package org.circlewalk.spec.walk;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.circulant.Circulant;

/**
 * The transition matrix Π of the walk, Π[s][s+1] = p and Π[s][s−1] = 1 − p, its powers and their sums.
 *
 * <p>All of them are circulant (Lemma C.2). In the convention of {@link Circulant}, offset (i − j) mod K, column 0 of
 * (Πᵀ)^k is the law of the displacement after k steps: {@code at(d)} is the probability of having moved by d.
 */
public final class TransitionMatrix {
    private TransitionMatrix() {
    }

    /** Π itself. */
    public static Circulant of(RandomWalk walk) {
        return transposed(walk).transpose();
    }

    /** Πᵀ; column s is the law of the next node after s, the predictor f_OPT of the paper. */
    public static Circulant transposed(RandomWalk walk) {
        BigFraction[] column = new BigFraction[walk.nodes()];
        Arrays.fill(column, BigFraction.ZERO);
        column[1] = walk.p();
        column[walk.nodes() - 1] = walk.q();
        return Circulant.ofColumn(column);
    }

    /**
     * One step of the walk applied to a law on the nodes: result[d] = p·law[d−1] + q·law[d+1].
     *
     * @param law length K, not modified
     * @return a fresh array of length K
     */
    //@ public normal_behavior
    //@   requires law.length >= 1;
    //@   requires (\forall int d; 0 <= d < law.length; law[d] != null);
    //@   ensures \fresh(\result) && \result.length == law.length;
    //@   ensures (\forall int d; 0 <= d < law.length; \result[d] != null && \result[d].value
    //@               == p.value * law[d == 0 ? law.length - 1 : d - 1].value
    //@                   + (1.0 - p.value) * law[d == law.length - 1 ? 0 : d + 1].value);
    //@ pure
    public static BigFraction[] step(BigFraction p, BigFraction[] law) {
        int size = law.length;
        BigFraction q = BigFraction.ONE.subtract(p);
        BigFraction[] next = new BigFraction[size];
        //@ loop_invariant 0 <= d <= size;
        //@ loop_invariant (\forall int k; 0 <= k < d; next[k] != null && next[k].value
        //@                     == p.value * law[k == 0 ? size - 1 : k - 1].value
        //@                         + q.value * law[k == size - 1 ? 0 : k + 1].value);
        //@ loop_writes next[*];
        //@ decreases size - d;
        for (int d = 0; d < size; d++) {
            BigFraction clockwise = p.multiply(law[Circle.predecessor(size, d)]);
            BigFraction anticlockwise = q.multiply(law[Circle.successor(size, d)]);
            //@ assert clockwise.value == p.value * law[d == 0 ? size - 1 : d - 1].value;
            //@ assert anticlockwise.value == q.value * law[d == size - 1 ? 0 : d + 1].value;
            next[d] = clockwise.add(anticlockwise);
        }
        return next;
    }

    /*@ // One step keeps a law non-negative.
      @ public normal_behavior
      @   requires 0.0 <= p.value && p.value <= 1.0 && law.length >= 1;
      @   requires (\forall int d; 0 <= d < law.length; law[d] != null && 0.0 <= law[d].value);
      @   ensures \result.length == law.length;
      @   ensures (\forall int d; 0 <= d < law.length; \result[d] != null && 0.0 <= \result[d].value);
      @ pure
      @ public static model BigFraction[] stepOfNonNegativeLaw(BigFraction p, BigFraction[] law) {
      @     return step(p, law);
      @ }
      @*/

    /** (Πᵀ)^k; its column 0 is the law of the displacement after {@code exponent ≥ 0} steps. */
    public static Circulant transposedPower(RandomWalk walk, int exponent) {
        BigFraction[] law = Circulant.identity(walk.nodes()).column();
        for (int k = 0; k < exponent; k++) {
            law = step(walk.p(), law);
        }
        return Circulant.ofColumn(law);
    }

    /** Π^k for {@code exponent ≥ 0}. */
    public static Circulant power(RandomWalk walk, int exponent) {
        return transposedPower(walk, exponent).transpose();
    }

    /** Σ (Πᵀ)^k over {@code first ≤ k ≤ last}; zero if the range is empty. */
    public static Circulant transposedPowerSum(RandomWalk walk, int first, int last) {
        BigFraction[] law = transposedPower(walk, first).column();
        Circulant sum = Circulant.zero(walk.nodes());
        for (int k = first; k <= last; k++) {
            sum = sum.add(Circulant.ofColumn(law));
            law = step(walk.p(), law);
        }
        return sum;
    }
}
