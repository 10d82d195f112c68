package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.SharedRuns;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.enclosure.Certainty;

/** Theorem 3.1, item 3. */
final class Theorem31ValueStatement extends ValueStatement {
    private static final EnclosedDistance DISTANCE =
            new EnclosedDistance("the distance of V's direction from Πᵀ's", (walk, step) -> step.distanceToTransition());

    /** Theorem A's exact limit is another direction. */
    private static final LastingClaim ELSEWHERE = LastingClaim.offTransition(Certainty.CERTAINLY_NOT, "V's direction from Πᵀ's", "this item");

    Theorem31ValueStatement() {
        super("3.1.3", "V/‖V‖ converges to Πᵀ/‖Πᵀ‖ at rate T^(−1/2)",
                WrittenArgument.in("theorem-3.1-success", "313"));
    }

    @Override
    public Optional<String> unproved() {
        return Optional.of("of the corrected statement: what is not proved of C.8");
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
}
