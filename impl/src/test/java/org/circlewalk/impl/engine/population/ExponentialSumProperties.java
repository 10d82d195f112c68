package org.circlewalk.impl.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ExponentialSumProperties {
    @Property(tries = 300)
    void everyRuleReachesItsToleranceOnItsWholeRange(@ForAll @DoubleRange(min = 0, max = 60) double logRatio,
                                                     @ForAll @DoubleRange(min = -0.5, max = 0.5) double place) {
        double ratio = Math.exp(logRatio);
        double xi = Math.exp(place * logRatio);
        // The rule is checked as it is used: stored and summed in double precision.
        ExponentialSum rule = ExponentialSum.forRatio(ratio);
        assertThat(Math.abs(xi * rule.inverse(xi) - 1)).isLessThanOrEqualTo(ExponentialSum.TOLERANCE);
    }

    @Example
    void theTabulatedRatiosAreReachedAtBothEnds() {
        for (int n = 1; n <= 32; n++) {
            double ratio = 1;
            while (ExponentialSum.forRatio(ratio).size() < n) {
                ratio = Math.nextUp(ratio) * (1 + 1e-5);
            }
            double largest = ratio;
            ExponentialSum rule = ExponentialSum.forRatio(ratio);
            assertThat(rule.size()).isGreaterThanOrEqualTo(n);
            while (ExponentialSum.forRatio(largest * (1 + 1e-5)) == rule) {
                largest *= 1 + 1e-5;
            }
            for (int i = -50; i <= 50; i++) {
                double xi = Math.pow(largest, i / 100.0);
                assertThat(Math.abs(xi * rule.inverse(xi) - 1)).isLessThanOrEqualTo(ExponentialSum.TOLERANCE);
            }
        }
    }

    @Property(tries = 100)
    void theSameRuleGivesTheLogarithm(@ForAll @DoubleRange(min = 0, max = 20) double logRatio,
                                      @ForAll @DoubleRange(min = -0.5, max = 0.5) double place) {
        double ratio = Math.exp(logRatio);
        double xi = Math.exp(place * logRatio);
        ExponentialSum rule = ExponentialSum.forRatio(ratio);
        double logarithm = rule.logarithmTerms(1) - rule.logarithmTerms(xi);
        // The sums have positive terms, at most 200 roundings each.
        double bound = ExponentialSum.logarithmError(1 / Math.sqrt(ratio), Math.sqrt(ratio), 200 * 0x1p-53);
        assertThat(Math.abs(logarithm - Math.log(xi))).isLessThanOrEqualTo(bound);
    }

    @Example
    void aRatioBeyondTheRangeOfDoublesIsRefused() {
        assertThatThrownBy(() -> ExponentialSum.forRatio(Double.POSITIVE_INFINITY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Property(tries = 300)
    void polynomialsForSmallExponentsAreWithinTwoUlpsOfTheExponential(
            @ForAll @DoubleRange(min = -1, max = 1) double fraction, @ForAll @DoubleRange(min = -22, max = 0) double logBound) {
        double bound = Math.exp(logBound);
        double[] result = new double[1];
        double unit = SmallExponential.fill(result, new double[] {fraction}, bound, bound, 1);
        double expected = Math.exp(bound * fraction);
        assertThat(Math.abs(unit + result[0] - expected)).isLessThanOrEqualTo(2 * Math.ulp(expected));
    }
}
