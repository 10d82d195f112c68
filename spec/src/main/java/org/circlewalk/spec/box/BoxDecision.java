package org.circlewalk.spec.box;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.LastingChoice;
import org.circlewalk.spec.certified.LastingClaims;
import org.circlewalk.spec.certified.LastingNumbers;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Interval;

/**
 * What was found for a box, and what {@link BoxCheck} needs to verify it.
 *
 * @param effort  with which it was found, and is verified
 * @param outcome what is claimed for every p of the box
 * @param numbers those of Theorem A at the step of {@link Outcome.ForEver}; absent for any other outcome
 */
public record BoxDecision(Effort effort, Outcome outcome, Optional<LastingNumbers> numbers) {
    private static final int DIGITS = 15;

    /** Decides a box, if the effort is enough; never throws for a box that is hard. */
    public static BoxDecision of(DescentFamily family, ChanceBox box, Effort effort) {
        if (box.width().compareTo(BigFraction.ZERO) > 0) {
            return undecided(effort, "The box is not a point.");
        }
        for (StepCertificate step : EnclosedRun.of(family.at(box.low()), effort.steps(), DIGITS).certificates()) {
            Optional<Integer> position = step.selectedPosition().filter(r -> r < family.length());
            if (position.isPresent() && step.step() >= 2) {
                AttendedState state = AttendedState.of(family.at(box.low()), position.get(),
                        step.state().at(step.loss().precision()).column(), step.scores().toArray(Interval[]::new));
                Optional<LastingNumbers> numbers = LastingChoice.of(state);
                if (numbers.isPresent()) {
                    return new BoxDecision(effort, new Outcome.ForEver(family.length() - position.get(), step.step(),
                            new LastingClaims(state, numbers.get()).offsets()), numbers);
                }
            }
        }
        return undecided(effort, "The conditions of Theorem A are met at no step up to " + effort.steps() + ".");
    }

    private static BoxDecision undecided(Effort effort, String reason) {
        return new BoxDecision(effort, new Outcome.Undecided(reason), Optional.empty());
    }
}
