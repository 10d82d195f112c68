package org.circlewalk.checker.certify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** How intervals are written: mantissas in base 16 for programs, decimals rounded outwards for people. */
final class Digits {
    private static final int RADIX = 16;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?(E[+-]?\\d{1,5})?");

    private Digits() {
    }

    /** The two mantissas, least and greatest. */
    static String[] mantissas(Interval interval) {
        return new String[] {interval.lower().toString(RADIX), interval.upper().toString(RADIX)};
    }

    /**
     * The interval that {@link #mantissas} wrote.
     *
     * @param field what it is, for the sentence of a refusal
     */
    static Interval interval(String field, Precision precision, String... ends) {
        InvalidParameterException.require(ends.length == 2, field, "a list of " + ends.length + " ends", "a list of two ends");
        try {
            return Interval.between(precision, new BigInteger(ends[0], RADIX), new BigInteger(ends[1], RADIX));
        } catch (IllegalArgumentException noInterval) {
            throw new InvalidParameterException(field, "\"" + ends[0] + "\" to \"" + ends[1] + "\"",
                    "two integers in base 16, the first not above the second");
        }
    }

    /** The ends as decimals of at most {@code digits} significant digits, rounded outwards. */
    static String[] decimals(Interval interval, int digits) {
        return new String[] {decimal(interval, interval.lower(), digits, RoundingMode.FLOOR),
                decimal(interval, interval.upper(), digits, RoundingMode.CEILING)};
    }

    /**
     * The ends that {@link #decimals} wrote.
     *
     * @param field what it is, for the sentence of a refusal
     */
    static BigDecimal[] ends(String field, String... texts) {
        InvalidParameterException.require(texts.length == 2, field, "a list of " + texts.length + " ends", "a list of two ends");
        BigDecimal[] ends = new BigDecimal[texts.length];
        for (int end = 0; end < ends.length; end++) {
            InvalidParameterException.require(DECIMAL.matcher(texts[end]).matches(), field, "\"" + texts[end] + "\"",
                    "two decimals");
            ends[end] = new BigDecimal(texts[end]);
        }
        return ends;
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
