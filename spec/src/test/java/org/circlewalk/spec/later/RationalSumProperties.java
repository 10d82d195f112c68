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

/** Lemma Z against sums of thousands of terms, each rounded down. */
class RationalSumProperties {
    private static final MathContext UP = new MathContext(30, RoundingMode.CEILING);
    private static final MathContext DOWN = new MathContext(30, RoundingMode.FLOOR);
    private static final int TERMS = 2000;

    /** A number that is at most the sum of the first terms: y grows in y where y² ≥ b/2, so rounding it up is safe. */
    private static BigDecimal partial(RationalSum sum) {
        BigDecimal y = decimal(sum.least(), UP);
        BigDecimal half = decimal(sum.rise(), UP).divide(new BigDecimal(2), UP);
        BigDecimal z = decimal(sum.first(), UP);
        BigDecimal total = BigDecimal.ZERO;
        for (int n = 0; n < TERMS; n++) {
            total = total.add(BigDecimal.ONE.divide(z.multiply(y, UP), DOWN), DOWN);
            y = y.add(half.divide(y, UP), UP);
            z = z.add(decimal(sum.growth(), UP), UP);
        }
        return total;
    }

    private static BigDecimal decimal(BigFraction value, MathContext context) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), context);
    }

    @Property(tries = 40)
    void theSumIsAtMostTheBoundForEveryTurn(@ForAll("numbers") BigFraction first, @ForAll("numbers") BigFraction growth,
            @ForAll("numbers") BigFraction rise, @ForAll("numbers") BigFraction least, @ForAll("numbers") BigFraction more) {
        BigFraction start = sharp(rise, least);
        RationalSum sum = new RationalSum(first, growth, rise, start);
        BigDecimal part = partial(sum);
        for (BigFraction turn : new BigFraction[] {start, start.add(more), start.multiply(more.add(1))}) {
            assertThat(part).isLessThanOrEqualTo(decimal(sum.bound(turn), UP));
        }
    }

    /** By hand: B_h is 8/3 for h = 1 and 32/9 for h = 2, 5 for h = 2 and B = 100. */
    @Example
    void itIsTheNumberOfTheLemma() {
        BigFraction two = new BigFraction(2);
        RationalSum sum = new RationalSum(new BigFraction(10), new BigFraction(4), two, BigFraction.ONE);
        assertThat(sum.bound(BigFraction.ONE)).isEqualTo(new BigFraction(17, 20));
        assertThat(sum.bound(two)).isEqualTo(new BigFraction(17, 32));
        RationalSum steep = new RationalSum(new BigFraction(10), new BigFraction(100), two, BigFraction.ONE);
        assertThat(steep.bound(two)).isEqualTo(new BigFraction(9, 20));
    }

    /** A bound that is far too large would be as true, and of no use; nor would one that is smaller by a third be true. */
    @Property
    void atTheBestTurnTheBoundIsNotFarFromTheSum(@ForAll("growths") BigFraction growth, @ForAll @IntRange(min = 1, max = 8) int turn) {
        RationalSum sum = new RationalSum(growth.multiply(turn * turn), growth, BigFraction.ONE, BigFraction.ONE);
        assertThat(decimal(sum.bound(new BigFraction(turn)), DOWN)).isBetween(partial(sum), partial(sum).multiply(new BigDecimal("1.6")));
    }

    /** y_0² ≥ b/2. */
    private static BigFraction sharp(BigFraction rise, BigFraction least) {
        return least.multiply(least).multiply(2).compareTo(rise) >= 0 ? least : Fractions.max(rise, BigFraction.ONE);
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
