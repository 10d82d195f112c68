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
import org.circlewalk.spec.lemma.C4SecondValueBound;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma C.4. */
final class C4SecondValueBoundStatement extends ExactStatement {
    private static final BigFraction ETA = PaperSettings.ETA;
    private static final BigFraction EPSILON = PaperSettings.EPSILON;

    C4SecondValueBoundStatement() {
        super("C.4", "The entries of V⁽²⁾ are at most of order η/(εK)",
                "at most η/(εK), by 0 ≤ V⁽¹⁾ ≤ V⁽²⁾ ≤ 2V⁽¹⁾ ≤ η/(εK); so within the constant, if it is η/(εK) + 2/(εK²)",
                C4SecondValueBound.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("c.4-second-value-bound"));
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
        return List.of("the largest entry of V⁽²⁾ on the grid is " + Text.abbreviated(largest) + " · η/(εK) at " + at,
                within("η/(εK) + 2/(εK²)", setting.grid(), C4SecondValueBound::boundAsSum),
                within("η(εK + 2)/(εK²)", setting.grid(), C4SecondValueBound::boundAsQuotient) + ", where N is small");
    }

    /** A reading of the paper's constant, on the same grid. */
    private static String within(String constant, Grid grid, Bound bound) {
        List<RandomWalk> walks = domain(grid).instances();
        long above = walks.stream().filter(walk -> C4SecondValueBound.value(walk, ETA, EPSILON).max()
                .compareTo(bound.of(walk.nodes(), ETA, EPSILON)) > 0).count();
        return "the constant read as " + constant + " is exceeded on " + above + " of " + Count.of(walks.size(), "instance");
    }

    /** A bound of V⁽²⁾ by K, η and ε. */
    private interface Bound {
        BigFraction of(int nodes, BigFraction eta, BigFraction epsilon);
    }
}
