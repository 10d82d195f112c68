package org.circlewalk.spec.enclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;

/**
 * Exponential, logarithm and square root against decimals of 160 digits, which are computed by other formulas: e^x by its plain
 * series for x &gt; 0, the logarithm from that by Newton's method. Their relative error is below 10^−140, far below any unit in the last
 * place here, so that an enclosure of {@code precision} must contain the decimal up to that error.
 */
class ElementaryFunctionProperties {
    private static final MathContext DIGITS = new MathContext(160);
    private static final BigDecimal ORACLE_ERROR = new BigDecimal("1e-120");

    @Property(tries = 100)
    void theExponentialIsEnclosed(@ForAll("numbers") BigDecimal x, @ForAll("bits") int bits) {
        Interval point = Interval.of(Precision.ofBits(bits), Fractions.of(x));
        Interval power = Exponential.of(point);
        assertContains(power, exponential(x));
        assertThat(power.width().equals(BigFraction.ZERO)).isEqualTo(x.signum() == 0);
    }

    @Property(tries = 100)
    void theExponentialOfAPointIsNarrow(@ForAll("numbers") BigDecimal x, @ForAll("bits") int bits) {
        Precision precision = Precision.ofBits(bits);
        BigInteger mantissa = precision.floor(Fractions.of(x.abs().negate()));
        Interval power = Exponential.of(Interval.between(precision, mantissa, mantissa));
        assertThat(power.upper().subtract(power.lower())).isLessThanOrEqualTo(BigInteger.valueOf(4));
    }

    @Property(tries = 100)
    void wideIntervalsLoseWhatIsStated(@ForAll("numbers") BigDecimal x, @ForAll("numbers") BigDecimal y) {
        Precision precision = Precision.ofBits(200);
        Interval ends = Interval.of(precision, Fractions.of(x)).hull(Interval.of(precision, Fractions.of(y)));
        BigDecimal most = exponential(x.max(y));
        BigDecimal share = x.subtract(y).abs().multiply(x.abs().max(y.abs())).divide(new BigDecimal(1 << 24), DIGITS);
        BigDecimal width = most.subtract(exponential(x.min(y))).add(most.multiply(share));
        BigFraction rounding = new BigFraction(BigInteger.ONE, BigInteger.TWO.pow(150));
        assertThat(Exponential.of(ends).width()).isLessThanOrEqualTo(Fractions.of(width).add(rounding));
    }

    @Property(tries = 50)
    void whatIsBeyondTheReachOfTheSeriesIsBetweenZeroAndTheRest(@ForAll @IntRange(max = 1 << 20) int beyond,
            @ForAll("numbers") BigDecimal x, @ForAll("bits") int bits) {
        Precision precision = Precision.ofBits(bits);
        BigInteger far = BigInteger.valueOf(-(1L << 22) - beyond);
        Interval number = Interval.of(precision, Fractions.of(x));
        Interval power = Exponential.of(number.hull(Interval.of(precision, far)));
        assertThat(power.lower()).isZero();
        assertContains(power, exponential(x));
        assertThat(Exponential.of(Interval.of(precision, far)).upper()).isEqualTo(BigInteger.ONE);
    }

    @Property(tries = 100)
    void farBelowZeroTheExponentialIsLessThanAUnit(@ForAll @IntRange(max = 1 << 20) int beyond, @ForAll("bits") int bits) {
        Precision precision = Precision.ofBits(bits);
        BigInteger x = BigInteger.valueOf(-(long) bits - beyond);
        Interval expected = Interval.between(precision, BigInteger.ZERO, BigInteger.ONE);
        assertThat(Exponential.of(Interval.of(precision, x))).isEqualTo(expected);
    }

    @Property(tries = 100)
    void theExponentialIsEnclosedWhereItIsAboutAUnit(@ForAll @IntRange(min = -3, max = 40) int units, @ForAll("bits") int bits) {
        BigDecimal x = new BigDecimal(units - bits).multiply(new BigDecimal("0.5"));
        assertContains(Exponential.of(Interval.of(Precision.ofBits(bits), Fractions.of(x))), exponential(x));
    }

