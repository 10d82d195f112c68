package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Corrected;
import org.circlewalk.checker.audit.Domain;
import org.circlewalk.checker.audit.Examination;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Method;
import org.circlewalk.checker.audit.Probabilities;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.SharedRuns;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.lemma.C7MainTerm;
import org.circlewalk.spec.lemma.C7ParentDecomposition;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma C.7 with its constant. */
final class C7ParentDecompositionStatement extends ArguedStatement {
    private static final BigFraction ETA = PaperSettings.ETA;
    private static final BigFraction EPSILON = PaperSettings.EPSILON;

    C7ParentDecompositionStatement() {
        super("C.7", "V = β·Πᵀ + Ṽ with β ≥ √(ηt) − 2η/(εK) and Ṽ at most 2η/(εK), up to terms exponentially small in N",
                "the inline constants, for N large with the lemma's own S_{N−1} ≥ 1 − exp(−Ω(N)): how fast V's largest entry can grow, and "
                        + "how fast the lemma needs it to",
                WrittenArgument.in("c.7-parent-decomposition"), C7ParentDecomposition.class, C7MainTerm.class);
    }

    @Override
    public Optional<String> unproved() {
        return Optional.of("of the corrected statement: that two entries of V in training follow the recurrence up to the error "
                + "terms of the note, which needs attention on the parent, and the limits of the inequalities");
    }

    @Override
    protected double seconds() {
        return 2.5;
    }

    @Override
    protected Set<SharedRuns> shares() {
        return Set.of(SharedRuns.ENCLOSED);
    }

    /** The circles it is looked at on; attention on the parent is its premise. */
    static Domain<RandomWalk> circles(Grid grid) {
        return Walks.nodes(Walks.LEAST_NODES, grid.nodes() + 5).p(Probabilities.upperHalf(grid.denominator())).limits();
    }

    @Override
    Search search(Grid grid) {
        return Search.over(circles(grid), C7MainTerm::check);
    }

    @Override
    Optional<Corrected> corrected(AuditSetting setting) {
        Search search = search(setting.grid());
        return Optional.of(new Corrected("the largest entry of V⁽ᵗ⁾ is √(2ηpt/K) up to a constant, and C.7.1's corrected claim",
                new Examination(Method.ARGUED, search.domain(), search.instances(), Verdict.ARGUED)));
    }

    @Override
    List<String> findings(AuditSetting setting) {
        int steps = PaperSettings.STEPS;
        RandomWalk walk = PaperWalks.LARGE;
        BigFraction remainder = C7MainTerm.remainder(walk.nodes(), ETA, EPSILON);
        double needed = StrictMath.sqrt(Fractions.toDouble(ETA) * steps) - Fractions.toDouble(remainder);
        Optional<BigFraction> largest = EnclosedEntry.atMost(setting.enclosed(), walk, steps, 1);
        return List.of("to illustrate, enclosed: " + walk + ", M = " + PaperSettings.POSITION_DIMENSION + ", t = " + steps + ": "
                + largest.map(entry -> "V's largest entry is at most " + Text.decimal(Fractions.toDouble(entry)) + ", which allows β ≤ "
                        + Text.decimal(Fractions.toDouble(C7MainTerm.largestBeta(entry, walk, ETA, EPSILON)))).orElse("not known")
                + "; the lemma needs β ≥ " + Text.decimal(needed));
    }
}
