package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * Lemma E.2: on an odd circle Π^R converges to the uniform matrix geometrically. The paper's argument bounds the deviation
 * of an entry by Σ_{j≠0} |λ_j|^R/K with |λ_j|² = 1 − 4p(1−p) sin²(2πj/K) and sin²(2πj/K) ≥ 4/K²; what is checked is the
 * rational consequence deviation² ≤ ((K−1)/K)² (1 − 16p(1−p)/K²)^R, which in turn is at most e^{−16p(1−p)R/K²}.
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
}
