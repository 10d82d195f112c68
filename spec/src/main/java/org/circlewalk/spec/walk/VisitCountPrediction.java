package org.circlewalk.spec.walk;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * The best accuracy of any predictor that sees how often each node occurs among s₁ … s_{N−1}, but not in what order. A
 * one-layer transformer without positions sees no more, so this bounds what it can reach; it is 1/K only if the counts carry no
 * information about s_N.
 *
 * <p>Exact: the sum over the counts c of max_y P(c, s_N = y), by a recursion over the steps on the pairs of counts and current
 * node. The joint law is invariant under rotations of the circle, so walks from node 0 suffice, and counts are collected
 * by their rotation class. For K = 6 there are 3027 counts at N = 25 and 44898 at N = 49; N = 97
 * takes a minute or two.
 */
public final class VisitCountPrediction {
    private final RandomWalk walk;
    private final BigInteger[] stepWeights;
    private final int digitBits;

    private VisitCountPrediction(RandomWalk walk) {
        this.walk = walk;
        BigInteger clockwise = walk.p().getNumerator();
        stepWeights = new BigInteger[] {clockwise, walk.p().getDenominator().subtract(clockwise)};
        digitBits = Integer.SIZE - Integer.numberOfLeadingZeros(walk.visible());
        require(digitBits * walk.nodes() <= Long.SIZE, "K", walk.nodes(),
                "at most " + Long.SIZE / digitBits + " for N = " + walk.length());
    }

    /**
     * The best accuracy.
     *
     * @param mostCounts how many different counts may be kept at a time; a BigInteger is held for each and each current node
     * @throws InvalidParameterException if there are more, or if K·⌈log₂ N⌉ is above 64
     */
    public static BigFraction bestAccuracy(RandomWalk walk, int mostCounts) {
        VisitCountPrediction prediction = new VisitCountPrediction(walk);
        Map<Long, BigInteger[]> weights = prediction.start();
        for (int i = 2; i < walk.length(); i++) {
            weights = prediction.step(weights);
            require(weights.size() <= mostCounts, "the number of counts at position " + i, weights.size(),
                    "at most " + mostCounts);
        }
        return prediction.best(weights);
    }

    /** Counts are packed, {@code digitBits} for each node; the weight of a current node is at its index, null for 0. */
    private Map<Long, BigInteger[]> start() {
        BigInteger[] atZero = new BigInteger[walk.nodes()];
        atZero[0] = BigInteger.ONE;
        Map<Long, BigInteger[]> start = new HashMap<>();
        start.put(1L, atZero);
        return start;
    }

    private Map<Long, BigInteger[]> step(Map<Long, BigInteger[]> weights) {
        Map<Long, BigInteger[]> next = new HashMap<>();
        weights.forEach((counts, byNode) -> forEachStep(byNode, (to, weight) -> {
            BigInteger[] sums = next.computeIfAbsent(counts + (1L << to * digitBits), c -> new BigInteger[walk.nodes()]);
            sums[to] = sums[to] == null ? weight : sums[to].add(weight);
        }));
        return next;
    }

    private interface Step {
        void take(int to, BigInteger weight);
    }

    private void forEachStep(BigInteger[] byNode, Step step) {
        int k = walk.nodes();
        for (int s = 0; s < k; s++) {
            for (int way = 0; way < 2 && byNode[s] != null; way++) {
                if (stepWeights[way].signum() > 0) {
                    step.take(way == 0 ? Circle.successor(k, s) : Circle.predecessor(k, s),
                            byNode[s].multiply(stepWeights[way]));
                }
            }
        }
    }

    private BigFraction best(Map<Long, BigInteger[]> weights) {
        int k = walk.nodes();
        Map<Long, BigInteger[]> byClass = new HashMap<>();
        weights.forEach((counts, byNode) -> forEachStep(byNode, (y, weight) -> {
            long smallest = smallestRotation(counts);
            BigInteger[] sums = byClass.computeIfAbsent(smallest, c -> new BigInteger[k]);
            for (int turn = 0; turn < k; turn++) {
                if (rotated(counts, turn) == smallest) {
                    int label = (y + turn) % k;
                    sums[label] = sums[label] == null ? weight : sums[label].add(weight);
                }
            }
        }));
        BigInteger total = BigInteger.ZERO;
        for (Map.Entry<Long, BigInteger[]> entry : byClass.entrySet()) {
            total = total.add(largest(entry.getValue()).multiply(BigInteger.valueOf(classSize(entry.getKey()))));
        }
        // P(c, y) is the mean over the K starts of the weights rotated by the start.
        return new BigFraction(total, new WalkEnumeration(walk).denominator().multiply(BigInteger.valueOf(k)));
    }

    private static BigInteger largest(BigInteger[] weights) {
        BigInteger largest = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            largest = weight != null ? largest.max(weight) : largest;
        }
        return largest;
    }

    /** The counts after every node has been moved clockwise by {@code turn}. */
    private long rotated(long counts, int turn) {
        int width = digitBits * walk.nodes();
        int by = digitBits * turn;
        if (by == 0) {
            return counts;
        }
        long mask = width == Long.SIZE ? -1L : (1L << width) - 1;
        return (counts << by | counts >>> width - by) & mask;
    }

    private long smallestRotation(long counts) {
        long smallest = counts;
        for (int turn = 1; turn < walk.nodes(); turn++) {
            long rotated = rotated(counts, turn);
            smallest = Long.compareUnsigned(rotated, smallest) < 0 ? rotated : smallest;
        }
        return smallest;
    }

    private int classSize(long counts) {
        int turn = 1;
        while (rotated(counts, turn % walk.nodes()) != counts) {
            turn++;
        }
        return turn;
    }
}
