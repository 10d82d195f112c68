package org.circlewalk.checker.audit.statement;

import org.circlewalk.checker.audit.TrainingRuns.Checkpoint;
import org.circlewalk.impl.model.ValueDirection;
import org.circlewalk.spec.lemma.C8ValueDirection;

/** That the direction of V converges to that of Πᵀ, which the paper says twice. */
abstract class ValueStatement extends DirectionStatement {
    ValueStatement(String id, String claim) {
        super(id, claim, "as worded: the distance of the directions is O(T^(−1/2)), where attention selects the parent",
                C8ValueDirection.class, ValueDirection.class);
    }

    @Override
    final double exponent() {
        return -0.5;
    }

    @Override
    final double quantity(Checkpoint end) {
        return end.record().distanceToTransition();
    }

    @Override
    final String correctedClaim() {
        return "V/‖V‖ converges to the direction of " + SQUARE_ROOT + " at rate T^(−1/2)";
    }

    @Override
    final double correctedQuantity(Checkpoint end) {
        return end.record().distanceToSquareRoot();
    }
}
