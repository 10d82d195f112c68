package org.circlewalk.spec.box;

import java.util.Optional;
import org.circlewalk.spec.certified.Freezing;

/**
 * Verifies what was decided for a box: the run over the box is enclosed anew, with the effort of the decision, and the conditions of
 * Theorem A are checked at the claimed step with the given numbers. How these were chosen plays no part, nor which step was looked at
 * first.
 */
public final class BoxCheck {
    private final DescentFamily family;
    private final ChanceBox box;
    private final BoxDecision decision;

    private BoxCheck(DescentFamily family, ChanceBox box, BoxDecision decision) {
        this.family = family;
        this.box = box;
        this.decision = decision;
    }

    /** Why the decision does not follow, one sentence; nothing if it does. An undecided box claims nothing, so nothing fails. */
    public static Optional<String> failure(DescentFamily family, ChanceBox box, BoxDecision decision) {
        BoxCheck check = new BoxCheck(family, box, decision);
        try {
            if (decision.outcome() instanceof Outcome.ForEver claim) {
                return check.forEver(claim);
            }
            return decision.outcome() instanceof Outcome.Metastable claim ? check.metastable(claim) : Optional.empty();
        } catch (ArithmeticException wide) {
            return Optional.of("The enclosures become too wide: " + wide.getMessage() + ".");
        }
    }

    private Optional<String> forEver(Outcome.ForEver claim) {
        return after(claim.fromStep()).filter(run -> run.back() == claim.back())
                .map(run -> ClaimCheck.failure(run.attended(), claim, decision.numbers()))
                .orElseGet(() -> Optional.of(ClaimCheck.notEnclosed(claim)));
    }

    private Optional<String> metastable(Outcome.Metastable claim) {
        Optional<BoxRun> run = after(claim.fromStep());
        if (run.isEmpty()) {
            return Optional.of("Nothing is enclosed at step " + claim.fromStep() + ".");
        }
        if (!run.get().laws().rival(claim.back()).equals(Optional.of(claim.rival()))) {
            return Optional.of("It is not certain that Proposition C holds, with s_{N−" + claim.rival() + "} as the rival.");
        }
        return staysUntil(run.get(), claim) ? Optional.empty()
                : Optional.of("It is not certain that attention is on s_{N−" + claim.back() + "} from step " + claim.fromStep() + " to step "
                        + claim.toStep() + ".");
    }

    private boolean staysUntil(BoxRun run, Outcome.Metastable claim) {
        while (run.back() == claim.back() && run.isMostOfAll()) {
            if (run.step() >= claim.toStep() || Freezing.of(run.attended()).lasts(claim.toStep() - run.step())) {
                return true;
            }
            if (run.step() == decision.effort().steps() || !run.advance()) {
                return false;
            }
        }
        return false;
    }

    /** The run after a number of steps, if it can be followed so far. */
    private Optional<BoxRun> after(int step) {
        if (step < 2 || step > decision.effort().steps()) {
            return Optional.empty();
        }
        BoxRun run = new BoxRun(family, box, decision.effort());
        while (run.step() < step) {
            if (!run.advance()) {
                return Optional.empty();
            }
        }
        return Optional.of(run);
    }
}
