package org.circlewalk.checker.audit.statement;

import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.spec.lemma.E4VisitCounts;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma E.4, step 6 of its proof. */
final class E46SecondBaseCaseStatement extends BaseCaseStatement {
    E46SecondBaseCaseStatement() {
        super("E.4.6", "Base case: the diagonal of Γ₂(3) + Γ₂(4) is 3p³(1−p) + 3p(1−p)³");
    }

    /** The inequality for which it is used, p² + q² ≥ 3pq(p² + q²), holds always, and so does what that is for, E.4.2. */
    @Override
    Verdict failure() {
        return Verdict.HARMLESS_SLIP;
    }

    @Override
    Evidence check(RandomWalk walk) {
        return E4VisitCounts.checkSecondBase(walk);
    }
}
