package org.circlewalk.spec.gradient;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.QuotientVector.Quotient;
import org.circlewalk.spec.model.RationalLoss;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The exact gradients of the mean loss over a sample of walks (Lemma B.1 with the empirical mean for the expectation), for
 * attention that may depend on the nodes: position i on node s has the unnormalised weight e^{a_i} = w_i(s), a
 * non-negative rational, and S_i = w_i(s_i)/Σ_j w_j(s_j).
 */
public final class SampleGradient {
    private final SquareMatrix value;
    private final BigInteger valueDenominator;
    private final BigInteger[] valueNumerators;
    private final BigInteger[][] weights;
    private final RationalLoss loss;

    private SampleGradient(SquareMatrix value, BigFraction[][] weights, RationalLoss loss) {
        this.value = value;
        this.loss = loss;
        valueDenominator = Fractions.commonDenominator(value.toRowMajor());
        valueNumerators = Fractions.numeratorsOver(valueDenominator, value.toRowMajor());
        BigInteger denominator = Fractions.commonDenominator(
                Arrays.stream(weights).flatMap(Arrays::stream).toArray(BigFraction[]::new));
        this.weights = new BigInteger[weights.length][];
        for (int i = 0; i < weights.length; i++) {
            this.weights[i] = Fractions.numeratorsOver(denominator, weights[i]);
        }
    }

    /**
     * The gradients of the mean loss.
     *
     * @param walks   n ≥ 1 walks s₁ … s_N
     * @param value   V, K × K
     * @param weights w_i(s) at [i − 1][s] for i &lt; N, each row of length K; the zero token's weight at [N − 1][0]
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if there is no walk, a weight is negative, or all
     *         weights of a walk are 0
     * @throws ArithmeticException if the loss is not defined for some walk
     */
    public static ExpectedGradient of(int[][] walks, SquareMatrix value, BigFraction[][] weights, RationalLoss loss) {
        require(walks.length >= 1, "the number of walks", walks.length, "at least 1");
        for (BigFraction[] row : weights) {
            for (BigFraction weight : row) {
                require(weight.compareTo(BigFraction.ZERO) >= 0, "a weight", Fractions.format(weight), "at least 0");
            }
        }
        return new SampleGradient(value, weights, loss).sum(walks);
    }

    private ExpectedGradient sum(int[][] walks) {
        int k = value.size();
        int n = weights.length;
        List<QuotientVector> terms = new ArrayList<>();
        for (int[] nodes : walks) {
            terms.add(contribution(nodes));
        }
        QuotientVector sum = QuotientVector.sum(terms);
        List<Quotient> entries = new ArrayList<>();
        for (int j = 0; j < k * k + n + k; j++) {
            entries.add(sum.entry(j, BigInteger.valueOf(walks.length)));
        }
        BigFraction[] reduced = QuotientVector.reduced(entries);
        return new ExpectedGradient(SquareMatrix.ofRowMajor(k, Arrays.copyOf(reduced, k * k)),
                Arrays.copyOfRange(reduced, k * k, k * k + n), Arrays.copyOfRange(reduced, k * k + n, reduced.length));
    }

    /**
     * One walk. With W_i the integer weights, A their sum, v_i = V[y][s_i] over the common denominator d and Z = Σ W_i v_i: z =
     * Z/(Ad), and ℓ′(z)/(A²d) multiplies W_i A d in ∂L/∂V and W_i (v_i A − Z) in g_i.
     */
    private QuotientVector contribution(int[] nodes) {
        int k = value.size();
        int last = weights.length - 1;
        int y = nodes[last];
        BigInteger total = weights[last][0];
        BigInteger score = BigInteger.ZERO;
        for (int i = 0; i < last; i++) {
            total = total.add(weights[i][nodes[i]]);
            score = score.add(weights[i][nodes[i]].multiply(valueNumerators[y * k + nodes[i]]));
        }
        require(total.signum() > 0, "the sum of a walk's weights", total, "greater than 0");
        BigInteger unit = total.multiply(valueDenominator);
        BigInteger[] vector = new BigInteger[k * k + last + 1 + k];
        Arrays.fill(vector, BigInteger.ZERO);
        for (int i = 0; i < last; i++) {
            BigInteger weight = weights[i][nodes[i]];
            int entry = y * k + nodes[i];
            BigInteger g = weight.multiply(valueNumerators[entry].multiply(total).subtract(score));
            vector[entry] = vector[entry].add(weight.multiply(unit));
            vector[k * k + i] = g;
            int token = k * k + last + 1 + nodes[i];
            vector[token] = vector[token].add(g);
        }
        vector[k * k + last] = weights[last][0].multiply(score).negate();
        BigFraction slope = loss.derivative(new BigFraction(score, unit));
        return QuotientVector.product(slope.divide(new BigFraction(total.multiply(unit))), vector);
    }
}
