package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.spec.lemma.C3LargestEntryAfterTwoSteps;
import org.circlewalk.spec.lemma.C4SecondValueBound;
import org.circlewalk.spec.parameter.PaperSettings;

/** What the outline of the paper's proof says of the second step. */
final class C31LargestEntryAfterTwoStepsStatement extends ExactStatement {
    C31LargestEntryAfterTwoStepsStatement() {
        super("C.3.1", "The largest entries of V⁽²⁾ are exactly where those of Πᵀ are",
                "as in the outline, section 3, for every N, K > 4 and ½ ≤ p < 1; argued for N large and p > ½ only",
                C3LargestEntryAfterTwoSteps.class, C4SecondValueBound.class);
    }

    @Override
    public Optional<String> unproved() {
        return Optional.of("all of it: E[A_1/x] > E[A_d/x] for d ≠ 1, and on paper a number N from which on that holds");
    }

    @Override
    Search search(Grid grid) {
        return Search.over(C4SecondValueBoundStatement.domain(grid),
                walk -> C3LargestEntryAfterTwoSteps.check(walk, PaperSettings.ETA, PaperSettings.EPSILON));
    }
}
