package org.circlewalk.checker.audit.statement;

import java.util.List;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.checker.audit.TrainingRuns.Checkpoint;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.impl.model.ValueDirection;
import org.circlewalk.spec.lemma.C8ValueDirection;

/** That the direction of f(X) converges to that of Πᵀx_{N−1}, which the paper says twice. */
abstract class OutputStatement extends LimitStatement {
    /** What 1 − S_{N−1} may come out as in double precision where all other scores vanish. */
    private static final double ROUNDING = 0x1p-52;

    OutputStatement(String id, String claim, WrittenArgument argument) {
        super(id, claim, "for every walk at once, the distance is O(T^(−1/2))", argument, ValueDirection.class, C8ValueDirection.class);
    }

    /** Of all walks, not of some: the output's direction is within 2δ/(1 − δ) of that of V's column, δ = 1 − S_{N−1}. */
    @Override
    final String illustration(List<Checkpoint> ends) {
        double leak = ends.stream().mapToDouble(end -> 1 - end.record().parentScore()).max().orElseThrow();
        return "distance to Πᵀx_{N−1}, for every walk, " + course(ends, end -> end.record().distanceToTransition())
                + ", up to 2δ/(1−δ) with δ = 1 − S_{N−1} " + (leak <= ROUNDING ? "= 0 up to rounding" : "≤ " + Text.decimal(leak))
                + "; its limit " + limit(ends.get(0).walk());
    }

    @Override
    final String correctedClaim() {
        return "f(X)/‖f(X)‖ converges to the direction of the entrywise square root of Πᵀx_{N−1} at rate T^(−1/2); "
                + "its largest entry is still the most likely next node";
    }
}
