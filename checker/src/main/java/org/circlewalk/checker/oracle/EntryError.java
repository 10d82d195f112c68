package org.circlewalk.checker.oracle;

import java.math.BigDecimal;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;

/**
 * One number beside the exact one.
 *
 * @param at     where it stands: [y][s] counted from 0, or [i], the position, from 1
 * @param given  the number, or the double nearest to it
 * @param exact  the exact one, to twenty digits
 * @param error  given − exact, in units in the last place of the exact number
 * @param bound  the largest error that rounding explains, in the same units
 * @param within whether the error is within the bound
 */
public record EntryError(String at, double given, BigDecimal exact, double error, double bound, boolean within) {
    static EntryError of(String at, BigFraction given, Interval exact, BigFraction bound, FloatingFormat format) {
        BigFraction middle = Bounded.middle(exact);
        BigFraction ulp = format.ulp(middle);
        return new EntryError(at, Bounded.finite(given), new BigDecimal(Bounded.shown(middle)),
                Bounded.finite(given.subtract(middle).divide(ulp)), Bounded.finite(bound.divide(ulp)),
                Bounded.distance(given, exact).compareTo(bound) <= 0);
    }

    /** The error in parts of the bound; 0 where both are. */
    double ratio() {
        return error == 0 ? 0 : Math.abs(error) / bound;
    }
}
