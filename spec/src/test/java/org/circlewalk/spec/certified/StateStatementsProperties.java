package org.circlewalk.spec.certified;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * What is certain of enclosures is true of the exact numbers in them, which lie at an end of their intervals or within: by
 * enumeration of the walks where it is about predictions, by decimals of 60 digits where it is about distances.
 */
class StateStatementsProperties {
    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal ORACLE_ERROR = new BigDecimal("1e-25");

    /** Exact V and scores, and enclosures of them. */
    record Case(RandomWalk walk, int[] entries, int[] weights, int bits, int[] below, int[] above) {
        private static final int SCALE = 16;

        BigFraction entry(int d) {
            return new BigFraction(entries[d], SCALE);
        }

        BigFraction score(int i) {
            return new BigFraction(weights[i], Arrays.stream(weights).sum());
        }

        StateStatements statements() {
            Interval[] column = new Interval[entries.length];
            Arrays.setAll(column, d -> around(entry(d), d));
            Interval[] scores = new Interval[weights.length];
            Arrays.setAll(scores, i -> around(score(i), i));
            return new StateStatements(walk, column, scores);
        }

        private Interval around(BigFraction value, int place) {
            Interval narrow = Interval.of(Precision.ofBits(bits), value);
            return Interval.between(narrow.precision(), narrow.lower().subtract(BigInteger.valueOf(below[place % below.length])),
                    narrow.upper().add(BigInteger.valueOf(above[place % above.length])));
        }

        /** The node predicted for the visible nodes, the smallest of the best. */
        int prediction(int... nodes) {
            int k = entries.length;
            BigFraction[] output = new BigFraction[k];
            for (int y = 0; y < k; y++) {
                output[y] = BigFraction.ZERO;
                for (int i = 0; i < walk.visible(); i++) {
                    output[y] = output[y].add(score(i).multiply(entry(Math.floorMod(y - nodes[i], k))));
                }
            }
            int best = 0;
            for (int y = 1; y < k; y++) {
                best = output[y].compareTo(output[best]) > 0 ? y : best;
            }
            return best;
        }
    }

    /** Something about every walk and its probability. */
    private interface Visitor {
        void visit(int[] nodes, BigFraction probability);
    }

