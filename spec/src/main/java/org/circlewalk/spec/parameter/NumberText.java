package org.circlewalk.spec.parameter;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * How long a number may be, for those who read it and those who write it: whatever is read can be written so that it is read
 * again. Not in {@link Fractions}, whose fields are part of what committed proofs are bound to.
 */
public final class NumberText {
    /**
     * The longest number that is read: turning digits into an integer, and a gcd of such integers, take time quadratic in their
     * number; ten thousand of them are read in milliseconds.
     */
    public static final int MOST_CHARACTERS = 10_000;
    /** The largest exponent of a decimal, up or down: 10^n is a number of n + 1 digits. */
    public static final int LARGEST_EXPONENT = 9999;
    /** How many digits the numerator and the denominator of a rational may have, in lowest terms. */
    public static final int MOST_DIGITS = LARGEST_EXPONENT + 1;
    /** The longest text that {@link Fractions#format} makes of such a rational: both, a sign and a stroke. */
    public static final int MOST_WRITTEN = 2 * MOST_DIGITS + 2;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)(?:[eE]([+-]?)0*(\\d+))?");

    private static final BigInteger TOO_LARGE = BigInteger.TEN.pow(MOST_DIGITS);

    private NumberText() {
    }

    /** Whether a rational, as it is written, is read again: its parts have at most {@value #MOST_DIGITS} digits. */
    public static boolean isReadable(BigFraction value) {
        return value.getNumerator().abs().max(value.getDenominator()).compareTo(TOO_LARGE) < 0;
    }

    /** Refuses what is longer than so many characters. */
    static void requireLength(String parameter, String text, String number, int most) {
        InvalidParameterException.require(number.length() <= most, parameter, '"' + text + '"',
                "written with at most " + most + " characters");
    }

    /** Refuses a rational that could not be read again: then it is not read now either. */
    static BigFraction requireReadable(String parameter, String text, BigFraction value) {
        InvalidParameterException.require(isReadable(value), parameter, '"' + text + '"',
                "a number whose numerator and denominator have at most " + MOST_DIGITS + " digits");
        return value;
    }

    /** Refuses what is no decimal, or has an exponent beyond ±{@value #LARGEST_EXPONENT}. */
    static void requireDecimal(String parameter, String text, String number) {
        Matcher decimal = DECIMAL.matcher(number);
        InvalidParameterException.require(decimal.matches(), parameter, '"' + text + '"',
                "a fraction such as 7/10 or a decimal such as 0.7");
        String exponent = decimal.group(3) == null ? "0" : decimal.group(3);
        InvalidParameterException.require(exponent.length() <= 4, parameter, '"' + text + '"',
                "a decimal with an exponent from −" + LARGEST_EXPONENT + " to " + LARGEST_EXPONENT);
    }
}
