package org.circlewalk.spec.gradient;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.QuotientVector.Quotient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLoss;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The exact expected gradients by enumeration of all walks, for any rational V and S and any loss with a rational
 * derivative (Lemma B.1).
 *
 * <p>Walks that end in the same node with the same z share ℓ′(z): their integer contributions are gathered first, so
 * fraction arithmetic is done once a distinct z and not once a walk. Time grows as K·2^{N−1}, memory as the number of
 * distinct z for one y; the size of the result grows with the least common multiple of the numerators of z + ε, and for
 * long results most of the time goes into the one gcd that each entry needs.
 */
public final class EnumeratedGradient {
    private final RandomWalk walk;
    private final RationalLoss loss;
    private final ScaledModel model;

    private EnumeratedGradient(RandomWalk walk, ExactModel model, RationalLoss loss) {
        this.walk = walk;
        this.loss = loss;
        this.model = new ScaledModel(walk, model);
    }

    /**
     * The expected gradients over all K·2^{N−1} walks; V may be any matrix.
     *
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if the model's K or N is not the walk's
     * @throws ArithmeticException if the loss is not defined for some walk
     */
    public static ExpectedGradient overAllWalks(RandomWalk walk, ExactModel model, RationalLoss loss) {
        EnumeratedGradient gradient = new EnumeratedGradient(walk, model, loss);
        int k = walk.nodes();
        List<Quotient> entries = new ArrayList<>();
        List<QuotientVector> attention = new ArrayList<>();
        for (int y = 0; y < k; y++) {
            QuotientVector sums = gradient.sums(y);
            for (int a = 0; a < k; a++) {
                entries.add(sums.entry(a, gradient.valueDivisor()));
            }
            attention.add(gradient.attention(y, sums));
        }
        QuotientVector overall = QuotientVector.sum(attention);
        for (int j = 0; j < walk.length() + k; j++) {
            entries.add(overall.entry(j, gradient.attentionDivisor()));
        }
        BigFraction[] reduced = QuotientVector.reduced(entries);
        int logits = k * k;
        int tokens = logits + walk.length();
        return new ExpectedGradient(SquareMatrix.ofRowMajor(k, Arrays.copyOf(reduced, logits)),
                Arrays.copyOfRange(reduced, logits, tokens), Arrays.copyOfRange(reduced, tokens, tokens + k));
    }

    /**
     * The same for a circulant V, over 2^{N−1} walks: rotating a walk and its label together changes nothing, so every
     * walk may be taken to end in node 0.
     *
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if V is not circulant, or K or N is not the walk's
     * @throws ArithmeticException if the loss is not defined for some walk
     */
    public static ExpectedGradient upToRotation(RandomWalk walk, ExactModel model, RationalLoss loss) {
        require(model.value().isCirculant(), "V", "not circulant", "circulant for the form up to rotation");
        EnumeratedGradient gradient = new EnumeratedGradient(walk, model, loss);
        int k = walk.nodes();
        int n = walk.length();
        QuotientVector sums = gradient.sums(0);
        BigInteger[] attention = gradient.attention(0, sums).numerators();
        List<Quotient> entries = new ArrayList<>();
        for (int d = 0; d < k; d++) {
            entries.add(sums.entry(Circle.offset(k, d, 0), gradient.valueDivisor()));
        }
        BigInteger divisor = sums.denominator().multiply(gradient.attentionDivisor());
        for (int i = 0; i < n; i++) {
            entries.add(new Quotient(attention[i].multiply(BigInteger.valueOf(k)), divisor));
        }
        BigInteger token = Arrays.stream(attention, n, n + k).reduce(BigInteger.ZERO, BigInteger::add);
        entries.add(new Quotient(token, divisor));
        BigFraction[] reduced = QuotientVector.reduced(entries);
        BigFraction[] tokens = new BigFraction[k];
        Arrays.fill(tokens, reduced[k + n]);
        return new ExpectedGradient(Circulant.ofColumn(Arrays.copyOf(reduced, k)).toMatrix(),
                Arrays.copyOfRange(reduced, k, k + n), tokens);
    }

    /** K·d^{N−1} times the denominator of S. */
    private BigInteger valueDivisor() {
        return walk.p().getDenominator().pow(walk.visible()).multiply(BigInteger.valueOf(walk.nodes()))
                .multiply(model.scoreDenominator());
    }

    private BigInteger attentionDivisor() {
        return valueDivisor().multiply(model.unit());
    }

    /**
     * Four kinds of sums over the walks that end in y, with integer weights w: the K sums of w ℓ′(z) S_a, where S_a is the
     * score on node a; the N − 1 sums of w ℓ′(z) v_i; the one of w ℓ′(z) z; the K of w ℓ′(z) z S_a. S, V and z are the
     * integers of the scaled model.
     */
    private QuotientVector sums(int y) {
        int k = walk.nodes();
        List<QuotientVector> terms = new ArrayList<>();
        WalksByScore.forEach(walk, model, y, (z, weights) -> {
            BigInteger[] vector = new BigInteger[k + walk.visible() + 1 + k];
            Arrays.fill(vector, BigInteger.ZERO);
            for (int i = 0; i < weights.length; i++) {
                for (int a = 0; a < k; a++) {
                    BigInteger weight = weights[i][a];
                    if (weight.signum() > 0) {
                        vector[a] = vector[a].add(weight.multiply(model.score(i)));
                        vector[k + i] = vector[k + i].add(weight.multiply(model.value(y, a)));
                    }
                }
            }
            BigInteger total = Arrays.stream(weights[0]).reduce(BigInteger.ZERO, BigInteger::add);
            vector[k + weights.length] = total.multiply(z);
            for (int a = 0; a < k; a++) {
                vector[k + weights.length + 1 + a] = vector[a].multiply(z);
            }
            terms.add(QuotientVector.product(loss.derivative(new BigFraction(z, model.unit())), vector));
        });
        return QuotientVector.sum(terms);
    }

    /** From these sums, over {@link #attentionDivisor()}: the N logit gradients and the K token gradients. */
    private QuotientVector attention(int y, QuotientVector sums) {
        int k = walk.nodes();
        int visible = walk.visible();
        BigInteger[] sum = sums.numerators();
        BigInteger mean = sum[k + visible];
        BigInteger[] attention = new BigInteger[walk.length() + k];
        for (int i = 0; i < visible; i++) {
            attention[i] = model.score(i).multiply(model.scoreDenominator().multiply(sum[k + i]).subtract(mean));
        }
        attention[visible] = model.score(visible).multiply(mean).negate();
        for (int a = 0; a < k; a++) {
            attention[visible + 1 + a] = model.scoreDenominator().multiply(model.value(y, a)).multiply(sum[a])
                    .subtract(sum[k + visible + 1 + a]);
        }
        return new QuotientVector(attention, sums.denominator());
    }
}
