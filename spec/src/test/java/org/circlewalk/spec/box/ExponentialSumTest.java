package org.circlewalk.spec.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Exponential;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.junit.jupiter.api.Test;

/** The sum of exponentials and the stated bound of its error, against 1/(1 + T). */
class ExponentialSumTest {
    private static final Precision PRECISION = ExponentialSum.PRECISION;
    private static final int HUNDREDTHS = 100;

    private static BigInteger ratio(int hundredths) {
        return BigInteger.ONE.shiftLeft(Long.SIZE).multiply(BigInteger.valueOf(hundredths)).divide(BigInteger.valueOf(HUNDREDTHS));
    }

    private static Interval exact(BigFraction value) {
        return Interval.of(PRECISION, value);
    }

    /** 1/(1 + T) − Σ ω_q e^{−v_q T}. */
    private static Interval difference(ExponentialSum sum, BigFraction t) {
        Interval rest = exact(t.add(1).reciprocal());
        for (int q = 0; q < sum.size(); q++) {
            rest = rest.subtract(sum.weight(q).multiply(Exponential.of(sum.node(q).multiply(exact(t.negate())))));
        }
        return rest;
    }

    private static void assertWithin(ExponentialSum sum, BigInteger ratio, BigFraction t) {
        Interval error = sum.error(ratio);
        Interval difference = difference(sum, t);
        assertThat(difference.lower().abs().max(difference.upper().abs())).isLessThanOrEqualTo(error.upper());
    }

    @Property(tries = 60)
    void theErrorIsAsStated(@ForAll @IntRange(min = 1, max = 80) int hundredths, @ForAll @IntRange(min = -50, max = 50) int place,
            @ForAll @IntRange(min = 4, max = 60) int bits) {
        BigInteger ratio = ratio(hundredths);
        ExponentialSum sum = ExponentialSum.of(ratio, bits);
        // Not beyond r, which was rounded down.
        BigFraction r = new BigFraction(ratio, BigInteger.ONE.shiftLeft(Long.SIZE));
        assertWithin(sum, ratio, r.multiply(new BigFraction(place, 50)));
        // About r^2n/(1 − r), as wanted.
        assertThat(sum.error(ratio).upper()).isLessThan(PRECISION.one().shiftRight(bits).multiply(BigInteger.valueOf(12)));
    }

    /** What is stated holds for numbers of any origin. */
    @Property(tries = 60)
    void theErrorIsAsStatedForOtherNumbers(@ForAll @IntRange(min = 1, max = 80) int hundredths,
            @ForAll @IntRange(min = -50, max = 50) int place, @ForAll @IntRange(min = 1, max = 40) int first,
            @ForAll @IntRange(min = 1, max = 60) int second, @ForAll @IntRange(min = 0, max = 20) int weight) {
        Interval[] nodes = {exact(new BigFraction(first, 10)), exact(new BigFraction(second, 10))};
        Interval[] weights = {exact(new BigFraction(weight, 10)), exact(new BigFraction(1, 7))};
        assertWithin(new ExponentialSum(nodes, weights), ratio(hundredths),
                new BigFraction(hundredths, HUNDREDTHS).multiply(new BigFraction(place, 51)));
    }

    /** The rule of two nodes: 2 ∓ √2 with the weights (2 ± √2)/4. */
    @Test
    void theRuleOfTwoNodesIsTheOneOfTheBooks() {
        ExponentialSum sum = ExponentialSum.of(ratio(50), 3);
        assertThat(sum.size()).isEqualTo(2);
        BigInteger tiny = PRECISION.one().shiftRight(300);
        Interval two = exact(new BigFraction(2));
        Interval first = two.subtract(sum.node(0));
        assertThat(first.multiply(first).subtract(two).upper().abs()).isLessThan(tiny);
        assertThat(sum.weight(0).multiply(exact(new BigFraction(4))).subtract(two).subtract(first).upper().abs()).isLessThan(tiny);
        assertThat(sum.node(0).add(sum.node(1)).subtract(two).subtract(two).upper().abs()).isLessThan(tiny);
    }

    @Test
    void whatIsOutOfReachIsRefused() {
        assertThatThrownBy(() -> ExponentialSum.of(ratio(99), 60)).isInstanceOf(ArithmeticException.class);
        Interval[] one = {exact(new BigFraction(40))};
        assertThatThrownBy(() -> new ExponentialSum(one, one)).isInstanceOf(ArithmeticException.class).hasMessageContaining("too large");
    }
}
