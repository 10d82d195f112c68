package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.E4OffDiagonalEntries;
import org.circlewalk.spec.parameter.Fractions;

/** Lemma E.4, a step of its proof. */
final class E410DiagonalMarginStatement extends ExactStatement {
    private static final BigFraction SHOWN = new BigFraction(4, 5);

    E410DiagonalMarginStatement() {
        super("E.4.10", "The diagonal of Γ(N) exceeds all other entries by a margin that stays positive for N → ∞",
                "at fixed K and 0 < p < 1, for every N ≥ 2; not uniformly in K", E4OffDiagonalEntries.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("e.4-attention-gap", "e410"));
    }

    @Override
    Search search(Grid grid) {
        return Search.over(Walks.nodes(3, grid.nodes() + 5).lengths(2, 3 * grid.length())
                .p(Probabilities.upperHalf(grid.denominator())).walks(), E4OffDiagonalEntries::checkMargin);
    }

    @Override
    List<String> findings(AuditSetting setting) {
        return List.of("for p > ½ the margin is no constant of p alone, as it vanishes with K: at " + Text.equation("p", SHOWN)
                + " its limit for N → ∞ is at most " + Text.list(Stream.of(5, 21, 101).map(k -> Text.decimal(Fractions.toDouble(
                        E4OffDiagonalEntries.limitExcessOverNext(k, SHOWN))) + " at K = " + k).toList()));
    }
}
