package org.circlewalk.spec.walk;

import java.math.BigInteger;
import org.circlewalk.spec.circle.Circle;

/**
 * Visits every walk of positive probability, with its probability as an integer over one common denominator, so that sums
 * over walks need no fraction arithmetic.
 *
 * <p>With p = a/d in lowest terms, a walk from a given start with c clockwise steps has the weight a^c (d−a)^{N−1−c} over
 * the denominator d^{N−1}; the factor 1/K of the start is left to the caller. There are up to 2^{N−1} walks per start.
 */
public final class WalkEnumeration {
    /** Receives one walk. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * @param nodes  the walk s₁ … s_N, length N, index = position − 1; valid during the call only, not to be modified
         * @param weight the walk's probability given its start, times {@link WalkEnumeration#denominator()}
         */
        void visit(int[] nodes, BigInteger weight);
    }

    private final RandomWalk walk;
    private final BigInteger clockwise;
    private final BigInteger anticlockwise;

    /** Prepares to enumerate the walks of the given law. */
    public WalkEnumeration(RandomWalk walk) {
        this.walk = walk;
        this.clockwise = walk.p().getNumerator();
        this.anticlockwise = walk.p().getDenominator().subtract(clockwise);
    }

    /** d^{N−1}, where d is the denominator of p in lowest terms. */
    public BigInteger denominator() {
        return walk.p().getDenominator().pow(walk.length() - 1);
    }

    /** Visits all walks, from every start. */
    public void forEach(Visitor visitor) {
        for (int start = 0; start < walk.nodes(); start++) {
            forEachFrom(start, visitor);
        }
    }

    /** Visits all walks that start in the given node. */
    public void forEachFrom(int start, Visitor visitor) {
        int[] nodes = new int[walk.length()];
        nodes[0] = start;
        extend(nodes, 1, BigInteger.ONE, visitor);
    }

    private void extend(int[] nodes, int known, BigInteger weight, Visitor visitor) {
        if (known == nodes.length) {
            visitor.visit(nodes, weight);
            return;
        }
        if (clockwise.signum() > 0) {
            nodes[known] = Circle.successor(walk.nodes(), nodes[known - 1]);
            extend(nodes, known + 1, weight.multiply(clockwise), visitor);
        }
        if (anticlockwise.signum() > 0) {
            nodes[known] = Circle.predecessor(walk.nodes(), nodes[known - 1]);
            extend(nodes, known + 1, weight.multiply(anticlockwise), visitor);
        }
    }
}
