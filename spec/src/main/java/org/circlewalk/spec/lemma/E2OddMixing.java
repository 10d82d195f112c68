package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.Fractions;
//@ model import org.circlewalk.spec.walk.FullPower;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * Lemma E.2: on an odd circle Π^R converges to the uniform matrix geometrically. The paper's argument bounds the deviation
 * of an entry by Σ_{j≠0} |λ_j|^R/K with |λ_j|² = 1 − 4p(1−p) sin²(2πj/K) and sin²(2πj/K) ≥ 4/K²; what is checked is the
 * rational consequence deviation² ≤ ((K−1)/K)² (1 − 16p(1−p)/K²)^R, which in turn is at most e^{−16p(1−p)R/K²}. What is proved,
 * in {@link Mixing}, is a larger bound of the same form: deviation² ≤ (1 − 1/K) (1 − 2p(1−p)/K²)^R.
 */
public final class E2OddMixing {
    private E2OddMixing() {
    }

    /** 1 − 16p(1−p)/K², an upper bound of |λ|² for every eigenvalue but those of modulus 1 at p ∉ {0, 1}. */
    public static BigFraction squaredRateBound(RandomWalk walk) {
        return BigFraction.ONE.subtract(
                walk.p().multiply(walk.q()).multiply(16).divide(walk.nodes()).divide(walk.nodes()));
    }

    /** Checks the bound at R = N for odd K. */
    public static Evidence check(RandomWalk walk) {
        if (walk.nodes() % 2 == 0) {
            throw new IllegalArgumentException("Lemma E.2 is about odd K, not K = " + walk.nodes() + ".");
        }
        Circulant power = TransitionMatrix.power(walk, walk.length());
        BigFraction uniform = new BigFraction(1, walk.nodes());
        BigFraction share = BigFraction.ONE.subtract(uniform);
        BigFraction bound = share.multiply(share).multiply(squaredRateBound(walk).pow(walk.length()));
        for (int d = 0; d < walk.nodes(); d++) {
            BigFraction deviation = power.at(d).subtract(uniform);
            if (deviation.multiply(deviation).compareTo(bound) > 0) {
                return Evidence.fails("an entry of Π^R deviates by " + Fractions.format(deviation) + " at R = "
                        + walk.length());
            }
        }
        return Evidence.holds();
    }

    /*@ normal_behavior
      @   requires 3 <= nodes && nodes % 2 == 1 && 0 <= i < nodes && 0 <= j < nodes && 0 <= exponent;
      @   requires 0.0 <= p.value && p.value <= 1.0;
      @   ensures Contraction.square(FullPower.entry(p.value, nodes, exponent, i, j) - 1.0 / (\real) nodes)
      @               <= Mixing.bound(p.value, nodes, exponent);
      @ pure
      @ static model void entryIsNear(int nodes, BigFraction p, int exponent, int i, int j) {
      @     Mixing.entryIsNear(nodes, p, exponent, i, j, i <= j ? j - i : j - i + nodes, 1.0 / (\real) nodes);
      @ }
      @*/

    // states E.2, whole: all odd K, R, p in [0, 1]: each entry of Π^R has (entry − 1/K)² ≤ (1 − 1/K)(1 − 2p(1−p)/K²)^R
    /*@ // Lemma E.2 for what the code returns; the rate is less than 1 for 0 < p < 1.
      @ normal_behavior
      @   requires 3 <= nodes && nodes % 2 == 1 && 0 <= i < nodes && 0 <= j < nodes && 0 <= exponent;
      @   requires 0.0 <= p.value && p.value <= 1.0;
      @   ensures \result.length == nodes && (\forall int k; 0 <= k < nodes; \result[k] != null);
      @   ensures \result[i].length == nodes;
      @   ensures Contraction.square(\result[i][j].value - 1.0 / (\real) nodes) <= Mixing.bound(p.value, nodes, exponent);
      @   ensures 0.0 < p.value && p.value < 1.0 ==> Contraction.rate(p.value, (\real) nodes) < 1.0;
      @ pure
      @ static model BigFraction[][] isNearUniform(int nodes, BigFraction p, int exponent, int i, int j) {
      @     entryIsNear(nodes, p, exponent, i, j);
      @     Mixing.rateIsShare(p.value, (\real) nodes);
      @     return FullPower.of(nodes, p, exponent);
      @ }
      @*/
}
