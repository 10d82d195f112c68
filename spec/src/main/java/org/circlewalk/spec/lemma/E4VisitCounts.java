package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * Lemma E.4, the steps of its proof: the expected visits Γ(N) = Σ_{l=0}^{N−2} Π^l, and the products Γ₂(k) = Π(Πᵀ)^k of a
 * step forth and k steps back.
 */
public final class E4VisitCounts {
    private E4VisitCounts() {
    }

    /** Γ(N). */
    public static Circulant visits(RandomWalk walk) {
        return TransitionMatrix.transposedPowerSum(walk, 0, walk.length() - 2).transpose();
    }

    /** Γ₂(k) for k ≥ 1. */
    public static Circulant forthAndBack(RandomWalk walk, int k) {
        return TransitionMatrix.of(walk).multiply(TransitionMatrix.transposedPower(walk, k));
    }

    /** Γ₂(2m−1) + Γ₂(2m) for m ≥ 1. */
    public static Circulant pair(RandomWalk walk, int m) {
        return forthAndBack(walk, 2 * m - 1).add(forthAndBack(walk, 2 * m));
    }

    /** E.4.1: no entry of Γ(N) exceeds its diagonal. */
    public static Evidence checkVisits(RandomWalk walk) {
        return dominated(visits(walk), "Γ(N)");
    }

    /** E.4.2 at k: no entry of Γ₂(k) exceeds its diagonal. */
    public static Evidence checkSingle(RandomWalk walk, int k) {
        return dominated(forthAndBack(walk, k), "Γ₂(" + k + ")");
    }

    /** E.4.3 at m: no entry of Γ₂(2m−1) + Γ₂(2m) exceeds its diagonal. */
    public static Evidence checkPair(RandomWalk walk, int m) {
        return dominated(pair(walk, m), "Γ₂(" + (2 * m - 1) + ") + Γ₂(" + 2 * m + ")");
    }

    private static Evidence dominated(Circulant matrix, String name) {
        BigFraction diagonal = matrix.at(0);
        BigFraction max = matrix.max();
        return Evidence.of(diagonal.equals(max), name + " has " + Fractions.format(diagonal)
                + " on its diagonal and " + Fractions.format(max) + " elsewhere");
    }

    /** E.4.4 at m: the diagonal of the pair m + 1 does not exceed that of the pair m. */
    public static Evidence checkMonotone(RandomWalk walk, int m) {
        BigFraction now = pair(walk, m).at(0);
        BigFraction then = pair(walk, m + 1).at(0);
        return Evidence.of(now.compareTo(then) >= 0, "the diagonal of Γ₂(2m−1) + Γ₂(2m) grows from "
                + Fractions.format(now) + " at m = " + m + " to " + Fractions.format(then));
    }

    /** E.4.5: the diagonal of Γ₂(1) + Γ₂(2) is p² + q². */
    public static Evidence checkFirstBase(RandomWalk walk) {
        BigFraction claimed = walk.p().pow(2).add(walk.q().pow(2));
        return equality(pair(walk, 1).at(0), claimed, "Γ₂(1) + Γ₂(2)");
    }

    /** E.4.6: the diagonal of Γ₂(3) + Γ₂(4) is 3p³q + 3pq³. */
    public static Evidence checkSecondBase(RandomWalk walk) {
        BigFraction pq = walk.p().multiply(walk.q());
        BigFraction claimed = walk.p().pow(2).add(walk.q().pow(2)).multiply(pq).multiply(3);
        return equality(pair(walk, 2).at(0), claimed, "Γ₂(3) + Γ₂(4)");
    }

    private static Evidence equality(BigFraction found, BigFraction claimed, String name) {
        return Evidence.of(found.equals(claimed), "the diagonal of " + name + " is " + Fractions.format(found)
                + ", not " + Fractions.format(claimed));
    }
}
