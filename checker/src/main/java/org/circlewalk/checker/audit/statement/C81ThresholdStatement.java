package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.SharedRuns;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.C7MainTerm;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** The number of steps from which Lemmas C.8 and C.9 speak. */
final class C81ThresholdStatement extends ArguedStatement {
    /** With this constant β ≥ √(ηT) − 2η/(εK) would be at least 2η/(εK). */
    private static final BigFraction CONSTANT = new BigFraction(16);

    C81ThresholdStatement() {
        super("C.8.1", "From T = Ω(η/(ε²K²)) on, as in C.8 and C.9, the main term β_T outweighs the error term 2η/(εK) of C.7",
                "at T = Cη/(ε²K²) with a constant C that K does not enter, ε small, attention on the parent; 16 is the C that C.7's constant gives",
                WrittenArgument.in("c.8-value-direction", "c81"), C7MainTerm.class);
    }

    @Override
    protected Set<SharedRuns> shares() {
        return Set.of(SharedRuns.ENCLOSED);
    }

    @Override
    Search search(Grid grid) {
        return Search.over(Walks.nodes(Walks.LEAST_NODES, grid.limitNodes()).p(Probabilities.half()).with("C", CONSTANT).limits(),
                walk -> C7MainTerm.checkThreshold(walk.nodes(), CONSTANT));
    }

    @Override
    List<String> findings(AuditSetting setting) {
        RandomWalk walk = PaperWalks.LARGE;
        BigFraction remainder = C7MainTerm.remainder(walk.nodes(), PaperSettings.ETA, PaperSettings.EPSILON);
        BigFraction threshold = CONSTANT.divide(4).multiply(remainder.pow(2)).divide(PaperSettings.ETA);
        int steps = threshold.getNumerator().divide(threshold.getDenominator()).intValueExact();
        return List.of("for every C it fails on all circles with K ≥ C + 1; to the same leading order it holds from T = 2η/(ε²K) on",
                "to illustrate, enclosed: " + walk + ", M = " + PaperSettings.POSITION_DIMENSION + ", T = 16η/(ε²K²) = " + steps + ": "
                        + EnclosedEntry.atMost(setting.enclosed(), walk, steps, 1)
                        .map(entry -> "β_T, the sum of the two neighbours' entries, is at most " + Text.decimal(Fractions.toDouble(entry.multiply(2))))
                        .orElse("not known") + ", 2η/(εK) is " + Fractions.format(remainder));
    }
}
