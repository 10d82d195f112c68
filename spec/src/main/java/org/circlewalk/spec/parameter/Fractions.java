package org.circlewalk.spec.parameter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;

/** How an exact rational is written and read: {@code "7/10"}, {@code "-3"}, {@code "0.7"} or {@code "1e-3"}. */
public final class Fractions {
    private static final Pattern QUOTIENT = Pattern.compile("([+-]?\\d+)\\s*/\\s*(\\d+)");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private Fractions() {
    }

    /**
     * Reads a rational exactly; a decimal is taken as the decimal fraction it spells.
     *
     * @param parameter the name to use in the message of a refusal
     * @throws InvalidParameterException if {@code text} is no such number, has more than {@value NumberText#MOST_CHARACTERS}
     *                                   characters or an exponent beyond ±{@value NumberText#LARGEST_EXPONENT}, or is a number of
     *                                   more than {@value NumberText#MOST_DIGITS} digits
     */
    public static BigFraction parse(String parameter, String text) {
        return parse(parameter, text, NumberText.MOST_CHARACTERS);
    }

    /**
     * Reads what {@link #format} wrote of a rational that {@link #parse(String, String)} reads, however it was spelled there: twice
     * the characters, the same numbers.
     *
     * @param parameter the name to use in the message of a refusal
     * @throws InvalidParameterException if {@code text} has more than {@value NumberText#MOST_WRITTEN} characters, or else as above
     */
    public static BigFraction parseWritten(String parameter, String text) {
        return parse(parameter, text, NumberText.MOST_WRITTEN);
    }

    private static BigFraction parse(String parameter, String text, int mostCharacters) {
        String number = text.strip();
        NumberText.requireLength(parameter, text, number, mostCharacters);
        Matcher quotient = QUOTIENT.matcher(number);
        if (quotient.matches()) {
            BigInteger denominator = new BigInteger(quotient.group(2));
            InvalidParameterException.require(denominator.signum() != 0, parameter, '"' + text + '"',
                    "a fraction with a denominator other than 0");
            return NumberText.requireReadable(parameter, text, new BigFraction(new BigInteger(quotient.group(1)), denominator));
        }
        if (!DECIMAL.matcher(number).matches()) {
            NumberText.requireDecimal(parameter, text, number);
        }
        return NumberText.requireReadable(parameter, text, of(new BigDecimal(number)));
    }

    /** The exact value of a decimal. */
    public static BigFraction of(BigDecimal decimal) {
        BigInteger unscaled = decimal.unscaledValue();
        return decimal.scale() <= 0
                ? new BigFraction(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())))
                : new BigFraction(unscaled, BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * The exact value of a finite double: a double is a rational.
     *
     * @throws IllegalArgumentException if {@code value} is infinite or not a number
     */
    public static BigFraction ofDouble(double value) {
        // Not BigFraction's own constructor: it halves subnormal numbers and does not reduce 0.
        return of(new BigDecimal(value));
    }

    /**
     * The double nearest to a rational, for any length of its numerator and denominator: rounded once, a tie to the even
     * neighbour, subnormal results included; infinite from 2¹⁰²⁴ − 2⁹⁷⁰ on, 0 up to 2⁻¹⁰⁷⁵. ({@code BigFraction.doubleValue} is
     * 0 or infinite where only the denominator or only the numerator is beyond the range of double.)
     */
    public static double toDouble(BigFraction value) {
        BigInteger numerator = value.getNumerator().abs();
        double modulus = numerator.signum() == 0 ? 0 : quotient(numerator, value.getDenominator());
        return value.getNumerator().signum() < 0 ? -modulus : modulus;
    }

    /**
     * Refuses what double precision cannot tell from 0 or infinity.
     *
     * @throws InvalidParameterException unless the nearest double is greater than 0 and finite
     */
    public static void requirePositiveDouble(String parameter, BigFraction value) {
        boolean positive = toDouble(value) > 0 && toDouble(value) < Double.POSITIVE_INFINITY;
        InvalidParameterException.require(positive, parameter, brief(value),
                "greater than 0 and in the range of double, about 4.9e-324 to 1.8e308");
    }

    private static double quotient(BigInteger numerator, BigInteger denominator) {
        // Of a normal double's significand.
        int significantBits = 53;
        // log₂ of the quotient, rounded down, is this or one less.
        int exponent = numerator.bitLength() - denominator.bitLength();
        if (exponent > Double.MAX_EXPONENT + 1) {
            return Double.POSITIVE_INFINITY;
        }
        if (exponent < Double.MIN_EXPONENT - significantBits) {
            return 0;
        }
        boolean less = numerator.shiftLeft(Math.max(0, -exponent))
                .compareTo(denominator.shiftLeft(Math.max(0, exponent))) < 0;
        int unit = Math.max(less ? exponent - 1 : exponent, Double.MIN_EXPONENT) - (significantBits - 1);
        // In units of the result's last bit; at most 53 bits are left of the point, so what follows rounds once.
        BigInteger divisor = denominator.shiftLeft(Math.max(0, unit));
        BigInteger[] parts = numerator.shiftLeft(Math.max(0, -unit)).divideAndRemainder(divisor);
        int half = parts[1].shiftLeft(1).compareTo(divisor);
        boolean up = half > 0 || half == 0 && parts[0].testBit(0);
        return Math.scalb((double) (parts[0].longValueExact() + (up ? 1 : 0)), unit);
    }

    /**
     * Writes a rational for a message: as {@link #format} does where that is short, otherwise by six of its digits, such as
     * {@code "about 1.23457E-400"} or, exactly, {@code "1E+309"}.
     */
    public static String brief(BigFraction value) {
        String text = format(value);
        int longest = 30;
        if (text.length() <= longest) {
            return text;
        }
        BigDecimal rounded = new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), new MathContext(6)).stripTrailingZeros();
        return (of(rounded).equals(value) ? "" : "about ") + rounded;
    }

    /** Writes a rational in lowest terms: {@code "7/10"}, or {@code "3"} for an integer. */
    public static String format(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE)
                ? value.getNumerator().toString()
                : value.getNumerator() + "/" + value.getDenominator();
    }

    /** The sum of all terms; zero for none. */
    public static BigFraction sum(BigFraction... terms) {
        return Arrays.stream(terms).reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** The largest of the values. */
    public static BigFraction max(BigFraction first, BigFraction... others) {
        return Arrays.stream(others).reduce(first, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** The smallest of the values. */
    public static BigFraction min(BigFraction first, BigFraction... others) {
        return Arrays.stream(others).reduce(first, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    /** The least common multiple of the denominators; one for no values. */
    public static BigInteger commonDenominator(BigFraction... values) {
        BigInteger lcm = BigInteger.ONE;
        for (BigFraction value : values) {
            lcm = lcm.divide(lcm.gcd(value.getDenominator())).multiply(value.getDenominator());
        }
        return lcm;
    }

    /**
     * The integers {@code values[i] * denominator}.
     *
     * @param denominator a common multiple of all denominators
     */
    public static BigInteger[] numeratorsOver(BigInteger denominator, BigFraction... values) {
        BigInteger[] numerators = new BigInteger[values.length];
        for (int i = 0; i < values.length; i++) {
            numerators[i] = values[i].getNumerator().multiply(denominator.divide(values[i].getDenominator()));
        }
        return numerators;
    }
}
