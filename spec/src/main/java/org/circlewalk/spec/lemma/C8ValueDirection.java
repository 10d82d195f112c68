package org.circlewalk.spec.lemma;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.Fractions;

/**
 * Lemma C.8 and item 3 of Theorem 3.1, the direction of V. The distance of the directions of two non-negative matrices is
 * √(2 − 2cos), and cos² is rational, so comparisons of distances to Πᵀ are exact.
 */
public final class C8ValueDirection {
    /** Enough for a root bound unless p is near ½. */
    private static final int DECIMALS = 3;

    private C8ValueDirection() {
    }

    /** cos² of the angle between V and Πᵀ in the Frobenius product, for circulant V ≠ 0. */
    public static BigFraction squaredCosine(Circulant value, BigFraction p) {
        BigFraction q = BigFraction.ONE.subtract(p);
        BigFraction product = p.multiply(value.at(1)).add(q.multiply(value.at(-1)));
        BigFraction transitionSquared = p.multiply(p).add(q.multiply(q));
        return product.multiply(product).divide(transitionSquared).divide(value.columnProduct(value));
    }

    /**
     * An upper bound of cos² in the limit direction of training, that of the entrywise square root (√p, √q): cos² =
     * (p^{3/2} + q^{3/2})²/(p² + q²) = (p³ + q³ + 2pq√(pq))/(p² + q²), which is 1 only for p ∈ {0, ½, 1}. Returned is the
     * upper bound that √(pq) ≤ x gives for a rational x, {@code rootBound}, with x² ≥ pq.
     *
     * @throws IllegalArgumentException if x² &lt; pq
     */
    public static BigFraction limitSquaredCosineAtMost(BigFraction p, BigFraction rootBound) {
        BigFraction q = BigFraction.ONE.subtract(p);
        BigFraction pq = p.multiply(q);
        if (rootBound.multiply(rootBound).compareTo(pq) < 0) {
            throw new IllegalArgumentException(Fractions.format(rootBound) + " is no upper bound of the root of "
                    + Fractions.format(pq) + ".");
        }
        return p.pow(3).add(q.pow(3)).add(pq.multiply(rootBound).multiply(2)).divide(p.pow(2).add(q.pow(2)));
    }

    /** A fraction with at most so many decimals that is not below the root, and less than one unit of the last above it. */
    static BigFraction rootAtLeast(BigFraction square, int decimals) {
        BigInteger scale = BigInteger.TEN.pow(decimals);
        BigInteger scaled = square.getNumerator().multiply(scale).multiply(scale).divide(square.getDenominator());
        return new BigFraction(scaled.sqrt().add(BigInteger.ONE), scale);
    }

    /**
     * Fails, with such a bound below 1, if the limit direction of training is not that of Πᵀ; holds at p = ½ and p ∈ {0, 1}, where
     * it is.
     */
    public static Evidence checkLimit(BigFraction p) {
        BigFraction pq = p.multiply(BigFraction.ONE.subtract(p));
        if (pq.equals(BigFraction.ZERO) || p.equals(BigFraction.ONE_HALF)) {
            return Evidence.holds();
        }
        int decimals = DECIMALS;
        BigFraction bound = limitSquaredCosineAtMost(p, rootAtLeast(pq, decimals));
        while (bound.compareTo(BigFraction.ONE) >= 0) {
            decimals += DECIMALS;
            bound = limitSquaredCosineAtMost(p, rootAtLeast(pq, decimals));
        }
        return Evidence.fails("cos² between Πᵀ and its entrywise square root is at most " + Fractions.format(bound)
                + ", less than 1: in direction V tends to the latter");
    }
}
