package org.circlewalk.checker.atlas;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;

/**
 * A part of an interval of p, its ends included.
 *
 * @param from its left end
 * @param to   its right end, larger
 */
public record Piece(BigFraction from, BigFraction to) {
    /** How long it is. */
    BigFraction width() {
        return to.subtract(from);
    }

    boolean isWiderThan(BigFraction width) {
        return width().compareTo(width) > 0;
    }

    /** Its two halves, the left one first. */
    List<Piece> halves() {
        BigFraction middle = from.add(to).divide(2);
        return List.of(new Piece(from, middle), new Piece(middle, to));
    }

    /** Such as "[1/2, 3/4]". */
    @Override
    public String toString() {
        return "[" + Fractions.format(from) + ", " + Fractions.format(to) + "]";
    }
}
