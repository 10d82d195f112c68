package org.circlewalk.checker.audit.statement;

import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.spec.lemma.E4AttentionGap;

/** Lemma E.4, its conclusion at every N. */
final class E47GapEverywhereStatement extends ExactStatement {
    E47GapEverywhereStatement() {
        super("E.4.7", "Conclusion, at every N: gap_k(N) > 0 for 2 ≤ k ≤ N−1",
                "as worded but for every N, for K > 4; the paper asks N to be large against 1/(p(1−p))", E4AttentionGap.class);
    }

    @Override
    Verdict failure() {
        return Verdict.NEEDS_HYPOTHESIS;
    }

    @Override
    protected double seconds() {
        return 1.0;
    }

    @Override
    Search search(Grid grid) {
        return Search.over(Walks.nodes(Walks.LEAST_NODES, grid.nodes() + 2).lengths(3, grid.length() + 4)
                .p(Probabilities.upperHalf(grid.fineDenominator())).walks(), E4AttentionGap::check);
    }
}
