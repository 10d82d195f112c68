package org.circlewalk.spec.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Exponential;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Logarithm;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** 1/x as a sum of exponentials: each part of the error, and all of it, in intervals that are narrow beside it. */
class ReciprocalSumProperties {
    private static final Precision PRECISION = Precision.ofBits(160);
    private static final Interval LN2 = Logarithm.of(Interval.of(PRECISION, BigInteger.TWO));

    private static Interval number(BigFraction value) {
        return Interval.of(PRECISION, value);
    }

    private static Interval power(BigFraction exponent) {
        return Exponential.of(LN2.multiply(number(exponent)));
    }

    /** Σ hα_j e^{−α_j x} over from ≤ j &lt; end. */
    private static Interval sum(int byOctave, int from, int end, BigFraction x) {
        Interval sum = number(BigFraction.ZERO);
        for (int j = from; j < end; j++) {
            Interval alpha = power(new BigFraction(j, byOctave));
            sum = sum.add(alpha.multiply(Exponential.of(alpha.multiply(number(x)).negate())));
        }
        return sum.multiply(LN2).share(BigInteger.valueOf(byOctave));
    }

    private static Interval modulus(Interval x) {
        return x.lower().signum() >= 0 ? x : x.upper().signum() <= 0 ? x.negate()
                : Interval.between(PRECISION, BigInteger.ZERO, x.upper().max(x.lower().negate()));
    }

    /** For every x from 1 on, 1 itself and very large ones among them. */
    @Property(tries = 40)
    void theSumIsAsNearAsItSays(@ForAll @IntRange(min = 1, max = 60) int bits, @ForAll @IntRange(min = 1, max = 40) int size,
                                @ForAll @IntRange(min = 0, max = 1000) int thousandths) {
        BigFraction x = BigFraction.ONE.add(new BigFraction(thousandths, 1000).multiply(new BigFraction(2).pow(size - 10)));
        ReciprocalSum sum = ReciprocalSum.of(bits);
        Interval error = sum(sum.byOctave(), sum.byOctave() * sum.first(), sum.byOctave() * sum.end(), x).subtract(number(x.reciprocal()));
        assertThat(modulus(error).isLessThan(power(new BigFraction(-bits))).isCertain()).isTrue();
    }

    /** Over so many terms that nothing is left below or above: what is left is the error of the rule, 2^{5−19m}/x at most. */
    @Property(tries = 12)
    void theRuleIsAsNearAsItSays(@ForAll @IntRange(min = 1, max = 5) int byOctave, @ForAll @IntRange(min = 0, max = 30) int tenths) {
        BigFraction x = BigFraction.ONE.add(new BigFraction(tenths, 10));
        Interval error = sum(byOctave, -130 * byOctave, 9 * byOctave, x).subtract(number(x.reciprocal()));
        Interval bound = power(new BigFraction(5 - 19 * byOctave)).divide(number(x));
        assertThat(modulus(error).isLessThan(bound).isCertain()).isTrue();
    }

    /** The bound is no formality: with 2^{−20m}/x it would be broken. */
    @Example
    void theRuleIsNotMuchNearer() {
        boolean isBroken = false;
        for (int tenths = 0; tenths <= 10; tenths++) {
            BigFraction x = BigFraction.ONE.add(new BigFraction(tenths, 10));
            Interval error = sum(2, -260, 18, x).subtract(number(x.reciprocal()));
            isBroken |= power(new BigFraction(-40)).divide(number(x)).isLessThan(modulus(error)).isCertain();
        }
        assertThat(isBroken).isTrue();
    }

    /** Below 2^first and above 2^end. */
    @Property(tries = 20)
    void theEndsAreAsSmallAsTheySay(@ForAll @IntRange(min = 1, max = 30) int bits, @ForAll @IntRange(min = 0, max = 30) int tenths) {
        BigFraction x = BigFraction.ONE.add(new BigFraction(tenths, 10));
        ReciprocalSum sum = ReciprocalSum.of(bits);
        int m = sum.byOctave();
        Interval part = power(new BigFraction(-bits - 2));
        assertThat(sum(m, m * (sum.first() - 60), m * sum.first(), x).isLessThan(part).isCertain()).isTrue();
        assertThat(sum(m, m * sum.end(), m * (sum.end() + 3), x).isLessThan(part).isCertain()).isTrue();
    }

    @Example
    void theNumberOfTermsGrowsAsTheSquareOfTheBits() {
        assertThat(ReciprocalSum.of(93).terms()).isEqualTo(6 * (95 + 8));
        assertThat(ReciprocalSum.of(12).byOctave()).isEqualTo(1);
        assertThat(ReciprocalSum.of(13).byOctave()).isEqualTo(2);
        assertThatThrownBy(() -> ReciprocalSum.of(0)).isInstanceOf(InvalidParameterException.class);
    }
}
