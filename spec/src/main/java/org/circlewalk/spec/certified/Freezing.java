package org.circlewalk.spec.certified;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * For how long attention stays on a position whatever the signs of all ρ_i. While o ≤ 2o₀, S_r ≥ 1/(1 + 2o₀) =: s; an entry grows by at
 * most c/(s·m₀) a step, m₀ ≤ min_F w, so after n steps max w ≤ W + nc/(s·m₀), and S_r|ρ_i| ≤ max(1, max w/m₀ − 1) is at most
 * ρ̂ := (W + nc/(s·m₀))/m₀. A gap moves by at most ηG²(1 + 1/(GK))(S_r|μ| + S_i|ρ_i − μ|), where S_r|μ| ≤ δρ̂ and
 * S_i|ρ_i − μ| ≤ o(1 + δ)ρ̂, with δ = o/(1 + o) together 2oρ̂ ≤ 4o₀ρ̂. If all n moves come to X ≤ ½, then o ≤ o₀e^X ≤ o₀/(1 − X) ≤ 2o₀ as
 * long, by induction.
 *
 * @param leak    o₀
 * @param least   m₀
 * @param largest W
 * @param share   c
 * @param pull    η(G² + G/K)
 */
public record Freezing(BigFraction leak, BigFraction least, BigFraction largest, BigFraction share, BigFraction pull) {
    /** No claim is about more steps. */
    public static final long MOST_STEPS = 1_000_000_000_000_000L;

    /** What is known of a state, in decimals of nine digits. */
    public static Freezing shortened(AttendedState state) {
        return new Freezing(ShortRational.above(state.leak()), ShortRational.below(state.least()), ShortRational.above(state.largest()),
                state.share(), pull(state));
    }

    private static BigFraction pull(AttendedState state) {
        return state.pull().add(state.tokenPull().orElseThrow());
    }

    /** What is known of a state. */
    public static Freezing of(AttendedState state) {
        return new Freezing(new BigFraction(state.leak().upper(), state.precision().one()),
                new BigFraction(state.least().lower(), state.precision().one()),
                new BigFraction(state.largest().upper(), state.precision().one()), state.share(), pull(state));
    }

    /** Whether attention stays on the position for so many steps, the score being at least 1/(1 + 2o₀) &gt; ½ as long. */
    public boolean lasts(long steps) {
        BigFraction twice = leak.multiply(2);
        if (twice.compareTo(BigFraction.ONE) >= 0 || least.getNumerator().signum() <= 0) {
            return false;
        }
        BigFraction entries = largest.add(share.multiply(twice.add(1)).multiply(steps).divide(least));
        BigFraction moves = pull.multiply(twice).multiply(2).multiply(steps).multiply(entries).divide(least);
        return moves.multiply(2).compareTo(BigFraction.ONE) <= 0;
    }

    /** The greatest number of steps of which that is so, or {@link #MOST_STEPS}. */
    public long steps() {
        long lasting = 0;
        for (long more = Long.highestOneBit(MOST_STEPS); more > 0; more /= 2) {
            lasting += lasting + more <= MOST_STEPS && lasts(lasting + more) ? more : 0;
        }
        return lasting;
    }
}
