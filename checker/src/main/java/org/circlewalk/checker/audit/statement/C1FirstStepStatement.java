package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.C1FirstStep;
import org.circlewalk.spec.parameter.PaperSettings;

/** Lemma C.1. */
final class C1FirstStepStatement extends ExactStatement {
    C1FirstStepStatement() {
        super("C.1", "After one step V is (η/(εNK)) Σ (Πᵀ)^k and W is zero",
                "closed form against one step with the gradient summed over all walks", C1FirstStep.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("c.1-first-step"));
    }

    @Override
    Search search(Grid grid) {
        return Search.over(Walks.nodes(3, grid.nodes() - 2).lengths(2, grid.length())
                        .p(Probabilities.all(grid.denominator())).walks(),
                walk -> C1FirstStep.check(walk, PaperSettings.ETA, PaperSettings.EPSILON));
    }
}
