package org.circlewalk.spec.lemma;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.PowerBySquaring;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Lemma C.6, its lower bound, on which Lemma C.7 leans: no entry of V⁽ᵗ⁾, t ≥ 1, is below order η/(εK²). Entries never shrink
 * ({@link C6ValueBounds}), so V⁽¹⁾ decides; and for N ≥ 4 + K³/(4p(1−p)) each of its entries is at least η/(2εK²).
 */
public final class C6LeastEntry {
    private C6LeastEntry() {
    }

    /**
     * The least integer N ≥ 4 + K³/(4p(1−p)), for 0 &lt; p &lt; 1.
     *
     * @throws ArithmeticException if it is no {@code int}
     */
    public static int longEnough(int nodes, BigFraction p) {
        BigFraction pq = p.multiply(BigFraction.ONE.subtract(p));
        BigFraction bound = new BigFraction(BigInteger.valueOf(nodes).pow(3)).divide(pq.multiply(4)).add(4);
        BigInteger[] quotient = bound.getNumerator().divideAndRemainder(bound.getDenominator());
        return quotient[0].add(quotient[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE).intValueExact();
    }

    /** The smallest entry of V⁽¹⁾ in units of η/(εK²), which is (K/N)·min_d Σ_{k=1}^{N−1} [(Πᵀ)^k]_d by {@link C1FirstStep}. */
    public static BigFraction scaledMinimum(RandomWalk walk) {
        Circulant visits = PowerBySquaring.transposedPowerSum(walk, 1, walk.length() - 1);
        return visits.min().multiply(walk.nodes()).divide(walk.length());
    }

    /** Holds if it is at least ½. */
    public static Evidence check(RandomWalk walk) {
        BigFraction least = scaledMinimum(walk);
        return Evidence.of(least.compareTo(BigFraction.ONE_HALF) >= 0,
                "the smallest entry of V after one step is " + Fractions.format(least) + " · η/(εK²)");
    }
}
