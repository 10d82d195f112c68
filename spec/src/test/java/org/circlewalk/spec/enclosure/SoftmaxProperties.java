package org.circlewalk.spec.enclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;

/** Scores against rational arithmetic, for weights that lie at the ends of their intervals and between them. */
class SoftmaxProperties {
    /** A weight, how far its interval reaches below and above it. */
    private record Weight(BigFraction number, BigFraction below, BigFraction above) {
        Interval interval(Precision precision) {
            BigFraction least = Fractions.max(BigFraction.ZERO, number.subtract(below));
            return Interval.of(precision, least).hull(Interval.of(precision, number.add(above)));
        }
    }

    @Provide
    Arbitrary<Weight> weights() {
        Arbitrary<BigFraction> fractions = Combinators.combine(Arbitraries.integers().between(1, 900),
                Arbitraries.integers().between(1, 900)).as(BigFraction::new);
        Arbitrary<BigFraction> radii = Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(BigFraction.ZERO)),
                Tuple.of(1, Arbitraries.integers().between(0, 50).map(n -> new BigFraction(n, 100))));
        return Combinators.combine(fractions, radii, radii).as(Weight::new);
    }

    @Property
    void theExactScoresAreContained(@ForAll @Size(min = 1, max = 9) List<@From("weights") Weight> weights,
            @ForAll @IntRange(min = 2, max = 120) int bits) {
        BigFraction total = weights.stream().map(Weight::number).reduce(BigFraction.ONE, BigFraction::add);
        Interval[] scores = Softmax.of(intervals(weights, Precision.ofBits(bits)));
        assertThat(scores).hasSize(weights.size() + 1);
        assertThat(scores[0].contains(total.reciprocal())).isTrue();
        for (int i = 0; i < weights.size(); i++) {
            assertThat(scores[i + 1].contains(weights.get(i).number().divide(total))).isTrue();
        }
    }

    /** The other weights at their other ends make a score extreme, up to its own width. */
    @Property
    void aScoreIsNoWiderThanItsQuotient(@ForAll @Size(min = 1, max = 9) List<@From("weights") Weight> weights,
            @ForAll @IntRange(min = 2, max = 120) int bits) {
        Interval[] intervals = intervals(weights, Precision.ofBits(bits));
        Interval[] scores = Softmax.of(intervals);
        BigInteger lower = sum(intervals, true);
        BigInteger upper = sum(intervals, false);
        BigFraction one = new BigFraction(intervals[0].precision().one());
        for (int i = 0; i < scores.length; i++) {
            BigFraction least = new BigFraction(intervals[i].lower(), upper).multiply(one);
            BigFraction most = new BigFraction(intervals[i].upper(), lower).multiply(one);
            assertThat(new BigFraction(scores[i].lower())).isBetween(least.subtract(BigFraction.ONE), least)
                    .isNotEqualTo(least.subtract(BigFraction.ONE));
            assertThat(new BigFraction(scores[i].upper())).isBetween(most, most.add(BigFraction.ONE))
                    .isNotEqualTo(most.add(BigFraction.ONE));
        }
    }

    @Example
    void weightsThatMayBeNothingHaveNoScores() {
        Interval nothing = Interval.of(Precision.ofBits(8), BigInteger.ZERO);
        assertThatThrownBy(() -> Softmax.of(new Interval[] {nothing, nothing})).isInstanceOf(ArithmeticException.class);
    }

    /** The weight 1, then those given. */
    private static Interval[] intervals(List<Weight> weights, Precision precision) {
        Interval[] intervals = new Interval[weights.size() + 1];
        intervals[0] = Interval.of(precision, BigInteger.ONE);
        for (int i = 0; i < weights.size(); i++) {
            intervals[i + 1] = weights.get(i).interval(precision);
        }
        return intervals;
    }

    private static BigInteger sum(Interval[] intervals, boolean ofLowerEnds) {
        BigInteger sum = BigInteger.ZERO;
        for (Interval interval : intervals) {
            sum = sum.add(ofLowerEnds ? interval.lower() : interval.upper());
        }
        return sum;
    }
}
