package org.circlewalk.checker.audit.statement;

import org.circlewalk.checker.certify.LastingCertificate.Part;

/** Theorem 3.1 as corrected, item 2. */
final class Theorem31CorrectedOutputStatement extends CorrectedStatement {
    Theorem31CorrectedOutputStatement() {
        super("3.1.C2", "Corrected item 2: f(X)/‖f(X)‖ converges to the direction of the entrywise square root of Πᵀx_{N−1} at rate T^(−1/2)",
                "31c2", new LastingClaim(LastingClaim.attentionOn(1).holds(), Theorem31CorrectedOutputStatement::words));
    }

    private static String words(Part part) {
        return "n steps after step " + part.step() + " f(X)'s direction is, for every walk, at most " + part.distance() + " + "
                + part.outputDistance() + " from that of the column of " + part.limit() + " that belongs to s_{N−" + part.lag() + "}";
    }
}
