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
        return value(walk.nodes(), walk.length(), walk.p(), eta, epsilon);
    }

    /** The same for K = {@code nodes} and N = {@code length}. */
    // states C.1, whole
    //@ public normal_behavior
    //@   requires 1 <= nodes && 2 <= length && epsilon.value != 0.0;
    //@   ensures \fresh(\result) && \result.column.length == nodes;
    //@   ensures (\forall int d; 0 <= d < nodes; \result.column[d].value
    //@               == TransitionMatrix.lawSum(p.value, nodes, 1, length - 1, d)
    //@                   * factor(nodes, length, eta.value, epsilon.value));
    //@ pure
    public static Circulant value(int nodes, int length, BigFraction p, BigFraction eta, BigFraction epsilon) {
        return TransitionMatrix.transposedPowerSum(nodes, p, 1, length - 1).scale(rationalFactor(nodes, length, eta, epsilon));
    }

    /*@ public normal_behavior
      @   requires 1 <= nodes && 1 <= length && epsilon != 0.0;
      @   ensures \result == eta / (epsilon * length * nodes);
      @ pure
      @ public static model heap_free \real factor(int nodes, int length, \real eta, \real epsilon) {
      @     return eta / (epsilon * length * nodes);
      @ }
      @*/

    /** η/(εNK). */
    //@ private normal_behavior
    //@   requires 1 <= nodes && 1 <= length && epsilon.value != 0.0;
    //@   ensures \result.value == factor(nodes, length, eta.value, epsilon.value);
    //@ pure
    private static BigFraction rationalFactor(int nodes, int length, BigFraction eta, BigFraction epsilon) {
        BigFraction epsilonLength = epsilon.multiply(length);
        //@ assert epsilonLength.value != 0.0;
        BigFraction denominator = epsilonLength.multiply(nodes);
        //@ assert denominator.value != 0.0;
        return eta.divide(denominator);
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
