package org.circlewalk.checker.certify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.circlewalk.spec.enclosure.Interval;

/**
 * The decimal ends of an interval; not in order if someone claims that they are not.
 *
 * @param lower the lower end
 * @param upper the upper end
 */
record Bounds(BigDecimal lower, BigDecimal upper) {
    /** Digits of a number that people are shown. */
    private static final int SHOWN = 8;
    /** Where fewer digits are known, the ends say more. */
    private static final int FEWEST_AGREED = 4;

    /** What {@link Digits#decimals} wrote: two ends. */
    static Bounds of(List<String> ends) {
        return new Bounds(new BigDecimal(ends.get(0)), new BigDecimal(ends.get(1)));
    }

    /** Whether an interval lies between the ends. */
    boolean contains(Interval interval) {
        BigDecimal one = new BigDecimal(interval.precision().one());
        return lower.multiply(one).compareTo(new BigDecimal(interval.lower())) <= 0
                && new BigDecimal(interval.upper()).compareTo(upper.multiply(one)) <= 0;
    }

    /**
     * The number between the ends, as a person is told of it: "0.47036066…" if both ends, and so the number, begin with these
     * digits, else "between 0 and 2".
     */
    String words() {
        return isShort() ? lower.toString()
                : agreed().map(Bounds::goesOn).orElseGet(() -> "between " + below() + " and " + above());
    }

    /** The same for a table: "0.47036066" or "0 to 2". */
    String cell() {
        return isShort() ? lower.toString() : agreed().map(BigDecimal::toString).orElseGet(() -> below() + " to " + above());
    }

    /** A number that is at most the lower end and has few digits. */
    String below() {
        return lower.round(new MathContext(SHOWN, RoundingMode.FLOOR)).toString();
    }

    private String above() {
        return upper.round(new MathContext(SHOWN, RoundingMode.CEILING)).toString();
    }

    private boolean isShort() {
        return lower.compareTo(upper) == 0 && lower.precision() <= SHOWN;
    }

    /**
     * The digits that all numbers of an interval begin with, if there are enough: to cut a number after so many digits is
     * monotone, so what is the same for both ends is the same between them.
     */
    private Optional<BigDecimal> agreed() {
        for (int digits = SHOWN; digits >= FEWEST_AGREED; digits--) {
            MathContext cut = new MathContext(digits, RoundingMode.DOWN);
            BigDecimal first = lower.round(cut);
            if (first.signum() != 0 && first.compareTo(upper.round(cut)) == 0) {
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }

    /** "0.4703…", "1.2345…E-9". */
    private static String goesOn(BigDecimal cut) {
        return cut.toString().replaceFirst("(?=E|$)", "…");
    }
}
