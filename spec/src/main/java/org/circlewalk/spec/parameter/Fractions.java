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
     * @throws InvalidParameterException if {@code text} is no such number
     */
    public static BigFraction parse(String parameter, String text) {
        String number = text.strip();
        Matcher quotient = QUOTIENT.matcher(number);
        if (quotient.matches()) {
            BigInteger denominator = new BigInteger(quotient.group(2));
            InvalidParameterException.require(denominator.signum() != 0, parameter, '"' + text + '"',
                    "a fraction with a denominator other than 0");
            return new BigFraction(new BigInteger(quotient.group(1)), denominator);
        }
        InvalidParameterException.require(DECIMAL.matcher(number).matches(), parameter, '"' + text + '"',
                "a fraction such as 7/10 or a decimal such as 0.7");
        return of(new BigDecimal(number));
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
     * The double nearest to a rational, for any length of its numerator and denominator: rounded first to 40 digits, so
     * within 2⁻⁵³·(1 + 10⁻²⁰) relative where the result is a normal double. ({@code BigFraction.doubleValue} is 0 or
     * infinite where only the denominator or only the numerator is beyond the range of double.)
     */
    public static double toDouble(BigFraction value) {
        return new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), new MathContext(40)).doubleValue();
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
