package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.walk.FullPower;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * Lemma C.2, shift invariance: entries (i, j) with equal (i − j) mod K agree in Π^R for every R, in V⁽¹⁾ and in V⁽²⁾. The
 * check multiplies full matrices and sums over all walks; it uses no circulant algebra. For the powers the contracts of
 * {@link FullPower} are the lemma itself.
 */
public final class C2Circulance {
    private C2Circulance() {
    }

    /** Checks Π^R for 1 ≤ R ≤ N, as products of full matrices and row by row. */
    public static Evidence checkPowers(RandomWalk walk) {
        SquareMatrix transition = TransitionMatrix.of(walk).toMatrix();
        SquareMatrix power = transition;
        BigFraction[][] rows = FullPower.of(walk.nodes(), walk.p(), 1);
        for (int r = 1; r <= walk.length(); r++) {
            if (!power.isCirculant()) {
                return Evidence.fails("Π^" + r + " is not circulant at " + walk);
            }
            if (!power.equals(SquareMatrix.ofRows(rows))) {
                return Evidence.fails("Π^" + r + " differs row by row at " + walk);
            }
            power = power.multiply(transition);
            rows = FullPower.times(walk.p(), rows);
        }
        return Evidence.holds();
    }

    /** Checks V⁽¹⁾ and V⁽²⁾ from gradients that are summed over all K·2^{N−1} walks. */
    public static Evidence checkValues(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        SquareMatrix value = SquareMatrix.zero(walk.nodes());
        for (int step = 1; step <= 2; step++) {
            ExactModel model = ExactModel.withUniformScores(value, walk.length());
            SquareMatrix gradient =
                    EnumeratedGradient.overAllWalks(walk, model, new RationalLogLoss(epsilon)).value();
            value = value.add(gradient.scale(eta.negate()));
            if (!value.isCirculant()) {
                return Evidence.fails("V after step " + step + " is not circulant at " + walk);
            }
        }
        return Evidence.holds();
    }
}
