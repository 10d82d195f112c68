package org.circlewalk.checker.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;

/** Rounding to a format is Java's own where Java has the format. */
class FloatingFormatProperties {
    @Provide
    Arbitrary<BigFraction> fractions() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs().between(1, Long.MAX_VALUE),
                Arbitraries.integers().between(-1100, 900)).as((numerator, denominator, exponent) ->
                        new BigFraction(BigInteger.valueOf(numerator).shiftLeft(Math.max(0, exponent)),
                                BigInteger.valueOf(denominator).shiftLeft(Math.max(0, -exponent))));
    }

    @Property
    void binary64IsDouble(@ForAll("fractions") BigFraction value) {
        double expected = Fractions.toDouble(value);
        assertThat(FloatingFormat.FLOAT64.nearest(value)).isEqualTo(Fractions.ofDouble(expected));
        if (Math.abs(expected) >= Double.MIN_NORMAL) {
            assertThat(FloatingFormat.FLOAT64.ulp(Fractions.ofDouble(expected))).isEqualTo(Fractions.ofDouble(Math.ulp(expected)));
        }
    }

    @Property
    void binary32IsFloat(@ForAll double value) {
        float expected = (float) value;
        if (Float.isFinite(expected)) {
            assertThat(FloatingFormat.FLOAT32.nearest(Fractions.ofDouble(value))).isEqualTo(Fractions.ofDouble(expected));
            assertThat(FloatingFormat.FLOAT32.ulp(Fractions.ofDouble(expected))).isEqualTo(Fractions.ofDouble(Math.ulp(expected)));
        }
    }

    /** Its numbers are the floats whose lower half is 0. */
    @Property
    void bfloat16IsTheNearestOfTheNumbersWithEightBits(@ForAll float value) {
        if (!Float.isFinite(value)) {
            return;
        }
        int bits = Float.floatToRawIntBits(value);
        float below = Float.intBitsToFloat(bits & 0xffff0000);
        float above = Float.intBitsToFloat((bits & 0xffff0000) + 0x10000);
        BigFraction exact = Fractions.ofDouble(value);
        BigFraction nearest = FloatingFormat.BFLOAT16.nearest(exact);
        if (Float.isFinite(above)) {
            BigFraction toBelow = exact.subtract(Fractions.ofDouble(below)).abs();
            BigFraction toAbove = exact.subtract(Fractions.ofDouble(above)).abs();
            assertThat(exact.subtract(nearest).abs()).isEqualTo(toBelow.compareTo(toAbove) < 0 ? toBelow : toAbove);
            assertThat(nearest).isIn(Fractions.ofDouble(below), Fractions.ofDouble(above));
        }
    }

    @Example
    void theLargestNumbersAreTheirs() {
        assertThat(FloatingFormat.FLOAT64.largest()).isEqualTo(Fractions.ofDouble(Double.MAX_VALUE));
        assertThat(FloatingFormat.FLOAT32.largest()).isEqualTo(Fractions.ofDouble(Float.MAX_VALUE));
        assertThat(FloatingFormat.BFLOAT16.largest()).isEqualTo(Fractions.ofDouble(Float.intBitsToFloat(0x7f7f0000)));
        assertThat(FloatingFormat.BFLOAT16.nearest(new BigFraction(257))).isEqualTo(new BigFraction(256));
        assertThat(FloatingFormat.BFLOAT16.nearest(new BigFraction(259))).isEqualTo(new BigFraction(260));
    }
}
