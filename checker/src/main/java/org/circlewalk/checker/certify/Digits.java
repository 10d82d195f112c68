package org.circlewalk.checker.certify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
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
    static List<String> mantissas(Interval interval) {
        return List.of(interval.lower().toString(RADIX), interval.upper().toString(RADIX));
    }

    /** The integer that {@link #mantissas} wrote. */
    static BigInteger mantissa(String text) {
        return new BigInteger(text, RADIX);
    }

    /** The ends as decimals of at most {@code digits} significant digits, rounded outwards. */
    static List<String> decimals(Interval interval, int digits) {
        return List.of(decimal(interval, interval.lower(), digits, RoundingMode.FLOOR),
                decimal(interval, interval.upper(), digits, RoundingMode.CEILING));
    }

    private static String decimal(Interval interval, BigInteger mantissa, int digits, RoundingMode rounding) {
        BigDecimal value = new BigDecimal(mantissa)
                .divide(new BigDecimal(interval.precision().one()), new MathContext(digits, rounding));
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
    }
}
