package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.E4VisitCounts;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma E.4, step 5 of its proof. */
final class E45FirstBaseCaseStatement extends BaseCaseStatement {
    E45FirstBaseCaseStatement() {
        super("E.4.5", "Base case: the diagonal of Γ₂(1) + Γ₂(2) is p² + (1−p)²");
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("e.4-attention-gap", "e45"));
    }

    @Override
    Evidence check(RandomWalk walk) {
        return E4VisitCounts.checkFirstBase(walk);
    }
}
