package org.circlewalk.spec.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.commons.math3.fraction.BigFraction;

/** {@link Fractions#toDouble}: the nearest double, however long the fraction and wherever it lies. */
class RoundedFractionsProperties {
    private static final BigFraction TINY = new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(1000));
    /** What a rational must reach in order not to be rounded to a finite double: 2¹⁰²⁴ − 2⁹⁷⁰. */
    private static final BigFraction INFINITE = new BigFraction(BigInteger.ONE.shiftLeft(1024).subtract(BigInteger.ONE.shiftLeft(970)));

    /** Parts of 1 to 1000 digits, so that most quotients are beyond the range of double if their parts' lengths differ. */
    @Provide
    Arbitrary<BigFraction> fractions() {
        Arbitrary<BigInteger> parts = Arbitraries.integers().between(1, 1000)
                .flatMap(digits -> Arbitraries.bigIntegers().between(BigInteger.TEN.pow(digits - 1), BigInteger.TEN.pow(digits)));
        Arbitrary<BigFraction> any = parts.flatMap(n -> parts.map(d -> new BigFraction(n, d)));
        Arbitrary<BigFraction> near = Arbitraries.integers().between(1, 1000).flatMap(digits -> Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(digits - 1), BigInteger.TEN.pow(digits))
                .flatMap(d -> Arbitraries.bigIntegers().between(BigInteger.ONE, d.multiply(BigInteger.TEN))
                        .map(n -> new BigFraction(n, d))));
        return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(2, near));
    }

    /** Finite doubles of all magnitudes, subnormal ones included. */
    @Provide
    Arbitrary<Double> doubles() {
        return Arbitraries.longs().between(0, Double.doubleToLongBits(Double.MAX_VALUE)).map(Double::longBitsToDouble);
    }

    @Property
    void noDoubleIsNearer(@ForAll("fractions") BigFraction value) {
        double rounded = Fractions.toDouble(value);
        if (Double.isInfinite(rounded)) {
            assertThat(value).isGreaterThanOrEqualTo(INFINITE);
            return;
        }
        BigFraction distance = distance(rounded, value);
        assertThat(distance).isLessThanOrEqualTo(distance(Math.nextDown(rounded), value));
        if (rounded < Double.MAX_VALUE) {
            assertThat(distance).isLessThanOrEqualTo(distance(Math.nextUp(rounded), value));
        }
        assertThat(Fractions.toDouble(value.negate())).isEqualTo(-rounded);
    }

    private static BigFraction distance(double rounded, BigFraction value) {
        return Fractions.ofDouble(rounded).subtract(value).abs();
    }

    @Property
    void aDoubleIsRoundedToItself(@ForAll("doubles") double value) {
        assertThat(Fractions.toDouble(Fractions.ofDouble(value))).isEqualTo(value);
    }

    @Property
    void halfwayTheEvenNeighbourIsTakenAndEverySoLittleBesideItTheNearest(@ForAll("doubles") double low) {
        double high = Math.nextUp(low);
        if (Double.isInfinite(high)) {
            return;
        }
        BigFraction middle = Fractions.ofDouble(low).add(Fractions.ofDouble(high)).divide(2);
        double even = Double.doubleToLongBits(low) % 2 == 0 ? low : high;
        assertThat(Fractions.toDouble(middle)).isEqualTo(even);
        assertThat(Fractions.toDouble(middle.add(TINY))).isEqualTo(high);
        assertThat(Fractions.toDouble(middle.subtract(TINY))).isEqualTo(low);
    }

    @Example
    void theRangeEndsWhereItShould() {
        assertThat(Fractions.toDouble(BigFraction.ZERO)).isZero();
        assertThat(Fractions.toDouble(INFINITE)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Fractions.toDouble(INFINITE.subtract(TINY))).isEqualTo(Double.MAX_VALUE);
        BigFraction least = Fractions.ofDouble(Double.MIN_VALUE).divide(2);
        assertThat(Fractions.toDouble(least)).isZero();
        assertThat(Fractions.toDouble(least.add(TINY))).isEqualTo(Double.MIN_VALUE);
        assertThat(Fractions.toDouble(TINY)).isZero();
        assertThat(Fractions.toDouble(TINY.reciprocal())).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Example
    void inAMessageALongFractionIsShort() {
        assertThat(Fractions.brief(new BigFraction(7, 10))).isEqualTo("7/10");
        assertThat(Fractions.brief(TINY)).isEqualTo("1E-1000");
        assertThat(Fractions.brief(new BigFraction(2, 3).multiply(TINY))).isEqualTo("about 6.66667E-1001");
        assertThat(Fractions.brief(TINY.reciprocal())).isEqualTo("1E+1000");
    }
}
