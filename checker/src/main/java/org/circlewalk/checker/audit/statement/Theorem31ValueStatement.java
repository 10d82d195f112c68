package org.circlewalk.checker.audit.statement;

import java.util.Optional;

/** Theorem 3.1, item 3. */
final class Theorem31ValueStatement extends ValueStatement {
    Theorem31ValueStatement() {
        super("3.1.3", "V/‖V‖ converges to Πᵀ/‖Πᵀ‖ at rate T^(−1/2)");
    }

    @Override
    Optional<EnclosedDistance> enclosedDistance() {
        return Optional.of(new EnclosedDistance("the distance of V's direction", (walk, step) -> step.distanceToTransition()));
    }
}
