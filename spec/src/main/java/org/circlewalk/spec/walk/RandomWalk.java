package org.circlewalk.spec.walk;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Objects;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * The random walk s₁ … s_N on a circle: s₁ is uniform on the K nodes, and s_{i+1} is s_i + 1 with probability p and
 * s_i − 1 with probability 1 − p, mod K. The model sees s₁ … s_{N−1} and predicts y = s_N (Section 2).
 *
 * @param nodes  K ≥ 3, the number of nodes
 * @param length N ≥ 2, the number of nodes of a walk, the predicted one included
 * @param p      the exact probability of a clockwise step, 0 ≤ p ≤ 1
 */
public record RandomWalk(int nodes, int length, BigFraction p) {
    /** @throws InvalidParameterException if K, N or p is outside its domain */
    public RandomWalk {
        Objects.requireNonNull(p, "p");
        require(nodes >= 3, "K", nodes, "an integer of at least 3");
        require(length >= 2, "N", length, "an integer of at least 2");
        require(p.compareTo(BigFraction.ZERO) >= 0 && p.compareTo(BigFraction.ONE) <= 0, "p", Fractions.format(p),
                "a probability from 0 to 1");
    }

    /** q = 1 − p, the probability of an anticlockwise step. */
    public BigFraction q() {
        return BigFraction.ONE.subtract(p);
    }

    /** N − 1, the number of nodes the model sees, which is also the position of the parent token. */
    public int visible() {
        return length - 1;
    }

    /** OPT = max(p, 1 − p), the best accuracy any predictor can have (Section 2). */
    public BigFraction optimalAccuracy() {
        return Fractions.max(p, q());
    }

    /** Whether the walk is deterministic: p = 0 or p = 1 (Section 4). */
    public boolean isDeterministic() {
        return p.equals(BigFraction.ZERO) || p.equals(BigFraction.ONE);
    }

    /** The walk with the same K and p and another length. */
    public RandomWalk withLength(int newLength) {
        return new RandomWalk(nodes, newLength, p);
    }

    @Override
    public String toString() {
        return "K = " + nodes + ", N = " + length + ", p = " + Fractions.format(p);
    }
}
