package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.D1FirstStepConstant;

/** Lemma D.1. */
final class D1FirstStepConstantStatement extends DeterministicStatement {
    D1FirstStepConstantStatement() {
        super("D.1", "Deterministic walk, N = rK+1: V⁽¹⁾ is a multiple of 11ᵀ and W⁽¹⁾ is zero",
                "every loss at once: all walks have the same z", D1FirstStepConstant.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("d.1-first-step-constant"));
    }

    @Override
    Search search(Grid grid) {
        return Search.over(rounds(grid).walks(), D1FirstStepConstant::check);
    }
}
