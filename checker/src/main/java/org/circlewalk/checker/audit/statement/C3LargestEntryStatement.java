package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.spec.lemma.C3LargestEntry;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma C.3. */
final class C3LargestEntryStatement extends ExactStatement {
    C3LargestEntryStatement() {
        super("C.3", "The largest entry of V⁽¹⁾ is that of Πᵀ",
                "as worded, for every N, K > 4 and ½ ≤ p < 1: no other entry is larger; strictness is not asked for", C3LargestEntry.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("c.3-largest-entry"));
    }

    @Override
    protected double seconds() {
        return 1.0;
    }

    private static Domain<RandomWalk> domain(Grid grid, Probabilities ps) {
        return Walks.nodes(Walks.LEAST_NODES, grid.nodes() + 5).lengths(2, grid.length() + 5).p(ps).walks();
    }

    @Override
    Search search(Grid grid) {
        return Search.over(domain(grid, Probabilities.upperHalf(grid.fineDenominator()).ofTheReading()), C3LargestEntry::check);
    }

    @Override
    List<String> findings(AuditSetting setting) {
        List<RandomWalk> drifted =
                domain(setting.grid(), Probabilities.aboveHalf(setting.grid().fineDenominator())).instances();
        long several = drifted.stream().filter(walk -> C3LargestEntry.largestOffsets(walk).size() > 1).count();
        return List.of("for p > ½ another entry is as large on " + several + " of " + Count.of(drifted.size(), "instance"),
                outcome(new RandomWalk(4, 5, BigFraction.ONE_HALF)), outcome(new RandomWalk(3, 3, new BigFraction(2, 3))));
    }

    private static String outcome(RandomWalk smallCircle) {
        return "at " + smallCircle + ": largest entries at the offsets y − s = " + Text.list(C3LargestEntry.largestOffsets(smallCircle));
    }
}
