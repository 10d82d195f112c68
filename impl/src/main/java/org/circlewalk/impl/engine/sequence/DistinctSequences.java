package org.circlewalk.impl.engine.sequence;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.circlewalk.impl.task.LabelledSequences;

/** Labelled sequences with equal ones merged, in the order of their first occurrence: a deterministic walk has only K. */
final class DistinctSequences {
    final int vocabulary;
    final int visible;
    /** The words of the distinct sequences, row by row. */
    final char[] tokens;
    final char[] labels;
    /** For each of the original sequences the number of the distinct one. */
    final int[] numberOf;
    /** For each distinct sequence its first occurrence. */
    final int[] first;

    DistinctSequences(LabelledSequences sequences) {
        vocabulary = sequences.vocabulary();
        visible = sequences.visible();
        numberOf = new int[sequences.count()];
        int[] firsts = new int[sequences.count()];
        Map<CharBuffer, Integer> numbers = new HashMap<>();
        for (int w = 0; w < sequences.count(); w++) {
            Integer known = numbers.putIfAbsent(row(sequences, w), numbers.size());
            numberOf[w] = known == null ? numbers.size() - 1 : known;
            if (known == null) {
                firsts[numberOf[w]] = w;
            }
        }
        first = Arrays.copyOf(firsts, numbers.size());
        tokens = new char[first.length * visible];
        labels = new char[first.length];
        for (int r = 0; r < first.length; r++) {
            CharBuffer row = row(sequences, first[r]);
            row.get(tokens, r * visible, visible);
            labels[r] = row.get();
        }
    }

    private static CharBuffer row(LabelledSequences sequences, int index) {
        CharBuffer row = CharBuffer.allocate(sequences.visible() + 1);
        for (int i = 1; i <= sequences.visible(); i++) {
            row.put((char) sequences.token(index, i));
        }
        return row.put((char) sequences.label(index)).flip();
    }

    int count() {
        return first.length;
    }

    /** The weights of the distinct sequences in the mean over all, or over the given ones. */
    double[] weights(int[] batch) {
        double[] weights = new double[count()];
        for (int w : batch) {
            weights[numberOf[w]]++;
        }
        for (int r = 0; r < weights.length; r++) {
            weights[r] /= batch.length;
        }
        return weights;
    }
}
