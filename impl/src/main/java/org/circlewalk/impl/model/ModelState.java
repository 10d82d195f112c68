package org.circlewalk.impl.model;

import java.util.Arrays;
import java.util.Objects;

/**
 * A one-layer transformer in double precision, reduced to what of its parameters enters the model.
 *
 * <p>Of the attention matrix W only q = W x̃_N matters, and of q only the attention logits: a_i = tokenLogits[s_i] +
 * positionLogits[i−1] for the visible positions i = 1 … N−1, and a_N = positionLogits[N−1] for the zero token. The
 * logits are those that enter the softmax, i.e. after any normalisation of the embeddings. The scores are S =
 * softmax(a), the output is f = Σ_{i&lt;N} S_i · (column s_i of V).
 *
 * <p>Immutable: arrays are copied on the way in and on the way out.
 */
public final class ModelState {
    private final int nodes;
    private final int length;
    private final double[] value;
    private final double[] tokenLogits;
    private final double[] positionLogits;

    /**
     * @param nodes          K
     * @param length         N
     * @param value          V row by row, length K², V[y][s] at y·K + s
     * @param tokenLogits    length K, index = node
     * @param positionLogits length N, index = position − 1
     * @throws IllegalArgumentException if a length does not fit or a number is not finite
     */
    public ModelState(int nodes, int length, double[] value, double[] tokenLogits, double[] positionLogits) {
        this.nodes = nodes;
        this.length = length;
        this.value = checked("V", value, nodes * nodes);
        this.tokenLogits = checked("tokenLogits", tokenLogits, nodes);
        this.positionLogits = checked("positionLogits", positionLogits, length);
    }

    /** V = 0, W = 0: the initialisation of the paper's theory. */
    public static ModelState zero(int nodes, int length) {
        return new ModelState(nodes, length, new double[nodes * nodes], new double[nodes], new double[length]);
    }

    private static double[] checked(String name, double[] numbers, int expected) {
        Objects.requireNonNull(numbers, name);
        if (numbers.length != expected) {
            throw new IllegalArgumentException(
                    name + " has " + numbers.length + " entries, but it must have " + expected + ".");
        }
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(name + " holds " + number + ", but it must hold finite numbers.");
            }
        }
        return numbers.clone();
    }

    /** K. */
    public int nodes() {
        return nodes;
    }

    /** N. */
    public int length() {
        return length;
    }

    /** V row by row, a fresh array of length K²: V[y][s] at y·K + s. */
    public double[] value() {
        return value.clone();
    }

    /** The token part of the logits, a fresh array of length K, index = node. */
    public double[] tokenLogits() {
        return tokenLogits.clone();
    }

    /** The position part of the logits, a fresh array of length N, index = position − 1. */
    public double[] positionLogits() {
        return positionLogits.clone();
    }

    /** Whether the logits of the visible positions do not depend on the node, so that S is the same for every walk. */
    public boolean attendsByPositionOnly() {
        return isConstant(tokenLogits);
    }

    static boolean isConstant(double[] numbers) {
        return Arrays.stream(numbers).allMatch(number -> number == numbers[0]);
    }

    /** Whether V is circulant to the last bit. */
    public boolean hasCirculantValue() {
        for (int y = 0; y < nodes; y++) {
            for (int s = 0; s < nodes; s++) {
                int offset = y >= s ? y - s : y - s + nodes;
                if (value[y * nodes + s] != value[offset * nodes]) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The softmax scores S_1 … S_N (index = position − 1) of a state that attends by position only.
     *
     * @throws IllegalStateException if the scores depend on the walk
     */
    public double[] scores() {
        if (!attendsByPositionOnly()) {
            throw new IllegalStateException("The scores of this state depend on the walk.");
        }
        return ForwardPass.of(this).scores();
    }

    /**
     * softmax of the logits, in place and returned. Each score has a relative error of at most (4 + N) · 2⁻⁵³: one ulp
     * from exp, N roundings from the sum and one from the division, and the rounding of a − max enters as an absolute
     * error of the exponent, at most |a − max| · 2⁻⁵³, not counted here.
     */
    public static double[] softmax(double[] logits) {
        double max = Arrays.stream(logits).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            logits[i] = StrictMath.exp(logits[i] - max);
            sum += logits[i];
        }
        for (int i = 0; i < logits.length; i++) {
            logits[i] /= sum;
        }
        return logits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelState that && Arrays.equals(value, that.value)
                && Arrays.equals(tokenLogits, that.tokenLogits) && Arrays.equals(positionLogits, that.positionLogits);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(value) + Arrays.hashCode(tokenLogits)) + Arrays.hashCode(positionLogits);
    }
}
