package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/** Lemma C.1, the first step of gradient descent from zero: V⁽¹⁾ = (η/(εNK)) Σ_{k=1}^{N−1} (Πᵀ)^k and W⁽¹⁾ = 0. */
public final class C1FirstStep {
    private C1FirstStep() {
    }

    /** V⁽¹⁾ by the closed form. */
    public static Circulant value(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        BigFraction factor = eta.divide(epsilon).divide(walk.length()).divide(walk.nodes());
        return TransitionMatrix.transposedPowerSum(walk, 1, walk.visible()).scale(factor);
    }

    /** The model after the first step: V⁽¹⁾ and uniform scores. */
    public static ExactModel model(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        return ExactModel.withUniformScores(value(walk, eta, epsilon).toMatrix(), walk.length());
    }

    /** Compares the closed form with one step of gradient descent whose gradient is summed over all walks. */
    public static Evidence check(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        ExactModel zero = ExactModel.withUniformScores(SquareMatrix.zero(walk.nodes()), walk.length());
        ExpectedGradient gradient = EnumeratedGradient.overAllWalks(walk, zero, new RationalLogLoss(epsilon));
        boolean valueAgrees = gradient.value().scale(eta.negate()).equals(value(walk, eta, epsilon).toMatrix());
        boolean attentionRests = isZero(gradient.logits()) && isZero(gradient.tokens());
        return Evidence.of(valueAgrees && attentionRests,
                valueAgrees ? "the gradient of W is not zero" : "V after one step is not the closed form");
    }

    private static boolean isZero(BigFraction[] numbers) {
        for (BigFraction number : numbers) {
            if (!number.equals(BigFraction.ZERO)) {
                return false;
            }
        }
        return true;
    }
}
