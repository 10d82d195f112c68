package org.circlewalk.spec.gradient;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The walks that end in one node y, gathered by their score z: for every z the weights Σ 1{s_i = a} · P(walk)·K·d^{N−1}, by
 * i &lt; N and a, where d is the denominator of p.
 *
 * <p>The walks are run through backwards from y, so that z grows by one term a step. A weight depends only on the number of
 * clockwise steps; it is cut into limbs that are added in {@code long}s without carries. There are at most 2^{N−1} walks
 * and a limb has at most 63 − N bits, so no sum reaches 2^62 while N ≤ 62, and nobody can wait for longer walks, unless
 * they are deterministic: then there is one walk, and its weight is 1.
 */
final class WalksByScore {
    private final RandomWalk walk;
    private final BigInteger[][] terms;
    private final int limbBits;
    private final long[][] weights;
    private final int[] nodes;
    private final Map<BigInteger, long[]> sums = new HashMap<>();

    /** Receives the walks of one score. */
    @FunctionalInterface
    interface Receiver {
        /**
         * @param z       the score in units of {@link ScaledModel#unit()}
         * @param weights at [i − 1][a], (N−1) × K
         */
        void accept(BigInteger z, BigInteger[][] weights);
    }

    private WalksByScore(RandomWalk walk, ScaledModel model, int y) {
        this.walk = walk;
        this.nodes = new int[walk.visible()];
        this.terms = new BigInteger[walk.visible()][walk.nodes()];
        for (int i = 0; i < terms.length; i++) {
            for (int s = 0; s < walk.nodes(); s++) {
                terms[i][s] = model.score(i).multiply(model.value(y, s));
            }
        }
        this.limbBits = Math.max(1, 62 - walk.visible());
        this.weights = weights();
    }

    /** Hands the walks that end in y to the receiver, one score after the other. */
    static void forEach(RandomWalk walk, ScaledModel model, int y, Receiver receiver) {
        WalksByScore walks = new WalksByScore(walk, model, y);
        walks.extend(walk.visible() - 1, y, BigInteger.ZERO, 0);
        walks.sums.forEach((z, limbs) -> receiver.accept(z, walks.joined(limbs)));
    }

    /** The limbs of a^c (d−a)^{N−1−c}, the least significant first, by c; empty where that is 0. */
    private long[][] weights() {
        BigInteger clockwise = walk.p().getNumerator();
        BigInteger anticlockwise = walk.p().getDenominator().subtract(clockwise);
        int limbs = walk.p().getDenominator().pow(walk.visible()).bitLength() / limbBits + 1;
        BigInteger mask = BigInteger.ONE.shiftLeft(limbBits).subtract(BigInteger.ONE);
        long[][] weights = new long[walk.length()][limbs];
        for (int c = 0; c < weights.length; c++) {
            BigInteger weight = clockwise.pow(c).multiply(anticlockwise.pow(walk.visible() - c));
            for (int l = 0; l < limbs; l++) {
                weights[c][l] = weight.shiftRight(l * limbBits).and(mask).longValueExact();
            }
        }
        return weights;
    }

    /** Chooses s_{index + 1}, from which a step leads to {@code next}, and everything before it. */
    private void extend(int index, int next, BigInteger z, int clockwiseSteps) {
        if (index < 0) {
            gather(z, weights[clockwiseSteps]);
            return;
        }
        if (walk.p().getNumerator().signum() > 0) {
            visit(index, Circle.predecessor(walk.nodes(), next), z, clockwiseSteps + 1);
        }
        if (!walk.p().getNumerator().equals(walk.p().getDenominator())) {
            visit(index, Circle.successor(walk.nodes(), next), z, clockwiseSteps);
        }
    }

    private void visit(int index, int node, BigInteger z, int clockwiseSteps) {
        nodes[index] = node;
        extend(index - 1, node, z.add(terms[index][node]), clockwiseSteps);
    }

    private void gather(BigInteger z, long[] weight) {
        int limbs = weight.length;
        long[] sum = sums.computeIfAbsent(z, unused -> new long[nodes.length * walk.nodes() * limbs]);
        for (int i = 0; i < nodes.length; i++) {
            int at = (i * walk.nodes() + nodes[i]) * limbs;
            for (int l = 0; l < limbs; l++) {
                sum[at + l] += weight[l];
            }
        }
    }

    private BigInteger[][] joined(long[] sum) {
        int limbs = weights[0].length;
        BigInteger[][] joined = new BigInteger[nodes.length][walk.nodes()];
        for (int i = 0; i < nodes.length; i++) {
            for (int a = 0; a < walk.nodes(); a++) {
                int at = (i * walk.nodes() + a) * limbs;
                BigInteger weight = BigInteger.valueOf(sum[at + limbs - 1]);
                for (int l = limbs - 2; l >= 0; l--) {
                    weight = weight.shiftLeft(limbBits).add(BigInteger.valueOf(sum[at + l]));
                }
                joined[i][a] = weight;
            }
        }
        return joined;
    }
}
