package org.circlewalk.spec.certified;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.parameter.Fractions;

/** Decimals of few digits near a number, on a given side of it: what people read, and what is quick to compute with. */
public final class ShortRational {
    private static final int DIGITS = 9;

    private ShortRational() {
    }

    /** At least the number. */
    public static BigFraction above(BigFraction value) {
        return rounded(value.getNumerator(), value.getDenominator(), RoundingMode.CEILING);
    }

    /** At most the number. */
    public static BigFraction below(BigFraction value) {
        return rounded(value.getNumerator(), value.getDenominator(), RoundingMode.FLOOR);
    }

    /** At least every number of the interval. */
    public static BigFraction above(Interval interval) {
        return rounded(interval.upper(), interval.precision().one(), RoundingMode.CEILING);
    }

    /** At most every number of the interval. */
    public static BigFraction below(Interval interval) {
        return rounded(interval.lower(), interval.precision().one(), RoundingMode.FLOOR);
    }

    private static BigFraction rounded(BigInteger numerator, BigInteger denominator, RoundingMode mode) {
        return Fractions.of(new BigDecimal(numerator).divide(new BigDecimal(denominator), new MathContext(DIGITS, mode)));
    }
}
