package org.circlewalk.checker.audit.statement;

import java.util.List;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.spec.lemma.E4VisitCounts;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.walk.RandomWalk;

/** A base case of the proof of Lemma E.4, with the small circles on which it fails. */
abstract class BaseCaseStatement extends ExactStatement {
    BaseCaseStatement(String id, String claim) {
        super(id, claim, "as worded, for K > 4", E4VisitCounts.class);
    }

    /** The check on a circle. */
    abstract Evidence check(RandomWalk walk);

    private static Walks circles(Grid grid, int from) {
        return Walks.nodes(from, grid.nodes() + 5).p(Probabilities.upperHalf(grid.denominator()));
    }

    @Override
    final Search search(Grid grid) {
        return Search.over(circles(grid, Walks.LEAST_NODES).limits(), this::check);
    }

    @Override
    final List<String> findings(AuditSetting setting) {
        List<Integer> failing = circles(setting.grid(), 3).limits().instances().stream()
                .filter(walk -> check(walk).isFailure()).map(RandomWalk::nodes).distinct().toList();
        return List.of("with K = 3 and 4 taken in, it fails for " + (failing.isEmpty() ? "no K" : "K = " + Text.list(failing)));
    }
}
