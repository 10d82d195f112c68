package org.circlewalk.spec.box;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What the steps of a run depend on while one position holds nearly all attention, but for the laws of the walk.
 *
 * @param share      c = η/K
 * @param pull       ηG², or that of the least G where it is about all G from one on
 * @param tokenPull  ηG/K; nothing where it is about all G from one on
 * @param epsilon    ε
 * @param growthBits if the leak may grow by more than the factor exp(2^growthBits) in a step, the run is not followed further
 */
record HeldDescent(BigFraction share, BigFraction pull, Optional<BigFraction> tokenPull, BigFraction epsilon, int growthBits) {
    /** e^(1/8). */
    private static final int LITTLE = -3;
    /** e². */
    private static final int MUCH = 1;

    /** Of one length and one G. */
    static HeldDescent of(DescentFamily family) {
        return new HeldDescent(family.share(), family.pull(), Optional.of(family.share().multiply(family.squaredNorm())), family.epsilon(),
                LITTLE);
    }

    /**
     * Of every N ≥ first and every G ≥ G₀ = ν·first^{3/2}/2. The inequalities of a step bear bounds of o and of G²o at once: whoever has
     * o ≤ ô and G²o ≤ G₀²ô before a step with G₀ in the place of G has it after it.
     */
    static HeldDescent of(LengthFamily family, int first) {
        BigFraction cube = new BigFraction(first).pow(3);
        return new HeldDescent(family.eta().divide(family.nodes()), family.eta().multiply(family.nu()).multiply(family.nu()).multiply(cube)
                .divide(4), Optional.empty(), family.epsilon(), MUCH);
    }
}
