package org.circlewalk.checker.audit;

/**
 * What the rows of an audit are computed with, shared so that nothing is computed twice.
 *
 * @param grid     how far to look
 * @param runs     training runs in double precision
 * @param enclosed training runs in interval arithmetic
 * @param lasting  certificates about every later step
 * @param gaps     the gaps of Lemma E.4 on long walks
 */
public record AuditSetting(Grid grid, TrainingRuns runs, EnclosedRuns enclosed, LastingCertificates lasting,
                           FiniteGaps gaps) {
    /** A setting in which nothing is computed yet. */
    public static AuditSetting of(Grid grid) {
        return new AuditSetting(grid, new TrainingRuns(), new EnclosedRuns(), new LastingCertificates(), new FiniteGaps());
    }
}
