package org.circlewalk.checker.audit.statement;

import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.C8ValueDirection;
import org.circlewalk.spec.walk.RandomWalk;

/** That a direction converges to that of Πᵀ, which for p ≠ ½ is not the limit that it has. */
abstract class LimitStatement extends DirectionStatement {
    LimitStatement(String id, String claim, String of, WrittenArgument argument, Class<?>... subjects) {
        super(id, claim, "as worded, " + of + ": for N large with attention on the parent, as item 4 of Theorem 3.1 has it, and T up to any "
                + "polynomial; the exact limit of the direction decides", argument, subjects);
    }

    /** One circle, since the limit does not depend on K. */
    static Domain<RandomWalk> circle(Probabilities ps) {
        return Walks.nodes(Walks.LEAST_NODES, Walks.LEAST_NODES).p(ps).with("the limit being the same on every circle").limits();
    }

    @Override
    final Search search(Grid grid) {
        return Search.over(circle(Probabilities.upperHalf(grid.fineDenominator())), walk -> C8ValueDirection.checkLimit(walk.p()));
    }
}
