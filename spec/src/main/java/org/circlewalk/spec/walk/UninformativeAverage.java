package org.circlewalk.spec.walk;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * The walks whose average visible token says nothing about the next node: Σ_{k=1}^{N−1} Π^k is a multiple of 11ᵀ. From zero
 * initialisation V then stays a multiple of 11ᵀ and the visible scores stay equal for ever, whatever the step size.
 */
public final class UninformativeAverage {
    private UninformativeAverage() {
    }

    /**
     * Whether the walk is one of them, by a closed form: p ∈ {0, 1} and K divides N − 1 (Theorem 4.1), or K = 4, p = ½ and
     * N odd. The eigenvalue of Σ Π^k at angle θ ≠ 0 is Σ λ^k with |λ|² = 1 − 4p(1−p) sin²θ; it vanishes only if λ = 0,
     * which needs p = ½ and cos θ = 0, or λ^{N−1} = 1, which for 0 &lt; p &lt; 1 needs λ = −1 and N odd. For 0 &lt; p &lt; 1 only K =
     * 4 has no other angles.
     */
    public static boolean holdsFor(RandomWalk walk) {
        if (walk.isDeterministic()) {
            return walk.visible() % walk.nodes() == 0;
        }
        return walk.nodes() == 4 && walk.p().equals(BigFraction.ONE_HALF) && walk.length() % 2 == 1;
    }
}
