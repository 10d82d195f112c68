package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;

/**
 * Lemma C.6: the code under contract against gradients that list all walks, and the lemma on courses of several steps at
 * weights of the softmax that change from step to step, for K = 3, 4, 5, N = 2 to 5 and p with the edges 0, 1, 1/2, 1/100.
 */
class ValueDescentProperties {
    private static final BigFraction ETA = new BigFraction(3, 2);
    private static final BigFraction EPSILON = new BigFraction(1, 10);

    /** The weights of the softmax in a course: for each step K numbers for the tokens and N for the positions, all positive. */
    record Course(RandomWalk walk, BigFraction[][] tokens, BigFraction[][] positions) {
        @Override
        public String toString() {
            return walk + ", tokens " + Arrays.deepToString(tokens) + ", positions " + Arrays.deepToString(positions);
        }

        private BigFraction[] step(BigFraction[] row, int step, int y) {
            return ValueDescent.step(walk.p(), row, tokens[step], positions[step], ETA, EPSILON, y);
        }

        private BigFraction entry(BigFraction[] row, int step, int y, int a) {
            return ValueDescent.entry(walk.p(), row, tokens[step], positions[step], ETA, EPSILON, y, a);
        }

        /** −∂L/∂V[y][a] over all walks, one by one by the gradient of a walk at scores w_i/Σw. */
        private BigFraction listed(BigFraction[] row, int step, int y, int a) {
            BigFraction[] sum = {BigFraction.ZERO};
            WalkEnumeration walks = new WalkEnumeration(walk);
            walks.forEach((nodes, weight) -> {
                if (nodes[walk.length() - 1] == y) {
                    BigFraction[] values = IntStream.range(0, walk.length())
                            .mapToObj(i -> i < walk.visible() ? row[nodes[i]] : BigFraction.ZERO).toArray(BigFraction[]::new);
                    sum[0] = sum[0].add(PowerSumWalk.entry(nodes, scores(nodes, step), values, EPSILON, a).multiply(weight));
                }
            });
            return sum[0].divide(walks.denominator()).divide(walk.nodes());
        }

        private BigFraction[] scores(int[] nodes, int step) {
            BigFraction[] weights = IntStream.range(0, walk.length()).mapToObj(i -> i < walk.visible()
                    ? positions[step][i].multiply(tokens[step][nodes[i]]) : positions[step][i]).toArray(BigFraction[]::new);
            BigFraction total = Stream.of(weights).reduce(BigFraction.ZERO, BigFraction::add);
            return Stream.of(weights).map(weight -> weight.divide(total)).toArray(BigFraction[]::new);
        }
    }

    private static Arbitrary<RandomWalk> walks() {
        return Combinators.combine(Arbitraries.integers().between(3, 5), Arbitraries.integers().between(2, 5),
                ExactDomain.probabilities()).as(RandomWalk::new);
    }

    @Provide
    Arbitrary<Course> courses() {
        return walks().flatMap(walk -> Combinators.combine(
                positive().array(BigFraction[].class).ofSize(walk.nodes()).array(BigFraction[][].class).ofSize(3),
                positive().array(BigFraction[].class).ofSize(walk.length()).array(BigFraction[][].class).ofSize(3))
                .as((tokens, positions) -> new Course(walk, tokens, positions)));
    }

    private static Arbitrary<BigFraction> positive() {
        return Combinators.combine(Arbitraries.integers().between(1, 20), Arbitraries.integers().between(1, 9))
                .as(BigFraction::new);
    }

    private static BigFraction[] zeros(int length) {
        return Stream.generate(() -> BigFraction.ZERO).limit(length).toArray(BigFraction[]::new);
    }

    private static BigFraction growth(RandomWalk walk) {
        return ETA.divide(EPSILON).divide(walk.nodes());
    }

    @Property(tries = 40)
    void anEntryMovesByTheGradientOverAllWalks(@ForAll("courses") Course course,
                                               @ForAll("rows") BigFraction[] numbers) {
        BigFraction[] row = Arrays.copyOf(numbers, course.walk().nodes());
        for (int y = 0; y < row.length; y++) {
            for (int a = 0; a < row.length; a++) {
                assertThat(course.entry(row, 0, y, a)).isEqualTo(row[a].add(ETA.multiply(course.listed(row, 0, y, a))));
            }
        }
    }

