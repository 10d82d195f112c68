package org.circlewalk.spec.certified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** States of a few bits, by their ends as rationals. */
class EnclosedStateProperties {
    private static final DescentSettings SETTINGS = new DescentSettings(new RandomWalk(3, 3, BigFraction.ONE_HALF), 3,
            BigFraction.ONE, BigFraction.ONE);

    private static boolean within(Interval inner, Interval outer) {
        BigFraction low = new BigFraction(inner.lower(), inner.precision().one());
        BigFraction high = new BigFraction(inner.upper(), inner.precision().one());
        return outer.contains(low) && outer.contains(high);
    }

    private static boolean within(EnclosedState inner, EnclosedState outer) {
        boolean within = inner.reference() == outer.reference();
        for (int d = 0; d < inner.column().length; d++) {
            within &= within(inner.column()[d], outer.column()[d]);
        }
        for (int i = 0; i < inner.logits().length; i++) {
            within &= within(inner.logits()[i], outer.logits()[i]);
        }
        return within;
    }

    @Property
    void containmentIsThatOfTheRealIntervalsWhateverThePrecisions(@ForAll("states") EnclosedState a,
            @ForAll @IntRange(max = 8) int shift, @ForAll @IntRange(min = 1, max = 8) int bits, @ForAll("states") EnclosedState b) {
        EnclosedState near = a.at(Precision.ofBits(bits)).widened(BigInteger.valueOf(shift % 3));
        for (EnclosedState other : Arrays.asList(b, near)) {
            assertThat(a.contains(other)).isEqualTo(within(other, a));
            assertThat(other.contains(a)).isEqualTo(within(a, other));
        }
    }

    @Property
    void aStateOfAnotherPrecisionContainsTheState(@ForAll("states") EnclosedState state, @ForAll @IntRange(min = 1, max = 8) int bits) {
        assertThat(within(state, state.at(Precision.ofBits(bits)))).isTrue();
    }

    @Property
    void theWidestIntervalIsAsWideAsAnyOther(@ForAll("states") EnclosedState state) {
        BigFraction widest = new BigFraction(state.widest(), state.precision().one());
        for (Interval entry : state.column()) {
            assertThat(entry.width()).isLessThanOrEqualTo(widest);
        }
        for (Interval logit : state.logits()) {
            assertThat(logit.width()).isLessThanOrEqualTo(widest);
        }
    }

    /** e^65000 to 300 bits took minutes. */
    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void scoresFarAboveTheReferenceAreThoseRelativeToTheLargest(@ForAll @IntRange(min = 20, max = Integer.MAX_VALUE) int far,
            @ForAll @IntRange(max = 15) int below, @ForAll boolean zeroToken) {
        Precision precision = Precision.ofBits(300);
        Interval zero = Interval.of(precision, BigInteger.ZERO);
        Interval[] column = {zero, zero, zero};
        Interval most = Interval.of(precision, BigInteger.valueOf(far));
        Interval less = Interval.of(precision, BigInteger.valueOf(far - below));
        Interval[] scores = EnclosedState.claimed(SETTINGS, 0, column,
                new Interval[] {zero, zeroToken ? less : most, zeroToken ? most : less}).scores();
        double share = 1 / (1 + StrictMath.exp(-below) + StrictMath.exp(-far));
        assertThat(middle(scores[zeroToken ? 2 : 1])).isCloseTo(share, offset(1e-12));
        assertThat(middle(scores[zeroToken ? 1 : 2])).isCloseTo(share * StrictMath.exp(-below), offset(1e-12));
        assertThat(middle(scores[0])).isCloseTo(share * StrictMath.exp(-far), offset(1e-12));
    }

    private static double middle(Interval x) {
        assertThat(x.width()).isLessThan(new BigFraction(BigInteger.ONE, BigInteger.TWO.pow(250)));
        return Fractions.toDouble(new BigFraction(x.lower(), x.precision().one()));
    }

    @Provide
    Arbitrary<EnclosedState> states() {
        Arbitrary<int[]> ends = Arbitraries.integers().between(-40, 40).array(int[].class).ofSize(5);
        Arbitrary<int[]> widths = Arbitraries.integers().between(0, 9).array(int[].class).ofSize(5);
        return Combinators.combine(Arbitraries.integers().between(1, 8), ends, widths, Arbitraries.integers().between(0, 1))
                .as((bits, low, width, reference) -> {
                    Precision precision = Precision.ofBits(bits);
                    Interval[] intervals = new Interval[5];
                    Arrays.setAll(intervals, i -> Interval.between(precision, BigInteger.valueOf(low[i]),
                            BigInteger.valueOf(low[i] + width[i])));
                    Interval zero = Interval.of(precision, BigInteger.ZERO);
                    Interval[] logits = {reference == 0 ? zero : intervals[3], reference == 1 ? zero : intervals[3], intervals[4]};
                    return EnclosedState.claimed(SETTINGS, reference, Arrays.copyOf(intervals, 3), logits);
                });
    }
}
