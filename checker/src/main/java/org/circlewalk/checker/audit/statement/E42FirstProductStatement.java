package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.E4FirstProduct;
import org.circlewalk.spec.lemma.E4VisitCounts;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma E.4, what steps 3 to 6 of its proof are for. */
final class E42FirstProductStatement extends IndexedStatement {
    E42FirstProductStatement() {
        super("E.4.2", "No Γ₂(k) = Π(Πᵀ)^k has a larger diagonal than Γ₂(1)", "k", E4FirstProduct.class, E4VisitCounts.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("e.4-attention-gap", "e42"));
    }

    @Override
    Evidence check(RandomWalk walk, int k) {
        return E4FirstProduct.check(walk, k);
    }
}
