package org.circlewalk.spec.certified;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Logarithm;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;

/**
 * Expectations from series that end early, so that their remainders are many units in the last place, and of models that lie at
 * the ends of wide intervals, against sums over all walks.
 */
class EnclosedExpectationProperties {
    private static final BigFraction EPSILON = new BigFraction(1, 10);
    private static final Precision PRECISION = Precision.ofBits(80);
    private static final Precision FINE = Precision.ofBits(200);
    private static final int SCALE = 64;

    /** V[0][s] in units of 1/64, and weights that the scores are proportional to, with a power of two as their sum. */
    record Case(RandomWalk walk, int[] row, int[] weights) {
        BigFraction score(int i) {
            return new BigFraction(weights[i], Arrays.stream(weights).sum());
        }

        BigFraction entry(int s) {
            return new BigFraction(row[s], SCALE);
        }

        /** Intervals with the exact entries and scores at their lower ends (side −1) or upper ends (1), so many units wide. */
        EnclosedScores model(int side, BigInteger width) {
            Interval[] column = new Interval[row.length];
            for (int s = 0; s < row.length; s++) {
                column[Math.floorMod(-s, row.length)] = oneSided(entry(s), side, width);
            }
            Interval[] scores = new Interval[weights.length];
            Arrays.setAll(scores, i -> oneSided(score(i), side, width));
            return new EnclosedScores(walk, EPSILON, column, scores);
        }

        private static Interval oneSided(BigFraction exact, int side, BigInteger width) {
            Interval narrow = Interval.of(PRECISION, exact);
            return Interval.between(PRECISION, side > 0 ? narrow.lower().subtract(width) : narrow.lower(),
                    side < 0 ? narrow.upper().add(width) : narrow.upper());
        }

        int mostAttended() {
            int most = 0;
            for (int i = 1; i < walk.visible(); i++) {
                most = weights[i] > weights[most] ? i : most;
            }
            return most;
        }

        BigFraction x(int... nodes) {
            BigFraction x = EPSILON;
            for (int i = 0; i < walk.visible(); i++) {
                x = x.add(score(i).multiply(entry(nodes[i])));
            }
            return x;
        }
    }

    private static void walksToZero(Case given, WalkEnumeration.Visitor visitor) {
        new WalkEnumeration(given.walk()).forEach((nodes, weight) -> {
            if (nodes[given.walk().visible()] == 0) {
                visitor.visit(nodes, weight);
            }
        });
    }

    private static void assertExpectationsEnclosed(Case given, EnclosedExpectation enclosed) {
        BigInteger denominator = new WalkEnumeration(given.walk()).denominator();
        BigFraction[][] exact = new BigFraction[given.walk().visible()][given.walk().nodes()];
        walksToZero(given, (nodes, weight) -> {
            BigFraction term = new BigFraction(weight, denominator).divide(given.x(nodes));
            for (int i = 0; i < exact.length; i++) {
                BigFraction before = exact[i][nodes[i]];
                exact[i][nodes[i]] = before == null ? term : before.add(term);
            }
        });
        for (int i = 0; i < exact.length; i++) {
            for (int a = 0; a < given.walk().nodes(); a++) {
                Interval expectation = enclosed.at(i, a);
                assertThat(expectation == null).isEqualTo(exact[i][a] == null);
                assertThat(expectation == null || expectation.contains(exact[i][a])).isTrue();
            }
        }
    }

    /** By logarithms at 200 bits, whose enclosures have properties of their own. */
    private static void assertLossEnclosed(Case given, Interval loss) {
        BigInteger denominator = new WalkEnumeration(given.walk()).denominator();
        Interval[] exact = {Interval.of(FINE, BigInteger.ZERO)};
        walksToZero(given, (nodes, weight) -> exact[0] = exact[0].subtract(Interval.of(FINE, new BigFraction(weight, denominator))
                .multiply(Logarithm.of(Interval.of(FINE, given.x(nodes))))));
        assertThat(Enclosures.contains(loss.at(FINE), exact[0])).isTrue();
    }

