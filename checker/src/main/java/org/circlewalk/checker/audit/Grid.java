package org.circlewalk.checker.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.walk.RandomWalk;

/** How far the audit looks; the exact domains of each grid contain those of the ones before it. */
public enum Grid {
    /** For every commit. */
    QUICK(7, 7, 6, 20, 20, 12, 10_000, 401),
    /** For a release. */
    STANDARD(8, 9, 8, 30, 24, 24, 30_000, 801),
    /** For a long night. */
    DEEP(10, 11, 12, 40, 40, 60, 1_000_000, 3201);

    private final int nodes;
    private final int length;
    private final int denominator;
    private final int fineDenominator;
    private final int limitNodes;
    private final int positionDimension;
    private final int trainingSteps;
    private final int longWalk;

    Grid(int nodes, int length, int denominator, int fineDenominator, int limitNodes, int positionDimension,
         int trainingSteps, int longWalk) {
        this.nodes = nodes;
        this.length = length;
        this.denominator = denominator;
        this.fineDenominator = fineDenominator;
        this.limitNodes = limitNodes;
        this.positionDimension = positionDimension;
        this.trainingSteps = trainingSteps;
        this.longWalk = longWalk;
    }

    /** The largest K of searches that enumerate walks. */
    int nodes() {
        return nodes;
    }

    /** The largest N of searches that enumerate walks. */
    int length() {
        return length;
    }

    /** The largest denominator of p in them. */
    int denominator() {
        return denominator;
    }

    /** The largest denominator of p in searches that need matrix powers only. */
    int fineDenominator() {
        return fineDenominator;
    }

    /** The largest K of searches for N → ∞. */
    int limitNodes() {
        return limitNodes;
    }

    /** The largest M of the positional embeddings. */
    int positionDimension() {
        return positionDimension;
    }

    /** The steps of long training runs. */
    int trainingSteps() {
        return trainingSteps;
    }

    /** An N that counts as large for the circles of {@link #limitNodes()}. */
    int longWalk() {
        return longWalk;
    }

    /** All fractions in lowest terms from {@code low} to {@code high} inclusive, by denominator, then by value. */
    static List<BigFraction> fractions(int maxDenominator, BigFraction low, BigFraction high) {
        List<BigFraction> fractions = new ArrayList<>();
        for (int d = 1; d <= maxDenominator; d++) {
            for (int n = 0; n <= d; n++) {
                BigFraction p = new BigFraction(n, d);
                boolean lowest = p.getDenominator().equals(BigInteger.valueOf(d));
                if (lowest && p.compareTo(low) >= 0 && p.compareTo(high) <= 0) {
                    fractions.add(p);
                }
            }
        }
        return fractions;
    }

    /** The fractions of ½ ≤ p &lt; 1; p &lt; ½ is the same walk mirrored. */
    static List<BigFraction> upperHalf(int maxDenominator) {
        List<BigFraction> fractions = fractions(maxDenominator, BigFraction.ONE_HALF, BigFraction.ONE);
        fractions.remove(BigFraction.ONE);
        return fractions;
    }

    /** The fractions of ½ &lt; p &lt; 1 in order of denominator, then p. */
    static List<BigFraction> aboveHalf(int maxDenominator) {
        List<BigFraction> fractions = upperHalf(maxDenominator);
        fractions.remove(BigFraction.ONE_HALF);
        return fractions;
    }

    /** Every walk of the ranges, in the order of {@link Counterexample}. */
    static List<RandomWalk> walks(int minNodes, int maxNodes, int minLength, int maxLength, List<BigFraction> ps) {
        List<RandomWalk> walks = new ArrayList<>();
        List<BigFraction> ordered = new ArrayList<>(ps);
        ordered.sort(Comparator.comparing(BigFraction::getDenominator).thenComparing(Comparator.naturalOrder()));
        for (int k = minNodes; k <= maxNodes; k++) {
            for (int n = minLength; n <= maxLength; n++) {
                for (BigFraction p : ordered) {
                    walks.add(new RandomWalk(k, n, p));
                }
            }
        }
        return walks;
    }
}
