package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.gradient.EnclosedGradient;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.PowerSeriesGradient;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Lemma C.5: the second step moves attention to the parent token. Before it all scores are equal, so S_{N−1} becomes the
 * largest exactly if the advantage E[g_j] − E[g_{N−1}] at V⁽¹⁾ and uniform scores is positive for every other j; the
 * factor ηG² that multiplies it, and the common shift of the token part, change no sign among the visible positions.
 */
public final class C5AttentionToParent {
    /** The sign of a quantity that is known up to an error. */
    public enum Sign { POSITIVE, NEGATIVE, UNDECIDED }

    private C5AttentionToParent() {
    }

    /** E[g_j] − E[g_{N−1}] for j = 1 … N−2, index = j − 1, by enumeration of 2^{N−1} walks. */
    public static BigFraction[] advantages(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        return relativeToParent(walk, EnumeratedGradient.upToRotation(walk, C1FirstStep.model(walk, eta, epsilon),
                new RationalLogLoss(epsilon)).logits());
    }

    private static BigFraction[] relativeToParent(RandomWalk walk, BigFraction[] logits) {
        BigFraction[] advantages = new BigFraction[walk.length() - 2];
        for (int j = 0; j < advantages.length; j++) {
            advantages[j] = logits[j].subtract(logits[walk.visible() - 1]);
        }
        return advantages;
    }

    /** Holds if all advantages are positive, ties if the smallest is zero, fails else; by enumeration. */
    public static Evidence check(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        BigFraction[] advantages = advantages(walk, eta, epsilon);
        if (advantages.length == 0) {
            return Evidence.holds();
        }
        int worst = 0;
        for (int j = 1; j < advantages.length; j++) {
            worst = advantages[j].compareTo(advantages[worst]) < 0 ? j : worst;
        }
        int sign = advantages[worst].compareTo(BigFraction.ZERO);
        String detail = "E[g_j] − E[g_{N−1}] = " + Fractions.format(advantages[worst]) + " at j = " + (worst + 1);
        if (sign == 0) {
            return Evidence.ties(detail);
        }
        return Evidence.of(sign > 0, detail);
    }

    /**
     * The certified signs of the advantages for walks that enumeration cannot reach, by the power series.
     *
     * @param degree the number of terms of the series
     * @return the signs for j = 1 … N−2, index = j − 1
     */
    public static Sign[] certifiedSigns(RandomWalk walk, BigFraction eta, BigFraction epsilon, int degree) {
        EnclosedGradient enclosed =
                PowerSeriesGradient.ofDegree(walk, C1FirstStep.model(walk, eta, epsilon), epsilon, degree);
        BigFraction[] centers = relativeToParent(walk, enclosed.center().logits());
        BigFraction[] errors = enclosed.logitErrors();
        Sign[] signs = new Sign[centers.length];
        for (int j = 0; j < signs.length; j++) {
            BigFraction error = errors[j].add(errors[walk.visible() - 1]);
            if (centers[j].abs().compareTo(error) <= 0) {
                signs[j] = Sign.UNDECIDED;
            } else {
                signs[j] = centers[j].compareTo(BigFraction.ZERO) > 0 ? Sign.POSITIVE : Sign.NEGATIVE;
            }
        }
        return signs;
    }
}
