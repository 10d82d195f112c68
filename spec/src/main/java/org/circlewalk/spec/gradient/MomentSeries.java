package org.circlewalk.spec.gradient;

import java.math.BigInteger;
import java.util.Arrays;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Sums over the walks that end in a given node y, and optionally pass through a given node at a given position, of the
 * powers of a quantity that is additive along the walk.
 *
 * <p>The quantity is X = Σ_{i&lt;N} x_i(s_i) with integer site values. With h = K·P(walk)·d^{N−1} the integer weight of a
 * walk (d the denominator of p), this class computes Σ h·1{s_i = a}·(X − center)^k for every i, a and k &lt; degree, by one
 * forward and one backward pass over the positions whose messages are vectors of moments.
 */
final class MomentSeries {
    private final RandomWalk walk;
    private final int y;
    private final BigInteger[][] sites;
    private final int pinnedIndex;
    private final int pinnedNode;
    private final BigInteger clockwise;
    private final BigInteger anticlockwise;

    /**
     * @param sites       x_i(s) at [i − 1][s], (N−1) × K
     * @param pinnedIndex the index (position − 1) at which the walk is conditioned, or −1
     * @param pinnedNode  the node it passes there
     */
    MomentSeries(RandomWalk walk, int y, BigInteger[][] sites, int pinnedIndex, int pinnedNode) {
        this.walk = walk;
        this.y = y;
        this.sites = sites;
        this.pinnedIndex = pinnedIndex;
        this.pinnedNode = pinnedNode;
        this.clockwise = walk.p().getNumerator();
        this.anticlockwise = walk.p().getDenominator().subtract(clockwise);
    }

    private boolean allows(int index, int node) {
        return index != pinnedIndex || node == pinnedNode;
    }

    /** The smallest and the largest X over the walks of positive probability; null if there is no such walk. */
    BigInteger[] range() {
        int k = walk.nodes();
        BigInteger[] low = new BigInteger[k];
        BigInteger[] high = new BigInteger[k];
        for (int s = 0; s < k; s++) {
            low[s] = allows(0, s) ? sites[0][s] : null;
            high[s] = low[s];
        }
        for (int i = 1; i < sites.length; i++) {
            low = extended(low, i, -1);
            high = extended(high, i, 1);
        }
        BigInteger min = best(low, y, -1);
        return min == null ? null : new BigInteger[] {min, best(high, y, 1)};
    }

    private BigInteger[] extended(BigInteger[] extremes, int index, int sign) {
        BigInteger[] next = new BigInteger[extremes.length];
        for (int s = 0; s < next.length; s++) {
            BigInteger before = allows(index, s) ? best(extremes, s, sign) : null;
            next[s] = before == null ? null : before.add(sites[index][s]);
        }
        return next;
    }

    /** The extreme over the predecessors of a node; {@code sign} 1 for the largest, −1 for the smallest. */
    private BigInteger best(BigInteger[] extremes, int node, int sign) {
        int k = walk.nodes();
        BigInteger left = clockwise.signum() > 0 ? extremes[Circle.predecessor(k, node)] : null;
        BigInteger right = anticlockwise.signum() > 0 ? extremes[Circle.successor(k, node)] : null;
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.compareTo(right) * sign >= 0 ? left : right;
    }

    /** Receives the moments of one position and node. */
    @FunctionalInterface
    interface Receiver {
        /**
         * @param index   position − 1
         * @param node    a
         * @param moments Σ h·1{s_i = a}·(X − center)^k by k
         */
        void accept(int index, int node, BigInteger[] moments);
    }

    /** Hands the moments of every position and every node with a non-zero probability to the receiver. */
    void moments(BigInteger center, int degree, Receiver receiver) {
        BigInteger[][][] forward = forward(center, degree);
        BigInteger[][] backward = new BigInteger[walk.nodes()][];
        for (int s = 0; s < walk.nodes(); s++) {
            BigInteger[] last = new BigInteger[degree];
            Arrays.fill(last, BigInteger.ZERO);
            last[0] = stepWeight(s, y);
            backward[s] = last[0].signum() == 0 ? null : last;
        }
        for (int i = sites.length - 1; i >= 0; i--) {
            for (int s = 0; s < walk.nodes(); s++) {
                if (forward[i][s] != null && backward[s] != null) {
                    receiver.accept(i, s, BinomialMoments.product(forward[i][s], backward[s]));
                }
            }
            if (i > 0) {
                backward = received(backward, i, degree);
            }
        }
    }

    /** Moments of the prefixes: [i − 1][s] of Σ_{l≤i} (x_l) − center over the walks with s_i = s, null if there is none. */
    private BigInteger[][][] forward(BigInteger center, int degree) {
        int k = walk.nodes();
        BigInteger[][][] forward = new BigInteger[sites.length][k][];
        for (int s = 0; s < k; s++) {
            forward[0][s] = allows(0, s) ? BinomialMoments.ofPoint(sites[0][s].subtract(center), degree) : null;
        }
        for (int i = 1; i < sites.length; i++) {
            for (int s = 0; s < k; s++) {
                BigInteger[] arriving = allows(i, s)
                        ? BinomialMoments.combine(clockwise, forward[i - 1][Circle.predecessor(k, s)],
                        anticlockwise, forward[i - 1][Circle.successor(k, s)]) : null;
                forward[i][s] = arriving == null ? null : BinomialMoments.shifted(arriving, sites[i][s]);
            }
        }
        return forward;
    }

    /** The backward messages at index {@code index} − 1, from those at {@code index}. */
    private BigInteger[][] received(BigInteger[][] backward, int index, int degree) {
        int k = walk.nodes();
        BigInteger[][] withSite = new BigInteger[k][];
        for (int s = 0; s < k; s++) {
            withSite[s] = backward[s] == null || !allows(index, s)
                    ? null : BinomialMoments.shifted(backward[s], sites[index][s]);
        }
        BigInteger[][] earlier = new BigInteger[k][];
        for (int s = 0; s < k; s++) {
            earlier[s] = BinomialMoments.combine(clockwise, withSite[Circle.successor(k, s)],
                    anticlockwise, withSite[Circle.predecessor(k, s)]);
        }
        return earlier;
    }

    private BigInteger stepWeight(int from, int to) {
        if (to == Circle.successor(walk.nodes(), from)) {
            return clockwise;
        }
        return to == Circle.predecessor(walk.nodes(), from) ? anticlockwise : BigInteger.ZERO;
    }
}
