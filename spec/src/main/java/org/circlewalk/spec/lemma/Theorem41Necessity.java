package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.model.Accuracy;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * What the paper concludes from Theorem 4.1, that 0 &lt; p &lt; 1 is necessary in Theorem 3.1, item by item at p ∈ {0, 1} and
 * any N: whether the accuracy is optimal, and whether attention can select the parent.
 */
public final class Theorem41Necessity {
    private Theorem41Necessity() {
    }

    /** The accuracy after one step, by enumeration. */
    public static BigFraction accuracyAfterOneStep(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        return Accuracy.byEnumeration(walk, C1FirstStep.model(walk, eta, epsilon));
    }

    /** Fails if the accuracy after one step is optimal, so that p need not be between 0 and 1 for it. */
    public static Evidence checkAccuracy(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        BigFraction accuracy = accuracyAfterOneStep(walk, eta, epsilon);
        return Evidence.of(accuracy.compareTo(walk.optimalAccuracy()) < 0,
                "the accuracy after one step is " + Fractions.format(accuracy) + ", the optimum");
    }

    /** How many of the first N − 1 positions are a multiple of K away from the parent's, itself included: ⌈(N − 1)/K⌉. */
    public static int positionsLikeTheParent(RandomWalk walk) {
        return (walk.visible() + walk.nodes() - 1) / walk.nodes();
    }

    /**
     * Holds if in the second step the logits of all positions that are a multiple of K away from the parent's move alike, and
     * there is one beside the parent: so none of these scores exceeds ½.
     */
    public static Evidence checkAttention(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        BigFraction[] logits = EnumeratedGradient.overAllWalks(walk, C1FirstStep.model(walk, eta, epsilon),
                new RationalLogLoss(epsilon)).logits();
        BigFraction parent = logits[walk.visible() - 1];
        for (int i = walk.visible() - walk.nodes(); i >= 1; i -= walk.nodes()) {
            if (!logits[i - 1].equals(parent)) {
                return Evidence.fails("the logits of s_{N−1} and of s_" + i + " move apart in the second step");
            }
        }
        return Evidence.of(positionsLikeTheParent(walk) > 1, "no other position is a multiple of K away from the parent's");
    }
}
