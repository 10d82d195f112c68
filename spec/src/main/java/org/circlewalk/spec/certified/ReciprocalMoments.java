package org.circlewalk.spec.certified;

import java.math.BigInteger;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Expectations of the truncated series of 1/(1 + T) over walks that end in node 0, enclosed by fixed-point numbers with an error
 * bound that is known beforehand, for a quantity T = Σ_{i&lt;N} t_i(s_i) that is additive along the walk.
 *
 * <p>With P(T) = Σ_{k&lt;n} (−T)^k it computes K·E[1{s_i = a} 1{s_N = 0} P(T)] for all i and a. A forward pass carries the moments of
 * the part of T up to s_i; a backward pass carries the polynomial G in that part which P becomes when the rest is averaged out;
 * their scalar product is the expectation. Both pass a site by n²/2 steps a ← a + t·b, see {@link Coefficients}.
 *
 * <p><b>Error.</b> All numbers are integers over 2^bits. Let β_i bound |t_i|, r ≥ Σ β_i, r &lt; 1. A pass over one site takes an error
 * e of all coefficients to at most (e + n)/(1 − β_i)^n, and averaging over the two neighbours adds one unit. As Π(1 − β_i) ≥ 1 − r,
 * with C = N(n + 2) and A = (1 − r)^{−n} all coefficients end within C·A units, those of the moments before site i and of the
 * polynomial behind it within C times the factors of their own sites. Moments are at most 1 and coefficients of G at most
 * (1 − β)^{−n}, β the sum over the sites behind; so the scalar product of n terms is within
 * n(C·A + C·A + (C·A)²/2^bits) + 1 ≤ 3·n·C·A + 1 units, provided C·A ≤ 2^bits.
 */
final class ReciprocalMoments {
    private final RandomWalk walk;
    private final Precision precision;
    private final Coefficients coefficients;
    private final BigInteger[][] sites;
    private final int pinnedIndex;
    private final int pinnedNode;
    private final BigInteger error;
    /** K·E[1{s_i = a} 1{s_N = 0} P(T)] at [i − 1][a]; null where no walk passes. */
    private final BigInteger[][] expectations;
    /** K·E[1{s_N = 0} T^k] at [k]; null if there are no such walks. */
    private final BigInteger[] moments;

    /**
     * @param precision   2^−bits, fine enough for the bound of the error to be at most 1
     * @param terms       n
     * @param ratio       r
     * @param sites       t_i(s) at [i − 1][s], over 2^bits; those of the pinned position are not used
     * @param pinnedIndex the index (position − 1) of a position that contributes nothing and is conditioned, or −1
     * @param pinnedNode  the node that the walks pass there
     */
    ReciprocalMoments(RandomWalk walk, Precision precision, int terms, SeriesRatio ratio, BigInteger[][] sites, int pinnedIndex,
                      int pinnedNode) {
        this.walk = walk;
        this.precision = precision;
        this.coefficients = new Coefficients(walk, precision, terms);
        this.sites = sites;
        this.pinnedIndex = pinnedIndex;
        this.pinnedNode = pinnedNode;
        this.error = ratio.roundingError(walk, terms);
        if (error.compareTo(precision.one()) > 0) {
            throw new IllegalArgumentException("The error of " + error + " units is above 1.");
        }
        this.expectations = new BigInteger[walk.visible()][walk.nodes()];
        this.moments = forwards(backwards());
    }

    /** K·E[1{s_i = a} 1{s_N = 0} P(T)], at least 0; null if no walk passes. */
    Interval expectation(int index, int node) {
        BigInteger value = expectations[index][node];
        return value == null ? null
                : Interval.between(precision, value.subtract(error).max(BigInteger.ZERO), value.add(error));
    }

    /** K·E[1{s_N = 0} T^k], k &lt; n. */
    Interval moment(int k) {
        return Interval.between(precision, moments[k].subtract(error), moments[k].add(error));
    }

    /** K·E[1{s_N = 0} Σ_{0&lt;k&lt;n} −(−T)^k/k], which is K·E[1{s_N = 0} log(1 + T)] up to the rest of the series. */
    Interval logarithm() {
        Interval series = Interval.of(precision, BigInteger.ZERO);
        for (int k = 1; k < moments.length; k++) {
            Interval term = moment(k).divide(Interval.of(precision, BigInteger.valueOf(k)));
            series = k % 2 == 0 ? series.subtract(term) : series.add(term);
        }
        return series;
    }

    /** Whether there are no such walks. */
    boolean isEmpty() {
        return moments == null;
    }

    private boolean isOpen(int index, int node) {
        return index != pinnedIndex || node == pinnedNode;
    }

    /** The polynomials that P becomes behind s_i = s at [i − 1][s]; null where no walk goes on. */
    private BigInteger[][][] backwards() {
        int k = walk.nodes();
        BigInteger[][][] behind = new BigInteger[walk.visible()][k][];
        BigInteger[][] ahead = new BigInteger[k][];
        ahead[0] = coefficients.alternating();
        for (int i = behind.length - 1; i >= 0; i--) {
            for (int s = 0; s < k; s++) {
                behind[i][s] = isOpen(i, s)
                        ? coefficients.average(ahead[Circle.successor(k, s)], ahead[Circle.predecessor(k, s)]) : null;
            }
            ahead = new BigInteger[k][];
            for (int s = 0; s < k; s++) {
                ahead[s] = behind[i][s] == null || i == pinnedIndex ? behind[i][s]
                        : coefficients.shifted(behind[i][s], sites[i][s]);
            }
        }
        return behind;
    }

    /** Fills in the expectations; returns the moments of T. */
    private BigInteger[] forwards(BigInteger[][][] behind) {
        int k = walk.nodes();
        BigInteger[][] before = new BigInteger[k][];
        for (int i = 0; i < behind.length; i++) {
            BigInteger[][] here = new BigInteger[k][];
            for (int s = 0; s < k; s++) {
                BigInteger[] sum = behind[i][s] == null ? null : i == 0 ? coefficients.momentsOfZero()
                        : coefficients.average(before[Circle.predecessor(k, s)], before[Circle.successor(k, s)]);
                here[s] = sum == null || i == pinnedIndex ? sum : coefficients.momentsWith(sum, sites[i][s]);
                expectations[i][s] = here[s] == null ? null : coefficients.product(here[s], behind[i][s]);
            }
            behind[i] = null;
            before = here;
        }
        return coefficients.average(before[Circle.predecessor(k, 0)], before[Circle.successor(k, 0)]);
    }
}
