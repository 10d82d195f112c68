package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;
import org.circlewalk.spec.walk.WalkEnumeration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The code under contract, a recursion over the steps of a walk, against the gradient that lists all walks and knows nothing
 * of it: so the recursion that the contracts speak of is the expectation of Lemma B.1.
 */
class DescentFromZeroTest {
    private static final BigFraction ETA = new BigFraction(3, 2);
    private static final BigFraction EPSILON = new BigFraction(1, 10);

    static Stream<RandomWalk> walks() {
        return IntStream.rangeClosed(3, 5).boxed().flatMap(k -> IntStream.rangeClosed(2, 4).boxed().flatMap(n ->
                Stream.of("0", "1", "1/2", "7/10").map(p -> new RandomWalk(k, n, Fractions.parse("p", p)))));
    }

    private static ExpectedGradient listed(RandomWalk walk, SquareMatrix value) {
        return EnumeratedGradient.overAllWalks(walk, ExactModel.withUniformScores(value, walk.length()), new RationalLogLoss(EPSILON));
    }

    private static SquareMatrix powers(RandomWalk walk, BigFraction v) {
        return TransitionMatrix.transposedPowerSum(walk, 1, walk.length() - 1).scale(v).toMatrix();
    }

    @ParameterizedTest
    @MethodSource("walks")
    void theGradientIsThatOfAllWalks(RandomWalk walk) {
        for (BigFraction v : List.of(BigFraction.ZERO, new BigFraction(2, 7), new BigFraction(5))) {
            ExpectedGradient listed = listed(walk, powers(walk, v));
            for (int y = 0; y < walk.nodes(); y++) {
                for (int a = 0; a < walk.nodes(); a++) {
                    assertThat(PowerSumGradient.value(walk.nodes(), walk.length(), walk.p(), v, EPSILON, y, a))
                            .isEqualTo(listed.value().entry(y, a).negate());
                }
            }
            assertThat(logits(walk, v, true, walk.nodes())).containsExactly(listed.tokens());
            assertThat(logits(walk, v, false, walk.length())).containsExactly(listed.logits());
        }
    }

    private static BigFraction[] logits(RandomWalk walk, BigFraction v, boolean byNode, int count) {
        return IntStream.range(0, count).mapToObj(i -> PowerSumAttention.logits(walk.nodes(), walk.length(), walk.p(), v, EPSILON,
                byNode, i)).toArray(BigFraction[]::new);
    }

    @ParameterizedTest
    @MethodSource("walks")
    void theGradientIsTheMeanOfThoseOfTheWalksOneByOne(RandomWalk walk) {
        BigFraction v = new BigFraction(2, 7);
        SquareMatrix value = powers(walk, v);
        BigFraction[][] sums = Stream.generate(() -> zeros(walk.nodes())).limit(walk.nodes()).toArray(BigFraction[][]::new);
        WalkEnumeration walks = new WalkEnumeration(walk);
        walks.forEach((nodes, weight) -> {
            int y = nodes[walk.length() - 1];
            BigFraction[] attended = IntStream.range(0, walk.length())
                    .mapToObj(i -> i < walk.visible() ? value.entry(y, nodes[i]) : BigFraction.ZERO).toArray(BigFraction[]::new);
            BigFraction[] scores = new BigFraction[walk.length()];
            Arrays.fill(scores, new BigFraction(1, walk.length()));
            for (int a = 0; a < walk.nodes(); a++) {
                sums[y][a] = sums[y][a].add(PowerSumWalk.entry(nodes, scores, attended, EPSILON, a).multiply(weight));
            }
        });
        for (int y = 0; y < walk.nodes(); y++) {
            for (int a = 0; a < walk.nodes(); a++) {
                assertThat(PowerSumGradient.value(walk.nodes(), walk.length(), walk.p(), v, EPSILON, y, a))
                        .isEqualTo(sums[y][a].divide(walks.denominator()).divide(walk.nodes()));
            }
        }
    }

    private static BigFraction[] zeros(int length) {
        return Stream.generate(() -> BigFraction.ZERO).limit(length).toArray(BigFraction[]::new);
    }

    @ParameterizedTest
    @MethodSource("walks")
    void theFirstTwoStepsAreThoseOfDescent(RandomWalk walk) {
        SquareMatrix zero = SquareMatrix.zero(walk.nodes());
        SquareMatrix first = zero.add(listed(walk, zero).value().scale(ETA.negate()));
        SquareMatrix second = first.add(listed(walk, first).value().scale(ETA.negate()));
        assertThat(SquareMatrix.ofRows(DescentFromZero.firstValue(walk.nodes(), walk.length(), walk.p(), ETA, EPSILON)))
                .isEqualTo(first).isEqualTo(C1FirstStep.value(walk, ETA, EPSILON).toMatrix());
        assertThat(SquareMatrix.ofRows(DescentFromZero.secondValue(walk.nodes(), walk.length(), walk.p(), ETA, EPSILON)))
                .isEqualTo(second).satisfies(value -> assertThat(value.isCirculant()).isTrue());
        assertThat(DescentFromZero.firstTokenLogits(walk.nodes(), walk.length(), walk.p(), ETA, EPSILON))
                .hasSize(walk.nodes()).containsOnly(BigFraction.ZERO);
        assertThat(DescentFromZero.firstPositionLogits(walk.nodes(), walk.length(), walk.p(), ETA, EPSILON))
                .hasSize(walk.length()).containsOnly(BigFraction.ZERO);
    }

    /** Lemma C.3, which asks for p ≥ ½. */
    @ParameterizedTest
    @MethodSource("walks")
    void theFirstValueIsLargestAClockwiseStepOn(RandomWalk walk) {
        assertThat(isLargestAClockwiseStepOn(walk) || walk.p().compareTo(BigFraction.ONE_HALF) < 0).isTrue();
    }

    @Test
    void forSmallerPAnotherEntryIsLarger() {
        assertThat(isLargestAClockwiseStepOn(new RandomWalk(5, 3, new BigFraction(49, 100)))).isFalse();
    }

    private static boolean isLargestAClockwiseStepOn(RandomWalk walk) {
        BigFraction[][] value = DescentFromZero.firstValue(walk.nodes(), walk.length(), walk.p(), ETA, EPSILON);
        BigFraction largest = Stream.of(value).flatMap(Stream::of).max(BigFraction::compareTo).orElseThrow();
        return IntStream.range(0, walk.nodes()).allMatch(s -> value[(s + 1) % walk.nodes()][s].equals(largest));
    }

    /** E[g_N] is not 0 at V⁽¹⁾, so that what is shown to be 0 at V = 0 is not 0 by its definition. */
    @ParameterizedTest
    @MethodSource("walks")
    void attentionMovesInTheSecondStep(RandomWalk walk) {
        BigFraction v = DescentFromZero.factor(walk.nodes(), walk.length(), ETA, EPSILON);
        assertThat(logits(walk, v, false, walk.length())[walk.length() - 1]).isNotEqualTo(BigFraction.ZERO);
    }
}
