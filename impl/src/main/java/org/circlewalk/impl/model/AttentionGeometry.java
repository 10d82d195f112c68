package org.circlewalk.impl.model;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.random.RandomGenerator;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * What the softmax is given: keys x̂_i = κ_i x̃_i, the query x̂_N = ρ x̃_N and a scale c, so that the logits are a_i = c·x̂_iᵀ
 * W x̂_N. κ_i and ρ are 1 or the inverse norms, with ‖x̃_i‖² = 1 + ‖p_i‖² for i &lt; N (Section 5, random initialisation).
 *
 * <p>All visible keys must have one norm if keys are divided by it: the logits are then a token part plus a position part.
 */
public final class AttentionGeometry {
    private final Positions positions;
    private final double visibleFactor;
    private final double lastFactor;
    private final double querySquaredNorm;
    private final double scale;

    /**
     * @param positions     p_1 … p_N
     * @param normalisation what is divided by its norm
     * @param scale         c &gt; 0; 1/√d is the customary softmax scale
     * @throws InvalidParameterException if a norm to divide by is 0 or, for visible keys, not the same for all
     */
    public AttentionGeometry(Positions positions, Normalisation normalisation, double scale) {
        require(scale > 0 && Double.isFinite(scale), "the softmax scale", scale, "a finite number greater than 0");
        this.positions = positions;
        this.scale = scale;
        int length = positions.length();
        if (normalisation.dividesKeys()) {
            for (int i = 2; i < length; i++) {
                require(positions.squaredNorm(i) == positions.squaredNorm(1), "the squared norm of p_" + i,
                        positions.squaredNorm(i), "that of p_1, " + positions.squaredNorm(1) + ", if keys are normalised");
            }
            visibleFactor = 1 / Math.sqrt(1 + positions.squaredNorm(1));
            // A zero key stays zero: without positions that of the zero token is.
            lastFactor = positions.squaredNorm(length) == 0 ? 1 : 1 / Math.sqrt(positions.squaredNorm(length));
        } else {
            visibleFactor = 1;
            lastFactor = 1;
        }
        if (normalisation.dividesQuery()) {
            require(positions.querySquaredNorm() > 0, "the squared norm of the query", positions.querySquaredNorm(),
                    "greater than 0 if the query is normalised");
            querySquaredNorm = 1;
        } else {
            querySquaredNorm = positions.querySquaredNorm();
        }
    }

    /** The paper's: sine positions of dimension M, nothing normalised, no scale. */
    public static AttentionGeometry plain(int length, int positionDimension) {
        return new AttentionGeometry(Positions.sine(length, positionDimension), Normalisation.NONE, 1);
    }

    /** N. */
    public int length() {
        return positions.length();
    }

    /** p_1 … p_N. */
    public Positions positions() {
        return positions;
    }

    /** c. */
    public double scale() {
        return scale;
    }

    /** κ of a visible key. */
    double tokenFactor() {
        return visibleFactor;
    }

    /** ‖x̂_N‖². */
    double querySquaredNorm() {
        return querySquaredNorm;
    }

    /** The Gram matrix of the position parts of the keys x̂_i times a vector of length N. */
    double[] gramTimes(double[] vector) {
        return timesFactors(positions.gramTimes(timesFactors(vector.clone())));
    }

    /** The position parts of the keys x̂_i times a vector of independent N(0, 1), length N. */
    double[] randomProjection(RandomGenerator random) {
        return timesFactors(positions.randomProjection(random));
    }

    private double[] timesFactors(double[] vector) {
        for (int i = 0; i < vector.length - 1; i++) {
            vector[i] *= visibleFactor;
        }
        vector[vector.length - 1] *= lastFactor;
        return vector;
    }
}
