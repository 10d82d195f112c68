package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Lemma C.7, its constant, and the number of steps in Lemmas C.8 and C.9. The lemma writes V⁽ᵗ⁾ = β_t Πᵀ + Ṽ_t with β_t ≥ √(ηt) −
 * 2η/(εK) and, up to a term that is exponentially small in N, ‖Ṽ_t‖_max ≤ 2η/(εK). For ½ ≤ p &lt; 1 the largest entry of V⁽ᵗ⁾ would
 * then be p√(ηt) up to a constant. By the recurrence of {@link C7ParentDecomposition} it is √(2ηpt/K) up to a constant.
 */
public final class C7MainTerm {
    private static final int DECIMALS = 3;

    private C7MainTerm() {
    }

    /** The factor 2p/K with which the square of V's largest entry grows, in units of ηt, if attention is on the parent. */
    public static BigFraction growth(RandomWalk walk) {
        return walk.p().multiply(2).divide(walk.nodes());
    }

    /** The factor p² with which it grows at least by the lemma. */
    public static BigFraction claimedGrowth(RandomWalk walk) {
        return walk.p().multiply(walk.p());
    }

    /** Fails if the lemma asks for a faster growth than there is, for p ≥ ½. */
    public static Evidence check(RandomWalk walk) {
        BigFraction found = growth(walk);
        BigFraction claimed = claimedGrowth(walk);
        return Evidence.of(claimed.compareTo(found) <= 0, "the square of V's largest entry grows like " + Fractions.format(found)
                + " · ηt, the lemma needs at least " + Fractions.format(claimed) + " · ηt");
    }

    /**
     * A lower bound of the factor, in units of ηT, with which the square of min over β of ‖V − βΠᵀ‖_max grows if attention is on
     * the parent: (√(pq)·(√p − √q))²·2/K = 2pq(1 − 2√(pq))/K. Positive for p ∉ {0, ½, 1}, and 0 there.
     */
    public static BigFraction remainderGrowthAtLeast(RandomWalk walk) {
        BigFraction pq = walk.p().multiply(walk.q());
        if (pq.equals(BigFraction.ZERO) || walk.p().equals(BigFraction.ONE_HALF)) {
            return BigFraction.ZERO;
        }
        BigFraction bound = BigFraction.ZERO;
        for (int decimals = DECIMALS; bound.compareTo(BigFraction.ZERO) <= 0; decimals += DECIMALS) {
            BigFraction root = C8ValueDirection.rootAtLeast(pq, decimals);
            bound = BigFraction.ONE.subtract(root.multiply(2)).multiply(pq).multiply(2).divide(walk.nodes());
        }
        return bound;
    }

    /** Fails if the remainder Ṽ_t is not bounded, whatever β_t. */
    public static Evidence checkRemainder(RandomWalk walk) {
        BigFraction growth = remainderGrowthAtLeast(walk);
        return Evidence.of(growth.equals(BigFraction.ZERO), "the square of the distance of V to the line of Πᵀ grows at least like "
                + Fractions.format(growth) + " · ηT");
    }

    /** 2η/(εK), the lemma's bound of Ṽ_t for N large. */
    public static BigFraction remainder(int nodes, BigFraction eta, BigFraction epsilon) {
        return eta.multiply(2).divide(epsilon.multiply(nodes));
    }

    /**
     * The largest β for which V − βΠᵀ is at most the remainder at the neighbour reached with probability p.
     *
     * @param largest the entry of V there
     */
    public static BigFraction largestBeta(BigFraction largest, RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        return largest.add(remainder(walk.nodes(), eta, epsilon)).divide(walk.p());
    }

    /**
     * An upper bound of β_T² at T = Cη/(ε²K²), in units of the square of the remainder and to leading order for ε²/η → 0: C/K + 4/K².
     * There β_T, the best fit of the line of Πᵀ, is the sum of the two neighbours' entries, and its square is at most twice the sum
     * of their squares, 2ηT/K beside 2(2η/(εK²))² from the first two steps.
     */
    public static BigFraction squaredMainTermAtThreshold(int nodes, BigFraction constant) {
        return constant.divide(nodes).add(new BigFraction(4, nodes * nodes));
    }

    /** Fails if β_T at T = Cη/(ε²K²) is below the remainder that it is to outweigh. */
    public static Evidence checkThreshold(int nodes, BigFraction constant) {
        BigFraction square = squaredMainTermAtThreshold(nodes, constant);
        return Evidence.of(square.compareTo(BigFraction.ONE) >= 0, "at T = " + Fractions.format(constant)
                + "·η/(ε²K²), β_T² is at most " + Fractions.format(square) + " of the square of 2η/(εK), to leading order");
    }
}
