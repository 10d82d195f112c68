package org.circlewalk.checker.audit.statement;

import org.circlewalk.checker.audit.TrainingRuns.Checkpoint;
import org.circlewalk.impl.model.ValueDirection;

/** That the direction of f(X) converges to that of Πᵀx_{N−1}, which the paper says twice. */
abstract class OutputStatement extends DirectionStatement {
    OutputStatement(String id, String claim) {
        super(id, claim, "as worded: the largest distance over 1000 test walks is O(T^(−1/2)), where attention selects the parent",
                ValueDirection.class);
    }

    @Override
    final double exponent() {
        return -0.5;
    }

    @Override
    final double quantity(Checkpoint end) {
        return end.record().outputToTransition();
    }

    @Override
    final String correctedClaim() {
        return "f(X)/‖f(X)‖ converges to the direction of the entrywise square root of Πᵀx_{N−1} at rate T^(−1/2); "
                + "its largest entry is still the most likely next node";
    }

    @Override
    final double correctedQuantity(Checkpoint end) {
        return end.record().outputToSquareRoot();
    }
}
