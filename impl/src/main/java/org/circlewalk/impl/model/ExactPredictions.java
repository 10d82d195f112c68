package org.circlewalk.impl.model;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.model.Prediction;

/**
 * The nodes that a state which attends by position only predicts, computed from its doubles without rounding: what
 * {@link Prediction} says of {@link ExactSnapshot#of}. The exact model divides the scores by their sum, which gives each its own
 * denominator; a prediction is the same without, and V and the scores are then integers in units of the smallest double.
 */
public final class ExactPredictions {
    /** The smallest positive double is two to the power of minus this. */
    private static final int SMALLEST = -Math.getExponent(Double.MIN_NORMAL) + 52;

    private final int nodes;
    private final BigInteger[] value;
    private final BigInteger[] scores;

    private ExactPredictions(int nodes, BigInteger[] value, BigInteger[] scores) {
        this.nodes = nodes;
        this.value = value;
        this.scores = scores;
    }

    /**
     * The predictions of a state.
     *
     * @throws IllegalStateException if the scores depend on the walk
     */
    public static ExactPredictions of(ModelState state) {
        return new ExactPredictions(state.nodes(), integers(state.value()), integers(state.scores()));
    }

    private static BigInteger[] integers(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(ExactPredictions::integer).toArray(BigInteger[]::new);
    }

    /** The double times 2¹⁰⁷⁴. */
    private static BigInteger integer(double number) {
        int unit = Math.max(Math.getExponent(number), Double.MIN_EXPONENT) - 52;
        return BigInteger.valueOf((long) Math.scalb(number, -unit)).shiftLeft(unit + SMALLEST);
    }

    /** The prediction for a walk, of which the first N−1 nodes are read; exact. */
    public int after(int... walk) {
        BigInteger[] attended = new BigInteger[nodes];
        Arrays.fill(attended, BigInteger.ZERO);
        for (int i = 0; i < scores.length - 1; i++) {
            attended[walk[i]] = attended[walk[i]].add(scores[i]);
        }
        BigFraction[] output = new BigFraction[nodes];
        for (int y = 0; y < nodes; y++) {
            output[y] = new BigFraction(output(y, attended));
        }
        return Prediction.of(output);
    }

    private BigInteger output(int y, BigInteger... attended) {
        BigInteger sum = BigInteger.ZERO;
        for (int s = 0; s < nodes; s++) {
            if (attended[s].signum() != 0) {
                sum = sum.add(value[y * nodes + s].multiply(attended[s]));
            }
        }
        return sum;
    }
}
