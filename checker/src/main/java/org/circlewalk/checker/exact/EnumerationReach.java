package org.circlewalk.checker.exact;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * How far enumeration reaches. Two numbers limit it: that of the walks, and that of the different values of z = Σ S_i
 * V[y][s_i], since the exact gradient is a sum of so many fractions with unrelated denominators. At either limit a
 * gradient or an accuracy takes about a minute.
 */
final class EnumerationReach {
    private static final BigInteger MOST_WALKS = BigInteger.ONE.shiftLeft(21);
    private static final BigInteger MOST_SUMS = BigInteger.ONE.shiftLeft(16);

    private EnumerationReach() {
    }

    /** Whether the walks are few enough for a gradient; those from one start count if V is circulant. */
    static boolean coversGradient(RandomWalk walk, ExactModel model) {
        BigInteger starts = BigInteger.valueOf(model.value().isCirculant() ? 1 : walk.nodes());
        BigInteger walks = walksFromOneStart(walk).multiply(starts);
        return walks.compareTo(MOST_WALKS) <= 0
                && walks.min(differentSums(model).multiply(starts)).compareTo(MOST_SUMS) <= 0;
    }

    /** Whether the walks are few enough for an accuracy. */
    static boolean coversAccuracy(RandomWalk walk) {
        return walksFromOneStart(walk).multiply(BigInteger.valueOf(walk.nodes())).compareTo(MOST_WALKS) <= 0;
    }

    private static BigInteger walksFromOneStart(RandomWalk walk) {
        return walk.isDeterministic() ? BigInteger.ONE : BigInteger.ONE.shiftLeft(walk.visible());
    }

    /**
     * An upper bound on the number of values of z for one y: positions of equal score are interchangeable, so n of them with
     * D different entries of V in a row make at most C(n+D−1, n) sums.
     */
    private static BigInteger differentSums(ExactModel model) {
        Map<BigFraction, Integer> positions = new HashMap<>();
        BigFraction[] scores = model.scores();
        for (BigFraction score : Arrays.copyOf(scores, scores.length - 1)) {
            if (!score.equals(BigFraction.ZERO)) {
                positions.merge(score, 1, Integer::sum);
            }
        }
        int entries = mostDifferentEntriesInARow(model);
        BigInteger sums = BigInteger.ONE;
        for (int n : positions.values()) {
            sums = sums.multiply(choose(n + entries - 1, entries - 1)).min(MOST_SUMS.add(BigInteger.ONE));
        }
        return sums;
    }

    private static int mostDifferentEntriesInARow(ExactModel model) {
        int most = 1;
        for (int y = 0; y < model.nodes(); y++) {
            Set<BigFraction> different = new HashSet<>();
            for (int s = 0; s < model.nodes(); s++) {
                different.add(model.value().entry(y, s));
            }
            most = Math.max(most, different.size());
        }
        return most;
    }

    /** C(n, k), or something larger than {@link #MOST_SUMS} if it is. */
    private static BigInteger choose(int n, int k) {
        return CombinatoricsUtils.binomialCoefficientLog(n, k) > 40
                ? MOST_SUMS.add(BigInteger.ONE)
                : BigInteger.valueOf(CombinatoricsUtils.binomialCoefficient(n, k));
    }
}
