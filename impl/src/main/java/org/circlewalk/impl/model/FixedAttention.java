package org.circlewalk.impl.model;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Attention that rests on one position and never moves: S is 1 there and exactly 0 elsewhere. At N−1 it makes the model the
 * autoregressive baseline f(X) = V x_{N−1} (Section 2), whose loss is convex in V.
 *
 * @param nodes    K
 * @param length   N
 * @param position the position attended, 1 … N−1
 */
public record FixedAttention(int nodes, int length, int position) implements Attention {
    /** e to this power is 0 in double. */
    private static final double IGNORED = -1000;

    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if the position is not visible */
    public FixedAttention {
        require(position >= 1 && position < length, "the attended position", position, "from 1 to N - 1 = " + (length - 1));
    }

    /** The autoregressive baseline. */
    public static FixedAttention onParent(int nodes, int length) {
        return new FixedAttention(nodes, length, length - 1);
    }

    @Override
    public int parameters() {
        return 0;
    }

    @Override
    public double[] tokenLogits(double[] parameters) {
        return new double[nodes];
    }

    @Override
    public double[] positionLogits(double[] parameters) {
        double[] logits = new double[length];
        Arrays.fill(logits, IGNORED);
        logits[position - 1] = 0;
        return logits;
    }

    @Override
    public double[] advanced(double[] parameters, double[] tokens, double[] logits, double eta) {
        return parameters.clone();
    }

    @Override
    public double[] initial(RandomGenerator random, double sigma) {
        return new double[0];
    }
}
