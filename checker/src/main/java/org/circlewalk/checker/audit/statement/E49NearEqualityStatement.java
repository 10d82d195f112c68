package org.circlewalk.checker.audit.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma E.4, the step of its proof that fails it. */
final class E49NearEqualityStatement extends ExactStatement {
    private static final int LENGTH = 400;
    private static final List<RandomWalk> SHOWN = List.of(walk(6, BigFraction.ONE_HALF), walk(20, BigFraction.ONE_HALF),
            walk(6, new BigFraction(7, 10)), walk(20, new BigFraction(4, 5)));

    E49NearEqualityStatement() {
        super("E.4.9", "For N large the entries off the diagonal of Γ(N) are nearly equal, exponentially so in an N₀ < N",
                "their differences tend to 0: exact limit of the largest difference, at offsets of one parity if K is even",
                E4OffDiagonalEntries.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("e.4-attention-gap", "e49"));
    }

    private static RandomWalk walk(int nodes, BigFraction p) {
        return new RandomWalk(nodes, LENGTH, p);
    }

    @Override
    Search search(Grid grid) {
        return Search.over(Walks.nodes(Walks.LEAST_NODES, grid.limitNodes()).p(Probabilities.upperHalf(grid.denominator())).limits(),
                E4OffDiagonalEntries::checkNearEquality);
    }

    @Override
    List<String> findings(AuditSetting setting) {
        List<String> findings = new ArrayList<>();
        for (RandomWalk walk : SHOWN) {
            findings.add("exact, in decimals: at " + walk + " the largest difference is "
                    + Text.decimal(Fractions.toDouble(E4OffDiagonalEntries.spread(walk))));
        }
        return findings;
    }
}
