package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * Lemma E.4 with drift, ½ &lt; p &lt; 1, in closed form: with s = q/p, μ = p²/q + q²/p, S_k the displacement after k steps
 * on the line, A_k = P(S_k &gt; 0) + E[s^{|S_k|}; S_k &lt; 0], and odd k &lt; K,
 * gap_k(∞) = (k−1)/K − (A_k − A_1)/(p−q) − s^K(μ^k − μ)/((1−s^K)(p−q)). Nothing here solves for H; all is exact.
 */
class E4DriftedGapProperties {
    /** ½ &lt; p &lt; 1, both ends approached. */
    @Provide
    Arbitrary<BigFraction> drifts() {
        return Arbitraries.oneOf(Arbitraries.of(new BigFraction(501, 1000), new BigFraction(99, 100), new BigFraction(7, 9)),
                Arbitraries.integers().between(3, 20).flatMap(
                        d -> Arbitraries.integers().between(d / 2 + 1, d - 1).map(n -> new BigFraction(n, d))));
    }

    /** A_k, over the number of steps up. */
    private static BigFraction ahead(int k, BigFraction p) {
        BigFraction q = BigFraction.ONE.subtract(p);
        BigFraction sum = BigFraction.ZERO;
        for (int up = 0; up <= k; up++) {
            BigFraction chance = p.pow(up).multiply(q.pow(k - up))
                    .multiply(BigInteger.valueOf(CombinatoricsUtils.binomialCoefficient(k, up)));
            int back = k - 2 * up;
            sum = sum.add(back < 0 ? chance : chance.multiply(q.divide(p).pow(back)));
        }
        return sum;
    }

    private static BigFraction closedForm(int nodes, BigFraction p, int k) {
        BigFraction q = BigFraction.ONE.subtract(p);
        BigFraction drift = p.subtract(q);
        BigFraction mu = p.multiply(p).divide(q).add(q.multiply(q).divide(p));
        BigFraction wound = q.divide(p).pow(nodes);
        return new BigFraction(k - 1, nodes).subtract(ahead(k, p).subtract(ahead(1, p)).divide(drift))
                .subtract(wound.multiply(mu.pow(k).subtract(mu)).divide(BigFraction.ONE.subtract(wound)).divide(drift));
    }

    @Property(tries = 200)
    void theLimitIsTheClosedFormForEveryOddNumberOfStepsBelowTheCircle(@ForAll @IntRange(min = 4, max = 24) int nodes,
                                                                       @ForAll("drifts") BigFraction p) {
        E4LimitGap limit = E4LimitGap.of(nodes, p);
        for (int k = 3; k < nodes; k += 2) {
            assertThat(limit.gap(k)).as("k = %d", k).isEqualTo(closedForm(nodes, p, k));
        }
    }

    /** The inequality from which the threshold follows. */
    @Property(tries = 100)
    void threeStepsBackTheLimitIsBelowItsBound(@ForAll @IntRange(min = 4, max = 40) int nodes,
                                               @ForAll("drifts") BigFraction p) {
        BigFraction q = BigFraction.ONE.subtract(p);
        BigFraction bound = new BigFraction(2, nodes).subtract(q.multiply(p.pow(2).add(q.pow(2)))
                .multiply(p.pow(2).add(p).subtract(BigFraction.ONE)).divide(p.pow(3)));
        assertThat(E4LimitGap.of(nodes, p).gap(3)).isLessThan(bound);
    }

    /** Circles of up to 60 nodes beyond the threshold, for it and for its mirror image. */
    @Example
    void fromTheThresholdOnTheLimitIsNegativeThreeStepsBack() {
        int circles = 0;
        for (int hundredths = 51; hundredths < 100; hundredths++) {
            BigFraction p = new BigFraction(hundredths, 100);
            Optional<BigInteger> threshold = E4LimitGap.thirdNegativeFrom(p);
            assertThat(threshold).isEqualTo(E4LimitGap.thirdNegativeFrom(BigFraction.ONE.subtract(p)));
            assertThat(threshold.isPresent()).as("p = %s", p).isEqualTo(hundredths >= 62);
            for (int nodes = threshold.map(BigInteger::intValueExact).orElse(61); nodes <= 60; nodes++) {
                assertThat(E4LimitGap.of(nodes, p).gap(3)).as("K = %d, p = %s", nodes, p).isLessThan(BigFraction.ZERO);
                circles++;
            }
        }
        assertThat(circles).isGreaterThan(1000);
    }

    @Example
    void theThresholdIsTheFirstNegativeCircleAtSevenNinths() {
        assertThat(E4LimitGap.thirdNegativeFrom(new BigFraction(7, 9))).contains(BigInteger.valueOf(17));
        assertThat(E4LimitGap.of(16, new BigFraction(7, 9)).gap(3)).isGreaterThan(BigFraction.ZERO);
    }

    /** At p = 2/3 the bound is 144/5, at p = 3/4 it is 432/25. */
    @Example
    void theThresholdIsTheBoundRoundedUp() {
        assertThat(E4LimitGap.thirdNegativeFrom(new BigFraction(2, 3))).contains(BigInteger.valueOf(29));
        assertThat(E4LimitGap.thirdNegativeFrom(new BigFraction(3, 4))).contains(BigInteger.valueOf(18));
        assertThat(E4LimitGap.thirdNegativeFrom(BigFraction.ONE_HALF)).isEmpty();
    }

    @Example
    void thereIsNoThresholdForDeterministicWalks() {
        assertThatThrownBy(() -> E4LimitGap.thirdNegativeFrom(BigFraction.ONE))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("p is 1, but it must be greater than 0 and less than 1 for the limit.");
        assertThatThrownBy(() -> E4LimitGap.thirdNegativeFrom(BigFraction.ZERO))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Property(tries = 60)
    void atEqualStepsEveryLimitIsPositive(@ForAll @IntRange(min = 5, max = 40) int nodes) {
        assertThat(E4LimitGap.of(nodes, BigFraction.ONE_HALF).smallestNotPositive()).isEmpty();
    }
}
