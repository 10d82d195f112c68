package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.Fractions;

/**
 * Lemma C.7, V⁽ᵗ⁾ = β_t Πᵀ + Ṽ_t with ‖Ṽ_t‖_max bounded: the exact distance to the line of Πᵀ, and the recurrence that
 * decides it.
 *
 * <p>Once attention rests on the parent token, an entry of V at a neighbour that is reached with probability π obeys
 * w ← w + c/w with w = v + ε and c = ηπ/K, whence w_T ~ √(2cT): proportional to √π, not to π. So the distance grows like
 * √T unless p = ½, and the line of the entrywise square root of Πᵀ takes the place of that of Πᵀ.
 */
public final class C7ParentDecomposition {
    private C7ParentDecomposition() {
    }

    /**
     * min over β of ‖V − βΠᵀ‖_max, exactly, for circulant V. The entries off the two neighbours do not depend on β; for the
     * two neighbours a = V at offset 1 and b = V at offset −1 the best β makes |a − βp| = |b − βq|, with opposite signs,
     * at |qa − pb|/(p + q) = |qa − pb|. (For p = 0 or 1 the formula stays true.)
     */
    public static BigFraction distanceToTransition(Circulant value, BigFraction p) {
        BigFraction q = BigFraction.ONE.subtract(p);
        BigFraction distance = q.multiply(value.at(1)).subtract(p.multiply(value.at(-1))).abs();
        for (int d = 0; d < value.size(); d++) {
            if (d != 1 && d != value.size() - 1) {
                distance = Fractions.max(distance, value.at(d).abs());
            }
        }
        return distance;
    }

    /** One step of the recurrence, w + c/w. */
    //@ public normal_behavior
    //@   requires w.value != 0.0;
    //@   ensures \result.value == w.value + c.value / w.value;
    //@   ensures \result.value * \result.value
    //@               == w.value * w.value + 2.0 * c.value + c.value * c.value / (w.value * w.value);
    //@   ensures \result.value * \result.value >= w.value * w.value + 2.0 * c.value;
    //@   ensures w.value > 0.0 && c.value >= 0.0 ==> \result.value >= w.value;
    //@ pure
    public static BigFraction next(BigFraction w, BigFraction c) {
        return w.add(c.divide(w));
    }

    /** The lower bound w₀² + 2cT of w_T² for w₀, c &gt; 0. */
    //@ public normal_behavior
    //@   ensures \result.value == w0.value * w0.value + 2.0 * c.value * steps;
    //@ pure
    public static BigFraction squareAtLeast(BigFraction w0, BigFraction c, int steps) {
        return w0.multiply(w0).add(c.multiply(2).multiply(steps));
    }

    /**
     * An upper bound of w_T² for w₀, c &gt; 0: w₀² + 2cT + Σ_{t&lt;T} c²/(w₀² + 2ct), since w_{t+1}² = w_t² + 2c + c²/w_t².
     * The sum is at most c²/w₀² + (c/2)·ln(1 + 2cT/w₀²), so w_T²/(2cT) → 1.
     */
    public static BigFraction squareAtMost(BigFraction w0, BigFraction c, int steps) {
        BigFraction bound = squareAtLeast(w0, c, steps);
        for (int t = 0; t < steps; t++) {
            bound = bound.add(c.multiply(c).divide(squareAtLeast(w0, c, t)));
        }
        return bound;
    }

    /** Checks the two bounds along {@code steps} exact steps; the fractions double in length with every step. */
    public static Evidence checkRecurrence(BigFraction w0, BigFraction c, int steps) {
        BigFraction w = w0;
        for (int t = 1; t <= steps; t++) {
            w = next(w, c);
            BigFraction square = w.multiply(w);
            if (square.compareTo(squareAtLeast(w0, c, t)) < 0 || square.compareTo(squareAtMost(w0, c, t)) > 0) {
                return Evidence.fails("w² leaves its bounds after " + t + " steps from w₀ = " + Fractions.format(w0)
                        + " with c = " + Fractions.format(c));
            }
        }
        return Evidence.holds();
    }
}
