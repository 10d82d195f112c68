package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.Counterexample;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.E1ShiftMatrix;

/** Lemma E.1. */
final class E1ShiftMatrixStatement extends ExactStatement {
    E1ShiftMatrixStatement() {
        super("E.1", "Π₀^K = I, Π₀Π₀ᵀ = I and Σ Π₀^k = 11ᵀ", "full matrices", E1ShiftMatrix.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("e.1-shift-matrix"));
    }

    @Override
    Search search(Grid grid) {
        return Search.over(Domain.integers("K", 1, 2 * grid.nodes(), Counterexample::ofCircle), E1ShiftMatrix::check);
    }
}
