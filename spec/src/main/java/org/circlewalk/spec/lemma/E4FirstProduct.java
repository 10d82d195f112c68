package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Lemma E.4, what steps 3 to 6 of its proof are for: no Γ₂(k) = Π(Πᵀ)^k has a larger diagonal than Γ₂(1). The diagonal of Γ₂(k)
 * is ⟨h_1, h_k⟩, h_k the law of the displacement after k steps, and ⟨h_1, h_1 ∗ h_{k−1}⟩ ≤ ‖h_1‖².
 */
public final class E4FirstProduct {
    private E4FirstProduct() {
    }

    /** The diagonal of Γ₂(1) less that of Γ₂(k), k ≥ 1. */
    public static BigFraction excess(RandomWalk walk, int k) {
        return E4VisitCounts.forthAndBack(walk, 1).at(0).subtract(E4VisitCounts.forthAndBack(walk, k).at(0));
    }

    /** Holds if it is not negative. */
    public static Evidence check(RandomWalk walk, int k) {
        BigFraction excess = excess(walk, k);
        return Evidence.of(excess.compareTo(BigFraction.ZERO) >= 0,
                "the diagonal of Γ₂(1) exceeds that of Γ₂(" + k + ") by " + Fractions.format(excess));
    }
}
