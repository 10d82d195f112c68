package org.circlewalk.spec.lemma;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/** What the paper's outline of its proof says beside Lemma C.3: the largest entries of V⁽²⁾ are where those of Πᵀ are. */
public final class C3LargestEntryAfterTwoSteps {
    private C3LargestEntryAfterTwoSteps() {
    }

    /** The offsets y − s at which V⁽²⁾ has its largest entries, in increasing order; exact, over 2^{N−1} walks. */
    public static List<Integer> largestOffsets(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        return C3LargestEntry.offsetsOfMaximum(C4SecondValueBound.value(walk, eta, epsilon));
    }

    /** Holds if they are those of Πᵀ, all of them and no others. */
    public static Evidence check(RandomWalk walk, BigFraction eta, BigFraction epsilon) {
        List<Integer> expected = C3LargestEntry.offsetsOfMaximum(TransitionMatrix.transposed(walk));
        List<Integer> found = largestOffsets(walk, eta, epsilon);
        return Evidence.of(found.equals(expected), "the largest entries of V after two steps are at the offsets y − s = "
                + C3LargestEntry.listed(found) + ", those of the transposed transition matrix at " + C3LargestEntry.listed(expected));
    }
}