    /** Series may end so early that their remainder is an eighth. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theRemaindersOfTheSeriesAreInTheIntervals(@ForAll("cases") Case given, @ForAll @IntRange(min = 3, max = 88) int bits) {
        EnclosedExpectation enclosed = new EnclosedExpectation(given.walk(), given.model(0, BigInteger.ZERO),
                given.mostAttended(), bits);
        assertExpectationsEnclosed(given, enclosed);
        assertLossEnclosed(given, enclosed.loss());
    }

    /** x is about 1/10, so that a unit of it is ten units of log x and a hundred of 1/x. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void largeReciprocalsAreInTheIntervals(@ForAll("cases") Case given) {
        int[] row = Arrays.stream(given.row()).map(entry -> entry % 2).toArray();
        Case small = new Case(given.walk(), row, given.weights());
        EnclosedExpectation enclosed = new EnclosedExpectation(given.walk(), small.model(0, BigInteger.ZERO),
                given.mostAttended(), series -> { });
        assertExpectationsEnclosed(small, enclosed);
        assertLossEnclosed(small, enclosed.loss());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void modelsAtTheEndsOfWideIntervalsAreInTheIntervals(@ForAll("cases") Case given, @ForAll boolean low,
            @ForAll @IntRange(min = 20, max = 70) int widthBits) {
        EnclosedExpectation enclosed = new EnclosedExpectation(given.walk(),
                given.model(low ? -1 : 1, BigInteger.ONE.shiftLeft(widthBits)), given.mostAttended(), series -> { });
        assertExpectationsEnclosed(given, enclosed);
        assertLossEnclosed(given, enclosed.loss());
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<BigFraction> p = Arbitraries.of(new BigFraction(0), new BigFraction(1), new BigFraction(1, 2),
                new BigFraction(7, 10), new BigFraction(1, 100), new BigFraction(2, 3));
        Arbitrary<RandomWalk> walks = Combinators.combine(Arbitraries.integers().between(3, 5),
                Arbitraries.integers().between(2, 4), p).as(RandomWalk::new);
        return walks.flatMap(walk -> {
            Arbitrary<int[]> rows = Arbitraries.oneOf(Arbitraries.integers().between(0, SCALE),
                    Arbitraries.of(0, 8)).array(int[].class).ofSize(walk.nodes());
            Arbitrary<int[]> constant = Arbitraries.integers().between(0, SCALE).map(entry -> {
                int[] row = new int[walk.nodes()];
                Arrays.fill(row, entry);
                return row;
            });
            // One score may be above one half, so that a position is pinned, or none may; the zero token may have next to none.
            Arbitrary<int[]> weights = Arbitraries.integers().between(1, 9).array(int[].class).ofSize(walk.length())
                    .map(weight -> withSum(64, weight));
            return Combinators.combine(Arbitraries.oneOf(rows, constant), weights, Arbitraries.integers().between(0, 9))
                    .as((row, weight, place) -> new Case(walk, row, swapped(weight, place % weight.length)));
        });
    }

    /** The last weight made so large that all add up to the sum. */
    private static int[] withSum(int sum, int... weights) {
        weights[weights.length - 1] += sum - Arrays.stream(weights).sum();
        return weights;
    }

    private static int[] swapped(int[] weights, int place) {
        int last = weights[weights.length - 1];
        weights[weights.length - 1] = weights[place];
        weights[place] = last;
        return weights;
    }

    /** With V = 0 the loss is −log ε; that of 1E9999 took minutes. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void theLossIsTheLogarithmHoweverLargeEpsilonIs(@ForAll @IntRange(min = 1, max = 9) int digit, @ForAll @IntRange(max = 9999) int power) {
        DescentSettings settings = new DescentSettings(new RandomWalk(3, 3, BigFraction.ONE_HALF), 3, BigFraction.ONE,
                new BigFraction(BigInteger.TEN.pow(power).multiply(BigInteger.valueOf(digit))));
        Interval loss = new EnclosedStep(settings, EnclosedState.zero(settings, PRECISION)).loss();
        Interval tenfold = Logarithm.of(Interval.of(FINE, BigInteger.TEN)).multiply(Interval.of(FINE, BigInteger.valueOf(power)));
        Interval exact = tenfold.add(Logarithm.of(Interval.of(FINE, BigInteger.valueOf(digit)))).negate();
        assertThat(Enclosures.contains(loss.at(FINE), exact)).isTrue();
        assertThat(loss.width()).isLessThan(new BigFraction(BigInteger.ONE, BigInteger.TWO.pow(60)));
    }
}
