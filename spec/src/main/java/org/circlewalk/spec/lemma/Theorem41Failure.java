package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.model.Accuracy;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Theorem 4.1: for p ∈ {0, 1} and N = rK + 1 the accuracy is 1/K at every step. By {@link D3ConstancyForever} every model
 * on the way has V = v·11ᵀ and equal visible scores; all nodes tie in its output, and the smallest one is predicted.
 */
public final class Theorem41Failure {
    private Theorem41Failure() {
    }

    /** Checks the accuracy of such a model, by enumeration. */
    public static Evidence check(RandomWalk walk, BigFraction v, int visibleTotal) {
        ExactModel model = new ExactModel(Circulant.constant(walk.nodes(), v).toMatrix(),
                D3ConstancyForever.equalScores(walk, visibleTotal));
        BigFraction accuracy = Accuracy.byEnumeration(walk, model);
        return Evidence.of(accuracy.equals(new BigFraction(1, walk.nodes())),
                "the accuracy is " + Fractions.format(accuracy) + " at " + walk);
    }
}
