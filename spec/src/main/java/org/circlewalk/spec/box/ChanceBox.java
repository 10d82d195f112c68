package org.circlewalk.spec.box;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * All real p from {@code low} to {@code high}, both included. What is so at p is so at 1 − p for the mirror image of the walk, so
 * only p ≥ ½ is looked at.
 *
 * @param low  at least ½
 * @param high at least {@code low}, less than 1
 */
public record ChanceBox(BigFraction low, BigFraction high) {
    /** @throws InvalidParameterException if an end is outside its domain */
    public ChanceBox {
        require(low.compareTo(BigFraction.ONE_HALF) >= 0 && low.compareTo(BigFraction.ONE) < 0, "the lower end of p",
                Fractions.brief(low), "at least 1/2 and less than 1");
        require(high.compareTo(low) >= 0 && high.compareTo(BigFraction.ONE) < 0, "the upper end of p", Fractions.brief(high),
                "at least the lower end, " + Fractions.brief(low) + ", and less than 1");
    }

    /** The distance of the ends, exactly. */
    public BigFraction width() {
        return high.subtract(low);
    }

    /** The middle, exactly. */
    public BigFraction middle() {
        return low.add(high).divide(2);
    }

    /** The two boxes that the middle cuts this one in, the lower one first; they share the middle. */
    public List<ChanceBox> halves() {
        return List.of(new ChanceBox(low, middle()), new ChanceBox(middle(), high));
    }

    /** Whether p = ½ is in the box: there the two neighbours of a node tie. */
    public boolean containsHalf() {
        return low.equals(BigFraction.ONE_HALF);
    }

    /** Whether every p of another box is in this one. */
    public boolean contains(ChanceBox other) {
        return low.compareTo(other.low) <= 0 && other.high.compareTo(high) <= 0;
    }
}
