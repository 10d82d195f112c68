package org.circlewalk.spec.lemma;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/**
 * Lemma C.3: the largest entries of V⁽¹⁾ are where those of Πᵀ are. V⁽¹⁾ is a positive multiple of Σ_{k=1}^{N−1} (Πᵀ)^k
 * (Lemma C.1), so η and ε do not matter.
 */
public final class C3LargestEntry {
    private C3LargestEntry() {
    }

    /** The offsets y − s at which the sum of powers attains its maximum, in increasing order. */
    public static List<Integer> largestOffsets(RandomWalk walk) {
        return offsetsOfMaximum(TransitionMatrix.transposedPowerSum(walk, 1, walk.visible()));
    }

    static List<Integer> offsetsOfMaximum(Circulant matrix) {
        List<Integer> offsets = new ArrayList<>();
        BigFraction max = matrix.max();
        for (int d = 0; d < matrix.size(); d++) {
            if (matrix.at(d).equals(max)) {
                offsets.add(d);
            }
        }
        return offsets;
    }

    /** Holds if the largest entries of Πᵀ are among them: the lemma does not ask that there are no others. */
    public static Evidence check(RandomWalk walk) {
        List<Integer> expected = offsetsOfMaximum(TransitionMatrix.transposed(walk));
        List<Integer> found = largestOffsets(walk);
        if (!found.containsAll(expected)) {
            return Evidence.fails("the largest entries of V after one step are at the offsets y − s = " + listed(found)
                    + ", those of the transposed transition matrix at " + listed(expected));
        }
        return Evidence.holds();
    }

    static String listed(List<Integer> offsets) {
        return offsets.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
