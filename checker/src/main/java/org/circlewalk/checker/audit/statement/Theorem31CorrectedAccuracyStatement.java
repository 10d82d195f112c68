package org.circlewalk.checker.audit.statement;

/** Theorem 3.1 as corrected, item 1. */
final class Theorem31CorrectedAccuracyStatement extends CorrectedStatement {
    Theorem31CorrectedAccuracyStatement() {
        super("3.1.C1", "Corrected item 1: the accuracy is exactly max(p, 1−p) at every later step", "31c1", LastingClaim.optimalAccuracy());
    }
}
