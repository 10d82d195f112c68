package org.circlewalk.spec.later;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** Lemma Z: no partial sum of 1/(z_n y_n) exceeds Z(h), by sums of exact fractions. */
class RationalSumProperties {
    /** Terms that are summed; the fractions of y double in length with each, so there are few. */
    private static final int TERMS = 9;

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
}
