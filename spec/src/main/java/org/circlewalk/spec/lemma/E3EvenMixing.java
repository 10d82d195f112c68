package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.Fractions;
//@ model import org.circlewalk.spec.walk.FullPower;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * Lemma E.3: on an even circle the entries of Π^R are 0 where i − j + R is odd, and converge to 2/K geometrically elsewhere:
 * deviation² ≤ ((K−2)/K)² (1 − 16p(1−p)/K²)^R, with the rate of {@link E2OddMixing}. What is
 * proved is a larger bound of the same form: deviation² ≤ (1 − 2/K) (1 − 2p(1−p)/K²)^R.
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

    /*@ normal_behavior
      @   requires 3 <= nodes && nodes % 2 == 0 && 0 <= i < nodes && 0 <= j < nodes && 0 <= exponent;
      @   requires 0.0 <= p.value && p.value <= 1.0 && (i + j + exponent) % 2 == 0;
      @   ensures Contraction.square(FullPower.entry(p.value, nodes, exponent, i, j) - 2.0 / (\real) nodes)
      @               <= Mixing.bound(p.value, nodes, exponent);
      @ pure
      @ static model void entryIsNear(int nodes, BigFraction p, int exponent, int i, int j) {
      @     int d = i <= j ? j - i : j - i + nodes;
      @     Mixing.fitsDisplacement(nodes, exponent, i, j, d);
      @     Mixing.entryIsNear(nodes, p, exponent, i, j, d, 2.0 / (\real) nodes);
      @ }
      @
      @ normal_behavior
      @   requires 3 <= nodes && nodes % 2 == 0 && 0 <= i < nodes && 0 <= j < nodes && 0 <= exponent;
      @   requires (i + j + exponent) % 2 == 1;
      @   ensures FullPower.entry(p, nodes, exponent, i, j) == 0.0;
      @ pure
      @ static model void entryIsZero(int nodes, \real p, int exponent, int i, int j) {
      @     int d = i <= j ? j - i : j - i + nodes;
      @     Mixing.entryIsLaw(p, nodes, exponent, i, j, d);
      @     Mixing.fitsDisplacement(nodes, exponent, i, j, d);
      @     Mixing.isZeroOffTheParity(p, nodes, exponent, d);
      @ }
      @*/

    // states E.3, whole: all even K, R, p in [0, 1]: an entry of Π^R off the parity class of R is 0, and one on it has
    //   (entry − 2/K)² ≤ (1 − 2/K)(1 − 2p(1−p)/K²)^R
    /*@ // Lemma E.3 for what the code returns, on the parity class; the rate is less than 1 for 0 < p < 1.
      @ normal_behavior
      @   requires 3 <= nodes && nodes % 2 == 0 && 0 <= i < nodes && 0 <= j < nodes && 0 <= exponent;
      @   requires 0.0 <= p.value && p.value <= 1.0 && (i + j + exponent) % 2 == 0;
      @   ensures \result.length == nodes && (\forall int k; 0 <= k < nodes; \result[k] != null);
      @   ensures \result[i].length == nodes;
      @   ensures Contraction.square(\result[i][j].value - 2.0 / (\real) nodes) <= Mixing.bound(p.value, nodes, exponent);
      @   ensures 0.0 < p.value && p.value < 1.0 ==> Contraction.rate(p.value, (\real) nodes) < 1.0;
      @ pure
      @ static model BigFraction[][] isNearItsLimit(int nodes, BigFraction p, int exponent, int i, int j) {
      @     entryIsNear(nodes, p, exponent, i, j);
      @     Mixing.rateIsShare(p.value, (\real) nodes);
      @     return FullPower.of(nodes, p, exponent);
      @ }
      @*/

    // states E.3, whole
    /*@ // And off it.
      @ normal_behavior
      @   requires 3 <= nodes && nodes % 2 == 0 && 0 <= i < nodes && 0 <= j < nodes && 0 <= exponent;
      @   requires (i + j + exponent) % 2 == 1;
      @   ensures \result.length == nodes && (\forall int k; 0 <= k < nodes; \result[k] != null);
      @   ensures \result[i].length == nodes && \result[i][j].value == 0.0;
      @ pure
      @ static model BigFraction[][] isZeroElsewhere(int nodes, BigFraction p, int exponent, int i, int j) {
      @     entryIsZero(nodes, p.value, exponent, i, j);
      @     return FullPower.of(nodes, p, exponent);
      @ }
      @*/
}
