package org.circlewalk.checker.audit.statement;

import java.util.List;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.IndexedCircle;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.walk.RandomWalk;

/** A step of the proof of Lemma E.4 that is about every k or m, with what becomes of it at p = ½. */
abstract class IndexedStatement extends ExactStatement {
    private final String index;

    IndexedStatement(String id, String claim, String index, Class<?>... subjects) {
        super(id, claim, "as a step of the proof, for every " + index + "; the order is K, " + index + ", p", subjects);
        this.index = index;
    }

    /** The check on a circle, at one value of the index. */
    abstract Evidence check(RandomWalk walk, int value);

    @Override
    final Search search(Grid grid) {
        return search(grid, Probabilities.upperHalf(grid.denominator()));
    }

    private Search search(Grid grid, Probabilities ps) {
        Domain<IndexedCircle> circles =
                Walks.nodes(Walks.LEAST_NODES, grid.nodes() + 3).range(index, 1, grid.length()).p(ps).indexed();
        return Search.over(circles, circle -> check(circle.walk(), circle.index()));
    }

    @Override
    final List<String> findings(AuditSetting setting) {
        Search atHalf = search(setting.grid(), Probabilities.half());
        return List.of("at p = ½ it fails on " + atHalf.failures() + " of " + Count.of(atHalf.instances(), "instance"));
    }
}
