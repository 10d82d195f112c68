package org.circlewalk.spec.box;

import java.util.Optional;

/**
 * Verifies what was decided for a box of p and a class of lengths: the first steps are enclosed anew, with the effort of the decision, and
 * the conditions of Theorem A are checked at the claimed step with the given numbers. How these were chosen plays no part.
 */
public final class LengthCheck {
    private LengthCheck() {
    }

    /**
     * Why the decision does not follow, one sentence; nothing if it does. An undecided box claims nothing, so nothing fails.
     *
     * @param first N₁
     */
    public static Optional<String> failure(LengthFamily family, int first, ChanceBox box, BoxDecision decision) {
        if (!family.classes().contains(first)) {
            return Optional.of("No class of these lengths begins with N = " + first + ".");
        }
        if (decision.outcome() instanceof Outcome.ForEver claim) {
            try {
                return after(claim, first, new LengthBox(family, first, box, decision.effort()), decision.effort())
                        .map(state -> ClaimCheck.failure(state.attended(), claim, decision.numbers()))
                        .orElseGet(() -> Optional.of(ClaimCheck.notEnclosed(claim)));
            } catch (ArithmeticException wide) {
                return Optional.of("The enclosures become too wide: " + wide.getMessage() + ".");
            }
        }
        return decision.outcome() instanceof Outcome.Undecided ? Optional.empty()
                : Optional.of("Of all lengths nothing but what is for ever can be claimed.");
    }

    /** The state after the claimed step, if it is enclosed. */
    private static Optional<HeldState> after(Outcome.ForEver claim, int first, LengthBox lengths, Effort effort) {
        if (claim.back() < 1 || claim.back() >= first || claim.fromStep() < 2 || claim.fromStep() > effort.steps()) {
            return Optional.empty();
        }
        Optional<HeldState> state = lengths.afterTwoSteps(claim.back());
        for (int step = 2; step < claim.fromStep() && state.isPresent(); step++) {
            state = state.get().next();
        }
        return state;
    }
}
