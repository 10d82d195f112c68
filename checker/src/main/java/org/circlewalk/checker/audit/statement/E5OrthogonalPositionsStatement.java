package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.Counterexample;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.E5OrthogonalPositions;

/** Lemma E.5. */
final class E5OrthogonalPositionsStatement extends ExactStatement {
    E5OrthogonalPositionsStatement() {
        super("E.5", "The positional embeddings are orthogonal and of equal norm",
                "all pairs, in the ring of integers of the cyclotomic field", E5OrthogonalPositions.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("e.5-orthogonal-positions"));
    }

    @Override
    Search search(Grid grid) {
        return Search.over(Domain.integers("M", 1, grid.positionDimension(),
                (m, detail) -> Counterexample.ofNumber("M = " + m, detail)), E5OrthogonalPositions::check);
    }
}
