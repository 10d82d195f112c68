package org.circlewalk.spec.certified;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;

/**
 * Lemma Z of proofs-notes/theorem.md: a bound of Σ 1/(z_n y_n) for z_n = α + Bn and y_{n+1} = y_n + (b/2)/y_n, where
 * y_0² ≥ b/2. It is of the order of y_0/(αb) + 1/√(αbB), and exact arithmetic.
 *
 * @param first  α &gt; 0
 * @param growth B &gt; 0
 * @param rise   b &gt; 0
 * @param least  y_0 &gt; 0
 */
record RationalSum(BigFraction first, BigFraction growth, BigFraction rise, BigFraction least) {
    /**
     * Z(h): Σ_{n ≥ 0} 1/(z_n y_n) is at most this.
     *
     * @param turn h ≥ y_0; from the first y_n that is not below it on, z_n is compared with a multiple of y_n²
     */
    BigFraction bound(BigFraction turn) {
        BigFraction square = turn.multiply(turn);
        BigFraction slowed = growth.divide(rise.divide(square.multiply(4)).add(1));
        BigFraction multiple = Fractions.min(rise.multiply(first).divide(square), slowed);
        BigFraction after = first.reciprocal().add(multiple.reciprocal().multiply(2)).divide(turn);
        return turn.compareTo(least) > 0 ? after.add(before(turn)) : after;
    }

    /** What comes before y_n reaches h. */
    private BigFraction before(BigFraction turn) {
        BigFraction climb = turn.subtract(least).multiply(2).divide(first.multiply(rise));
        return first.multiply(least).reciprocal().add(climb);
    }
}
