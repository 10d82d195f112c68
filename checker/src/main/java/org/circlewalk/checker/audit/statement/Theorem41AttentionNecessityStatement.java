package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.Theorem41Necessity;
import org.circlewalk.spec.parameter.PaperSettings;

/** What section 4 concludes from Theorem 4.1, for item 4 of Theorem 3.1. */
final class Theorem41AttentionNecessityStatement extends ExactStatement {
    Theorem41AttentionNecessityStatement() {
        super("4.1.2", "0 < p < 1 is necessary for attention on the parent, as item 4 of Theorem 3.1 has it",
                "at p ∈ {0, 1} and every N > K + 1, r rounds or not: positions a multiple of K from the parent's share its score, so it is at most ½",
                Theorem41Necessity.class);
    }

    @Override
    public Optional<String> unproved() {
        return Optional.of("all of it: at p ∈ {0, 1} positions whose difference is a multiple of K have equal scores in every "
                + "walk after every step");
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("theorem-4.1-failure", "412"));
    }

    @Override
    Search search(Grid grid) {
        return Search.over(Walks.nodes(Walks.LEAST_NODES, grid.nodes()).lengths(grid.nodes() + 2, DeterministicStatement.longest(grid))
                .p(Probabilities.deterministic()).walks(),
                walk -> Theorem41Necessity.checkAttention(walk, PaperSettings.ETA, PaperSettings.EPSILON));
    }
}
