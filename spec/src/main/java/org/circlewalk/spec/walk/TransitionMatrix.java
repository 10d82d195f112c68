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
    public static BigFraction[] step(BigFraction p, BigFraction[] law) {
        int size = law.length;
        BigFraction q = BigFraction.ONE.subtract(p);
        BigFraction[] next = new BigFraction[size];
        for (int d = 0; d < size; d++) {
            BigFraction clockwise = p.multiply(law[Circle.predecessor(size, d)]);
            BigFraction anticlockwise = q.multiply(law[Circle.successor(size, d)]);
            next[d] = clockwise.add(anticlockwise);
        }
        return next;
    }

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
