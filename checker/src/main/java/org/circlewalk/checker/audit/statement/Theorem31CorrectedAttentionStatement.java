package org.circlewalk.checker.audit.statement;

import java.util.Optional;

/** Theorem 3.1 as corrected, item 4. */
final class Theorem31CorrectedAttentionStatement extends CorrectedStatement {
    Theorem31CorrectedAttentionStatement() {
        super("3.1.C4", "Corrected item 4: attention is on the parent at every later step, and S_{N−1} tends to 1", "31c4",
                LastingClaim.attentionOn(1));
    }

    @Override
    public Optional<String> unproved() {
        return Optional.of("that training reaches a state that passes the check; that each of its steps is the mean over walks of which "
                + "inequalities (1) and (2) are proved, so that S_r·ρ_i ≤ −κ stays true; and the exponential between the growth of "
                + "leads and that of 1/o, in both directions");
    }
}
