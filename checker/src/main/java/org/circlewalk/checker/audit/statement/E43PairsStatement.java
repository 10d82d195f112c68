package org.circlewalk.checker.audit.statement;

import org.circlewalk.spec.lemma.E4VisitCounts;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma E.4, step 3 of its proof. */
final class E43PairsStatement extends IndexedStatement {
    E43PairsStatement() {
        super("E.4.3", "Γ₂(2m−1) + Γ₂(2m) has its largest entries on the diagonal", "m", E4VisitCounts.class);
    }

    @Override
    Evidence check(RandomWalk walk, int m) {
        return E4VisitCounts.checkPair(walk, m);
    }
}
