package org.circlewalk.checker.audit.statement;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.lemma.C4SecondValueBound;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma C.4. */
final class C4SecondValueBoundStatement extends ExactStatement {
    private static final BigFraction ETA = PaperSettings.ETA;
    private static final BigFraction EPSILON = PaperSettings.EPSILON;

    C4SecondValueBoundStatement() {
        super("C.4", "The entries of V⁽²⁾ are at most of order η/(εK)",
                "at most η/(εK), by 0 ≤ V⁽¹⁾ ≤ V⁽²⁾ ≤ 2V⁽¹⁾ ≤ η/(εK); so within the constant, if it is η/(εK) + 2/(εK²); within "
                        + "η/K + 2η/(εK²) for 0 < p < 1 and N ≥ 2K²/(εp(1−p)), by contract",
                C4SecondValueBound.class);
    }

    @Override
    public Optional<WrittenArgument> argument() {
        return Optional.of(WrittenArgument.in("c.4-second-value-bound"));
    }

    /** Walks of which V⁽²⁾ can be summed over all paths. */
    static Domain<RandomWalk> domain(Grid grid) {
        return Walks.nodes(Walks.LEAST_NODES, grid.nodes()).lengths(2, grid.length())
                .p(Probabilities.upperHalf(grid.denominator()).ofTheReading()).with("η", ETA).with("ε", EPSILON).walks();
    }

    @Override
    Search search(Grid grid) {
        return Search.over(domain(grid), walk -> C4SecondValueBound.check(walk, ETA, EPSILON));
    }

    @Override
    List<String> findings(AuditSetting setting) {
        Map<RandomWalk, Circulant> values = new LinkedHashMap<>();
        domain(setting.grid()).instances().forEach(walk -> values.put(walk, C4SecondValueBound.value(walk, ETA, EPSILON)));
        RandomWalk at = values.keySet().stream().max(Comparator.comparing(walk -> scaled(values.get(walk)))).orElseThrow();
        return List.of("the largest entry of V⁽²⁾ on the grid is " + Text.abbreviated(scaled(values.get(at))) + " · η/(εK) at " + at,
                within("η/(εK) + 2/(εK²)", values.values(), C4SecondValueBound::boundAsSum),
                within("η(εK + 2)/(εK²)", values.values(), C4SecondValueBound::boundAsQuotient) + "; the lemma asks for N large");
    }

    private static BigFraction scaled(Circulant value) {
        return C4SecondValueBound.scaledMaximum(value, ETA, EPSILON);
    }

    /** A reading of the paper's constant, on the same grid. */
    private static String within(String constant, Collection<Circulant> values, Bound bound) {
        long above = values.stream().filter(value -> value.max().compareTo(bound.of(value.size(), ETA, EPSILON)) > 0).count();
        return "the constant read as " + constant + " is exceeded on " + above + " of " + Count.of(values.size(), "instance");
    }

    /** A bound of V⁽²⁾ by K, η and ε. */
    private interface Bound {
        BigFraction of(int nodes, BigFraction eta, BigFraction epsilon);
    }
}
