package org.circlewalk.impl.task;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.Objects;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * n sequences of N−1 visible tokens with a label each, over a vocabulary of K words: what any model here is trained and tested
 * on. The model appends the zero token at position N itself. Immutable.
 *
 * <p>Sequences are numbered 0 … n−1, positions 1 … N−1, words and labels 0 … K−1.
 */
public final class LabelledSequences implements Sequences {
    private final int vocabulary;
    private final int visible;
    private final char[] tokens;
    private final char[] labels;

    private LabelledSequences(int vocabulary, int visible, char[] tokens, char[] labels) {
        this.vocabulary = vocabulary;
        this.visible = visible;
        this.tokens = tokens;
        this.labels = labels;
    }

    /**
     * The given sequences.
     *
     * @param vocabulary K ≥ 1
     * @param tokens     n ≥ 1 rows of N−1 ≥ 1 words each; copied
     * @param labels     n words; copied
     * @throws InvalidParameterException if lengths differ, or a word is none of the vocabulary
     */
    public static LabelledSequences of(int vocabulary, int[][] tokens, int[] labels) {
        require(tokens.length >= 1, "the number of sequences", tokens.length, "at least 1");
        require(labels.length == tokens.length, "the number of labels", labels.length, "n = " + tokens.length);
        int visible = tokens[0].length;
        require(visible >= 1, "the length of sequence 0", visible, "at least 1");
        char[] all = new char[tokens.length * visible];
        char[] ends = new char[tokens.length];
        for (int w = 0; w < tokens.length; w++) {
            require(tokens[w].length == visible, "the length of sequence " + w, tokens[w].length,
                    "that of sequence 0, " + visible);
            for (int i = 0; i < visible; i++) {
                all[w * visible + i] = word(vocabulary, "token " + (i + 1) + " of sequence " + w, tokens[w][i]);
            }
            ends[w] = word(vocabulary, "the label of sequence " + w, labels[w]);
        }
        return new LabelledSequences(vocabulary, visible, all, ends);
    }

    private static char word(int vocabulary, String name, int word) {
        require(word >= 0 && word < vocabulary && word <= Character.MAX_VALUE, name, word,
                "a word from 0 to " + (vocabulary - 1));
        return (char) word;
    }

    /** The first N−1 nodes of each walk, labelled with its last. */
    public static LabelledSequences ofWalks(SampledWalks walks) {
        int[][] tokens = new int[walks.count()][];
        int[] labels = new int[walks.count()];
        for (int w = 0; w < tokens.length; w++) {
            tokens[w] = walks.tokens(w);
            labels[w] = walks.label(w);
        }
        return of(walks.walk().nodes(), tokens, labels);
    }

    /** K. */
    public int vocabulary() {
        return vocabulary;
    }

    /** N − 1. */
    public int visible() {
        return visible;
    }

    /** N, the zero token included. */
    public int length() {
        return visible + 1;
    }

    @Override
    public int count() {
        return labels.length;
    }

    /** The word at a position 1 … N−1 of a sequence. */
    public int token(int index, int position) {
        Objects.checkIndex(position - 1, visible);
        return tokens[index * visible + position - 1];
    }

    @Override
    public int[] tokens(int index) {
        int[] row = new int[visible];
        for (int i = 0; i < visible; i++) {
            row[i] = tokens[index * visible + i];
        }
        return row;
    }

    @Override
    public int label(int index) {
        return labels[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelledSequences that && vocabulary == that.vocabulary && visible == that.visible
                && Arrays.equals(tokens, that.tokens) && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(tokens) + Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return count() + " sequences of " + visible + " words from " + vocabulary;
    }
}
