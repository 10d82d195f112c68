package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.walk.RandomWalk;

/** A step of the proof of Lemma E.4 about the diagonal of Γ(N), at every N, that is argued. */
abstract class VisitsStatement extends ExactStatement {
    private final String part;

    /**
     * Names a statement.
     *
     * @param part the beginning of the heading of its argument: "e41" for "E.4.1"
     */
    VisitsStatement(String id, String claim, String reading, String part, Class<?> subject) {
        super(id, claim, reading, subject);
        this.part = part;
    }

    /** The check on a walk. */
    abstract Evidence check(RandomWalk walk);

    @Override
    public final Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("e.4-attention-gap", part));
    }

    @Override
    final Search search(Grid grid) {
        return Search.over(Walks.nodes(3, grid.nodes() + 5).lengths(2, 3 * grid.length())
                .p(Probabilities.upperHalf(grid.denominator())).walks(), this::check);
    }
}
