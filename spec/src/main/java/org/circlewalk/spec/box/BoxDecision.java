package org.circlewalk.spec.box;

import java.util.Optional;
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.certified.Freezing;
import org.circlewalk.spec.certified.LastingChoice;
import org.circlewalk.spec.certified.LastingClaims;
import org.circlewalk.spec.certified.LastingNumbers;

/**
 * What was found for a box, and what {@link BoxCheck} needs to verify it.
 *
 * @param effort  with which it was found, and is verified
 * @param outcome what is claimed for every p of the box
 * @param numbers those of Theorem A at the step of {@link Outcome.ForEver}; absent for any other outcome
 */
public record BoxDecision(Effort effort, Outcome outcome, Optional<LastingNumbers> numbers) {
    /** Where attention is sharp over a whole box, the conditions of Theorem A were seen to be met by this step. */
    private static final int PROMPT_STEPS = 12;

    /**
     * Whether what is for ever begins so late that an earlier step may be had by halving the box, since most of the steps were spent on
     * waiting for attention to be sharp over all of it.
     */
    public boolean isLate() {
        return outcome instanceof Outcome.ForEver claim && claim.fromStep() > PROMPT_STEPS;
    }

    static BoxDecision undecided(Effort effort, String reason) {
        return new BoxDecision(effort, new Outcome.Undecided(reason), Optional.empty());
    }

    /** What holds for ever from a step on, with attention on s_{N−back}; nothing if no numbers of Theorem A are found for the state. */
    static Optional<BoxDecision> forEver(AttendedState state, int back, int step, Effort effort) {
        return LastingChoice.of(state).map(numbers -> new BoxDecision(effort, new Outcome.ForEver(back, step,
                new LastingClaims(state, numbers).offsets()), Optional.of(numbers)));
    }

    /** Of what is for ever in a box, whether the prediction is a single offset, or cannot be, since p = ½ is in the box. */
    boolean isSettled(ChanceBox box) {
        int offsets = ((Outcome.ForEver) outcome).offsets().size();
        return offsets == 1 || box.containsHalf() && offsets > 1;
    }

    /** Decides a box, if the effort is enough; does not throw where it is not. */
    public static BoxDecision of(DescentFamily family, ChanceBox box, Effort effort) {
        return new Search(family, box, effort).decision();
    }

    /** Follows a run and looks for a step that decides it. */
    private static final class Search {
        /** So many steps more are looked at for a step from which on the prediction is a single offset. */
        private static final int MORE_STEPS = 8;
        /** Late steps are looked at so often each time that their number doubles. */
        private static final int LOOKS = 16;

        private final DescentFamily family;
        private final ChanceBox box;
        private final Effort effort;
        /** A decision that leaves more than one offset open, and how many steps did. */
        private BoxDecision first;
        private int open;
        /** The first step of the present stretch at which more than half of the attention is on one position. */
        private int since;
        private int back;
        /** For how long attention is known to stay. */
        private long until;

        Search(DescentFamily family, ChanceBox box, Effort effort) {
            this.family = family;
            this.box = box;
            this.effort = effort;
        }

        BoxDecision decision() {
            try {
                BoxRun run = new BoxRun(family, box, effort);
                while (run.step() < effort.steps()) {
                    if (!run.advance()) {
                        return first != null ? first : metastable(run)
                                .orElseGet(() -> undecided(effort, "Attention is not followed beyond step " + (run.step() - 1) + "."));
                    }
                    boolean looked = isLookedAt(run.step());
                    Optional<BoxDecision> lasting = looked ? lasting(run) : Optional.empty();
                    if (lasting.isPresent() && (lasting.get().isSettled(box) || ++open > MORE_STEPS)) {
                        return lasting.filter(found -> found.isSettled(box)).orElse(first == null ? lasting.get() : first);
                    }
                    first = first == null ? lasting.orElse(null) : first;
                    follow(run, looked);
                }
                if (first != null) {
                    return first;
                }
                return metastable(run).orElseGet(() -> undecided(effort, "The conditions of Theorem A are met at no step that was looked at, "
                        + "up to " + effort.steps() + "."));
            } catch (ArithmeticException wide) {
                return first != null ? first : undecided(effort, "The box is too wide, or the bits are too few: " + wide.getMessage() + ".");
            }
        }

        /** Every step at first, then so many that one is found at most one part in {@value #LOOKS} later than it could be. */
        private static boolean isLookedAt(int step) {
            return step % Math.max(1, Integer.highestOneBit(step) / LOOKS) == 0;
        }

        private Optional<BoxDecision> lasting(BoxRun run) {
            return run.mayLast() ? forEver(run.attended(), run.back(), run.step(), effort) : Optional.empty();
        }

        private void follow(BoxRun run, boolean looked) {
            if (!run.isMostOfAll()) {
                since = 0;
                return;
            }
            if (since == 0 || back != run.back()) {
                since = run.step();
                back = run.back();
                until = 0;
            }
            if (looked && run.isHeld()) {
                until = Math.max(until, run.step() + Freezing.shortened(run.attended()).steps());
            }
        }

        private Optional<BoxDecision> metastable(BoxRun run) {
            return since == 0 || until == 0 ? Optional.empty() : run.laws().rival(back).map(rival -> new BoxDecision(effort,
                    new Outcome.Metastable(back, since, until, rival), Optional.empty()));
        }
    }
}
