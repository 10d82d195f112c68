package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.C6ValueBounds;
import org.circlewalk.spec.parameter.PaperSettings;

/** Lemma C.6. */
final class C6ValueBoundsStatement extends ExactStatement {
    C6ValueBoundsStatement() {
        super("C.6", "The entries of V never shrink and grow at most by order η/(εK) a step",
                "by contract at most η/(εK) per step, ηt/(εK) in all, and 2εK per step where V ≥ η/(2εK²); on the grid "
                        + "−1/(εK) ≤ ∂L/∂V ≤ 0 at random rational V ≥ 0 and S; the paper's display was not read",
                C6ValueBounds.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("c.6-value-bounds"));
    }

    @Override
    Search search(Grid grid) {
        return Search.over(Walks.nodes(3, grid.nodes() - 2).lengths(2, grid.length() - 2)
                        .p(Probabilities.all(grid.denominator())).with("ε", PaperSettings.EPSILON).walks(),
                walk -> C6ValueBounds.check(walk, RandomModel.of(walk), PaperSettings.EPSILON));
    }
}
