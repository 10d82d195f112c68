package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.OracleFile;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;

/** Lemma E.4, its conclusion for N large: the exact limit of the gap, and the region where it is negative. */
class E4LimitGapProperties {
    /** 0 &lt; p &lt; 1. */
    @Provide
    Arbitrary<BigFraction> chances() {
        return Arbitraries.oneOf(Arbitraries.of(BigFraction.ONE_HALF, new BigFraction(1, 100), new BigFraction(99, 100)),
                Arbitraries.integers().between(2, 12).flatMap(
                        d -> Arbitraries.integers().between(1, d - 1).map(n -> new BigFraction(n, d))));
    }

    /** Those whose powers stay short; among them, on up to 20 nodes, some with negative gaps. */
    @Provide
    Arbitrary<BigFraction> coarseChances() {
        return Arbitraries.integers().between(2, 9).flatMap(
                d -> Arbitraries.integers().between(1, d - 1).map(n -> new BigFraction(n, d)));
    }

    /**
     * gap_k(∞) − gap_k(N) = Σ_{i≥N} ⟨h_1 − h_k, h_i − u_i⟩ up to the parity term. The 1-norm of h_1 − h_k is at most 2, and by
     * Lemmas E.2 and E.3 an entry of h_i − u_i is at most ρ^i ≤ r^i in modulus with r = 1 − 8pq/K² ≥ √(1 − 16pq/K²). So the
     * difference is at most 2r^N/(1 − r) = r^N K²/(4pq).
     */
    @Property(tries = 150)
    void theGapAtLengthNConvergesToIt(@ForAll @IntRange(min = 3, max = 9) int nodes, @ForAll("chances") BigFraction p,
                                      @ForAll @IntRange(min = 1, max = 6) int k,
                                      @ForAll @IntRange(min = 7, max = 40) int n) {
        RandomWalk walk = new RandomWalk(nodes, n, p);
        BigFraction pq = p.multiply(walk.q());
        BigFraction rate = BigFraction.ONE.subtract(pq.multiply(8).divide(nodes * nodes));
        BigFraction bound = rate.pow(n).multiply(nodes * nodes).divide(pq.multiply(4));
        boolean higher = nodes % 2 == 0 && k % 2 == 0 && n % 2 == 0;
        BigFraction limit = E4LimitGap.of(nodes, p).gap(k)
                .add(higher ? new BigFraction(2, nodes) : BigFraction.ZERO);
        assertThat(E4AttentionGap.gap(walk, k).subtract(limit).abs()).isLessThanOrEqualTo(bound);
    }

    /** The bound above is wide for short walks; here it is asserted to be narrow, too. */
    @Example
    void itConvergesToNothingElse() {
        for (int nodes : new int[] {4, 5, 6}) {
            for (int n : new int[] {320, 321}) {
                RandomWalk walk = new RandomWalk(nodes, n, new BigFraction(1, 4));
                BigFraction pq = new BigFraction(3, 16);
                BigFraction rate = BigFraction.ONE.subtract(pq.multiply(8).divide(nodes * nodes));
                BigFraction bound = rate.pow(n).multiply(nodes * nodes).divide(pq.multiply(4));
                assertThat(bound).isLessThan(new BigFraction(1, 1000));
                for (int k = 2; k <= 5; k++) {
                    boolean higher = nodes % 2 == 0 && k % 2 == 0 && n % 2 == 0;
                    BigFraction limit = E4LimitGap.of(nodes, walk.p()).gap(k)
                            .add(higher ? new BigFraction(2, nodes) : BigFraction.ZERO);
                    assertThat(E4AttentionGap.gap(walk, k).subtract(limit).abs()).isLessThanOrEqualTo(bound);
                }
            }
        }
    }

    /** The decimals have 45 digits and are below 10 in modulus. */
    @Test
    void itIsTheSumOverEigenvaluesThatPythonComputed() {
        for (BigFraction[] line : OracleFile.read(E4LimitGapProperties.class, "limit_gaps.txt")) {
            BigFraction gap = E4LimitGap.of(line[0].intValue(), line[1].divide(100)).gap(line[2].intValue());
            assertThat(gap.subtract(line[3]).abs()).as("K = %s, p = %s/100, k = %s", (Object[]) line)
                    .isLessThanOrEqualTo(new BigFraction(10).pow(-43));
        }
    }

    @Property(tries = 100)
    void reflectionOfTheCircleDoesNotChangeIt(@ForAll @IntRange(min = 3, max = 20) int nodes,
                                              @ForAll("chances") BigFraction p,
                                              @ForAll @IntRange(min = 1, max = 9) int k) {
        assertThat(E4LimitGap.of(nodes, p).gap(k)).isEqualTo(E4LimitGap.of(nodes, BigFraction.ONE.subtract(p)).gap(k));
        assertThat(E4LimitGap.of(nodes, p).gap(1)).isEqualTo(BigFraction.ZERO);
    }

