package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.E3EvenMixing;

/** Lemma E.3. */
final class E3EvenMixingStatement extends ExactStatement {
    E3EvenMixingStatement() {
        super("E.3", "K even: Π^R converges to 2/K on its parity class and is 0 off it",
                "0 off the parity class, and deviation² ≤ (1 − 2/K)(1 − 2p(1−p)/K²)^R on it; on the grid the argument's sharper "
                        + "((K−2)/K)²(1 − 16p(1−p)/K²)^R", E3EvenMixing.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("e.3-even-mixing"));
    }

    @Override
    Search search(Grid grid) {
        return Search.over(Walks.nodes(3, grid.nodes() + 5).even().range("R", 2, 3 * grid.length())
                .p(Probabilities.inside(grid.denominator())).walks(), E3EvenMixing::check);
    }
}
