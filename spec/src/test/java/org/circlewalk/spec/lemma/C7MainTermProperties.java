package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma C.7's constant against the recurrence it is about, run in decimals. */
class C7MainTermProperties {
    private static double entry(int nodes, double probability, int steps) {
        double w = 0.1;
        for (int t = 0; t < steps; t++) {
            w += probability / nodes / w;
        }
        return w - 0.1;
    }

    @Property(tries = 40)
    void theLargestEntryGrowsAsStatedAndSlowerThanTheLemmaNeeds(@ForAll @IntRange(min = 3, max = 20) int nodes,
            @ForAll @IntRange(min = 50, max = 99) int hundredths) {
        RandomWalk walk = new RandomWalk(nodes, 2, new BigFraction(hundredths, 100));
        int steps = 200_000;
        double factor = Math.pow(entry(nodes, hundredths / 100.0, steps), 2) / steps;
        assertThat(factor).isCloseTo(C7MainTerm.growth(walk).doubleValue(), Percentage.withPercentage(1));
        assertThat(C7MainTerm.claimedGrowth(walk).doubleValue()).isCloseTo(Math.pow(hundredths / 100.0, 2), Offset.offset(1e-12));
        assertThat(C7MainTerm.check(walk).isFailure()).isEqualTo(nodes * hundredths > 200);
    }

    @Example
    void theConstantFailsOnFiveNodesAndNotOnFour() {
        assertThat(C7MainTerm.check(new RandomWalk(5, 2, BigFraction.ONE_HALF))).isEqualTo(
                Evidence.fails("the square of V's largest entry grows like 1/5 · ηt, the lemma needs at least 1/4 · ηt"));
        assertThat(C7MainTerm.check(new RandomWalk(4, 2, BigFraction.ONE_HALF))).isEqualTo(Evidence.holds());
    }

    @Property(tries = 40)
    void theRemainderGrowsAtLeastAsStated(@ForAll @IntRange(min = 3, max = 12) int nodes, @ForAll @IntRange(min = 1, max = 99) int hundredths) {
        RandomWalk walk = new RandomWalk(nodes, 2, new BigFraction(hundredths, 100));
        double p = hundredths / 100.0;
        double root = Math.sqrt(p * (1 - p));
        double growth = 2 * p * (1 - p) * (1 - 2 * root) / nodes;
        BigFraction bound = C7MainTerm.remainderGrowthAtLeast(walk);
        assertThat(bound.doubleValue()).isBetween(growth / 3, growth + 1e-15);
        assertThat(bound.compareTo(BigFraction.ZERO) > 0).isEqualTo(hundredths != 50);
        assertThat(C7MainTerm.checkRemainder(walk).isFailure()).isEqualTo(hundredths != 50);
    }

    @Example
    void theRemainderAtTwoThirds() {
        assertThat(C7MainTerm.remainderGrowthAtLeast(new RandomWalk(5, 2, new BigFraction(2, 3)))).isEqualTo(new BigFraction(28, 5625));
    }

    @Example
    void theBetaThatALargestEntryAllows() {
        RandomWalk walk = new RandomWalk(20, 101, BigFraction.ONE_HALF);
        BigFraction tenth = new BigFraction(1, 10);
        assertThat(C7MainTerm.remainder(20, BigFraction.ONE, tenth)).isEqualTo(BigFraction.ONE);
        assertThat(C7MainTerm.largestBeta(new BigFraction(3, 2), walk, BigFraction.ONE, tenth)).isEqualTo(new BigFraction(5));
    }

    /** a and b by the recurrence from 2η/(εK²) + ε on, at a small ε. */
    @Example
    void atTheThresholdTheMainTermIsBelowTheRemainderExactlyOnLargeCircles() {
        assertThat(C7MainTerm.checkThreshold(16, new BigFraction(16))).isEqualTo(Evidence.holds());
        assertThat(C7MainTerm.checkThreshold(17, new BigFraction(16)).detail()).contains("β_T² is at most 276/289 of");
        double epsilon = 1e-3;
        int nodes = 40;
        int steps = (int) (16 / (epsilon * epsilon * nodes * nodes));
        double w = epsilon + 2 / (epsilon * nodes * nodes);
        for (int t = 0; t < steps; t++) {
            w += 0.5 / nodes / w;
        }
        double square = Math.pow(2 * (w - epsilon) * epsilon * nodes / 2, 2);
        assertThat(square).isLessThanOrEqualTo(C7MainTerm.squaredMainTermAtThreshold(nodes, new BigFraction(16)).doubleValue() + 1e-3)
                .isGreaterThan(16.0 / nodes - 0.05);
    }
}