    private static void walks(RandomWalk walk, Visitor visitor) {
        for (int start = 0; start < walk.nodes(); start++) {
            for (int steps = 0; steps < 1 << walk.visible(); steps++) {
                int[] nodes = new int[walk.length()];
                nodes[0] = start;
                BigFraction probability = new BigFraction(1, walk.nodes());
                for (int i = 1; i < nodes.length; i++) {
                    boolean forwards = (steps >> i - 1 & 1) == 1;
                    nodes[i] = Math.floorMod(nodes[i - 1] + (forwards ? 1 : -1), walk.nodes());
                    probability = probability.multiply(forwards ? walk.p() : walk.q());
                }
                visitor.visit(nodes, probability);
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theSelectedPositionHasTheLargestScoreAndItsLeadIsEnclosed(@ForAll("cases") Case given) {
        Optional<Integer> selected = given.statements().selectedPosition();
        selected.ifPresent(position -> {
            Interval lead = given.statements().lead(position);
            BigFraction least = null;
            for (int i = 0; i < given.weights().length; i++) {
                if (i != position - 1) {
                    BigFraction difference = given.score(position - 1).subtract(given.score(i));
                    assertThat(difference).isGreaterThan(BigFraction.ZERO);
                    least = least == null || difference.compareTo(least) < 0 ? difference : least;
                }
            }
            assertThat(lead.contains(least)).isTrue();
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theLeadIsNotLargerThanThatOverAnyPosition(@ForAll("cases") Case given) {
        given.statements().selectedPosition().ifPresent(position -> {
            BigInteger lead = given.statements().lead(position).upper();
            Interval selected = given.around(given.score(position - 1), position - 1);
            for (int i = 0; i < given.weights().length; i++) {
                Interval other = given.around(given.score(i), i);
                assertThat(i == position - 1 || lead.compareTo(selected.subtract(other).upper()) <= 0).isTrue();
            }
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theRangeOfTheEntriesAndTheSlackAreEnclosed(@ForAll("cases") Case given) {
        int[] sorted = given.entries().clone();
        Arrays.sort(sorted);
        BigFraction range = new BigFraction(sorted[sorted.length - 1] - sorted[0], Case.SCALE);
        assertThat(given.statements().range().contains(range)).isTrue();
        for (int i = 0; i < given.weights().length; i++) {
            BigFraction slack = BigFraction.ONE.subtract(given.score(i)).multiply(range);
            assertThat(given.statements().slack(i + 1).contains(slack)).isTrue();
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theDeviationOfTheOutputIsEnclosedWhereTheParentIsSelected(@ForAll("cases") Case given) {
        if (given.statements().selectedPosition().equals(Optional.of(given.walk().visible()))) {
            BigFraction score = given.score(given.walk().visible() - 1);
            BigFraction deviation = BigFraction.ONE.subtract(score).divide(score).multiply(2);
            Interval enclosed = given.statements().outputDeviation();
            assertThat(enclosed.contains(deviation)).isTrue();
            given.statements().distanceToTransition().ifPresent(distance -> {
                Interval output = given.statements().outputDistanceToTransition().orElseThrow();
                assertThat(output.upper().subtract(distance.upper())).isGreaterThanOrEqualTo(enclosed.precision().ceiling(deviation));
                assertThat(distance.lower().subtract(output.lower())).isGreaterThanOrEqualTo(enclosed.precision().ceiling(deviation));
            });
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void thePredictedOffsetIsThatOfEveryWalk(@ForAll("cases") Case given) {
        StateStatements statements = given.statements();
        statements.predictedOffset().ifPresent(offset -> walks(given.walk(), (nodes, probability) -> {
            int selected = nodes[statements.selectedPosition().orElseThrow() - 1];
            assertThat(given.prediction(nodes)).isEqualTo((selected + offset) % given.walk().nodes());
        }));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anAccuracyThatIsCertainIsExact(@ForAll("cases") Case given) {
        StateStatements statements = given.statements();
        BigFraction[] accuracy = {BigFraction.ZERO};
        walks(given.walk(), (nodes, probability) -> accuracy[0] = accuracy[0].add(
                given.prediction(nodes) == nodes[nodes.length - 1] ? probability : BigFraction.ZERO));
        statements.accuracy().ifPresent(certain -> assertThat(certain).isEqualTo(accuracy[0]));
        boolean best = accuracy[0].equals(given.walk().optimalAccuracy());
        assertThat(statements.predictsBestMove()).isNotEqualTo(best ? Certainty.CERTAINLY_NOT : Certainty.CERTAINLY);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theDistancesOfTheDirectionsAreEnclosed(@ForAll("cases") Case given) {
        StateStatements statements = given.statements();
        BigDecimal p = decimal(given.walk().p());
        BigDecimal q = decimal(given.walk().q());
        statements.distanceToTransition().ifPresent(distance -> assertContains(distance, distance(given, p, q)));
        statements.distanceToSquareRoot().ifPresent(distance ->
                assertContains(distance, distance(given, p.sqrt(DIGITS), q.sqrt(DIGITS))));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theDistanceOfTheOutputIsEnclosedForEveryWalk(@ForAll("cases") Case given) {
        given.statements().outputDistanceToTransition().ifPresent(distance -> walks(given.walk(), (nodes, probability) -> {
            int k = given.walk().nodes();
            int parent = nodes[given.walk().visible() - 1];
            BigDecimal[] output = new BigDecimal[k];
            BigDecimal[] target = new BigDecimal[k];
            for (int y = 0; y < k; y++) {
                BigFraction sum = BigFraction.ZERO;
                for (int i = 0; i < given.walk().visible(); i++) {
                    sum = sum.add(given.score(i).multiply(given.entry(Math.floorMod(y - nodes[i], k))));
                }
                output[y] = decimal(sum);
                int offset = Math.floorMod(y - parent, k);
                target[y] = decimal(offset == 1 ? given.walk().p() : offset == k - 1 ? given.walk().q() : BigFraction.ZERO);
            }
            if (Arrays.stream(output).anyMatch(entry -> entry.signum() != 0)) {
                assertContains(distance, distance(output, target));
            }
        }));
    }

    private static BigDecimal distance(Case given, BigDecimal next, BigDecimal previous) {
        int k = given.walk().nodes();
        BigDecimal[] column = new BigDecimal[k];
        BigDecimal[] target = new BigDecimal[k];
        for (int d = 0; d < k; d++) {
            column[d] = decimal(given.entry(d));
            target[d] = d == 1 ? next : d == k - 1 ? previous : BigDecimal.ZERO;
        }
        return distance(column, target);
    }

    /** ‖a/‖a‖ − b/‖b‖‖. */
    private static BigDecimal distance(BigDecimal[] a, BigDecimal[] b) {
        BigDecimal square = BigDecimal.ZERO;
        for (int d = 0; d < a.length; d++) {
            BigDecimal difference = a[d].divide(norm(a), DIGITS).subtract(b[d].divide(norm(b), DIGITS));
            square = square.add(difference.multiply(difference));
        }
        return square.sqrt(DIGITS);
    }

    private static BigDecimal norm(BigDecimal... vector) {
        return Arrays.stream(vector).map(x -> x.multiply(x)).reduce(BigDecimal.ZERO, BigDecimal::add).sqrt(DIGITS);
    }

    private static BigDecimal decimal(BigFraction value) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), DIGITS);
    }

    private static void assertContains(Interval interval, BigDecimal value) {
        BigDecimal one = new BigDecimal(interval.precision().one());
        assertThat(new BigDecimal(interval.lower())).isLessThanOrEqualTo(value.add(ORACLE_ERROR).multiply(one));
        assertThat(new BigDecimal(interval.upper())).isGreaterThanOrEqualTo(value.subtract(ORACLE_ERROR).multiply(one));
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<BigFraction> p = Arbitraries.of(new BigFraction(0), new BigFraction(1), new BigFraction(1, 2),
                new BigFraction(7, 10), new BigFraction(1, 100), new BigFraction(2, 3));
        Arbitrary<RandomWalk> walks = Combinators.combine(Arbitraries.integers().between(3, 5),
                Arbitraries.integers().between(2, 5), p).as(RandomWalk::new);
        Arbitrary<int[]> margins = Arbitraries.of(0, 0, 1, 2).array(int[].class).ofSize(7);
        return walks.flatMap(walk -> {
            Arbitrary<int[]> entries = Arbitraries.oneOf(Arbitraries.integers().between(0, 16), Arbitraries.of(0, 8, 16))
                    .array(int[].class).ofSize(walk.nodes());
            Arbitrary<int[]> weights = Arbitraries.of(1, 1, 2, 7, 40, 1000).array(int[].class).ofSize(walk.length());
            return Combinators.combine(entries, weights, Arbitraries.integers().between(4, 24), margins, margins)
                    .as((entry, weight, bits, below, above) -> new Case(walk, entry, weight, bits, below, above));
        });
    }
}
