package org.circlewalk.checker.certify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.parameter.Fractions;

/** Decimals of few digits on a given side of a number, exactly as fractions, and how people are shown them. */
final class ShortBounds {
    private static final MathContext ABOVE = new MathContext(9, RoundingMode.CEILING);
    private static final MathContext BELOW = new MathContext(9, RoundingMode.FLOOR);
    private static final MathContext SHOWN_ABOVE = new MathContext(4, RoundingMode.CEILING);
    private static final MathContext SHOWN_BELOW = new MathContext(4, RoundingMode.FLOOR);

    private ShortBounds() {
    }

    /** At least every number of an interval. */
    static BigFraction above(Interval interval) {
        return rounded(interval.upper(), interval.precision().one(), ABOVE);
    }

    /** At most every number of an interval. */
    static BigFraction below(Interval interval) {
        return rounded(interval.lower(), interval.precision().one(), BELOW);
    }

    /** At most a number. */
    static BigFraction below(BigFraction value) {
        return rounded(value.getNumerator(), value.getDenominator(), BELOW);
    }

    private static BigFraction rounded(BigInteger numerator, BigInteger denominator, MathContext digits) {
        return Fractions.of(new BigDecimal(numerator).divide(new BigDecimal(denominator), digits));
    }

    /** A decimal of four digits that is at least the number. */
    static String shownAbove(BigFraction value) {
        return shown(value, SHOWN_ABOVE);
    }

    /** A decimal of four digits that is at most the number. */
    static String shownBelow(BigFraction value) {
        return shown(value, SHOWN_BELOW);
    }

    private static String shown(BigFraction value, MathContext digits) {
        BigDecimal decimal = new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), digits)
                .stripTrailingZeros();
        // 250000, but 2.5E+12.
        return decimal.scale() < 0 && decimal.precision() - decimal.scale() <= 7 ? decimal.toPlainString() : decimal.toString();
    }
}
