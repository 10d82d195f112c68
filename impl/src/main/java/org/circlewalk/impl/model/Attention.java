package org.circlewalk.impl.model;

import java.util.random.RandomGenerator;

/**
 * The attention of one layer: parameters, kept in one array, that determine the logits a_i = tokenLogits[s_i] +
 * positionLogits[i−1] for i &lt; N and a_N = positionLogits[N−1], and how a gradient by the logits moves them. A step of this
 * reduced form is exactly that of the matrices of size K+M which it stands for.
 */
public interface Attention {
    /** K. */
    int nodes();

    /** N. */
    int length();

    /** The number of parameters kept. */
    int parameters();

    /** The token part of the logits, a fresh array of length K, index = word. */
    double[] tokenLogits(double[] parameters);

    /** The position part of the logits, a fresh array of length N, index = position − 1. */
    double[] positionLogits(double[] parameters);

    /**
     * The parameters after one step of gradient descent on the matrices, a fresh array.
     *
     * @param tokens E[Σ_{i&lt;N} g_i x_i], length K
     * @param logits E[g_i], length N
     * @param eta    η
     */
    double[] advanced(double[] parameters, double[] tokens, double[] logits, double eta);

    /** The parameters where every entry of the matrices is drawn from N(0, σ²); all 0 for σ = 0. */
    double[] initial(RandomGenerator random, double sigma);
}
