package org.circlewalk.checker.certify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** How intervals are written: mantissas in base 16 for programs, decimals rounded outwards for people. */
final class Digits {
    private static final int RADIX = 16;
    /** What {@link #decimals} writes, and not longer than it can be. */
    static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20000}(\\.[0-9]{1,20000})?(E[+-]?[0-9]{1,4})?");
    /** What {@link #mantissas} writes, and not longer than it can be. */
    static final Pattern MANTISSA = Pattern.compile("0|-?[1-9a-f][0-9a-f]{0,12287}");
    /** The largest power of ten that η/ε, and with it V, may come to: at most 2³¹ steps of it fit both of these spellings. */
    private static final int LARGEST_POWER = 9000;
    /** The same in words. */
    static final String MANTISSA_ALLOWED = "an integer in base 16 of at most 12288 digits";
    /** Digits of a number that people are shown. */
    private static final int SHOWN = 8;
    /** Where fewer digits are known, the ends say more. */
    private static final int FEWEST_AGREED = 4;

    private Digits() {
    }

    /**
     * Refuses a run whose entries of V could be longer than what is read: each of its steps moves them by at most η/ε.
     *
     * @throws InvalidParameterException if η/ε is more than 10^{@value #LARGEST_POWER}
     */
    static void requireRoom(DescentSettings settings) {
        BigFraction move = settings.eta().divide(settings.epsilon());
        InvalidParameterException.require(move.compareTo(new BigFraction(BigInteger.TEN.pow(LARGEST_POWER))) <= 0,
                "eta divided by epsilon", Fractions.brief(move), "at most 1E+" + LARGEST_POWER + ", so that a certificate can hold V");
    }

    /** The two mantissas, least and greatest. */
    static String[] mantissas(Interval interval) {
        return new String[] {interval.lower().toString(RADIX), interval.upper().toString(RADIX)};
    }

    /** The integer that {@link #mantissas} wrote. */
    static BigInteger mantissa(String text) {
        return new BigInteger(text, RADIX);
    }

    /** The ends as decimals of at most {@code digits} significant digits, rounded outwards. */
    static String[] decimals(Interval interval, int digits) {
        return new String[] {decimal(interval, interval.lower(), digits, RoundingMode.FLOOR),
                decimal(interval, interval.upper(), digits, RoundingMode.CEILING)};
    }

    /**
     * A number of which the ends of an interval are known, as a person is told of it: "0.47036066…" if both ends, and so the
     * number, begin with these digits, else "between 0 and 2".
     */
    static String words(BigDecimal... ends) {
        return ends[0].compareTo(ends[1]) == 0 && ends[0].precision() <= SHOWN ? ends[0].toString()
                : agreed(ends).map(Digits::goesOn).orElseGet(() -> "between " + below(ends[0]) + " and " + above(ends[1]));
    }

    /** The same for a table: "0.47036066" or "0 to 2". */
    static String cell(BigDecimal... ends) {
        return ends[0].compareTo(ends[1]) == 0 && ends[0].precision() <= SHOWN ? ends[0].toString()
                : agreed(ends).map(BigDecimal::toString).orElseGet(() -> below(ends[0]) + " to " + above(ends[1]));
    }

    /** A number that is at most the given one and has few digits. */
    static String below(BigDecimal number) {
        return number.round(new MathContext(SHOWN, RoundingMode.FLOOR)).toString();
    }

    private static String above(BigDecimal number) {
        return number.round(new MathContext(SHOWN, RoundingMode.CEILING)).toString();
    }

    /**
     * The digits that all numbers of an interval begin with, if there are enough: to cut a number after so many digits is
     * monotone, so what is the same for both ends is the same between them.
     */
    private static Optional<BigDecimal> agreed(BigDecimal... ends) {
        for (int digits = SHOWN; digits >= FEWEST_AGREED; digits--) {
            MathContext cut = new MathContext(digits, RoundingMode.DOWN);
            BigDecimal first = ends[0].round(cut);
            if (first.signum() != 0 && first.compareTo(ends[1].round(cut)) == 0) {
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }

    /** "0.4703…", "1.2345…E-9". */
    private static String goesOn(BigDecimal cut) {
        return cut.toString().replaceFirst("(?=E|$)", "…");
    }

    /** Whether an interval lies between two decimals. */
    static boolean contains(BigDecimal[] ends, Interval interval) {
        BigDecimal one = new BigDecimal(interval.precision().one());
        return ends[0].multiply(one).compareTo(new BigDecimal(interval.lower())) <= 0
                && new BigDecimal(interval.upper()).compareTo(ends[1].multiply(one)) <= 0;
    }

    private static String decimal(Interval interval, BigInteger mantissa, int digits, RoundingMode rounding) {
        BigDecimal value = new BigDecimal(mantissa)
                .divide(new BigDecimal(interval.precision().one()), new MathContext(digits, rounding));
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
    }
}
