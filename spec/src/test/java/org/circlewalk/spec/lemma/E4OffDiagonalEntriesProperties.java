package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.assertj.core.data.Offset;
import org.circlewalk.spec.walk.RandomWalk;

/** The entries of Γ(N) by counting visits walk by walk, their limits by formulas. */
class E4OffDiagonalEntriesProperties {
    /** Expected visits to each node among the first N − 1 positions from node 0, over all 2^{N−2} walks. */
    private static BigFraction[] visits(RandomWalk walk) {
        BigFraction[] visits = new BigFraction[walk.nodes()];
        Arrays.fill(visits, BigFraction.ZERO);
        for (int steps = 0; steps < 1 << walk.length() - 2; steps++) {
            BigFraction weight = BigFraction.ONE;
            int[] nodes = new int[walk.length() - 1];
            for (int i = 1; i < nodes.length; i++) {
                boolean up = (steps >> i - 1 & 1) == 1;
                weight = weight.multiply(up ? walk.p() : walk.q());
                nodes[i] = Math.floorMod(nodes[i - 1] + (up ? 1 : -1), walk.nodes());
            }
            for (int node : nodes) {
                visits[node] = visits[node].add(weight);
            }
        }
        return visits;
    }

    private static BigFraction extreme(BigFraction[] visits, int sign) {
        BigFraction extreme = visits[1];
        for (int d = 2; d < visits.length; d++) {
            extreme = visits[d].compareTo(extreme) * sign > 0 ? visits[d] : extreme;
        }
        return extreme;
    }

    @Property(tries = 60)
    void spreadAndMarginAreThoseOfVisitsCountedWalkByWalk(@ForAll @IntRange(min = 3, max = 8) int nodes,
            @ForAll @IntRange(min = 2, max = 10) int length, @ForAll @IntRange(min = 1, max = 99) int hundredths) {
        RandomWalk walk = new RandomWalk(nodes, length, new BigFraction(hundredths, 100));
        BigFraction[] visits = visits(walk);
        assertThat(E4OffDiagonalEntries.spread(walk)).isEqualTo(extreme(visits, 1).subtract(extreme(visits, -1)));
        assertThat(E4OffDiagonalEntries.margin(walk)).isEqualTo(visits[0].subtract(extreme(visits, 1)));
        assertThat(E4OffDiagonalEntries.checkMargin(walk)).isEqualTo(Evidence.holds());
    }

    /** At p = ½ the visits fall off like d(K − d)/K. */
    @Example
    void atEqualStepsTheLimitOfTheSpreadOnAnOddCircleIsAQuarterOfItsNodesLess() {
        for (int nodes = 5; nodes <= 21; nodes += 2) {
            assertThat(E4OffDiagonalEntries.limitSpread(nodes, BigFraction.ONE_HALF))
                    .isEqualTo(new BigFraction((nodes - 1) * (nodes - 3), 4 * nodes));
        }
        assertThat(E4OffDiagonalEntries.limitSpread(3, BigFraction.ONE_HALF)).isEqualTo(BigFraction.ZERO);
    }

    @Property(tries = 25)
    void aLongWalkIsNearTheLimit(@ForAll @IntRange(min = 5, max = 8) int nodes, @ForAll @IntRange(min = 20, max = 80) int hundredths) {
        BigFraction p = new BigFraction(hundredths, 100);
        double limit = E4OffDiagonalEntries.limitSpread(nodes, p).doubleValue();
        double spread = E4OffDiagonalEntries.spread(new RandomWalk(nodes, 300, p)).doubleValue();
        assertThat(limit).isPositive();
        if (nodes % 2 == 1) {
            assertThat(spread).isCloseTo(limit, Offset.offset(1e-6));
        } else {
            assertThat(spread).isGreaterThan(limit - 1e-6);
        }
    }

    @Example
    void theSpreadsAtFourHundred() {
        BigFraction third = new BigFraction(2, 3);
        BigFraction small = E4OffDiagonalEntries.spread(new RandomWalk(6, 400, BigFraction.ONE_HALF));
        assertThat(small.subtract(third).abs().doubleValue()).isLessThan(1e-12);
        BigFraction large = E4OffDiagonalEntries.spread(new RandomWalk(20, 400, BigFraction.ONE_HALF));
        assertThat(large.subtract(new BigFraction(4)).abs().doubleValue()).isBetween(1e-12, 1e-7);
    }

    @Example
    void nearEqualityFailsWithTheLimitAsItsWitnessAndHoldsOnATriangleAtEqualSteps() {
        assertThat(E4OffDiagonalEntries.checkNearEquality(new RandomWalk(5, 2, BigFraction.ONE_HALF)))
                .isEqualTo(Evidence.fails("two entries off the diagonal of Γ(N) differ by 2/5 in the limit"));
        assertThat(E4OffDiagonalEntries.checkNearEquality(new RandomWalk(3, 2, BigFraction.ONE_HALF))).isEqualTo(Evidence.holds());
    }

    /**
     * What is left out from step n on is at most 2Σ_{l≥n} λ^l with λ² = 1 − 4pq·sin²(π/K), since for odd K no entry of Π^l is
     * farther than λ^l from 1/K.
     */
    @Property(tries = 20)
    void theExcessOverTheNextEntryTendsToItsClosedForm(@ForAll @IntRange(min = 51, max = 90) int hundredths) {
        BigFraction p = new BigFraction(hundredths, 100);
        double chances = hundredths * (100 - hundredths) / 1e4;
        int steps = 120;
        for (int nodes : new int[] {3, 5, 7}) {
            double ratio = Math.sqrt(1 - 4 * chances * Math.pow(Math.sin(Math.PI / nodes), 2));
            double rest = 2 * Math.pow(ratio, steps - 1) / (1 - ratio);
            BigFraction[] row = E4VisitCounts.visitsFromStart(nodes, p, steps);
            assertThat(row[0].subtract(row[1]).doubleValue()).isCloseTo(
                    E4OffDiagonalEntries.limitExcessOverNext(nodes, p).doubleValue(), Offset.offset(rest + 1e-12));
        }
    }
}
