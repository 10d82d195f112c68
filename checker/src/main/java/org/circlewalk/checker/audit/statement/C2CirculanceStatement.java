package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.C2Circulance;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma C.2. */
final class C2CirculanceStatement extends ExactStatement {
    C2CirculanceStatement() {
        super("C.2", "Π^R, the first and the second value matrix are circulant",
                "full matrices and sums over all walks, no circulant algebra", C2Circulance.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("c.2-circulance"));
    }

    @Override
    Search search(Grid grid) {
        Probabilities all = Probabilities.all(grid.denominator());
        Domain<RandomWalk> powers = Walks.nodes(3, grid.nodes()).powersUpTo(grid.length()).p(all.toldElsewhere()).walks();
        Domain<RandomWalk> values = Walks.nodesUpTo(grid.nodes() - 2).lengthsUpTo(grid.length() - 1).p(all).walks();
        return Search.over(powers, C2Circulance::checkPowers)
                .and(Search.over(values, walk -> C2Circulance.checkValues(walk, PaperSettings.ETA, PaperSettings.EPSILON)))
                .in("Π^R: " + powers.description() + "; V⁽¹⁾, V⁽²⁾: " + values.description());
    }
}
