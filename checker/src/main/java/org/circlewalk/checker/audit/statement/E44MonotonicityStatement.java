package org.circlewalk.checker.audit.statement;

import org.circlewalk.spec.lemma.E4VisitCounts;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma E.4, step 4 of its proof. */
final class E44MonotonicityStatement extends IndexedStatement {
    E44MonotonicityStatement() {
        super("E.4.4", "The diagonal of Γ₂(2m−1) + Γ₂(2m) does not grow with m", "m", E4VisitCounts.class);
    }

    @Override
    Evidence check(RandomWalk walk, int m) {
        return E4VisitCounts.checkMonotone(walk, m);
    }
}
