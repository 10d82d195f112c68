package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.Counterexample;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.C6LeastEntry;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma C.6, its lower bound. */
final class C61LeastEntryStatement extends ExactStatement {
    C61LeastEntryStatement() {
        super("C.6.1", "For N large no entry of V⁽ᵗ⁾, t ≥ 1, is below order η/(εK²)",
                "at least η/(2εK²) for every N ≥ 4 + 2K³/(p(1−p)); by the argument and on the grid for N ≥ 4 + K³/(4p(1−p)); entries "
                        + "never shrink, so V⁽¹⁾ decides",
                C6LeastEntry.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("c.6-value-bounds", "c61"));
    }

    @Override
    Search search(Grid grid) {
        Domain<RandomWalk> circles = Walks.nodes(3, grid.nodes()).p(Probabilities.inside(grid.denominator()))
                .with("the two least such N").limits();
        return Search.over(circles, circle -> C6LeastEntry.check(longEnough(circle, 0)))
                .and(Search.over(circles, circle -> C6LeastEntry.check(longEnough(circle, 1))));
    }

    private static RandomWalk longEnough(RandomWalk circle, int more) {
        return circle.withLength(C6LeastEntry.longEnough(circle.nodes(), circle.p()) + more);
    }
}
