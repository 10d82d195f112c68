package org.circlewalk.checker.audit.statement;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.checker.audit.TrainingRuns.Checkpoint;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.lemma.C7ParentDecomposition;
import org.circlewalk.spec.lemma.Evidence;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma C.7. */
final class C7ParentDecompositionStatement extends DirectionStatement {
    C7ParentDecompositionStatement() {
        super("C.7", "V stays within a bounded distance of β·Πᵀ while β grows like √t",
                "min over β of ‖V − βΠᵀ‖_max stays bounded, as T^0", C7ParentDecomposition.class);
    }

    @Override
    protected double seconds() {
        return 2.5;
    }

    @Override
    double exponent() {
        return 0;
    }

    @Override
    double quantity(Checkpoint end) {
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

    /**
     * ‖V − β_T·(entrywise square root of Πᵀ)‖_max with β_T = √(2ηT/K), for circulant V after T steps: if it is bounded, so is
     * Ṽ_T for this β_T, which no fit to V has chosen.
     */
    @Override
    double correctedQuantity(Checkpoint end) {
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

    /**
     * What the recurrence w ← w + c/w, c = ηπ/K, to which attention on the parent reduces an entry of V, does exactly:
     * bounds of w_T² for the two neighbours, whose quotient tends to p/q, not to (p/q)².
     */
    @Override
    String reason(RandomWalk walk) {
        int steps = 1000;
        BigFraction epsilon = PaperSettings.EPSILON;
        BigFraction cp = PaperSettings.ETA.multiply(walk.p()).divide(walk.nodes());
        BigFraction cq = PaperSettings.ETA.multiply(walk.q()).divide(walk.nodes());
        double low = Fractions.toDouble(C7ParentDecomposition.squareAtLeast(epsilon, cp, steps)
                .divide(C7ParentDecomposition.squareAtMost(epsilon, cq, steps)));
        double high = Fractions.toDouble(C7ParentDecomposition.squareAtMost(epsilon, cp, steps)
                .divide(C7ParentDecomposition.squareAtLeast(epsilon, cq, steps)));
        Evidence evidence = C7ParentDecomposition.checkRecurrence(epsilon, cp, 10);
        return "exact recurrence: after " + steps + " steps from w = ε the squares of the two neighbours' entries are in a ratio from "
                + Text.decimal(low) + " to " + Text.decimal(high) + ", p/q = "
                + Fractions.format(walk.p().divide(walk.q())) + (evidence.isFailure() ? "; " + evidence.detail() : "");
    }
}
