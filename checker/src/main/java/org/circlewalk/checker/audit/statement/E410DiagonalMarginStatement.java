package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.spec.lemma.E4OffDiagonalEntries;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma E.4, a step of its proof. */
final class E410DiagonalMarginStatement extends VisitsStatement {
    private static final BigFraction SHOWN = new BigFraction(4, 5);

    E410DiagonalMarginStatement() {
        super("E.4.10", "The diagonal of Γ(N) exceeds all other entries by a margin that stays positive for N → ∞",
                "at fixed K and 0 < p < 1, for every N ≥ 2; not uniformly in K", "e410", E4OffDiagonalEntries.class);
    }

    @Override
    public Optional<String> unproved() {
        return Optional.of("all of it: a bound of the diagonal of Γ(N) minus another entry, positive and the same for every N");
    }

    @Override
    Evidence check(RandomWalk walk) {
        return E4OffDiagonalEntries.checkMargin(walk);
    }

    @Override
    List<String> findings(AuditSetting setting) {
        return List.of("for p > ½ the margin is no constant of p alone, as it vanishes with K: at " + Text.equation("p", SHOWN)
                + " its limit for N → ∞ is at most " + Text.list(Stream.of(5, 21, 101).map(k -> Text.decimal(Fractions.toDouble(
                        E4OffDiagonalEntries.limitExcessOverNext(k, SHOWN))) + " at K = " + k).toList()));
    }
}