    @Provide
    Arbitrary<BigFraction[]> rows() {
        return Combinators.combine(Arbitraries.integers().between(0, 20), Arbitraries.integers().between(1, 9))
                .as(BigFraction::new).array(BigFraction[].class).ofSize(5);
    }

    /** With one number for all tokens the scores are the same for all walks, and the exact model's gradient is at hand. */
    @Property(tries = 40)
    void whereAttentionSeesPositionsOnlyItIsTheGradientOfTheExactModel(@ForAll("courses") Course course,
                                                                        @ForAll("rows") BigFraction[] numbers) {
        RandomWalk walk = course.walk();
        BigFraction[] ones = Stream.generate(() -> BigFraction.ONE).limit(walk.nodes()).toArray(BigFraction[]::new);
        Course blind = new Course(walk, new BigFraction[][] {ones}, course.positions());
        SquareMatrix value = SquareMatrix.ofRowMajor(walk.nodes(), IntStream.range(0, walk.nodes() * walk.nodes())
                .mapToObj(i -> numbers[i % numbers.length]).toArray(BigFraction[]::new));
        SquareMatrix gradient = EnumeratedGradient.overAllWalks(walk,
                new ExactModel(value, blind.scores(new int[walk.length()], 0)), new RationalLogLoss(EPSILON)).value();
        for (int y = 0; y < walk.nodes(); y++) {
            int label = y;
            BigFraction[] row = IntStream.range(0, walk.nodes()).mapToObj(a -> value.entry(label, a)).toArray(BigFraction[]::new);
            for (int a = 0; a < walk.nodes(); a++) {
                assertThat(SoftmaxGradient.value(walk.p(), row, ones, course.positions()[0], EPSILON, y, a))
                        .isEqualTo(gradient.entry(y, a).negate());
            }
        }
    }

    /** The premises of the contract of isBounded are met by what the code returns, and what it says is so. */
    @Property(tries = 40)
    void noEntryShrinksAndNoneGrowsByMoreThanItsShare(@ForAll("courses") Course course) {
        RandomWalk walk = course.walk();
        for (int y = 0; y < walk.nodes(); y++) {
            BigFraction[] row = zeros(walk.nodes());
            for (int t = 0; t < 3; t++) {
                BigFraction[] next = course.step(row, t, y);
                for (int a = 0; a < row.length; a++) {
                    assertThat(next[a]).isEqualTo(course.entry(row, t, y, a)).isGreaterThanOrEqualTo(row[a])
                            .isLessThanOrEqualTo(row[a].add(growth(walk))).isLessThanOrEqualTo(growth(walk).multiply(t + 1));
                }
                row = next;
            }
        }
    }

    /** At p = 1, N = 2 and attention on the parent the first step takes 99 hundredths of η/(εK): no smaller share would do. */
    @Example
    void theBoundIsNearlyReached() {
        RandomWalk walk = new RandomWalk(3, 2, BigFraction.ONE);
        Course course = new Course(walk, new BigFraction[][] {{BigFraction.ONE, BigFraction.ONE, BigFraction.ONE}},
                new BigFraction[][] {{new BigFraction(99), BigFraction.ONE}});
        assertThat(course.entry(zeros(3), 0, 1, 0)).isEqualTo(growth(walk).multiply(new BigFraction(99, 100)));
    }

    /** Where V has a negative entry z + ε may come near 0, and more than η/(εK) is taken: the hypothesis V ≥ 0 is needed. */
    @Example
    void aNegativeValueBreaksTheBound() {
        RandomWalk walk = new RandomWalk(3, 2, BigFraction.ONE);
        BigFraction[] scores = {BigFraction.ONE_HALF, BigFraction.ONE_HALF};
        BigFraction[] values = {new BigFraction(-1, 10), BigFraction.ZERO};
        BigFraction gradient = PowerSumWalk.entry(new int[] {0, 1}, scores, values, EPSILON, 0);
        assertThat(ETA.multiply(gradient).divide(walk.nodes())).isEqualTo(growth(walk));
        BigFraction[] lower = {new BigFraction(-3, 20), BigFraction.ZERO};
        assertThat(ETA.multiply(PowerSumWalk.entry(new int[] {0, 1}, scores, lower, EPSILON, 0)).divide(walk.nodes()))
                .isGreaterThan(growth(walk));
    }
}
