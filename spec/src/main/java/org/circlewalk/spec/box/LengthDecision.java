package org.circlewalk.spec.box;

import java.util.Optional;

/**
 * Decides a box of p for a class of lengths, every N of one parity from the least one on if K is even, else every N:
 * {@link Outcome.ForEver} of all of them at once, or nothing. {@link LengthCheck} verifies it.
 */
public final class LengthDecision {
    /** So many steps more are looked at for a step from which on the prediction is a single offset. */
    private static final int MORE_STEPS = 16;

    private LengthDecision() {
    }

    /**
     * Decides a box for a class, if the effort is enough; does not throw where it is not.
     *
     * @param first N₁, one of {@link LengthFamily#classes}
     */
    public static BoxDecision of(LengthFamily family, int first, ChanceBox box, Effort effort) {
        try {
            LengthBox lengths = new LengthBox(family, first, box, effort);
            Optional<HeldState> state = lengths.afterTwoSteps(lengths.likelyWinner());
            return state.isEmpty() ? BoxDecision.undecided(effort, "After step 2 no token is certainly ahead of all others for all these lengths.")
                    : followed(state.get(), box, effort);
        } catch (ArithmeticException wide) {
            return BoxDecision.undecided(effort, "The box is too wide, or the bits are too few: " + wide.getMessage() + ".");
        }
    }

    private static BoxDecision followed(HeldState second, ChanceBox box, Effort effort) {
        Optional<HeldState> state = Optional.of(second);
        BoxDecision first = null;
        int step = 2;
        for (int open = 0; step <= effort.steps() && state.isPresent() && open <= MORE_STEPS; step++) {
            Optional<BoxDecision> lasting = lasting(state.get(), step, effort);
            if (lasting.filter(found -> found.isSettled(box)).isPresent()) {
                return lasting.get();
            }
            first = first == null ? lasting.orElse(null) : first;
            open += lasting.isPresent() ? 1 : 0;
            state = state.get().next();
        }
        return first != null ? first : BoxDecision.undecided(effort, state.isPresent()
                ? "The conditions of Theorem A are met at no step up to " + effort.steps() + " for all these lengths."
                : "Attention is not followed beyond step " + (step - 1) + " for all these lengths.");
    }

    private static Optional<BoxDecision> lasting(HeldState state, int step, Effort effort) {
        return state.outweighsAll() ? BoxDecision.forEver(state.attended(), state.back(), step, effort) : Optional.empty();
    }
}
