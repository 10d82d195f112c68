package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Lemma E.4, two steps of its proof: by how much the diagonal of Γ(N) exceeds its other entries, and by how much these
 * differ among themselves. For N → ∞ entries of one parity of the offset (all entries, if K is odd) differ by what H of {@link
 * E4LimitGap} differs by.
 */
public final class E4OffDiagonalEntries {
    private E4OffDiagonalEntries() {
    }

    /** The largest entry off the diagonal of Γ(N) less the smallest. */
    public static BigFraction spread(RandomWalk walk) {
        return spread(E4VisitCounts.visits(walk), 1, 1);
    }

    /**
     * The largest difference of two entries off the diagonal of Γ(N), at offsets of one parity if K is even, in the limit N → ∞.
     *
     * @throws org.circlewalk.spec.parameter.InvalidParameterException unless K ≥ 3 and 0 &lt; p &lt; 1
     */
    public static BigFraction limitSpread(int nodes, BigFraction p) {
        Circulant potential = E4LimitGap.of(nodes, p).potential();
        return nodes % 2 == 1 ? spread(potential, 1, 1)
                : Fractions.max(spread(potential, 1, 2), spread(potential, 2, 2));
    }

    private static BigFraction spread(Circulant matrix, int first, int step) {
        BigFraction least = matrix.at(first);
        BigFraction largest = least;
        for (int d = first; d < matrix.size(); d += step) {
            least = matrix.at(d).compareTo(least) < 0 ? matrix.at(d) : least;
            largest = Fractions.max(largest, matrix.at(d));
        }
        return largest.subtract(least);
    }

    /** Fails if the entries off the diagonal do not come together as N grows. */
    public static Evidence checkNearEquality(RandomWalk walk) {
        BigFraction limit = limitSpread(walk.nodes(), walk.p());
        return Evidence.of(limit.equals(BigFraction.ZERO),
                "two entries off the diagonal of Γ(N) differ by " + Fractions.format(limit) + " in the limit");
    }

    /** The entry on the diagonal of Γ(N) less the largest other one. */
    public static BigFraction margin(RandomWalk walk) {
        Circulant visits = E4VisitCounts.visits(walk);
        BigFraction largest = visits.at(1);
        for (int d = 2; d < visits.size(); d++) {
            largest = Fractions.max(largest, visits.at(d));
        }
        return visits.at(0).subtract(largest);
    }

    /** Holds if the margin is positive. */
    public static Evidence checkMargin(RandomWalk walk) {
        BigFraction margin = margin(walk);
        return Evidence.of(margin.compareTo(BigFraction.ZERO) > 0,
                "the diagonal of Γ(N) exceeds the largest other entry by " + Fractions.format(margin));
    }

    /**
     * (1/K − s^{K−1}(1 − s)/(1 − s^K))/(p − q), s = q/p: for K odd and ½ &lt; p &lt; 1 what the diagonal exceeds the entry at offset 1
     * by in the limit N → ∞, so no less than the limit of the margin. It is below 1/(K(p − q)).
     */
    public static BigFraction limitExcessOverNext(int nodes, BigFraction p) {
        BigFraction q = BigFraction.ONE.subtract(p);
        BigFraction s = q.divide(p);
        BigFraction wrapped = s.pow(nodes - 1).multiply(BigFraction.ONE.subtract(s)).divide(BigFraction.ONE.subtract(s.pow(nodes)));
        return new BigFraction(1, nodes).subtract(wrapped).divide(p.subtract(q));
    }
}
