package org.circlewalk.spec.model;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * The one-layer transformer over exact rationals: f(X) = V X S with X = [e_{s₁} … e_{s_{N−1}}, 0], so f = Σ_{i&lt;N} S_i ·
 * (column s_i of V). The scores S are those of all N positions, the zero token N included, and the same for every walk.
 */
public final class ExactModel {
    private final SquareMatrix value;
    private final BigFraction[] scores;

    /**
     * @param value  V, K × K, V[y][s]
     * @param scores S_1 … S_N, length N ≥ 2, index = position − 1, non-negative with sum 1; copied
     * @throws InvalidParameterException if the scores are no softmax scores
     */
    public ExactModel(SquareMatrix value, BigFraction... scores) {
        require(scores.length >= 2, "the length of S", scores.length, "at least 2");
        for (BigFraction score : scores) {
            require(score.compareTo(BigFraction.ZERO) >= 0, "an entry of S", Fractions.format(score), "at least 0");
        }
        BigFraction sum = Fractions.sum(scores);
        require(sum.equals(BigFraction.ONE), "the sum of S", Fractions.format(sum), "exactly 1");
        this.value = value;
        this.scores = scores.clone();
    }

    /** V together with the uniform scores 1/N, which zero logits give. */
    public static ExactModel withUniformScores(SquareMatrix value, int length) {
        BigFraction[] scores = new BigFraction[length];
        Arrays.fill(scores, new BigFraction(1, length));
        return new ExactModel(value, scores);
    }

    /** K. */
    public int nodes() {
        return value.size();
    }

    /** N. */
    public int length() {
        return scores.length;
    }

    /** V. */
    public SquareMatrix value() {
        return value;
    }

    /** S_1 … S_N, a fresh array of length N, index = position − 1. */
    public BigFraction[] scores() {
        return scores.clone();
    }

    /** S_i for the position i in 1 … N. */
    public BigFraction score(int position) {
        return scores[position - 1];
    }

    /**
     * The output f(X), one score per node.
     *
     * @param nodes a walk, of which the first N−1 nodes are read
     * @return a fresh array of length K
     */
    public BigFraction[] output(int[] nodes) {
        BigFraction[] output = new BigFraction[value.size()];
        for (int y = 0; y < output.length; y++) {
            output[y] = score(nodes, y);
        }
        return output;
    }

    /** [f(X)]_y = Σ_{i&lt;N} S_i V[y][s_i], the score of node {@code y}; the paper's z if y is the true next node. */
    public BigFraction score(int[] nodes, int y) {
        return WalkGradient.attended(scores, attendedValues(nodes, y));
    }

    /** v_1 … v_N: v_i = V[y][s_i] for i &lt; N and v_N = 0. */
    private BigFraction[] attendedValues(int[] nodes, int y) {
        BigFraction[] values = new BigFraction[scores.length];
        for (int i = 0; i < scores.length - 1; i++) {
            values[i] = value.entry(y, nodes[i]);
        }
        values[scores.length - 1] = BigFraction.ZERO;
        return values;
    }

    /**
     * The logit gradients of one walk, g_i = ℓ′(z) S_i (v_i − z) with v_i = V[y][s_i] for i &lt; N and v_N = 0 (Lemma B.1
     * in logit form). Their sum is 0.
     *
     * @param nodes the walk s₁ … s_N
     * @return a fresh array of length N, index = position − 1
     */
    public BigFraction[] logitGradients(int[] nodes, RationalLoss loss) {
        BigFraction[] values = attendedValues(nodes, nodes[scores.length - 1]);
        return WalkGradient.logits(loss.derivative(WalkGradient.attended(scores, values)), scores, values);
    }
}
