package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * Lemma E.3: on an even circle the entries of Π^R are 0 where i − j + R is odd, and converge to 2/K geometrically elsewhere:
 * deviation² ≤ ((K−2)/K)² (1 − 16p(1−p)/K²)^R, with the rate of {@link E2OddMixing}.
 */
public final class E3EvenMixing {
    private E3EvenMixing() {
    }

    /** Checks both parts at R = N for even K. */
    public static Evidence check(RandomWalk walk) {
        int k = walk.nodes();
        int exponent = walk.length();
        if (k % 2 == 1) {
            throw new IllegalArgumentException("Lemma E.3 is about even K, not K = " + k + ".");
        }
        Circulant power = TransitionMatrix.power(walk, exponent);
        BigFraction limit = new BigFraction(2, k);
        BigFraction share = BigFraction.ONE.subtract(limit);
        BigFraction bound = share.multiply(share).multiply(E2OddMixing.squaredRateBound(walk).pow(exponent));
        for (int d = 0; d < k; d++) {
            boolean reachable = (d + exponent) % 2 == 0;
            BigFraction deviation = reachable ? power.at(d).subtract(limit) : power.at(d);
            boolean fits = reachable ? deviation.multiply(deviation).compareTo(bound) <= 0
                    : deviation.equals(BigFraction.ZERO);
            if (!fits) {
                return Evidence.fails("an entry of Π^R deviates by " + Fractions.format(deviation) + " at R = "
                        + exponent);
            }
        }
        return Evidence.holds();
    }
}
