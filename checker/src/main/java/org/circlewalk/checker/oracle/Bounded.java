package org.circlewalk.checker.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.ExactTable;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.parameter.Fractions;

/**
 * Numbers that are known up to 2⁻¹⁵³⁶ or up to a stated error, as intervals: an exact fraction of a gradient may have a hundred
 * thousand digits, and these are enough for all formats, the smallest number of which is 2⁻¹⁰⁷⁴.
 */
final class Bounded {
    /** Of all intervals here. */
    static final Precision PRECISION = Precision.ofBits(1536);
    static final Interval ZERO = Interval.of(PRECISION, BigInteger.ZERO);

    private static final MathContext SHOWN = new MathContext(20);

    private Bounded() {
    }

    static Interval point(BigFraction value) {
        return Interval.of(PRECISION, value);
    }

    /** All numbers that are within {@code error} of a value. */
    static Interval around(BigFraction value, BigFraction error) {
        Interval point = point(value);
        BigInteger margin = PRECISION.ceiling(error);
        return Interval.between(PRECISION, point.lower().subtract(margin), point.upper().add(margin));
    }

    static Interval sum(List<Interval> terms) {
        Interval sum = ZERO;
        for (Interval term : terms) {
            sum = sum.add(term);
        }
        return sum;
    }

    static BigFraction lower(Interval x) {
        return new BigFraction(x.lower(), x.precision().one());
    }

    static BigFraction upper(Interval x) {
        return new BigFraction(x.upper(), x.precision().one());
    }

    static BigFraction middle(Interval x) {
        return new BigFraction(x.lower().add(x.upper()), x.precision().one().shiftLeft(1));
    }

    /** The largest modulus in the interval. */
    static BigFraction modulus(Interval x) {
        return new BigFraction(x.lower().abs().max(x.upper().abs()), x.precision().one());
    }

    /** How far a number is from the nearest one in the interval. */
    static BigFraction distance(BigFraction value, Interval x) {
        BigFraction below = lower(x).subtract(value);
        BigFraction above = value.subtract(upper(x));
        BigFraction outside = below.compareTo(above) > 0 ? below : above;
        return outside.compareTo(BigFraction.ZERO) > 0 ? outside : BigFraction.ZERO;
    }

    /** The nearest finite double: a number of ulps may be larger than all of them. */
    static double finite(BigFraction value) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, Fractions.toDouble(value)));
    }

    /** Three digits, not less than the value: for bounds. */
    static String brief(BigFraction value) {
        return ExactTable.roundedUp(value);
    }

    /** Twenty digits. */
    static String shown(BigFraction value) {
        BigDecimal decimal = new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), SHOWN);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toString();
    }
}
