package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.SharedRuns;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.checker.certify.LastingCertificate.Part;
import org.circlewalk.spec.certified.LastingClaims;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.lemma.C8ValueDirection;
import org.circlewalk.spec.lemma.Evidence;

/** The corollary of Theorem 3.1 as corrected: two of its items, as the paper words them, contradict each other. */
final class Theorem31ExclusionStatement extends ArguedStatement {
    /** Attention is on the parent for ever, and V does not go where item 3 says. */
    private static final LastingClaim EXCLUDED = new LastingClaim(
            part -> part.lag() == 1 && !part.walk().p().equals(BigFraction.ONE_HALF) ? Certainty.CERTAINLY : Certainty.UNDECIDED,
            Theorem31ExclusionStatement::words);

    Theorem31ExclusionStatement() {
        super("3.1.C6", "Corollary: for p ≠ ½ items 3 and 4 as the paper words them exclude each other", "for every K > 4, 0 < p < 1, p ≠ ½ and "
                + "N large; argued; the exact inequality that decides is that the limit of V's direction is not that of Πᵀ",
                WrittenArgument.in("theorem-3.1-success", "31c6"), C8ValueDirection.class, LastingClaims.class);
    }

    @Override
    public Optional<String> unproved() {
        return Optional.of("all of it: what is not proved of C.8, and that (√p, √q) and (p, q) are not parallel");
    }

    private static String words(Part part) {
        return "attention on s_{N−" + part.lag() + "} from step " + part.step() + " on, as item 4 has it; the distance of V's direction from "
                + "Πᵀ's tends to " + DirectionStatement.limit(part.walk()) + ", against item 3";
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
        return LastingInstances.onTheParent(setting).stream()
                .filter(certificate -> certificate.parts().stream().noneMatch(part -> part.walk().p().equals(BigFraction.ONE_HALF)))
                .map(EXCLUDED::of).toList();
    }
}
