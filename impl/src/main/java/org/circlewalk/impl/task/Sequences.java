package org.circlewalk.impl.task;

/** Sequences of N−1 visible words with a label each, numbered 0 … n−1. */
public interface Sequences {
    /** n. */
    int count();

    /** The visible words of a sequence, a fresh array of length N−1, index = position − 1. */
    int[] tokens(int index);

    /** The label of a sequence. */
    int label(int index);
}