    @Property(tries = 100)
    void theLogarithmIsEnclosed(@ForAll("positive") BigDecimal x, @ForAll("bits") int bits) {
        Precision precision = Precision.ofBits(bits + 40);
        BigInteger mantissa = precision.ceiling(Fractions.of(x));
        Interval logarithm = Logarithm.of(Interval.between(precision, mantissa, mantissa));
        BigDecimal exact = new BigDecimal(mantissa).divide(new BigDecimal(precision.one()), DIGITS);
        assertContains(logarithm, logarithm(exact));
        assertThat(logarithm.upper().subtract(logarithm.lower())).isLessThanOrEqualTo(BigInteger.valueOf(4));
    }

    @Property(tries = 50)
    void theLogarithmOfAPowerIsNearIt(@ForAll("numbers") BigDecimal x, @ForAll @IntRange(min = 120, max = 200) int bits) {
        Interval number = Interval.of(Precision.ofBits(bits), Fractions.of(x));
        Interval logarithm = Logarithm.of(Exponential.of(number));
        assertContains(logarithm, x);
    }

    /** What a logarithm is accepted by: e^l is certainly at most, e^u certainly at least, every number of the argument. */
    @Property
    void powersAreComparedByTheEndsThatAreCertain(@ForAll @IntRange(max = 40) int a, @ForAll @IntRange(max = 40) int b,
            @ForAll @IntRange(max = 40) int c, @ForAll @IntRange(max = 40) int d, @ForAll @IntRange(min = 3, max = 6) int bits,
            @ForAll @IntRange(min = 3, max = 6) int other) {
        Interval power = interval(bits, Math.min(a, b), Math.max(a, b));
        Interval x = interval(other, Math.min(c, d), Math.max(c, d));
        int scale = 1 << (bits - other + 3);
        assertThat(Logarithm.isUpTo(power, x)).isEqualTo(8 * Math.max(a, b) <= scale * Math.min(c, d));
        assertThat(Logarithm.isFrom(power, x)).isEqualTo(scale * Math.max(c, d) <= 8 * Math.min(a, b));
    }

    private static Interval interval(int bits, int least, int most) {
        return Interval.between(Precision.ofBits(bits), BigInteger.valueOf(least), BigInteger.valueOf(most));
    }

    @Property(tries = 50)
    void numbersOfOneBitAndOfMillionsHaveLogarithms(@ForAll("bits") int bits, @ForAll @IntRange(max = 2000) int power) {
        Precision precision = Precision.ofBits(bits);
        Interval unit = Interval.between(precision, BigInteger.ONE, BigInteger.ONE);
        assertContains(Logarithm.of(unit), logarithm(BigDecimal.valueOf(2)).multiply(BigDecimal.valueOf(-bits)));
        Interval large = Interval.of(precision, BigInteger.TWO.pow(power));
        assertContains(Logarithm.of(large), logarithm(BigDecimal.valueOf(2)).multiply(BigDecimal.valueOf(power)));
    }

    @Property(tries = 100)
    void theSquareRootIsEnclosed(@ForAll("positive") BigDecimal x, @ForAll("bits") int bits) {
        Interval square = Interval.of(Precision.ofBits(bits), Fractions.of(x));
        Interval root = SquareRoot.of(square);
        assertContains(root, x.sqrt(DIGITS));
        Interval squared = root.multiply(root);
        assertThat(squared.lower()).isLessThanOrEqualTo(square.lower());
        assertThat(squared.upper()).isGreaterThanOrEqualTo(square.upper());
    }

    @Property(tries = 50)
    void theSquareRootOfASquareOnTheGridIsExact(@ForAll @IntRange(max = 1 << 20) int root, @ForAll("bits") int bits) {
        Precision precision = Precision.ofBits(bits);
        Interval exact = Interval.of(precision, BigInteger.valueOf(root));
        assertThat(SquareRoot.of(exact.multiply(exact))).isEqualTo(exact);
    }

    @Property
    void integersHaveTheRootThatTheJdkFinds(@ForAll("integers") BigInteger number, @ForAll @IntRange(min = -1, max = 1) int beside) {
        assertThat(SquareRoot.floorRoot(number)).isEqualTo(number.sqrt());
        // Next to squares the rounded root changes.
        BigInteger square = number.multiply(number).add(BigInteger.valueOf(beside)).max(BigInteger.ZERO);
        assertThat(SquareRoot.floorRoot(square)).isEqualTo(square.sqrt());
    }

