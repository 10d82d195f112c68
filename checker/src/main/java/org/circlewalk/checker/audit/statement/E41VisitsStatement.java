package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.E4VisitCounts;

/** Lemma E.4, step 1 of its proof. */
final class E41VisitsStatement extends ExactStatement {
    E41VisitsStatement() {
        super("E.4.1", "Γ(N) = Σ Π^l has its largest entries on the diagonal", "as worded", E4VisitCounts.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("e.4-attention-gap", "e41"));
    }

    @Override
    Search search(Grid grid) {
        return Search.over(Walks.nodes(3, grid.nodes() + 5).lengths(2, 3 * grid.length())
                .p(Probabilities.upperHalf(grid.denominator())).walks(), E4VisitCounts::checkVisits);
    }
}
