package org.circlewalk.spec.descent;

import java.math.BigInteger;
import java.util.Arrays;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Expectations of the truncated series of 1/(1 + T) over walks that end in node 0, in fixed point with an error bound that is
 * known beforehand, for a quantity T = Σ_{i&lt;N} t_i(s_i) that is additive along the walk.
 *
 * <p>With P(T) = Σ_{k&lt;n} (−T)^k it computes K·E[1{s_i = a} 1{s_N = 0} P(T)] for all i and a. A forward pass carries the moments of
 * the part of T up to s_i; a backward pass carries the polynomial G in that part which P becomes when the rest is averaged out;
 * their scalar product is the expectation. Both pass a site by n²/2 steps a ← a + t·b.
 *
 * <p><b>Error.</b> All numbers are integers over 2^bits. Let β_i bound |t_i|, r ≥ Σ β_i, r &lt; 1. A step a ← a + t·b is rounded by
 * less than one unit, so a pass over one site takes an error e of all coefficients to at most (e + n)/(1 − β_i)^n, and averaging over
 * the two neighbours adds one unit. As Π(1 − β_i) ≥ 1 − r, with C = N(n + 2) and A = (1 − r)^{−n} all coefficients end within C·A
 * units, those of the moments before site i and of the polynomial behind it within C times the factors of their own sites. Moments
 * are at most 1 and coefficients of G at most (1 − β)^{−n}, β the sum over the sites behind; so the scalar product of n terms is within
 * n(C·A + C·A + (C·A)²/2^bits) + 1 ≤ 3·n·C·A + 1 units, provided C·A ≤ 2^bits.
 */
final class ReciprocalMoments {
    private static final int RATIO_BITS = SiteRange.RATIO_BITS;

    private final RandomWalk walk;
    private final int bits;
    private final int terms;
    private final BigInteger[][] sites;
    private final int pinnedIndex;
    private final int pinnedNode;
    private final BigInteger clockwise;
    private final BigInteger anticlockwise;
    private final BigInteger denominator;
    /** K·E[1{s_i = a} 1{s_N = 0} P(T)] at [i − 1][a]; null where no walk passes. */
    private final BigInteger[][] expectations;
    /** K·E[1{s_N = 0} T^k] at [k]. */
    private final BigInteger[] moments;
    private boolean isEmpty = true;

    /**
     * @param sites       t_i(s) at [i − 1][s], over 2^bits; those of the pinned position are not used
     * @param pinnedIndex the index (position − 1) of a position that contributes nothing and is conditioned, or −1
     * @param pinnedNode  the node that the walks pass there
     */
    ReciprocalMoments(RandomWalk walk, int bits, int terms, BigInteger[][] sites, int pinnedIndex, int pinnedNode) {
        this.walk = walk;
        this.bits = bits;
        this.terms = terms;
        this.sites = sites;
        this.pinnedIndex = pinnedIndex;
        this.pinnedNode = pinnedNode;
        this.clockwise = walk.p().getNumerator();
        this.anticlockwise = walk.q().getNumerator();
        this.denominator = walk.p().getDenominator();
        this.expectations = new BigInteger[walk.visible()][walk.nodes()];
        this.moments = new BigInteger[terms];
        pass();
    }

    /** C·A rounded up, see above, for r over 2^{@value SiteRange#RATIO_BITS}. */
    static BigInteger amplifiedError(RandomWalk walk, int terms, BigInteger ratio) {
        BigInteger unit = BigInteger.ONE.shiftLeft(RATIO_BITS);
        BigInteger factor = unit.shiftLeft(RATIO_BITS).divide(unit.subtract(ratio)).add(BigInteger.ONE);
        BigInteger power = unit;
        for (int k = 0; k < terms; k++) {
            power = power.multiply(factor).shiftRight(RATIO_BITS).add(BigInteger.ONE);
        }
        return power.multiply(BigInteger.valueOf((long) walk.length() * (terms + 2))).shiftRight(RATIO_BITS).add(BigInteger.ONE);
    }

    /** 3·n·C·A + 1, the bound of the error of every result in units of 2^−bits. */
    static BigInteger error(RandomWalk walk, int terms, BigInteger ratio) {
        return amplifiedError(walk, terms, ratio).multiply(BigInteger.valueOf(3L * terms)).add(BigInteger.ONE);
    }

    /** K·E[1{s_i = a} 1{s_N = 0} P(T)] over 2^bits, or null if no walk passes. */
    BigInteger expectation(int index, int node) {
        return expectations[index][node];
    }

    /** K·E[1{s_N = 0} T^k] over 2^bits. */
    BigInteger moment(int k) {
        return moments[k];
    }

    /** Whether there are no such walks. */
    boolean isEmpty() {
        return isEmpty;
    }

    private boolean isOpen(int index, int node) {
        return index != pinnedIndex || node == pinnedNode;
    }

