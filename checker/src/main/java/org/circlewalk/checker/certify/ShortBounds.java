package org.circlewalk.checker.certify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.math3.fraction.BigFraction;

/** How people are shown a bound: by a decimal of four digits on a given side of it. */
final class ShortBounds {
    private static final MathContext ABOVE = new MathContext(4, RoundingMode.CEILING);
    private static final MathContext BELOW = new MathContext(4, RoundingMode.FLOOR);

    private ShortBounds() {
    }

    /** A decimal that is at least the number. */
    static String shownAbove(BigFraction value) {
        return shown(value, ABOVE);
    }

    /** A decimal that is at most the number. */
    static String shownBelow(BigFraction value) {
        return shown(value, BELOW);
    }

    private static String shown(BigFraction value, MathContext digits) {
        BigDecimal decimal = new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), digits)
                .stripTrailingZeros();
        // 250000, but 2.5E+12.
        return decimal.scale() < 0 && decimal.precision() - decimal.scale() <= 7 ? decimal.toPlainString() : decimal.toString();
    }
}
