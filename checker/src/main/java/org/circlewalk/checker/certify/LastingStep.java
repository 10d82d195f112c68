package org.circlewalk.checker.certify;

import java.util.Optional;
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.LastingChoice;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Interval;

/**
 * Looks, while a run goes on, for the first step from which on Theorem A of proofs-notes/theorem.md says what happens for ever. Where it does
 * not say yet what is predicted, a few more steps are looked at: a tie of an entry that grows no more with those that do lasts no longer.
 */
final class LastingStep {
    private static final int FURTHER = 8;

    private final DescentSettings settings;
    private StepCertificate last;
    private StepCertificate at;
    private Forever forever;

    LastingStep(DescentSettings settings) {
        this.settings = settings;
    }

    /** Tries a step, unless earlier ones of the same run have served. */
    void look(StepCertificate step) {
        if (step.step() == 0) {
            forever = null;
        }
        if (!isFound()) {
            from(step).filter(found -> forever == null || saysWhatIsPredicted(found)).ifPresent(found -> {
                at = step;
                forever = found;
            });
        }
        last = step;
    }

    private static boolean saysWhatIsPredicted(Forever found) {
        return !found.offsets().isEmpty();
    }

    /** Whether steps of the present run have served. */
    boolean isFound() {
        return forever != null && (saysWhatIsPredicted(forever) || last.step() >= forever.step() + FURTHER);
    }

    /** What was found, or is found, for a run. */
    Optional<Forever> of(EnclosedRun run) {
        // A run that was tried with more bits and given up may not be the one that counts.
        if (forever == null || run.certificates().stream().noneMatch(step -> step == at)) {
            forever = null;
            run.certificates().forEach(this::look);
        }
        return Optional.ofNullable(forever);
    }

    /** For how long attention stays, if the theorem says nothing. */
    Optional<Frozen> frozen(EnclosedRun run) {
        if (run.certificates().isEmpty()) {
            return Optional.empty();
        }
        StepCertificate last = run.certificates().get(run.certificates().size() - 1);
        try {
            return selected(last).flatMap(position -> Frozen.of(settings, last.step(), position, state(last, position)));
        } catch (ArithmeticException tooCoarse) {
            return Optional.empty();
        }
    }

    private Optional<Forever> from(StepCertificate step) {
        try {
            return selected(step).flatMap(position -> {
                AttendedState state = state(step, position);
                return LastingChoice.of(state).map(numbers -> Forever.of(settings, step.step(), position, state, numbers));
            });
        } catch (ArithmeticException tooCoarse) {
            // An ε or a probability below the unit of the intervals cannot be told from 0: then nothing is claimed.
            return Optional.empty();
        }
    }

    /** The visible position that has more than half of the attention, if there is one. */
    private Optional<Integer> selected(StepCertificate step) {
        return step.selectedPosition().filter(position -> position <= settings.walk().visible())
                .filter(position -> isMostOfAll(step.scores().get(position - 1)));
    }

    private static boolean isMostOfAll(Interval score) {
        return score.lower().shiftLeft(1).compareTo(score.precision().one()) > 0;
    }

    /** With the precision of the scores: coarser than that of a check, so that what is claimed contains what it finds. */
    private AttendedState state(StepCertificate step, int position) {
        return AttendedState.of(settings, position, step.state().at(step.loss().precision()).column(),
                step.scores().toArray(Interval[]::new));
    }
}
