package org.circlewalk.checker.train.compare;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.model.ExactSnapshot;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.gradient.EnclosedGradient;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.gradient.PowerSeriesGradient;
import org.circlewalk.spec.gradient.SampleGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The exact gradient at the rational snapshot of a state in double precision.
 *
 * @param gradient    the gradient, or an approximation of it
 * @param valueError  a proved bound of the error of its value entries; 0 if it is exact
 * @param logitErrors the same for each logit
 * @param tokenError  the same for the tokens
 * @param how         by enumeration, by the power series or over the sample
 */
record ExactGradientAt(ExpectedGradient gradient, BigFraction valueError, List<BigFraction> logitErrors, BigFraction tokenError,
                       String how) {
    /** Enumeration of more walks than these takes minutes, because snapshots of doubles have long denominators. */
    private static final int ENUMERABLE_STEPS = 8;
    private static final BigFraction REMAINDER = new BigFraction(1).divide(new BigFraction(10).pow(30));

    private static ExactGradientAt exactly(ExpectedGradient gradient, String how) {
        List<BigFraction> zeros = Collections.nCopies(gradient.logits().length, BigFraction.ZERO);
        return new ExactGradientAt(gradient, BigFraction.ZERO, zeros, BigFraction.ZERO, how);
    }

    /** The population gradient at a state that attends by position only. */
    static ExactGradientAt ofPopulation(RandomWalk walk, ModelState state, BigFraction epsilon) {
        ExactModel model = ExactSnapshot.of(state);
        if (walk.visible() <= ENUMERABLE_STEPS) {
            return exactly(EnumeratedGradient.overAllWalks(walk, model, new RationalLogLoss(epsilon)), "enumeration");
        }
        EnclosedGradient enclosed = PowerSeriesGradient.withRemainder(walk, model, epsilon, REMAINDER);
        return new ExactGradientAt(enclosed.center(), enclosed.valueError(), List.of(enclosed.logitErrors()), enclosed.tokenError(),
                "power series, remainder 1e-30");
    }

    /**
     * The gradient over a sample. The unnormalised weights e^{a} are taken as StrictMath.exp gives them, which are within an ulp of
     * the true ones, or within 2⁻¹⁰⁷⁴ below the normal range; the engine's bound covers such errors of the weights, and the
     * snapshot has one more of them.
     */
    static ExactGradientAt ofSample(SampledWalks sample, ModelState state, BigFraction epsilon) {
        int[][] walks = new int[sample.count()][];
        Arrays.setAll(walks, sample::nodes);
        return exactly(SampleGradient.of(walks, ExactSnapshot.value(state), weights(state), new RationalLogLoss(epsilon)),
                "exact over the sample");
    }

    private static BigFraction[][] weights(ModelState state) {
        double[] positions = state.positionLogits();
        double[] tokens = state.tokenLogits();
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < positions.length; i++) {
            for (double token : tokens) {
                largest = Math.max(largest, positions[i] + (i < positions.length - 1 ? token : 0));
            }
        }
        BigFraction[][] weights = new BigFraction[positions.length][tokens.length];
        for (int i = 0; i < positions.length; i++) {
            for (int s = 0; s < tokens.length; s++) {
                double logit = positions[i] + (i < positions.length - 1 ? tokens[s] : 0);
                weights[i][s] = Fractions.ofDouble(StrictMath.exp(logit - largest));
            }
        }
        return weights;
    }
}
