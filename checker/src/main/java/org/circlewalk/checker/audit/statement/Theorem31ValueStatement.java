package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Set;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.SharedRuns;
import org.circlewalk.spec.certified.StepCertificate;

/** Theorem 3.1, item 3. */
final class Theorem31ValueStatement extends ValueStatement {
    Theorem31ValueStatement() {
        super("3.1.3", "V/‖V‖ converges to Πᵀ/‖Πᵀ‖ at rate T^(−1/2)");
    }

    @Override
    protected Set<SharedRuns> shares() {
        return Set.of(SharedRuns.DIRECTIONS, SharedRuns.ENCLOSED);
    }

    /** The distance of the direction of V from that of Πᵀ decays as T^(−1/2). */
    @Override
    List<EnclosedInstance> enclosed(AuditSetting setting) {
        return PaperWalks.SMALL.stream().map(walk -> EnclosedClaim.decay(setting.enclosed().of(walk), walk,
                "the distance of V's direction", StepCertificate::distanceToTransition)).toList();
    }
}
