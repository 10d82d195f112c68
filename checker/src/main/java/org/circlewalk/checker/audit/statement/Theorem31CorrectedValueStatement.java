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
        return Optional.of("that training moves m, w_d and w_e as inequality (1) says, for which the means over all walks "
                + "are argued, and from the ratios of entries to the distance of directions");
    }

    private static Certainty holds(Part part) {
        return part.lag() != 1 ? Certainty.CERTAINLY_NOT : part.isConstantPositive() ? Certainty.CERTAINLY : Certainty.UNDECIDED;
    }

    private static String words(Part part) {
        return "n steps after step " + part.step() + " V's direction is at most " + part.distance() + " from that of " + part.limit()
                + "; √T times the distance tends to a number that is " + part.constant();
    }
}
