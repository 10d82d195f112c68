package org.circlewalk.checker.audit.statement;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.checker.audit.TrainingRuns.Checkpoint;
import org.circlewalk.checker.audit.Walks;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.lemma.C7MainTerm;
import org.circlewalk.spec.lemma.C7ParentDecomposition;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma C.7 without its constant: the order of the two terms. */
final class C71BoundedRemainderStatement extends DirectionStatement {
    C71BoundedRemainderStatement() {
        super("C.7.1", "V stays within a bounded distance of β·Πᵀ while β grows like √t, whatever the constants",
                "min over β of ‖V − βΠᵀ‖_max is bounded, for N large with the lemma's own S_{N−1} ≥ 1 − exp(−Ω(N)) and T up to any polynomial",
                WrittenArgument.in("c.7-parent-decomposition", "c71"), C7ParentDecomposition.class, C7MainTerm.class);
    }

    @Override
    protected double seconds() {
        return 2.5;
    }

    @Override
    Search search(Grid grid) {
        return Search.over(C7ParentDecompositionStatement.circles(grid), C7MainTerm::checkRemainder);
    }

    @Override
    String illustration(List<Checkpoint> ends) {
        return "distance to the line of Πᵀ " + course(ends, C71BoundedRemainderStatement::distance)
                + "; to √(2ηT/K) times the square root " + course(ends, C71BoundedRemainderStatement::distanceToSquareRoot);
    }

    private static double distance(Checkpoint end) {
        return Fractions.toDouble(C7ParentDecomposition.distanceToTransition(exact(end.state()), end.walk().p()));
    }

    private static Circulant exact(ModelState state) {
        double[] value = state.value();
        BigFraction[] column = new BigFraction[state.nodes()];
        for (int d = 0; d < column.length; d++) {
            column[d] = Fractions.ofDouble(value[d * state.nodes()]);
        }
        return Circulant.ofColumn(column);
    }

    @Override
    String correctedClaim() {
        return "V = β_t · (" + SQUARE_ROOT + ") + Ṽ_t with Ṽ_t bounded and β_t ~ √(2ηt/K)";
    }

    /** ‖V − β_T·(entrywise square root of Πᵀ)‖_max with β_T = √(2ηT/K), which no fit to V has chosen. */
    private static double distanceToSquareRoot(Checkpoint end) {
        RandomWalk walk = end.walk();
        int k = walk.nodes();
        double beta = Math.sqrt(2 * Fractions.toDouble(PaperSettings.ETA) * end.record().step() / k);
        double[] value = end.state().value();
        double distance = 0;
        for (int d = 0; d < k; d++) {
            BigFraction square = d == 1 ? walk.p() : d == k - 1 ? walk.q() : BigFraction.ZERO;
            double root = Math.sqrt(Fractions.toDouble(square));
            distance = Math.max(distance, Math.abs(value[d * k] - beta * root));
        }
        return distance;
    }

    @Override
    List<String> findings(AuditSetting setting) {
        List<String> findings = new ArrayList<>(super.findings(setting));
        findings.add(ratio(new RandomWalk(Walks.LEAST_NODES, 2, new BigFraction(2, 3))));
        return findings;
    }

    /**
     * What the recurrence w ← w + c/w, c = ηπ/K, to which attention on the parent reduces an entry of V, does exactly:
     * bounds of w_T² for the two neighbours, whose quotient tends to p/q, not to (p/q)².
     */
    private static String ratio(RandomWalk walk) {
        int steps = 1000;
        BigFraction epsilon = PaperSettings.EPSILON;
        BigFraction cp = PaperSettings.ETA.multiply(walk.p()).divide(walk.nodes());
        BigFraction cq = PaperSettings.ETA.multiply(walk.q()).divide(walk.nodes());
        double low = Fractions.toDouble(C7ParentDecomposition.squareAtLeast(epsilon, cp, steps)
                .divide(C7ParentDecomposition.squareAtMost(epsilon, cq, steps)));
        double high = Fractions.toDouble(C7ParentDecomposition.squareAtMost(epsilon, cp, steps)
                .divide(C7ParentDecomposition.squareAtLeast(epsilon, cq, steps)));
        Evidence evidence = C7ParentDecomposition.checkRecurrence(epsilon, cp, 10);
        return "exact recurrence at K = " + walk.nodes() + ", " + Text.equation("p", walk.p()) + ": after " + steps
                + " steps from w = ε the squares of the two neighbours' entries are in a ratio from "
                + Text.decimal(low) + " to " + Text.decimal(high) + ", p/q = "
                + Fractions.format(walk.p().divide(walk.q())) + (evidence.isFailure() ? "; " + evidence.detail() : "");
    }
}
