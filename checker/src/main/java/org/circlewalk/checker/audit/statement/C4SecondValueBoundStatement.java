package org.circlewalk.checker.audit.statement;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.spec.lemma.C4SecondValueBound;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma C.4. */
final class C4SecondValueBoundStatement extends ExactStatement {
    private static final BigFraction ETA = PaperSettings.ETA;
    private static final BigFraction EPSILON = PaperSettings.EPSILON;

    C4SecondValueBoundStatement() {
        super("C.4", "The entries of V⁽²⁾ are at most of order η/(εK)",
                "the order of magnitude, by 0 ≤ V⁽¹⁾ ≤ V⁽²⁾ ≤ 2V⁽¹⁾ ≤ 2η/(εK); the constant is not checked",
                C4SecondValueBound.class);
    }

    private static Domain<RandomWalk> domain(Grid grid) {
        return Walks.nodes(Walks.LEAST_NODES, grid.nodes()).lengths(2, grid.length())
                .p(Probabilities.upperHalf(grid.denominator()).ofTheReading()).with("η", ETA).with("ε", EPSILON).walks();
    }

    @Override
    Search search(Grid grid) {
        return Search.over(domain(grid), walk -> C4SecondValueBound.check(walk, ETA, EPSILON));
    }

    @Override
    List<String> findings(AuditSetting setting) {
        BigFraction largest = BigFraction.ZERO;
        RandomWalk at = null;
        for (RandomWalk walk : domain(setting.grid()).instances()) {
            BigFraction scaled = C4SecondValueBound.scaledMaximum(walk, ETA, EPSILON);
            if (scaled.compareTo(largest) > 0) {
                largest = scaled;
                at = walk;
            }
        }
        return List.of("the largest entry of V⁽²⁾ on the grid is " + Text.abbreviated(largest) + " · η/(εK) at " + at);
    }
}
