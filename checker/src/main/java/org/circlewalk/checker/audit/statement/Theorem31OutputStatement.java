package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.SharedRuns;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.certified.StateStatements;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.walk.RandomWalk;

/** Theorem 3.1, item 2. */
final class Theorem31OutputStatement extends OutputStatement {
    private static final EnclosedDistance DISTANCE =
            new EnclosedDistance("the distance of f(X)'s direction, for every walk,", Theorem31OutputStatement::distance);

    /** Theorem A's exact limit is another direction. */
    private static final LastingClaim ELSEWHERE = LastingClaim.offTransition(Certainty.CERTAINLY_NOT, "f(X)'s direction, for every walk, from Πᵀx_{N−1}'s",
            "this item");

    Theorem31OutputStatement() {
        super("3.1.2", "f(X)/‖f(X)‖ converges to the optimal predictor Πᵀx_{N−1}/‖Πᵀx_{N−1}‖ at rate T^(−1/2)",
                WrittenArgument.in("theorem-3.1-success", "312"));
    }

    @Override
    public Optional<String> unproved() {
        return Optional.of("of the corrected statement: what is not proved of C.9");
    }

    @Override
    protected Set<SharedRuns> shares() {
        return Set.of(SharedRuns.DIRECTIONS, SharedRuns.ENCLOSED, SharedRuns.LASTING);
    }

    @Override
    List<EnclosedInstance> certified(AuditSetting setting) {
        return LastingInstances.onTheParentOffHalf(setting).stream().map(ELSEWHERE::of).toList();
    }

    @Override
    List<String> findings(AuditSetting setting) {
        return EnclosedClaim.withCourses(super.findings(setting), setting.enclosed(), DISTANCE);
    }

    private static Optional<Interval> distance(RandomWalk walk, StepCertificate step) {
        return new StateStatements(walk, step.state().at(step.loss().precision()).column(), step.scores().toArray(Interval[]::new))
                .outputDistanceToTransition();
    }
}
