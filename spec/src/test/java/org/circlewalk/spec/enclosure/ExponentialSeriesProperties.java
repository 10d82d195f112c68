package org.circlewalk.spec.enclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;

/** The series against its sums in rational arithmetic. */
class ExponentialSeriesProperties {
    private static final int SCALE = 1 << 12;

    @Provide
    Arbitrary<Integer> quarters() {
        return Arbitraries.oneOf(Arbitraries.of(-SCALE / 4, -1, 0, 1, SCALE / 4),
                Arbitraries.integers().between(-SCALE / 4, SCALE / 4));
    }

    @Property
    void everySumOfAtLeastAsManyTermsIsContained(@ForAll("quarters") int a, @ForAll("quarters") int b,
            @ForAll @IntRange(max = 64) int share, @ForAll @IntRange(min = 12, max = 90) int bits,
            @ForAll @IntRange(min = 1, max = 12) int formed, @ForAll @IntRange(max = 12) int more) {
        Interval ends = ExponentialSeries.of(interval(bits, Math.min(a, b), Math.max(a, b)), formed);
        BigFraction y = new BigFraction(64L * Math.min(a, b) + (long) share * Math.abs(a - b), 64L * SCALE);
        assertThat(ends.contains(sum(y, formed + more))).isTrue();
    }

    /** [0, 2] is multiplied by y/1, y/2, …, and every multiplication and division rounds by less than one unit at each end. */
    @Property
    void theRemainderFallsWithTheTerms(@ForAll("quarters") int a, @ForAll @IntRange(min = 12, max = 90) int bits,
            @ForAll @IntRange(min = 1, max = 12) int formed) {
        Interval ends = ExponentialSeries.of(interval(bits, a, a), formed);
        BigFraction y = new BigFraction(a, SCALE).abs();
        BigFraction width = new BigFraction(2);
        for (int j = formed - 1; j >= 1; j--) {
            BigFraction unit = new BigFraction(BigInteger.ONE, ends.precision().one());
            width = width.multiply(y).add(unit.multiply(2)).divide(j).add(unit.multiply(2));
        }
        assertThat(ends.width()).isLessThanOrEqualTo(width);
    }

    @Example
    void onlySmallNumbersAndAtLeastOneTermAreAccepted() {
        assertThatThrownBy(() -> ExponentialSeries.of(interval(20, 0, SCALE / 4 + 1), 3)).isInstanceOf(ArithmeticException.class)
                .hasMessage("The series of e^y is formed for y from −1/4 to 1/4 only.");
        assertThatThrownBy(() -> ExponentialSeries.of(interval(20, -SCALE / 4 - 1, 0), 3)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> ExponentialSeries.of(interval(20, 0, 0), 0)).isInstanceOf(ArithmeticException.class)
                .hasMessage("A series has at least one term.");
    }

    private static Interval interval(int bits, int least, int most) {
        Precision precision = Precision.ofBits(bits);
        BigInteger step = precision.one().divide(BigInteger.valueOf(SCALE));
        return Interval.between(precision, step.multiply(BigInteger.valueOf(least)), step.multiply(BigInteger.valueOf(most)));
    }

    /** Σ y^j/j! over j &lt; terms. */
    private static BigFraction sum(BigFraction y, int terms) {
        BigFraction term = BigFraction.ONE;
        BigFraction sum = BigFraction.ZERO;
        for (int j = 0; j < terms; j++) {
            sum = sum.add(term);
            term = term.multiply(y).divide(j + 1);
        }
        return sum;
    }
}
