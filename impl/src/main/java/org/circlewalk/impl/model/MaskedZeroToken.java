package org.circlewalk.impl.model;

import java.util.random.RandomGenerator;

/**
 * An attention whose softmax leaves the zero token out: S_N is exactly 0, and the visible scores sum to 1. The query is still
 * x̃_N.
 *
 * @param attention the attention over all N positions
 */
public record MaskedZeroToken(Attention attention) implements Attention {
    /** Below any other logit by so much that e to the difference is 0 in double, and finite. */
    private static final double IGNORED = -1e6;

    @Override
    public int nodes() {
        return attention.nodes();
    }

    @Override
    public int length() {
        return attention.length();
    }

    @Override
    public int parameters() {
        return attention.parameters();
    }

    @Override
    public double[] tokenLogits(double[] parameters) {
        return attention.tokenLogits(parameters);
    }

    @Override
    public double[] positionLogits(double[] parameters) {
        double[] logits = attention.positionLogits(parameters);
        logits[logits.length - 1] = IGNORED;
        return logits;
    }

    @Override
    public double[] advanced(double[] parameters, double[] tokens, double[] logits, double eta) {
        return attention.advanced(parameters, tokens, logits, eta);
    }

    @Override
    public double[] initial(RandomGenerator random, double sigma) {
        return attention.initial(random, sigma);
    }
}
