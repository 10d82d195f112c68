package org.circlewalk.spec.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** What the counts of the visited nodes tell of the next one, exactly. */
class VisitCountPredictionProperties {
    private static final int ENOUGH = 100_000;

    private static BigFraction best(RandomWalk walk) {
        return VisitCountPrediction.bestAccuracy(walk, ENOUGH);
    }

    @Property(tries = 150)
    void isTheBestChoiceForEveryCountOverAllWalks(@ForAll("shortWalks") RandomWalk walk) {
        WalkEnumeration walks = new WalkEnumeration(walk);
        Map<List<Integer>, BigInteger[]> byCounts = new HashMap<>();
        walks.forEach((nodes, weight) -> {
            List<Integer> counts = IntStream.range(0, walk.nodes()).map(s -> (int) IntStream.range(0, walk.visible())
                    .filter(i -> nodes[i] == s).count()).boxed().toList();
            BigInteger[] sums = byCounts.computeIfAbsent(counts, c -> IntStream.range(0, walk.nodes())
                    .mapToObj(y -> BigInteger.ZERO).toArray(BigInteger[]::new));
            int y = nodes[walk.visible()];
            sums[y] = sums[y].add(weight);
        });
        BigInteger total = byCounts.values().stream()
                .map(sums -> List.of(sums).stream().reduce(BigInteger.ZERO, BigInteger::max))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(best(walk)).isEqualTo(
                new BigFraction(total, walks.denominator().multiply(BigInteger.valueOf(walk.nodes()))));
    }

    @Property(tries = 60)
    void liesBetweenChanceAndTheBestOfAll(@ForAll("shortWalks") RandomWalk walk) {
        assertThat(best(walk)).isBetween(new BigFraction(1, walk.nodes()), walk.optimalAccuracy());
    }

    /** All nodes are visited equally often, whatever the start (Theorem 4.1). */
    @Property(tries = 30)
    void isChanceForDeterministicWalksOfFullRounds(@ForAll("deterministic") RandomWalk walk) {
        assertThat(best(walk)).isEqualTo(new BigFraction(1, walk.nodes()));
    }

    /** On an even circle the number of visits to even nodes tells the parity of s_N: at least twice the chance. */
    @Example
    void parityAloneDoublesTheChanceOnAnEvenCircle() {
        for (int length : new int[] {4, 9, 24}) {
            RandomWalk walk = new RandomWalk(6, length, BigFraction.ONE_HALF);
            if (walk.visible() % 2 == 1) {
                assertThat(best(walk)).isGreaterThanOrEqualTo(new BigFraction(2, 6));
            }
            assertThat(best(walk)).isGreaterThan(new BigFraction(1, 6));
        }
    }

    @Example
    void oneVisibleNodeIsTheParent() {
        RandomWalk walk = new RandomWalk(3, 2, new BigFraction(1, 100));
        assertThat(best(walk)).isEqualTo(walk.optimalAccuracy());
    }

    @Example
    void tooManyCountsAreRefused() {
        assertThatThrownBy(() -> VisitCountPrediction.bestAccuracy(new RandomWalk(6, 20, BigFraction.ONE_HALF), 50))
                .isInstanceOf(InvalidParameterException.class).hasMessageContaining("at most 50");
        assertThatThrownBy(() -> best(new RandomWalk(20, 101, BigFraction.ONE_HALF)))
                .hasMessage("K is 20, but it must be at most 9 for N = 101.");
    }

    @Provide
    Arbitrary<RandomWalk> shortWalks() {
        return Combinators.combine(Arbitraries.integers().between(3, 7), Arbitraries.integers().between(2, 10),
                Arbitraries.of(BigFraction.ZERO, BigFraction.ONE, BigFraction.ONE_HALF, new BigFraction(1, 100),
                        new BigFraction(7, 10))).as(RandomWalk::new);
    }

    @Provide
    Arbitrary<RandomWalk> deterministic() {
        return Combinators.combine(Arbitraries.integers().between(3, 9), Arbitraries.integers().between(1, 4),
                Arbitraries.of(BigFraction.ZERO, BigFraction.ONE)).as((k, rounds, p) -> new RandomWalk(k, rounds * k + 1, p));
    }
}
