package org.circlewalk.spec.lemma;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLoss;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Lemma D.3, the induction step of Theorem 4.1: if V is a multiple of 11ᵀ and S_1 = … = S_{N−1}, one step of gradient
 * descent keeps both, for any loss and any step size.
 *
 * <p>All walks then have the same z, so the gradient is ℓ′(z) times one that does not depend on the loss. The check takes
 * the loss with ℓ′ ≡ 1, and so settles every loss at once. Scores are rational here; the softmax maps equal logits to equal
 * scores, and no other fact about it is used, so the induction closes for the real one.
 */
public final class D3ConstancyForever {
    /** The loss with slope 1. */
    private static final RationalLoss UNIT_SLOPE = z -> BigFraction.ONE;

    private D3ConstancyForever() {
    }

    /**
     * Scores with S_1 = … = S_{N−1}.
     *
     * @param visibleTotal their sum times N, in 0 … N; N − 1 gives the uniform scores
     */
    static BigFraction[] equalScores(RandomWalk walk, int visibleTotal) {
        BigFraction[] scores = new BigFraction[walk.length()];
        BigFraction total = new BigFraction(visibleTotal, walk.length());
        Arrays.fill(scores, total.divide(walk.visible()));
        scores[walk.visible()] = BigFraction.ONE.subtract(total);
        return scores;
    }

    /** Checks the induction step from V = v·11ᵀ and scores whose visible part sums to visibleTotal/N. */
    public static Evidence check(RandomWalk walk, BigFraction v, int visibleTotal) {
        BigFraction[] scores = equalScores(walk, visibleTotal);
        SquareMatrix value = Circulant.constant(walk.nodes(), v).toMatrix();
        if (walk.isDeterministic() && walk.visible() % walk.nodes() == 0) {
            ExpectedGradient gradient =
                    EnumeratedGradient.overAllWalks(walk, new ExactModel(value, scores), UNIT_SLOPE);
            if (!gradient.equals(inClosedForm(walk, v, scores))) {
                return Evidence.fails("the gradient differs from its closed form at " + walk);
            }
        }
        return checkStep(walk, scores, value);
    }

    /** The gradient of a deterministic walk of full rounds by {@link DeterministicGradient}, for the slope 1. */
    private static ExpectedGradient inClosedForm(RandomWalk walk, BigFraction v, BigFraction[] scores) {
        int k = walk.nodes();
        int rounds = walk.visible() / k;
        boolean clockwise = walk.p().equals(BigFraction.ONE);
        BigFraction[] value = new BigFraction[k * k];
        BigFraction[] logits = DeterministicGradient.logits(v, BigFraction.ONE, scores);
        BigFraction[] tokens = new BigFraction[k];
        Arrays.fill(tokens, BigFraction.ZERO);
        for (int y = 0; y < k; y++) {
            for (int s = 0; s < k; s++) {
                value[y * k + s] = DeterministicGradient
                        .valueEntry(k, clockwise, rounds, y, BigFraction.ONE, scores, s).divide(k);
                tokens[s] = tokens[s]
                        .add(DeterministicGradient.tokenEntry(k, clockwise, rounds, y, logits, s).divide(k));
            }
        }
        return new ExpectedGradient(SquareMatrix.ofRowMajor(k, value), logits, tokens);
    }

    static Evidence checkStep(RandomWalk walk, BigFraction[] scores, SquareMatrix value) {
        ExpectedGradient gradient =
                EnumeratedGradient.overAllWalks(walk, new ExactModel(value, scores), UNIT_SLOPE);
        if (!allEqual(gradient.value().toRowMajor())) {
            return Evidence.fails("the gradient of V is not a multiple of 11ᵀ at " + walk);
        }
        if (!allEqual(Arrays.copyOf(gradient.logits(), walk.visible())) || !allEqual(gradient.tokens())) {
            return Evidence.fails("the visible logits do not move together at " + walk);
        }
        return Evidence.holds();
    }

    static boolean attentionRests(RandomWalk walk) {
        ExactModel zero = ExactModel.withUniformScores(SquareMatrix.zero(walk.nodes()), walk.length());
        BigFraction[] logits = EnumeratedGradient.overAllWalks(walk, zero, UNIT_SLOPE).logits();
        return allEqual(logits) && logits[0].equals(BigFraction.ZERO);
    }

    private static boolean allEqual(BigFraction[] numbers) {
        for (BigFraction number : numbers) {
            if (!number.equals(numbers[0])) {
                return false;
            }
        }
        return true;
    }
}
