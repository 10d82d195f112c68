package org.circlewalk.spec.parameter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the text of a number may be. Not in {@link Fractions}, whose fields are part of what committed proofs are bound to.
 */
public final class NumberText {
    /**
     * The longest number that is read: turning digits into an integer, and a gcd of such integers, take time quadratic in their
     * number; ten thousand of them are read in milliseconds.
     */
    public static final int MOST_CHARACTERS = 10_000;
    /** The largest exponent of a decimal, up or down: 10^n is a number of n digits. */
    public static final int LARGEST_EXPONENT = 9999;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)(?:[eE]([+-]?)0*(\\d+))?");

    private NumberText() {
    }

    /** Refuses what is longer than {@value #MOST_CHARACTERS} characters. */
    static void requireLength(String parameter, String text, String number) {
        InvalidParameterException.require(number.length() <= MOST_CHARACTERS, parameter, '"' + text + '"',
                "written with at most " + MOST_CHARACTERS + " characters");
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
