package org.circlewalk.checker.audit.statement;

/** Theorem 3.1 as corrected, item 4. */
final class Theorem31CorrectedAttentionStatement extends CorrectedStatement {
    Theorem31CorrectedAttentionStatement() {
        super("3.1.C4", "Corrected item 4: attention is on the parent at every later step, and S_{N−1} tends to 1", "31c4",
                LastingClaim.attentionOn(1));
    }
}