    @Property(tries = 60)
    void theSmallestNegativeIsTheFirstOfAScanOfExactGaps(@ForAll("whereOneIsNegative") Tuple2<Integer, Integer> at) {
        E4LimitGap limit = limit(at);
        int k = limit.smallestNegative().orElseThrow();
        assertThat(limit.gap(k)).isLessThan(BigFraction.ZERO);
        for (int before = 2; before < k; before++) {
            assertThat(limit.gap(before)).isGreaterThanOrEqualTo(BigFraction.ZERO);
        }
    }

    /** K and 100p, of 14 … 34 and 60 … 95, where some gap is negative; to draw both and reject the rest would reject most. */
    @Provide
    Arbitrary<Tuple2<Integer, Integer>> whereOneIsNegative() {
        return Arbitraries.of(IntStream.rangeClosed(14, 34).boxed()
                .flatMap(nodes -> IntStream.rangeClosed(60, 95).mapToObj(hundredths -> Tuple.of(nodes, hundredths)))
                .filter(at -> limit(at).smallestNegative().isPresent()).toList());
    }

    private static E4LimitGap limit(Tuple2<Integer, Integer> at) {
        return E4LimitGap.of(at.get1(), new BigFraction(at.get2(), 100));
    }

    /** No gap at all is negative, however large k, where none is found. */
    @Property(tries = 60)
    void theSmallestAreThoseOfRationalArithmeticAndSoIsThatThereAreNone(@ForAll @IntRange(min = 3, max = 20) int nodes,
                                                                        @ForAll("coarseChances") BigFraction p) {
        E4LimitGap limit = E4LimitGap.of(nodes, p);
        ExactGapScan scan = new ExactGapScan(nodes, p);
        assertThat(limit.smallestNegative()).isEqualTo(scan.smallest(false));
        assertThat(limit.smallestNotPositive()).isEqualTo(scan.smallest(true));
    }

    /** Nearly all of the smallest are 3; here gap_3(∞) and gap_4(∞) are positive. */
    @Example
    void theSmallestMayBeFive() {
        BigFraction p = new BigFraction(13, 20);
        assertThat(new ExactGapScan(38, p).smallest(false)).contains(5);
        assertThat(E4LimitGap.of(38, p).smallestNegative()).contains(5);
        assertThat(E4LimitGap.of(38, p).smallestNotPositive()).contains(5);
    }

    /** All gaps are small where K = 4 and p is close to ½, and the search has to end there too. */
    @Property(tries = 50)
    void theSearchEndsWhereAllGapsAreSmall(@ForAll @IntRange(min = 1, max = 200) int digits) {
        BigFraction p = BigFraction.ONE_HALF.add(new BigFraction(10).pow(-digits).divide(3));
        E4LimitGap limit = E4LimitGap.of(4, p);
        ExactGapScan scan = new ExactGapScan(4, p);
        assertThat(limit.smallestNegative()).isEqualTo(scan.smallest(false));
        assertThat(limit.smallestNotPositive()).isEqualTo(scan.smallest(true));
    }

    @Example
    void belowSeventeenNodesNoLimitIsNegativeOnTheGridOfHundredths() {
        for (int nodes = 3; nodes < 17; nodes++) {
            for (int hundredths = 50; hundredths < 100; hundredths++) {
                assertThat(E4LimitGap.of(nodes, new BigFraction(hundredths, 100)).smallestNegative())
                        .as("K = %d, p = %d/100", nodes, hundredths).isEmpty();
            }
        }
    }

    @Example
    void onSeventeenNodesTheLimitIsNegativeThreeStepsBackInANarrowBand() {
        for (int hundredths = 50; hundredths < 100; hundredths++) {
            Optional<Integer> expected = hundredths >= 77 && hundredths <= 79 ? Optional.of(3) : Optional.empty();
            assertThat(E4LimitGap.of(17, new BigFraction(hundredths, 100)).smallestNegative())
                    .as("p = %d/100", hundredths).isEqualTo(expected);
        }
    }

    @Example
    void onFourNodesAtEqualStepsEveryLimitIsZero() {
        E4LimitGap limit = E4LimitGap.of(4, BigFraction.ONE_HALF);
        for (int k = 1; k <= 6; k++) {
            assertThat(limit.gap(k)).isEqualTo(BigFraction.ZERO);
        }
        assertThat(limit.smallestNegative()).isEmpty();
        assertThat(limit.smallestNotPositive()).contains(2);
    }

    @Example
    void thereIsNoLimitForDeterministicWalks() {
        assertThatThrownBy(() -> E4LimitGap.of(5, BigFraction.ONE)).isInstanceOf(InvalidParameterException.class)
                .hasMessage("p is 1, but it must be greater than 0 and less than 1 for the limit.");
        assertThatThrownBy(() -> E4LimitGap.of(5, BigFraction.ZERO)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> E4LimitGap.of(2, BigFraction.ONE_HALF)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> E4LimitGap.of(5, BigFraction.ONE_HALF).gap(0))
                .isInstanceOf(InvalidParameterException.class).hasMessage("k is 0, but it must be at least 1.");
    }
}
