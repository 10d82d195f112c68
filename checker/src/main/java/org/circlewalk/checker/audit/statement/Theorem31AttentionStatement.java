package org.circlewalk.checker.audit.statement;

import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.TrainingRuns.Checkpoint;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.lemma.C5AttentionToParent;
import org.circlewalk.spec.lemma.E4LimitGap;
import org.circlewalk.spec.walk.RandomWalk;

/** Theorem 3.1, item 4. */
final class Theorem31AttentionStatement extends SelectionStatement {
    Theorem31AttentionStatement() {
        super("3.1.4", "Attention selects the parent token", LastingClaim.attentionOn(1),
                "where the limit gaps of Lemma E.4 are positive by a margin and N is large, attention is on the parent at every later step",
                E4LimitGap.class, C5AttentionToParent.class);
    }

    @Override
    boolean holds(Checkpoint end) {
        return end.selectsParent();
    }

    /** Attention selects the parent at every step. */
    @Override
    EnclosedInstance enclosed(RandomWalk walk, EnclosedRun run) {
        return EnclosedClaim.atEveryStep(run, walk, "attention",
                step -> step.selectedPosition().map(position -> position == walk.visible()),
                step -> "on s_{N−" + (walk.length() - step.selectedPosition().orElseThrow()) + "}", "");
    }
}
