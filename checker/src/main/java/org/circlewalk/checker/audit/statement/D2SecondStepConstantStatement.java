package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.D2SecondStepConstant;
import org.circlewalk.spec.parameter.Fractions;

/** Lemma D.2. */
final class D2SecondStepConstantStatement extends DeterministicStatement {
    private static final BigFraction V = new BigFraction(3, 7);

    D2SecondStepConstantStatement() {
        super("D.2", "Deterministic walk: the second step keeps V constant and the visible scores equal",
                "the step from V = v·11ᵀ and uniform scores, every loss at once, v = " + Fractions.format(V),
                D2SecondStepConstant.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("d.2-second-step-constant"));
    }

    @Override
    Search search(Grid grid) {
        return Search.over(rounds(grid).walks(), walk -> D2SecondStepConstant.check(walk, V));
    }
}