    @Provide
    Arbitrary<BigInteger> integers() {
        return Arbitraries.oneOf(Arbitraries.integers().between(0, 30).map(BigInteger::valueOf),
                Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TWO.pow(900)));
    }

    @Property(tries = 50)
    void twoPrecisionsOverlap(@ForAll("positive") BigDecimal x, @ForAll("bits") int bits, @ForAll("bits") int more) {
        Precision coarse = Precision.ofBits(bits + 40);
        Precision fine = Precision.ofBits(bits + 40 + more);
        assertOverlap(Exponential.of(Interval.of(coarse, Fractions.of(x))),
                Exponential.of(Interval.of(fine, Fractions.of(x))));
        assertOverlap(Logarithm.of(Interval.of(coarse, Fractions.of(x))), Logarithm.of(Interval.of(fine, Fractions.of(x))));
        assertOverlap(SquareRoot.of(Interval.of(coarse, Fractions.of(x))), SquareRoot.of(Interval.of(fine, Fractions.of(x))));
    }

    @Property(tries = 100)
    void wideIntervalsAreMappedEndByEnd(@ForAll("positive") BigDecimal x, @ForAll("positive") BigDecimal y) {
        Precision precision = Precision.ofBits(90);
        Interval hull = Interval.of(precision, Fractions.of(x)).hull(Interval.of(precision, Fractions.of(y)));
        assertContains(Exponential.of(hull.negate()), exponential(x.negate()));
        assertContains(Logarithm.of(hull), logarithm(y));
        assertContains(SquareRoot.of(hull), x.sqrt(DIGITS));
    }

    @Example
    void whatIsNotDefinedIsRefused() {
        Precision precision = Precision.ofBits(20);
        Interval minusOne = Interval.of(precision, BigInteger.ONE.negate());
        assertThatThrownBy(() -> SquareRoot.of(minusOne)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Logarithm.of(minusOne)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Exponential.of(Interval.of(precision, BigInteger.TWO.pow(17))))
                .isInstanceOf(ArithmeticException.class).hasMessage("e^x is enclosed for x up to 2^16 only.");
    }

    private static void assertOverlap(Interval coarse, Interval fine) {
        Interval same = fine.at(coarse.precision());
        assertThat(same.lower()).isLessThanOrEqualTo(coarse.upper());
        assertThat(same.upper()).isGreaterThanOrEqualTo(coarse.lower());
    }

    private static void assertContains(Interval interval, BigDecimal value) {
        BigDecimal one = new BigDecimal(interval.precision().one());
        BigDecimal error = value.abs().max(BigDecimal.ONE).multiply(ORACLE_ERROR).multiply(one);
        BigDecimal scaled = value.multiply(one);
        assertThat(new BigDecimal(interval.lower())).isLessThanOrEqualTo(scaled.add(error));
        assertThat(new BigDecimal(interval.upper())).isGreaterThanOrEqualTo(scaled.subtract(error));
    }

    private static BigDecimal exponential(BigDecimal x) {
        if (x.signum() < 0) {
            return BigDecimal.ONE.divide(exponential(x.negate()), DIGITS);
        }
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int j = 1; term.compareTo(new BigDecimal("1e-170")) > 0; j++) {
            term = term.multiply(x).divide(BigDecimal.valueOf(j), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    private static BigDecimal logarithm(BigDecimal x) {
        BigDecimal guess = BigDecimal.valueOf(Math.log(x.doubleValue()));
        for (int round = 0; round < 6; round++) {
            guess = guess.add(x.divide(exponential(guess), DIGITS).subtract(BigDecimal.ONE), DIGITS);
        }
        return guess;
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.oneOf(Arbitraries.of("0", "1", "-1", "0.5", "-40", "1e-9").map(BigDecimal::new),
                Arbitraries.bigDecimals().between(new BigDecimal("-60"), new BigDecimal("20")).ofScale(8));
    }

    @Provide
    Arbitrary<BigDecimal> positive() {
        return Arbitraries.oneOf(Arbitraries.of("1", "0.75", "1.5", "0.5", "1e-9", "1024").map(BigDecimal::new),
                Arbitraries.bigDecimals().between(new BigDecimal("0.00000001"), new BigDecimal("50")).ofScale(8));
    }

    @Provide
    Arbitrary<Integer> bits() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.integers().between(1, 8)),
                Tuple.of(1, Arbitraries.integers().between(9, 200)));
    }
}
