package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.PowerBySquaring;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * Lemma E.4, its conclusion at finite N: gap_k(N) = Σ_{i=1}^{N−1} [(Π − Π^k)(Πᵀ)^i]_{11} &gt; 0 for 2 ≤ k ≤ N − 1.
 *
 * <p>With h_k the law of the displacement after k steps, [Π^k (Πᵀ)^i]_{11} = ⟨h_k, h_i⟩, so gap_k(N) = ⟨h_1 − h_k, Σ h_i⟩. It
 * compares the parent token with the token k − 1 places before it as predictors of y under V⁽¹⁾.
 */
public final class E4AttentionGap {
    private E4AttentionGap() {
    }

    /** gap_k(N) for one k ≥ 1 (k = 1 gives 0). */
    public static BigFraction gap(RandomWalk walk, int k) {
        requireToken(walk, k);
        return PowerBySquaring.gap(walk, k, walk.visible());
    }

    /**
     * Requires 1 ≤ k ≤ N − 1.
     *
     * @throws InvalidParameterException otherwise
     */
    public static void requireToken(RandomWalk walk, int k) {
        InvalidParameterException.require(k >= 1 && k <= walk.visible(), "k", k, "from 1 to N − 1 = " + walk.visible());
    }

    /** gap_k(N) for k = 2 … N−1, index = k − 2. */
    public static BigFraction[] gaps(RandomWalk walk) {
        Circulant visits = TransitionMatrix.transposedPowerSum(walk, 1, walk.visible());
        BigFraction parent = TransitionMatrix.transposedPower(walk, 1).columnProduct(visits);
        BigFraction[] gaps = new BigFraction[walk.length() - 2];
        BigFraction[] law = TransitionMatrix.transposedPower(walk, 2).column();
        for (int k = 2; k < walk.length(); k++) {
            gaps[k - 2] = parent.subtract(Circulant.ofColumn(law).columnProduct(visits));
            law = TransitionMatrix.step(walk.p(), law);
        }
        return gaps;
    }

    /** Holds if all gaps are positive, ties if the smallest is zero, fails else. */
    public static Evidence check(RandomWalk walk) {
        BigFraction[] gaps = gaps(walk);
        if (gaps.length == 0) {
            return Evidence.holds();
        }
        int worst = 0;
        for (int i = 1; i < gaps.length; i++) {
            worst = gaps[i].compareTo(gaps[worst]) < 0 ? i : worst;
        }
        int sign = gaps[worst].compareTo(BigFraction.ZERO);
        String detail = "gap_" + (worst + 2) + "(N) = " + Fractions.format(gaps[worst]);
        return sign == 0 ? Evidence.ties(detail) : Evidence.of(sign > 0, detail);
    }
}