    private void pass() {
        int k = walk.nodes();
        int last = walk.visible() - 1;
        BigInteger[][][] behind = new BigInteger[last + 1][][];
        behind[last] = endings();
        for (int i = last - 1; i >= 0; i--) {
            BigInteger[][] shifted = new BigInteger[k][];
            for (int s = 0; s < k; s++) {
                shifted[s] = polynomialBehind(behind[i + 1][s], i + 1, s);
            }
            behind[i] = new BigInteger[k][];
            for (int s = 0; s < k; s++) {
                behind[i][s] = isOpen(i, s)
                        ? average(clockwise, shifted[Circle.successor(k, s)], anticlockwise, shifted[Circle.predecessor(k, s)])
                        : null;
            }
        }
        BigInteger[][] before = new BigInteger[k][];
        for (int i = 0; i <= last; i++) {
            BigInteger[][] here = new BigInteger[k][];
            for (int s = 0; s < k; s++) {
                if (behind[i][s] != null) {
                    BigInteger[] sum = i == 0 ? certain() : average(clockwise, before[Circle.predecessor(k, s)],
                            anticlockwise, before[Circle.successor(k, s)]);
                    here[s] = momentsWith(sum, i, s);
                    expectations[i][s] = here[s] == null ? null : product(here[s], behind[i][s]);
                }
            }
            behind[i] = null;
            before = here;
        }
        end(before);
    }

    /** The moments of the number 0 with weight 1. */
    private BigInteger[] certain() {
        BigInteger[] one = new BigInteger[terms];
        Arrays.fill(one, BigInteger.ZERO);
        one[0] = BigInteger.ONE.shiftLeft(bits);
        return one;
    }

    /** Σ_k (−T)^k times the probability of a step to node 0. */
    private BigInteger[][] endings() {
        int k = walk.nodes();
        BigInteger[][] endings = new BigInteger[k][];
        int last = walk.visible() - 1;
        for (int s = 0; s < k; s++) {
            BigInteger weight = weightToZero(s);
            if (weight.signum() != 0 && isOpen(last, s)) {
                BigInteger chance = weight.shiftLeft(bits).divide(denominator);
                endings[s] = new BigInteger[terms];
                for (int j = 0; j < terms; j++) {
                    endings[s][j] = j % 2 == 0 ? chance : chance.negate();
                }
            }
        }
        return endings;
    }

    private BigInteger weightToZero(int s) {
        int k = walk.nodes();
        return s == Circle.predecessor(k, 0) ? clockwise : s == Circle.successor(k, 0) ? anticlockwise : BigInteger.ZERO;
    }

    private void end(BigInteger[][] before) {
        for (int j = 0; j < terms; j++) {
            BigInteger sum = BigInteger.ZERO;
            for (int s = 0; s < walk.nodes(); s++) {
                if (before[s] != null) {
                    isEmpty = false;
                    sum = sum.add(weightToZero(s).multiply(before[s][j]));
                }
            }
            moments[j] = sum.divide(denominator);
        }
    }

    /** (weightA·a + weightB·b)/denominator; null if both are or weigh nothing. */
    private BigInteger[] average(BigInteger weightA, BigInteger[] a, BigInteger weightB, BigInteger[] b) {
        boolean noA = a == null || weightA.signum() == 0;
        boolean noB = b == null || weightB.signum() == 0;
        if (noA && noB) {
            return null;
        }
        BigInteger[] mixed = new BigInteger[terms];
        for (int j = 0; j < terms; j++) {
            BigInteger fromA = noA ? BigInteger.ZERO : weightA.multiply(a[j]);
            mixed[j] = (noB ? fromA : fromA.add(weightB.multiply(b[j]))).divide(denominator);
        }
        return mixed;
    }

    /** The coefficients of G(T + t), t = t_i(s). */
    private BigInteger[] polynomialBehind(BigInteger[] polynomial, int index, int node) {
        if (polynomial == null || index == pinnedIndex) {
            return polynomial;
        }
        BigInteger t = sites[index][node];
        BigInteger[] shifted = polynomial.clone();
        for (int first = 0; first < terms - 1; first++) {
            for (int j = terms - 2; j >= first; j--) {
                shifted[j] = shifted[j].add(t.multiply(shifted[j + 1]).shiftRight(bits));
            }
        }
        return shifted;
    }

    /** The moments of T + t, t = t_i(s): the transposed scheme. */
    private BigInteger[] momentsWith(BigInteger[] sum, int index, int node) {
        if (sum == null || index == pinnedIndex) {
            return sum;
        }
        BigInteger t = sites[index][node];
        BigInteger[] shifted = sum.clone();
        for (int first = terms - 2; first >= 0; first--) {
            for (int j = first; j < terms - 1; j++) {
                shifted[j + 1] = shifted[j + 1].add(t.multiply(shifted[j]).shiftRight(bits));
            }
        }
        return shifted;
    }

    private BigInteger product(BigInteger[] a, BigInteger[] b) {
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < terms; j++) {
            sum = sum.add(a[j].multiply(b[j]));
        }
        return sum.shiftRight(bits);
    }
}
