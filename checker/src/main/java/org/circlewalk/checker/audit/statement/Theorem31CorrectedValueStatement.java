package org.circlewalk.checker.audit.statement;

import java.util.Optional;

import org.circlewalk.checker.certify.LastingCertificate.Part;
import org.circlewalk.spec.enclosure.Certainty;

/** Theorem 3.1 as corrected, item 3. */
final class Theorem31CorrectedValueStatement extends CorrectedStatement {
    Theorem31CorrectedValueStatement() {
        super("3.1.C3", "Corrected item 3: V/‖V‖ converges to the direction of the entrywise square root of Πᵀ at rate T^(−1/2), not faster",
                "31c3", new LastingClaim(Theorem31CorrectedValueStatement::holds, Theorem31CorrectedValueStatement::words));
    }

    @Override
    public Optional<String> unproved() {
        return Optional.of("that training reaches a state that passes the check; that each of its steps is the mean over walks of which "
                + "inequalities (1) and (2) are proved, with W ≤ Rm and (c/m₀)·Σ o/m ≤ a; that the ratios of entries tend to those "
                + "of the square root, of which q_ed is a fixed bound; the distance of directions, and its exact limit, by which the "
                + "rate is not faster");
    }

    private static Certainty holds(Part part) {
        return part.lag() != 1 ? Certainty.CERTAINLY_NOT : part.isConstantPositive() ? Certainty.CERTAINLY : Certainty.UNDECIDED;
    }

    private static String words(Part part) {
        return "n steps after step " + part.step() + " V's direction is at most " + part.distance() + " from that of " + part.limit()
                + "; √T times the distance tends to a number that is " + part.constant();
    }
}
