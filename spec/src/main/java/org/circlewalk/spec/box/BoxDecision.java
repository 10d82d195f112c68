package org.circlewalk.spec.box;

import java.util.Optional;
import org.circlewalk.spec.certified.AttendedState;
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
    /** Decides a box, if the effort is enough; does not throw where it is not. */
    public static BoxDecision of(DescentFamily family, ChanceBox box, Effort effort) {
        try {
            BoxRun run = new BoxRun(family, box, effort);
            while (run.step() < effort.steps()) {
                if (!run.advance()) {
                    return undecided(effort, "Attention cannot be followed beyond step " + (run.step() - 1) + ".");
                }
                AttendedState state = run.attended();
                Optional<LastingNumbers> numbers = LastingChoice.of(state);
                if (numbers.isPresent()) {
                    return new BoxDecision(effort, new Outcome.ForEver(run.back(), run.step(),
                            new LastingClaims(state, numbers.get()).offsets()), numbers);
                }
            }
            return undecided(effort, "The conditions of Theorem A are met at no step up to " + effort.steps() + ".");
        } catch (ArithmeticException wide) {
            return undecided(effort, "The enclosures become too wide: " + wide.getMessage());
        }
    }

    private static BoxDecision undecided(Effort effort, String reason) {
        return new BoxDecision(effort, new Outcome.Undecided(reason), Optional.empty());
    }
}
