package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.E2OddMixing;

/** Lemma E.2. */
final class E2OddMixingStatement extends ExactStatement {
    E2OddMixingStatement() {
        super("E.2", "K odd: Π^R converges to the uniform matrix geometrically",
                "deviation² ≤ (1 − 1/K)(1 − 2p(1−p)/K²)^R, a form of exp(−Ω(p(1−p)R/K²)); on the grid the argument's sharper "
                        + "((K−1)/K)²(1 − 16p(1−p)/K²)^R", E2OddMixing.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("e.2-odd-mixing"));
    }

    @Override
    Search search(Grid grid) {
        return Search.over(Walks.nodes(3, grid.nodes() + 5).odd().range("R", 2, 3 * grid.length())
                .p(Probabilities.inside(grid.denominator())).walks(), E2OddMixing::check);
    }
}
