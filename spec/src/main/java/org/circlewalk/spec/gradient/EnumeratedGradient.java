package org.circlewalk.spec.gradient;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;

/**
 * The exact expected gradients by enumeration of all walks, for any rational V and S and any loss with a rational
 * derivative (Lemma B.1).
 *
 * <p>Walks that end in the same node with the same z share ℓ′(z): their integer contributions are gathered first, so
 * fraction arithmetic is done once a distinct z and not once a walk. Time grows as K·2^{N−1}, memory as the number of
 * distinct z; the size of the result grows with the least common multiple of the numerators of z + ε.
 */
public final class EnumeratedGradient {
    private final RandomWalk walk;
    private final RationalLoss loss;
    private final ScaledModel model;
    private final List<Map<BigInteger, Gathered>> gathered = new ArrayList<>();

    /** What the walks with a common (y, z) add up to, in integers. */
    private static final class Gathered {
        /** Σ weight. */
        private BigInteger weight = BigInteger.ZERO;
        /** Σ weight · (numerator of the score on node a), by a. */
        private final BigInteger[] attended;
        /** Σ weight · (numerator of v_i), by position − 1, for i &lt; N. */
        private final BigInteger[] seen;

        private Gathered(int nodes, int visible) {
            attended = new BigInteger[nodes];
            seen = new BigInteger[visible];
            Arrays.fill(attended, BigInteger.ZERO);
            Arrays.fill(seen, BigInteger.ZERO);
        }
    }

    private EnumeratedGradient(RandomWalk walk, ExactModel model, RationalLoss loss) {
        this.walk = walk;
        this.loss = loss;
        this.model = new ScaledModel(walk, model);
        for (int y = 0; y < walk.nodes(); y++) {
            gathered.add(new TreeMap<>());
        }
    }

    /**
     * The expected gradients over all K·2^{N−1} walks; V may be any matrix.
     *
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if the model's K or N is not the walk's
     * @throws ArithmeticException if the loss is not defined for some walk
     */
    public static ExpectedGradient overAllWalks(RandomWalk walk, ExactModel model, RationalLoss loss) {
        EnumeratedGradient sum = new EnumeratedGradient(walk, model, loss);
        new WalkEnumeration(walk).forEach((nodes, weight) -> sum.gather(nodes, 0, weight));
        int k = walk.nodes();
        BigFraction[] value = new BigFraction[k * k];
        BigFraction[] logits = new BigFraction[walk.length()];
        BigFraction[] tokens = new BigFraction[k];
        Arrays.fill(logits, BigFraction.ZERO);
        Arrays.fill(tokens, BigFraction.ZERO);
        for (int y = 0; y < k; y++) {
            BigFraction[] row = sum.contribution(y);
            System.arraycopy(row, 0, value, y * k, k);
            for (int i = 0; i < logits.length; i++) {
                logits[i] = logits[i].add(row[k + i]);
            }
            for (int a = 0; a < k; a++) {
                tokens[a] = tokens[a].add(row[k + logits.length + a]);
            }
        }
        return new ExpectedGradient(SquareMatrix.ofRowMajor(k, value), logits, tokens);
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
        EnumeratedGradient sum = new EnumeratedGradient(walk, model, loss);
        new WalkEnumeration(walk).forEachFrom(0,
                (nodes, weight) -> sum.gather(nodes, nodes[walk.length() - 1], weight));
        int k = walk.nodes();
        BigFraction[] row = sum.contribution(0);
        BigFraction[] column = new BigFraction[k];
        for (int d = 0; d < k; d++) {
            column[d] = row[Circle.offset(k, d, 0)];
        }
        BigFraction[] logits = new BigFraction[walk.length()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = row[k + i].multiply(k);
        }
        BigFraction[] tokens = new BigFraction[k];
        Arrays.fill(tokens, Fractions.sum(Arrays.copyOfRange(row, k + logits.length, row.length)));
        return new ExpectedGradient(Circulant.ofColumn(column).toMatrix(), logits, tokens);
    }

    /** Adds one walk, rotated backwards by {@code rotation} nodes. */
    private void gather(int[] nodes, int rotation, BigInteger weight) {
        int k = walk.nodes();
        int visible = walk.visible();
        int y = Circle.offset(k, rotation, nodes[visible]);
        BigInteger z = BigInteger.ZERO;
        for (int i = 0; i < visible; i++) {
            z = z.add(model.score(i).multiply(model.value(y, Circle.offset(k, rotation, nodes[i]))));
        }
        Gathered sum = gathered.get(y).computeIfAbsent(z, unused -> new Gathered(k, visible));
        sum.weight = sum.weight.add(weight);
        for (int i = 0; i < visible; i++) {
            int node = Circle.offset(k, rotation, nodes[i]);
            sum.attended[node] = sum.attended[node].add(weight.multiply(model.score(i)));
            sum.seen[i] = sum.seen[i].add(weight.multiply(model.value(y, node)));
        }
    }

    /** E[1{s_N = y} …] of: the K entries of row y of ∂L/∂V, the N logit gradients, the K token gradients. */
    private BigFraction[] contribution(int y) {
        int k = walk.nodes();
        int n = walk.length();
        int width = k + n + k;
        BigInteger unit = model.unit();
        List<BigFraction> slopes = new ArrayList<>();
        List<BigInteger[]> weights = new ArrayList<>();
        gathered.get(y).forEach((z, sum) -> {
            slopes.add(loss.derivative(new BigFraction(z, unit)));
            weights.add(numerators(y, z, sum));
        });
        BigInteger probabilities = new WalkEnumeration(walk).denominator().multiply(BigInteger.valueOf(k));
        return WeightedFractionSum.of(slopes, weights, width, probabilities.multiply(model.scoreDenominator()).multiply(unit));
    }

    /** Per (y, z), over the common denominator of {@link #contribution}: what ℓ′(z) multiplies. */
    private BigInteger[] numerators(int y, BigInteger z, Gathered sum) {
        int k = walk.nodes();
        int n = walk.length();
        BigInteger[] numerators = new BigInteger[k + n + k];
        for (int a = 0; a < k; a++) {
            BigInteger excess = model.scoreDenominator().multiply(model.value(y, a)).subtract(z);
            numerators[a] = sum.attended[a].multiply(model.unit());
            numerators[k + n + a] = sum.attended[a].multiply(excess);
        }
        BigInteger mean = z.multiply(sum.weight);
        for (int i = 0; i < n - 1; i++) {
            numerators[k + i] = model.score(i).multiply(model.scoreDenominator().multiply(sum.seen[i]).subtract(mean));
        }
        numerators[k + n - 1] = model.score(n - 1).multiply(mean).negate();
        return numerators;
    }
}
