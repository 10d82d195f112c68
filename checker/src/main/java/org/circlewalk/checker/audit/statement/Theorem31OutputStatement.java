package org.circlewalk.checker.audit.statement;

import java.util.Optional;
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
    Optional<EnclosedDistance> enclosedDistance() {
        return Optional.of(new EnclosedDistance("the distance of f(X)'s direction, for every walk,", Theorem31OutputStatement::distance));
    }

    private static Optional<Interval> distance(RandomWalk walk, StepCertificate step) {
        return new StateStatements(walk, step.state().at(step.loss().precision()).column(), step.scores().toArray(Interval[]::new))
                .outputDistanceToTransition();
    }
}
