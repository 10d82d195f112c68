package org.circlewalk.checker.audit;

import java.util.List;
import org.circlewalk.checker.proof.obligation.Replay;

/**
 * About how long an audit takes. Measured as processor seconds of the quick grid, row by row ({@code audit ROW --no-proofs
 * --threads 1}, the start of Java taken off), on two busy cores of an AMD EPYC, JDK 17; what rows share is counted once.
 */
final class AuditTime {
    private AuditTime() {
    }

    /**
     * Processor seconds for the rows of the quick grid and for proofs; a larger grid takes longer.
     *
     * @param methods how many methods are proved
     */
    static double seconds(List<Statement> statements, int methods) {
        double seconds = Replay.seconds(methods);
        for (SharedRuns runs : SharedRuns.values()) {
            seconds += statements.stream().anyMatch(statement -> statement.shares().contains(runs)) ? runs.seconds() : 0;
        }
        for (Statement statement : statements) {
            seconds += statement.seconds();
        }
        return seconds;
    }
}
