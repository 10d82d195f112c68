package org.circlewalk.checker.audit.statement;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.spec.lemma.C3LargestEntry;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma C.3. */
final class C3LargestEntryStatement extends ExactStatement {
    C3LargestEntryStatement() {
        super("C.3", "The largest entry of V⁽¹⁾ is that of Πᵀ",
                "as worded, for every N, K > 4 and ½ ≤ p < 1; at p = ½ the two neighbours tie", C3LargestEntry.class);
    }

    @Override
    protected double seconds() {
        return 1.0;
    }

    @Override
    Search search(Grid grid) {
        return search(grid, Probabilities.upperHalf(grid.fineDenominator()).ofTheReading());
    }

    private static Search search(Grid grid, Probabilities ps) {
        return Search.over(Walks.nodes(Walks.LEAST_NODES, grid.nodes() + 5).lengths(2, grid.length() + 5).p(ps).walks(),
                C3LargestEntry::check);
    }

    @Override
    List<String> findings(AuditSetting setting) {
        Search drifted = search(setting.grid(), Probabilities.aboveHalf(setting.grid().fineDenominator()));
        return List.of("for p > ½ there are ties on " + drifted.ties() + " of " + Count.of(drifted.instances(), "instance"),
                outcome(new RandomWalk(4, 5, BigFraction.ONE_HALF)), outcome(new RandomWalk(3, 3, new BigFraction(2, 3))));
    }

    private static String outcome(RandomWalk smallCircle) {
        return "at " + smallCircle + ": " + C3LargestEntry.check(smallCircle).detail();
    }
}
