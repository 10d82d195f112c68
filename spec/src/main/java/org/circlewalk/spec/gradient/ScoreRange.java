package org.circlewalk.spec.gradient;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** How far the scores z of the true next nodes reach, without enumeration of the walks. */
public final class ScoreRange {
    private ScoreRange() {
    }

    /**
     * The smallest z = Σ_{i&lt;N} S_i V[y][s_i] over all walks of positive probability, y = s_N; exact, in time K²·N, or K·N if V is
     * circulant, where all y are alike. The log loss is defined for every walk if and only if this is greater than −ε.
     *
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if the model's K or N is not the walk's
     */
    public static BigFraction smallest(RandomWalk walk, ExactModel model) {
        ScaledModel scaled = new ScaledModel(walk, model);
        BigInteger smallest = null;
        for (int y = 0; y < ReciprocalExpectations.rows(model); y++) {
            BigInteger low = new MomentSeries(walk, y, sites(walk, scaled, y), -1, 0).range()[0];
            smallest = smallest == null ? low : smallest.min(low);
        }
        return new BigFraction(smallest, scaled.unit());
    }

    /** What is thrown where the loss is not defined for some walk. */
    static ArithmeticException undefinedLoss(BigFraction lowest) {
        return new ArithmeticException("z + epsilon falls to " + Fractions.format(lowest)
                + ", but the log loss needs it to be greater than 0.");
    }

    private static BigInteger[][] sites(RandomWalk walk, ScaledModel model, int y) {
        BigInteger[][] sites = new BigInteger[walk.visible()][walk.nodes()];
        for (int i = 0; i < sites.length; i++) {
            for (int s = 0; s < walk.nodes(); s++) {
                sites[i][s] = model.score(i).multiply(model.value(y, s));
            }
        }
        return sites;
    }
}
