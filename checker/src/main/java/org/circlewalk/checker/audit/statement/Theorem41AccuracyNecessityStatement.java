package org.circlewalk.checker.audit.statement;

import java.util.List;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.Theorem41Necessity;
import org.circlewalk.spec.parameter.PaperSettings;

/** What section 4 concludes from Theorem 4.1, for item 1 of Theorem 3.1. */
final class Theorem41AccuracyNecessityStatement extends ArguedStatement {
    /** N is large: two rounds and more on the smallest circles. */
    private static final int SHORTEST = 15;

    Theorem41AccuracyNecessityStatement() {
        super("4.1.1", "0 < p < 1 is necessary for the optimal accuracy of Theorem 3.1",
                "at p ∈ {0, 1} and N other than rK + 1, which Theorem 4.1 leaves open: the accuracy after one step, exact; later ones argued",
                WrittenArgument.in("theorem-4.1-failure", "411"), Theorem41Necessity.class);
    }

    @Override
    Search search(Grid grid) {
        return Search.over(Walks.nodes(Walks.LEAST_NODES, grid.nodes()).lengths(SHORTEST, DeterministicStatement.longest(grid))
                .where("other than rK + 1", walk -> walk.visible() % walk.nodes() != 0).p(Probabilities.deterministic()).walks(),
                walk -> Theorem41Necessity.checkAccuracy(walk, PaperSettings.ETA, PaperSettings.EPSILON));
    }

    @Override
    List<String> findings(AuditSetting setting) {
        return List.of("at N = rK + 1 it is necessary, by Theorem 4.1");
    }
}
