package org.circlewalk.spec.later;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;

/** Lemma Z: no partial sum of 1/(z_n y_n) exceeds Z(h), by sums of exact fractions, and of thousands of terms rounded down. */
class RationalSumProperties {
    /** Terms that are summed; the fractions of y double in length with each, so there are few. */
    private static final int TERMS = 9;
    private static final int ROUNDED_TERMS = 2000;
    private static final MathContext UP = new MathContext(30, RoundingMode.CEILING);
    private static final MathContext DOWN = new MathContext(30, RoundingMode.FLOOR);

    /** Positive fractions over six orders of magnitude. */
    @Provide
    Arbitrary<BigFraction> positive() {
        return Arbitraries.integers().between(1, 1000).flatMap(
                n -> Arbitraries.integers().between(1, 1000).map(d -> new BigFraction(n, d)));
    }

    /** y₀² from b/2 on: its least value, the edge of the lemma, is met if extra is 0 and b/2 is a square. */
    @Property(tries = 300)
    void noPartialSumExceedsTheBound(@ForAll("positive") BigFraction alpha, @ForAll("positive") BigFraction growth,
            @ForAll("positive") BigFraction least, @ForAll @IntRange(min = 1, max = 20) int part,
            @ForAll @IntRange(min = 0, max = 40) int beyond) {
        BigFraction b = least.multiply(least).multiply(2).multiply(new BigFraction(part, 20));
        BigFraction h = least.multiply(new BigFraction(20 + beyond, 20));
        BigFraction bound = RationalSum.atMost(alpha, growth, b, least, h);
        assertThat(partialSum(alpha, growth, b, least)).isLessThan(bound);
    }

    /** The bound is Z(h) of the note, written as there. */
    @Property(tries = 100)
    void theBoundIsTheFormulaOfTheNote(@ForAll("positive") BigFraction alpha, @ForAll("positive") BigFraction growth,
            @ForAll("positive") BigFraction b, @ForAll("positive") BigFraction least, @ForAll("positive") BigFraction more) {
        BigFraction one = BigFraction.ONE;
        for (BigFraction h : new BigFraction[] {least, least.add(more)}) {
            BigFraction fromStart = b.multiply(alpha).divide(h.pow(2));
            BigFraction fromGrowth = growth.divide(one.add(b.divide(h.pow(2).multiply(4))));
            BigFraction slope = fromStart.compareTo(fromGrowth) < 0 ? fromStart : fromGrowth;
            BigFraction expected = one.divide(alpha).add(new BigFraction(2).divide(slope)).divide(h);
            if (!h.equals(least)) {
                expected = expected.add(one.divide(alpha.multiply(least)))
                        .add(h.subtract(least).multiply(2).divide(alpha.multiply(b)));
            }
            assertThat(RationalSum.atMost(alpha, growth, b, least, h)).isEqualTo(expected);
        }
    }

    /** α = B = b = y₀ = 1, h = 1: B_h = 4/5, so Z(1) = 1 + 5/2; and the first two terms are 1 and 1/(2·3/2). */
    @Example
    void oneCaseByHand() {
        BigFraction one = BigFraction.ONE;
        assertThat(RationalSum.atMost(one, one, one, one, one)).isEqualTo(new BigFraction(7, 2));
    }

    private static BigFraction partialSum(BigFraction alpha, BigFraction growth, BigFraction b, BigFraction least) {
        BigFraction z = alpha;
        BigFraction y = least;
        BigFraction sum = BigFraction.ZERO;
        for (int n = 0; n < TERMS; n++) {
            sum = sum.add(z.multiply(y).reciprocal());
            z = z.add(growth);
            y = y.add(b.divide(y.multiply(2)));
        }
        return sum;
    }

    @Property(tries = 40)
    void noLongSumExceedsTheBoundForAnyTurn(@ForAll("numbers") BigFraction alpha, @ForAll("numbers") BigFraction growth,
            @ForAll("numbers") BigFraction b, @ForAll("numbers") BigFraction least, @ForAll("numbers") BigFraction more) {
        BigFraction start = sharp(b, least);
        BigDecimal part = longSum(alpha, growth, b, start);
        for (BigFraction h : new BigFraction[] {start, start.add(more), start.multiply(more.add(1))}) {
            assertThat(part).isLessThanOrEqualTo(decimal(RationalSum.atMost(alpha, growth, b, start, h), UP));
        }
    }

    /** B_h is 8/3 for h = 1 and 32/9 for h = 2, 5 for h = 2 and B = 100. */
    @Example
    void moreCasesByHand() {
        BigFraction two = new BigFraction(2);
        BigFraction ten = new BigFraction(10);
        assertThat(RationalSum.atMost(ten, new BigFraction(4), two, BigFraction.ONE, BigFraction.ONE)).isEqualTo(new BigFraction(17, 20));
        assertThat(RationalSum.atMost(ten, new BigFraction(4), two, BigFraction.ONE, two)).isEqualTo(new BigFraction(17, 32));
        assertThat(RationalSum.atMost(ten, new BigFraction(100), two, BigFraction.ONE, two)).isEqualTo(new BigFraction(9, 20));
    }

    /** A bound that is far too large would be as true, and of no use; nor would one that is smaller by a third be true. */
    @Property
    void atTheBestTurnTheBoundIsNotFarFromTheSum(@ForAll("growths") BigFraction growth, @ForAll @IntRange(min = 1, max = 8) int h) {
        BigFraction one = BigFraction.ONE;
        BigFraction alpha = growth.multiply(h * h);
        BigDecimal sum = longSum(alpha, growth, one, one);
        assertThat(decimal(RationalSum.atMost(alpha, growth, one, one, new BigFraction(h)), DOWN))
                .isBetween(sum, sum.multiply(new BigDecimal("1.6")));
    }

    /** A number that is at most the sum of the first terms: y grows in y where y² ≥ b/2, so rounding it up is safe. */
    private static BigDecimal longSum(BigFraction alpha, BigFraction growth, BigFraction b, BigFraction least) {
        BigDecimal y = decimal(least, UP);
        BigDecimal half = decimal(b, UP).divide(new BigDecimal(2), UP);
        BigDecimal z = decimal(alpha, UP);
        BigDecimal total = BigDecimal.ZERO;
        for (int n = 0; n < ROUNDED_TERMS; n++) {
            total = total.add(BigDecimal.ONE.divide(z.multiply(y, UP), DOWN), DOWN);
            y = y.add(half.divide(y, UP), UP);
            z = z.add(decimal(growth, UP), UP);
        }
        return total;
    }

    private static BigDecimal decimal(BigFraction value, MathContext context) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), context);
    }

    /** y_0² ≥ b/2. */
    private static BigFraction sharp(BigFraction b, BigFraction least) {
        return least.multiply(least).multiply(2).compareTo(b) >= 0 ? least : Fractions.max(b, BigFraction.ONE);
    }

    @Provide
    Arbitrary<BigFraction> numbers() {
        return Arbitraries.of(new BigFraction(1, 100), new BigFraction(1, 7), new BigFraction(1, 2), BigFraction.ONE, new BigFraction(3),
                new BigFraction(40), new BigFraction(1000));
    }

    @Provide
    Arbitrary<BigFraction> growths() {
        return Arbitraries.of(BigFraction.ONE, new BigFraction(3), new BigFraction(1, 100));
    }
}
