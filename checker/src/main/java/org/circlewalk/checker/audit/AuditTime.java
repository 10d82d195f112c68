package org.circlewalk.checker.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.circlewalk.checker.proof.obligation.Replay;
import org.circlewalk.spec.lemma.Statement;

/**
 * About how long an audit takes. Measured as processor seconds of the quick grid, row by row ({@code audit ROW --no-proofs
 * --threads 1}, the start of Java taken off), on two busy cores of an AMD EPYC, JDK 17; what rows share is counted once.
 */
final class AuditTime {
    private static final double ROW = 0.3;
    /** The rows that take longer by themselves. */
    private static final Map<Statement, Double> OWN = Map.of(Statement.C_5, 4.3, Statement.C_7, 2.5, Statement.E_4_8, 2.0,
            Statement.T_4_1, 2.0, Statement.C_3, 1.0, Statement.E_4_7, 1.0);
    private static final Set<Statement> DIRECTIONS =
            Set.of(Statement.C_7, Statement.C_8, Statement.C_9, Statement.T_3_1_2, Statement.T_3_1_3);
    private static final double LONG_RUNS = 3.5;
    private static final Set<Statement> ITEMS =
            Set.of(Statement.T_3_1_1, Statement.T_3_1_2, Statement.T_3_1_3, Statement.T_3_1_4);
    private static final double ENCLOSED_RUNS = 7;
    private static final Set<Statement> SELECTIONS = Set.of(Statement.T_3_1_1, Statement.T_3_1_4);
    private static final double SELECTION_RUNS = 5;

    private AuditTime() {
    }

    /**
     * Processor seconds for the rows of the quick grid and for proofs; a larger grid takes longer.
     *
     * @param methods how many methods are proved
     */
    static double seconds(List<Statement> statements, int methods) {
        double seconds = Replay.seconds(methods) + shared(statements, DIRECTIONS, LONG_RUNS) + shared(statements, ITEMS, ENCLOSED_RUNS)
                + shared(statements, SELECTIONS, SELECTION_RUNS);
        for (Statement statement : statements) {
            seconds += OWN.getOrDefault(statement, ROW);
        }
        return seconds;
    }

    private static double shared(List<Statement> statements, Set<Statement> sharing, double seconds) {
        return statements.stream().anyMatch(sharing::contains) ? seconds : 0;
    }
}
