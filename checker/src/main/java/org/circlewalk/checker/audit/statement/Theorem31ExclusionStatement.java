package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.SharedRuns;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.certified.LastingClaims;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.lemma.C8ValueDirection;
import org.circlewalk.spec.lemma.Evidence;

/** The corollary of Theorem 3.1 as corrected: two of its items, as the paper words them, contradict each other. */
final class Theorem31ExclusionStatement extends ArguedStatement {
    /** Attention is on the parent for ever, and V does not go where item 3 says. */
    private static final LastingClaim EXCLUDED =
            LastingClaim.offTransition(Certainty.CERTAINLY, "V's direction from Πᵀ's", "item 3");

    Theorem31ExclusionStatement() {
        super("3.1.C6", "Corollary: for p ≠ ½ items 3 and 4 as the paper words them exclude each other", "for every K > 4, 0 < p < 1, p ≠ ½ and "
                + "N large; argued; the exact inequality that decides is that the limit of V's direction is not that of Πᵀ",
                WrittenArgument.in("theorem-3.1-success", "31c6"), C8ValueDirection.class, LastingClaims.class);
    }

    @Override
    public Optional<String> unproved() {
        return Optional.of("all of it: what is not proved of C.8, and that (√p, √q) and (p, q) are not parallel");
    }

    @Override
    protected Set<SharedRuns> shares() {
        return Set.of(SharedRuns.LASTING);
    }

    @Override
    Search search(Grid grid) {
        return Search.over(LimitStatement.circle(Probabilities.aboveHalf(grid.fineDenominator())),
                walk -> Evidence.of(C8ValueDirection.checkLimit(walk.p()).isFailure(),
                        "the direction of the entrywise square root of Πᵀ is that of Πᵀ"));
    }

    @Override
    List<EnclosedInstance> certified(AuditSetting setting) {
        return LastingInstances.onTheParentOffHalf(setting).stream().map(EXCLUDED::of).toList();
    }
}
