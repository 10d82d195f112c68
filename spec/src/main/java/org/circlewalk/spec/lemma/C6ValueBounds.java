package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Lemma C.6, bounds on the entries of V⁽ᵗ⁾. The paper's displayed constants are not legible to us; what is checked, for any V ≥ 0 and any
 * scores, is −1/(εK) ≤ ∂L/∂V ≤ 0 entry by entry: no entry ever shrinks, and none grows by more than η/(εK) a step.
 */
public final class C6ValueBounds {
    private C6ValueBounds() {
    }

    /** Checks the two bounds at one model with V ≥ 0. */
    public static Evidence check(RandomWalk walk, ExactModel model, BigFraction epsilon) {
        SquareMatrix gradient = EnumeratedGradient.overAllWalks(walk, model, new RationalLogLoss(epsilon)).value();
        BigFraction lowest = epsilon.multiply(walk.nodes()).reciprocal().negate();
        for (BigFraction entry : gradient.toRowMajor()) {
            if (entry.compareTo(BigFraction.ZERO) > 0 || entry.compareTo(lowest) < 0) {
                return Evidence.fails("an entry of the gradient of V is " + Fractions.format(entry));
            }
        }
        return Evidence.holds();
    }
}
