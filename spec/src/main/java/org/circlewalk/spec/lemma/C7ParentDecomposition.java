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
        for (int offset = 0; offset < value.size(); offset++) {
            if (offset != 1 && offset != value.size() - 1) {
                distance = Fractions.max(distance, value.at(offset).abs());
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

    /**
     * w_T, the entry after {@code steps} steps of the recurrence from w₀ &gt; 0 with c ≥ 0. Its square is at least
     * w₀² + 2cT and at most {@link #squareAtMost}.
     */
    //@ public normal_behavior
    //@   requires w0.value > 0.0 && c.value >= 0.0 && steps >= 0;
    //@   ensures \result.value == recurrence(w0.value, c.value, steps);
    //@   ensures \result.value * \result.value >= w0.value * w0.value + 2.0 * c.value * steps;
    //@   ensures \result.value * \result.value
    //@               <= w0.value * w0.value + 2.0 * c.value * steps + excess(w0.value * w0.value, c.value, steps);
    //@ pure
    public static BigFraction after(BigFraction w0, BigFraction c, int steps) {
        BigFraction w = w0;
        //@ ghost \real square = w0.value * w0.value;
        //@ assert square > 0.0;
        //@ loop_invariant 0 <= t <= steps && w != null && w.value == recurrence(w0.value, c.value, t);
        //@ loop_invariant w.value * w.value >= floor(square, c.value, t);
        //@ loop_invariant w.value * w.value <= floor(square, c.value, t) + excess(square, c.value, t);
        //@ loop_writes w;
        //@ decreases steps - t;
        for (int t = 0; t < steps; t++) {
            //@ assert termIsAtMost(w.value * w.value, c.value, floor(square, c.value, t));
            w = next(w, c);
        }
        //@ assert floorInClosedForm(square, c.value, steps);
        return w;
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
    //@ public normal_behavior
    //@   requires w0.value > 0.0 && c.value >= 0.0 && steps >= 0;
    //@   ensures \result.value
    //@               == w0.value * w0.value + 2.0 * c.value * steps + excess(w0.value * w0.value, c.value, steps);
    //@ pure
    public static BigFraction squareAtMost(BigFraction w0, BigFraction c, int steps) {
        BigFraction bound = squareAtLeast(w0, c, steps);
        //@ ghost \real square = w0.value * w0.value;
        //@ ghost \real linear = bound.value;
        //@ assert square > 0.0;
        //@ loop_invariant 0 <= t <= steps && bound != null;
        //@ loop_invariant bound.value == linear + excess(square, c.value, t);
        //@ loop_writes bound;
        //@ decreases steps - t;
        for (int t = 0; t < steps; t++) {
            BigFraction floor = squareAtLeast(w0, c, t);
            //@ assert floorInClosedForm(square, c.value, t);
            //@ assert floor.value == floor(square, c.value, t);
            bound = bound.add(c.multiply(c).divide(floor));
        }
        return bound;
    }

    /** Checks the two bounds along {@code steps} exact steps; the fractions double in length with every step. */
    public static Evidence checkRecurrence(BigFraction w0, BigFraction c, int steps) {
        for (int t = 1; t <= steps; t++) {
            BigFraction w = after(w0, c, t);
            BigFraction square = w.multiply(w);
            if (square.compareTo(squareAtLeast(w0, c, t)) < 0 || square.compareTo(squareAtMost(w0, c, t)) > 0) {
                return Evidence.fails("w² leaves its bounds after " + t + " steps from w₀ = " + Fractions.format(w0)
                        + " with c = " + Fractions.format(c));
            }
        }
        return Evidence.holds();
    }

    /*@ // w_t of the recurrence w ← w + c/w; it never falls.
      @ public normal_behavior
      @   requires w0 > 0.0 && c >= 0.0 && t >= 0;
      @   measured_by t;
      @   ensures \result == (t == 0 ? w0 : recurrence(w0, c, t - 1) + c / recurrence(w0, c, t - 1));
      @   ensures \result >= w0 && (t > 0 ==> \result >= recurrence(w0, c, t - 1));
      @ pure
      @ public static model \real recurrence(\real w0, \real c, int t) {
      @     return t == 0 ? w0 : recurrence(w0, c, t - 1) + c / recurrence(w0, c, t - 1);
      @ }
      @
      @ // w₀² + 2ct, where square is w₀², by one term 2c a step.
      @ public normal_behavior
      @   requires square > 0.0 && c >= 0.0 && t >= 0;
      @   measured_by t;
      @   ensures \result == (t == 0 ? square : floor(square, c, t - 1) + 2.0 * c);
      @   ensures \result >= square;
      @ pure
      @ public static model \real floor(\real square, \real c, int t) {
      @     return t == 0 ? square : floor(square, c, t - 1) + 2.0 * c;
      @ }
      @
      @ public normal_behavior
      @   requires square > 0.0 && c >= 0.0 && t >= 0;
      @   measured_by t;
      @   ensures floor(square, c, t) == square + 2.0 * c * t;
      @   ensures \result;
      @ pure
      @ public static model boolean floorInClosedForm(\real square, \real c, int t) {
      @     return t == 0 || floorInClosedForm(square, c, t - 1);
      @ }
      @
      @ // The sum over t < steps of c²/(w₀² + 2ct), where square is w₀².
      @ public normal_behavior
      @   requires square > 0.0 && c >= 0.0 && steps >= 0;
      @   measured_by steps;
      @   ensures \result == (steps == 0 ? 0.0
      @               : excess(square, c, steps - 1) + c * c / floor(square, c, steps - 1));
      @ pure
      @ public static model \real excess(\real square, \real c, int steps) {
      @     return steps == 0 ? 0.0 : excess(square, c, steps - 1) + c * c / floor(square, c, steps - 1);
      @ }
      @
      @ // c²/w² is at most c² over a floor of w².
      @ public normal_behavior
      @   requires 0.0 < floor && floor <= square;
      @   ensures c * c / square <= c * c / floor;
      @   ensures \result;
      @ pure
      @ public static model boolean termIsAtMost(\real square, \real c, \real floor) {
      @     return true;
      @ }
      @
      @ // From step n on a term is at most c/(2n).
      @ public normal_behavior
      @   requires square > 0.0 && c > 0.0 && 1 <= n <= t;
      @   ensures c * c / floor(square, c, t) <= c / (2.0 * (\real) n);
      @   ensures \result;
      @ pure
      @ public static model boolean lateTermIsAtMost(\real square, \real c, int n, int t) {
      @     boolean closed = floorInClosedForm(square, c, t);
      @     \real floor = floor(square, c, t);
      @     return closed && growthIsAtLeast(c, n, t) && termIsAtMost(floor, c, 2.0 * c * n);
      @ }
      @
      @ public normal_behavior
      @   requires c > 0.0 && 1 <= n <= t;
      @   ensures 2.0 * c * n <= 2.0 * c * t && 0.0 < 2.0 * c * n;
      @   ensures c * c / (2.0 * c * n) == c / (2.0 * (\real) n);
      @   ensures \result;
      @ pure
      @ public static model boolean growthIsAtLeast(\real c, int n, int t) {
      @     return keepsOrder(2.0 * c, (\real) n, (\real) t) && isCancelled(c, 2.0 * (\real) n);
      @ }
      @
      @ public normal_behavior
      @   requires x > 0.0 && 1.0 <= y && y <= z;
      @   ensures x * y <= x * z && 0.0 < x * y;
      @   ensures \result;
      @ pure
      @ public static model boolean keepsOrder(\real x, \real y, \real z) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires x > 0.0 && y > 0.0;
      @   ensures x * x / (x * y) == x / y;
      @   ensures \result;
      @ pure
      @ public static model boolean isCancelled(\real x, \real y) {
      @     return true;
      @ }
      @
      @ public normal_behavior
      @   requires 0.0 <= x && 0 <= k <= n;
      @   ensures k == 0 ? k * x == 0.0 : k * x == (k - 1) * x + x;
      @   ensures 0.0 <= k * x && k * x <= n * x;
      @   ensures \result;
      @ pure
      @ public static model boolean multiples(\real x, int k, int n) {
      @     return true;
      @ }
      @
      @ // No term is larger than the first, c²/w₀².
      @ public normal_behavior
      @   requires square > 0.0 && c > 0.0 && steps >= 0 && early == c * c / square;
      @   measured_by steps;
      @   ensures excess(square, c, steps) <= steps * early;
      @   ensures \result;
      @ pure
      @ public static model boolean earlyTermsAreAtMost(\real square, \real c, \real early, int steps) {
      @     return steps == 0 || earlyTermsAreAtMost(square, c, early, steps - 1)
      @         && termIsAtMost(floor(square, c, steps - 1), c, square) && multiples(early, steps, steps);
      @ }
      @
      @ public normal_behavior
      @   requires square > 0.0 && c > 0.0 && 1 <= n < steps && late == c / (2.0 * (\real) n);
      @   ensures excess(square, c, steps) <= excess(square, c, steps - 1) + late && 0.0 <= late;
      @   ensures steps * late == (steps - 1) * late + late;
      @   ensures \result;
      @ pure
      @ public static model boolean lateStepAddsAtMost(\real square, \real c, int n, \real late, int steps) {
      @     return lateTermIsAtMost(square, c, n, steps - 1);
      @ }
      @
      @ // For every n the sum is at most n·c²/w₀² + T·c/(2n); so it is of lower order than T.
      @ public normal_behavior
      @   requires square > 0.0 && c > 0.0 && n >= 1 && steps >= 0;
      @   requires early == c * c / square && late == c / (2.0 * (\real) n);
      @   measured_by steps;
      @   ensures excess(square, c, steps) <= n * early + steps * late;
      @   ensures \result;
      @ pure
      @ public static model boolean excessIsAtMost(\real square, \real c, int n, \real early, \real late, int steps) {
      @     if (steps <= n) {
      @         return earlyTermsAreAtMost(square, c, early, steps) && multiples(early, steps, n)
      @             && multiples(late, steps, steps);
      @     }
      @     return excessIsAtMost(square, c, n, early, late, steps - 1)
      @         && lateStepAddsAtMost(square, c, n, late, steps);
      @ }
      @*/

    // states C.7, part: the corrected statement's recurrence w + c/w, all T and n:
    //   2cT ≤ w_T² − w₀² ≤ 2cT + n·c²/w₀² + cT/(2n), so the squares of two entries grow as their rates
    // states C.8, C.9, 3.1.2, 3.1.3, part: the recurrence w + c/w of C.7's corrected statement, all T
    /*@ // The entry grows like √(2cT): for every n, 2cT ≤ w_T² − w₀² ≤ 2cT + n·c²/w₀² + T·c/(2n).
      @ public normal_behavior
      @   requires w0.value > 0.0 && c.value > 0.0 && n >= 1 && steps >= 0;
      @   requires square == w0.value * w0.value;
      @   requires early == c.value * c.value / square && late == c.value / (2.0 * (\real) n);
      @   ensures \result == recurrence(w0.value, c.value, steps);
      @   ensures square + 2.0 * c.value * steps <= \result * \result;
      @   ensures \result * \result <= square + 2.0 * c.value * steps + n * early + steps * late;
      @ pure
      @ public static model \real growsLikeTheSquareRoot(BigFraction w0, BigFraction c, int n, \real square,
      @                                                  \real early, \real late, int steps) {
      @     boolean bounded = excessIsAtMost(square, c.value, n, early, late, steps);
      @     BigFraction w = after(w0, c, steps);
      @     return w.value;
      @ }
      @
      @ public normal_behavior
      @   requires 0.0 < c && 0.0 < d && aa <= square + 2.0 * c * t + more && square + 2.0 * d * t <= bb;
      @   ensures d * aa - c * bb <= (d - c) * square + d * more;
      @   ensures \result;
      @ pure
      @ public static model boolean crossed(\real c, \real d, \real aa, \real bb, \real square, \real t, \real more) {
      @     \real high = d * (square + 2.0 * c * t + more);
      @     \real low = c * (square + 2.0 * d * t);
      @     return d * aa <= high && low <= c * bb && high - low == (d - c) * square + d * more;
      @ }
      @*/

    // states C.7, C.8, C.9, 3.1.2, 3.1.3, part
    /*@ // Two entries a, b that start alike and have rates c, d: a²/c and b²/d grow alike. For every n,
      @ // d·a² − c·b² ≤ (d − c)·w₀² + d·(n·c²/w₀² + T·c/(2n)), and so with the two exchanged: a² : b² → c : d.
      @ public normal_behavior
      @   requires w0.value > 0.0 && c.value > 0.0 && d.value > 0.0 && n >= 1 && steps >= 0;
      @   requires square == w0.value * w0.value;
      @   requires early == c.value * c.value / square && late == c.value / (2.0 * (\real) n);
      @   ensures d.value * (recurrence(w0.value, c.value, steps) * recurrence(w0.value, c.value, steps))
      @               - c.value * (recurrence(w0.value, d.value, steps) * recurrence(w0.value, d.value, steps))
      @           <= (d.value - c.value) * square + d.value * (n * early + steps * late);
      @   ensures \result;
      @ pure
      @ public static model boolean squaresGrowAsTheRates(BigFraction w0, BigFraction c, BigFraction d, int n,
      @                                                   \real square, \real early, \real late, int steps) {
      @     \real a = growsLikeTheSquareRoot(w0, c, n, square, early, late, steps);
      @     BigFraction b = after(w0, d, steps);
      @     return crossed(c.value, d.value, a * a, b.value * b.value, square, steps, n * early + steps * late);
      @ }
      @*/
}
