package org.circlewalk.checker.audit.statement;

import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Walks;

/** A statement about deterministic walks of r rounds, which learn nothing: Theorem 4.1 and its lemmas. */
abstract class DeterministicStatement extends ExactStatement {
    DeterministicStatement(String id, String claim, String reading, Class<?>... subjects) {
        super(id, claim, reading, subjects);
    }

    /** The walks of the grid. */
    static Walks rounds(Grid grid) {
        return Walks.nodes(3, grid.nodes()).roundsUpTo(longest(grid)).p(Probabilities.deterministic());
    }

    /** The largest N. */
    static int longest(Grid grid) {
        return 4 * grid.nodes() + 1;
    }
}
