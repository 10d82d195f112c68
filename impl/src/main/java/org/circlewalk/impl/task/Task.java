package org.circlewalk.impl.task;

import org.apache.commons.math3.fraction.BigFraction;

/** What a model is to learn: a law of labelled sequences. */
public interface Task {
    /** K, the number of words. */
    int vocabulary();

    /** N, the number of positions, the zero token at the last one included. */
    int length();

    /**
     * Draws sequences. Sequence number w depends on (task, seed, w) alone: not on {@code count}, nor on the number of threads.
     *
     * @param count n ≥ 1
     */
    LabelledSequences draw(int count, long seed);

    /**
     * The law of the label given the visible words, a fresh array of length K.
     *
     * @param visible N−1 words, index = position − 1
     */
    double[] law(int[] visible);

    /** The best accuracy that any predictor of the label can have, exactly. */
    BigFraction optimalAccuracy();
}
