package org.circlewalk.checker.audit.statement;

import org.circlewalk.spec.lemma.E4VisitCounts;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma E.4, step 2 of its proof. */
final class E42SingleProductsStatement extends IndexedStatement {
    E42SingleProductsStatement() {
        super("E.4.2", "Γ₂(k) = Π(Πᵀ)^k has its largest entries on the diagonal, for each k", "k");
    }

    @Override
    Evidence check(RandomWalk walk, int k) {
        return E4VisitCounts.checkSingle(walk, k);
    }
}
