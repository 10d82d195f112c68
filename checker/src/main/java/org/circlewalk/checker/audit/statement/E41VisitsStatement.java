package org.circlewalk.checker.audit.statement;

import org.circlewalk.spec.lemma.E4VisitCounts;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma E.4, step 1 of its proof. */
final class E41VisitsStatement extends VisitsStatement {
    E41VisitsStatement() {
        super("E.4.1", "Γ(N) = Σ Π^l has its largest entries on the diagonal", "as worded", "e41", E4VisitCounts.class);
    }

    @Override
    Evidence check(RandomWalk walk) {
        return E4VisitCounts.checkVisits(walk);
    }
}
