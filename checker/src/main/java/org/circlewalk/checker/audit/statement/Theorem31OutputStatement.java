package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.SharedRuns;
import org.circlewalk.spec.certified.StateStatements;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.walk.RandomWalk;

/** Theorem 3.1, item 2. */
final class Theorem31OutputStatement extends OutputStatement {
    Theorem31OutputStatement() {
        super("3.1.2", "f(X)/‖f(X)‖ converges to the optimal predictor Πᵀx_{N−1}/‖Πᵀx_{N−1}‖ at rate T^(−1/2)");
    }

    @Override
    protected Set<SharedRuns> shares() {
        return Set.of(SharedRuns.DIRECTIONS, SharedRuns.ENCLOSED);
    }

    /** The distance of the direction of f(X) from that of Πᵀx_{N−1} decays as T^(−1/2), for every walk. */
    @Override
    List<EnclosedInstance> enclosed(AuditSetting setting) {
        return PaperWalks.SMALL.stream().map(walk -> EnclosedClaim.decay(setting.enclosed().of(walk), walk,
                "the distance of f(X)'s direction, for every walk,", step -> distance(walk, step))).toList();
    }

    private static Optional<Interval> distance(RandomWalk walk, StepCertificate step) {
        return new StateStatements(walk, step.state().at(step.loss().precision()).column(), step.scores().toArray(Interval[]::new))
                .outputDistanceToTransition();
    }
}
