package org.circlewalk.checker.audit.statement;

import java.util.List;
import org.circlewalk.checker.audit.TrainingRuns.Checkpoint;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.impl.model.ValueDirection;
import org.circlewalk.spec.lemma.C8ValueDirection;

/** That the direction of V converges to that of Πᵀ, which the paper says twice. */
abstract class ValueStatement extends LimitStatement {
    ValueStatement(String id, String claim, WrittenArgument argument) {
        super(id, claim, "the distance of the directions is O(T^(−1/2))", argument, C8ValueDirection.class, ValueDirection.class);
    }

    @Override
    final String illustration(List<Checkpoint> ends) {
        return "distance to Πᵀ " + course(ends, end -> end.record().distanceToTransition()) + ", its limit "
                + limit(ends.get(0).walk()) + "; to the square root " + course(ends, end -> end.record().distanceToSquareRoot());
    }

    @Override
    final String correctedClaim() {
        return "V/‖V‖ converges to the direction of " + SQUARE_ROOT + " at rate T^(−1/2)";
    }
}
