package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.TrainingRuns.Checkpoint;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.model.Accuracy;
import org.circlewalk.spec.model.AccuracyCertificate;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** Theorem 3.1, item 1. */
final class Theorem31AccuracyStatement extends SelectionStatement {
    Theorem31AccuracyStatement() {
        super("3.1.1", "Training reaches the optimal accuracy max(p, 1−p)", LastingClaim.optimalAccuracy(),
                "where the limit gaps of Lemma E.4 are positive by a margin and N is large, the accuracy is max(p, 1−p) at every later step",
                Accuracy.class, AccuracyCertificate.class);
    }

    @Override
    public Optional<String> unproved() {
        return Optional.of("of the corrected statement: that training reaches scores and values with the margin of the "
                + "certificate, and that the predicted candidate is the likelier neighbour of the parent");
    }

    @Override
    boolean holds(Checkpoint end) {
        return end.isOptimal();
    }

    /** The accuracy is optimal at every step. */
    @Override
    EnclosedInstance enclosed(RandomWalk walk, EnclosedRun run) {
        return EnclosedClaim.atEveryStep(run, walk, "accuracy",
                step -> step.accuracy().map(accuracy -> accuracy.equals(walk.optimalAccuracy())),
                step -> "exactly " + Fractions.format(step.accuracy().orElseThrow()),
                "; optimal is " + Fractions.format(walk.optimalAccuracy()));
    }
}
