package org.circlewalk.spec.certified;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Logarithm;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;

/**
 * The enclosed gradient against the sum over all walks in exact rationals. Scores are rational here: the logits are enclosures of
 * the logarithms of their quotients, so the state encloses a model whose gradient is known exactly.
 */
class EnclosedStepProperties {
    private static final BigFraction EPSILON = new BigFraction(1, 10);

    /** A walk, a circulant V by its column and integer weights that the scores are proportional to. */
    record Case(RandomWalk walk, BigFraction[] column, int[] weights) {
        /** V[0][s]. */
        private BigFraction entry(int s) {
            return column[Math.floorMod(-s, column.length)];
        }

        private BigFraction score(int i) {
            return new BigFraction(weights[i], Arrays.stream(weights).sum());
        }

        ExactModel model() {
            BigFraction[] scores = new BigFraction[weights.length];
            Arrays.setAll(scores, this::score);
            return new ExactModel(Circulant.ofColumn(column).toMatrix(), scores);
        }

        DescentSettings settings() {
            return new DescentSettings(walk, walk.length(), BigFraction.ONE, EPSILON);
        }

        EnclosedState state(Precision precision) {
            int reference = 0;
            for (int i = 1; i < walk.visible(); i++) {
                reference = weights[i] > weights[reference] ? i : reference;
            }
            Interval[] logits = new Interval[weights.length];
            for (int i = 0; i < logits.length; i++) {
                logits[i] = i == reference ? Interval.of(precision, BigInteger.ZERO)
                        : Logarithm.of(Interval.of(precision, new BigFraction(weights[i], weights[reference])));
            }
            Interval[] entries = new Interval[column.length];
            Arrays.setAll(entries, d -> Interval.of(precision, column[d]));
            return EnclosedState.claimed(settings(), reference, entries, logits);
        }
    }

    @Property(tries = 20)
    void theGradientOfVContainsTheExactOne(@ForAll("cases") Case given) {
        ExpectedGradient exact = exact(given);
        Interval[] descent = step(given, 100).descentOfValue();
        for (int d = 0; d < descent.length; d++) {
            assertThat(descent[d].lower()).isGreaterThanOrEqualTo(BigInteger.ZERO);
            assertContains(descent[d], exact.value().entry(d, 0).negate(), 60);
        }
    }

    @Property(tries = 20)
    void theGradientOfTheLogitsContainsTheExactOne(@ForAll("cases") Case given) {
        ExpectedGradient exact = exact(given);
        EnclosedStep step = step(given, 100);
        int reference = given.state(Precision.ofBits(100)).reference();
        Interval[] differences = step.logitDifferences();
        for (int i = 0; i < differences.length; i++) {
            assertContains(differences[i], exact.logits()[i].subtract(exact.logits()[reference]), 60);
        }
        assertContains(step.zeroTokenSlope(), exact.logits()[differences.length - 1], 60);
    }

    @Property(tries = 20)
    void theNextStateContainsTheExactEntriesOfV(@ForAll("cases") Case given) {
        EnclosedState next = step(given, 100).next();
        for (int d = 0; d < given.column().length; d++) {
            BigFraction moved = given.column()[d].subtract(exact(given).value().entry(d, 0));
            assertContains(next.column()[d], moved, 60);
        }
    }

    @Property(tries = 20)
    void twoPrecisionsOverlap(@ForAll("cases") Case given) {
        EnclosedState coarse = step(given, 80).next();
        EnclosedState fine = step(given, 120).next();
        if (coarse.reference() == fine.reference()) {
            for (int i = 0; i < coarse.logits().length; i++) {
                assertOverlap(coarse.logits()[i], fine.logits()[i]);
            }
        }
        for (int d = 0; d < given.column().length; d++) {
            assertOverlap(coarse.column()[d], fine.column()[d]);
        }
        assertOverlap(step(given, 80).loss(), step(given, 120).loss());
    }

    /** M = N here; the zero token's logit moves against the visible ones by the token part too. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whereTheReferenceIsCertainlyRaisedAllOtherLogitsFallAgainstIt(@ForAll("cases") Case given) {
        if (step(given, 100).raisesReference().isCertain()) {
            BigFraction[] slopes = exact(given).logits();
            BigFraction norm = given.settings().squaredNorm();
            int reference = given.state(Precision.ofBits(100)).reference();
            int last = slopes.length - 1;
            for (int i = 0; i <= last; i++) {
                BigFraction against = norm.multiply(norm).multiply(slopes[i].subtract(slopes[reference]));
                BigFraction tokens = norm.multiply(slopes[last]).divide(given.walk().nodes());
                BigFraction fall = i == last ? against.add(tokens) : against;
                assertThat(fall).isGreaterThanOrEqualTo(BigFraction.ZERO);
                assertThat(fall.compareTo(BigFraction.ZERO) > 0).isEqualTo(i != reference);
            }
        }
    }

    /** With so few bits that ⅔ or 0 may lie inside the intervals of S_r and of ρ_i. */
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whereTheReferenceIsCertainlyRaisedItsScoreAndAllRhoAreAsTheProofAsks(@ForAll("sharpCases") Case given,
            @ForAll @IntRange(min = 10, max = 22) int bits) {
        EnclosedStep step;
        try {
            step = step(given, bits);
        } catch (WideEnclosureException wide) {
            return;
        }
        if (step.raisesReference().isCertain()) {
            int reference = given.state(Precision.ofBits(bits)).reference();
            assertThat(given.score(reference)).isGreaterThanOrEqualTo(new BigFraction(2, 3));
            BigFraction[] rho = rho(given, reference);
            for (int i = 0; i < rho.length; i++) {
                assertThat(i == reference || rho[i].compareTo(BigFraction.ZERO) < 0).isTrue();
            }
        }
    }

    /** The same positive multiple of ρ_i = E[(v_i − v_r)/x], v_N = 0, at each [i − 1]. */
    private static BigFraction[] rho(Case given, int reference) {
        int last = given.walk().visible();
        BigFraction[] rho = new BigFraction[last + 1];
        Arrays.fill(rho, BigFraction.ZERO);
        new WalkEnumeration(given.walk()).forEach((nodes, weight) -> {
            if (nodes[last] == 0) {
                BigFraction x = EPSILON;
                for (int i = 0; i < last; i++) {
                    x = x.add(given.score(i).multiply(given.entry(nodes[i])));
                }
                for (int i = 0; i <= last; i++) {
                    BigFraction entry = i == last ? BigFraction.ZERO : given.entry(nodes[i]);
                    rho[i] = rho[i].add(entry.subtract(given.entry(nodes[reference])).multiply(weight).divide(x));
                }
            }
        });
        return rho;
    }

    /** The exact model lies at an end of every interval here, and the intervals are wide: only their radii can account for it. */
    @Property(tries = 60)
    void theStepOfAWideStateContainsThatOfTheModelsAtItsEnds(@ForAll("cases") Case given, @ForAll long ends,
            @ForAll @IntRange(min = 30, max = 90) int width) {
        EnclosedState state = oneSided(given, given.state(Precision.ofBits(100)), ends, BigInteger.ONE.shiftLeft(100 - width));
        ExpectedGradient exact = exact(given);
        EnclosedStep step = new EnclosedStep(given.settings(), state);
        Interval[] descent = step.descentOfValue();
        for (int d = 0; d < descent.length; d++) {
            assertThat(descent[d].contains(exact.value().entry(d, 0).negate())).isTrue();
        }
        Interval[] differences = step.logitDifferences();
        for (int i = 0; i < differences.length; i++) {
            assertThat(differences[i].contains(exact.logits()[i].subtract(exact.logits()[state.reference()]))).isTrue();
        }
        assertThat(step.zeroTokenSlope().contains(exact.logits()[differences.length - 1])).isTrue();
    }

    private static EnclosedState oneSided(Case given, EnclosedState state, long ends, BigInteger width) {
        Random sides = new Random(ends);
        Interval[] column = state.column();
        for (int d = 0; d < column.length; d++) {
            column[d] = longer(column[d], sides.nextInt(3), width);
        }
        Interval[] logits = state.logits();
        for (int i = 0; i < logits.length; i++) {
            logits[i] = i == state.reference() ? logits[i] : longer(logits[i], sides.nextInt(3), width);
        }
        return EnclosedState.claimed(given.settings(), state.reference(), column, logits);
    }

    private static Interval longer(Interval interval, int side, BigInteger width) {
        return Interval.between(interval.precision(), side == 0 ? interval.lower().subtract(width) : interval.lower(),
                side == 1 ? interval.upper().add(width) : interval.upper());
    }

    @Property(tries = 40)
    void theLossContainsTheExactOne(@ForAll("cases") Case given, @ForAll long ends, @ForAll @IntRange(min = 30, max = 90) int width) {
        EnclosedState state = given.state(Precision.ofBits(100));
        BigDecimal exact = lossOverAllWalks(given);
        EnclosedState wide = oneSided(given, state, ends, BigInteger.ONE.shiftLeft(100 - width));
        // Where the logits alone are wide, nothing but the radii of the scores accounts for the loss.
        EnclosedState wideLogits = EnclosedState.claimed(given.settings(), state.reference(), state.column(), wide.logits());
        for (EnclosedState each : List.of(state, wide, wideLogits)) {
            Interval loss = new EnclosedStep(given.settings(), each).loss();
            BigDecimal one = new BigDecimal(loss.precision().one());
            assertThat(new BigDecimal(loss.lower())).isLessThanOrEqualTo(exact.multiply(one).add(BigDecimal.ONE.movePointLeft(4)));
            assertThat(new BigDecimal(loss.upper())).isGreaterThanOrEqualTo(exact.multiply(one).subtract(BigDecimal.ONE.movePointLeft(4)));
        }
        Interval narrow = new EnclosedStep(given.settings(), state).loss();
        assertThat(narrow.width()).isLessThanOrEqualTo(new BigFraction(BigInteger.ONE, BigInteger.ONE.shiftLeft(60)));
    }

    /** Logarithms at 200 bits, whose enclosures have properties of their own, known to 2^−190 at least. */
    private static BigDecimal lossOverAllWalks(Case given) {
        RandomWalk walk = given.walk();
        Precision fine = Precision.ofBits(200);
        Interval loss = Interval.of(fine, BigInteger.ZERO);
        int last = walk.visible();
        for (int steps = 0; steps < 1 << last; steps++) {
            // By rotation the walks that start at 0 are enough.
            int node = 0;
            int[] nodes = new int[walk.length()];
            BigFraction probability = BigFraction.ONE;
            for (int i = 1; i < nodes.length; i++) {
                boolean forwards = (steps >> i - 1 & 1) == 1;
                node = Math.floorMod(node + (forwards ? 1 : -1), walk.nodes());
                nodes[i] = node;
                probability = probability.multiply(forwards ? walk.p() : walk.q());
            }
            BigFraction x = EPSILON;
            for (int i = 0; i < last; i++) {
                x = x.add(given.score(i).multiply(given.column()[Math.floorMod(nodes[last] - nodes[i], walk.nodes())]));
            }
            loss = loss.subtract(Interval.of(fine, probability).multiply(Logarithm.of(Interval.of(fine, x))));
        }
        return new BigDecimal(loss.lower()).divide(new BigDecimal(fine.one()), new MathContext(60));
    }

    @Property(tries = 20)
    void aWiderStateHasAWiderStep(@ForAll("cases") Case given) {
        Precision precision = Precision.ofBits(120);
        EnclosedState state = given.state(precision);
        EnclosedState narrow = new EnclosedStep(given.settings(), state).next();
        EnclosedState wide = new EnclosedStep(given.settings(), state.widened(BigInteger.ONE.shiftLeft(40))).next();
        if (narrow.reference() == wide.reference()) {
            assertThat(wide.contains(narrow)).isTrue();
        }
    }

    private static EnclosedStep step(Case given, int bits) {
        return new EnclosedStep(given.settings(), given.state(Precision.ofBits(bits)));
    }

    private static ExpectedGradient exact(Case given) {
        return EnumeratedGradient.overAllWalks(given.walk(), given.model(), new RationalLogLoss(EPSILON));
    }

    /** Contained, in an interval of at most 2^−bits. */
    private static void assertContains(Interval interval, BigFraction exact, int bits) {
        assertThat(interval.contains(exact)).as(() -> interval + " and " + Fractions.format(exact)).isTrue();
        assertThat(interval.width()).isLessThanOrEqualTo(new BigFraction(BigInteger.ONE, BigInteger.ONE.shiftLeft(bits)));
    }

    private static void assertOverlap(Interval coarse, Interval fine) {
        Interval same = fine.at(coarse.precision());
        assertThat(same.lower()).isLessThanOrEqualTo(coarse.upper());
        assertThat(same.upper()).isGreaterThanOrEqualTo(coarse.lower());
    }

    /** S_r is near ⅔ or well above it; V often favours the reference, or is constant. */
    @Provide
    Arbitrary<Case> sharpCases() {
        Arbitrary<BigFraction> p = Arbitraries.of(new BigFraction(0), new BigFraction(1), new BigFraction(1, 2),
                new BigFraction(7, 10), new BigFraction(1, 100));
        Arbitrary<RandomWalk> walks = Combinators.combine(Arbitraries.integers().between(3, 5),
                Arbitraries.integers().between(2, 4), p).as(RandomWalk::new);
        return walks.flatMap(walk -> {
            Arbitrary<BigFraction[]> columns = Combinators.combine(Arbitraries.of(0, 1, 8, 64), Arbitraries.of(0, 0, 1, 16),
                    Arbitraries.integers().between(0, 8), Arbitraries.integers().between(0, walk.nodes() - 1)).as(
                            (level, peak, other, place) -> {
                                BigFraction[] column = new BigFraction[walk.nodes()];
                                Arrays.fill(column, new BigFraction(level, 64));
                                column[1] = new BigFraction(level + peak * 4, 64);
                                column[place] = column[place].add(new BigFraction(peak * other, 64));
                                return column;
                            });
            Arbitrary<int[]> weights = Combinators.combine(Arbitraries.integers().between(1000, 9000).array(int[].class)
                    .ofSize(walk.length()), Arbitraries.of(-2, -1, 0, 1, 40_000), Arbitraries.integers().between(0, walk.visible() - 1))
                    .as((weight, more, place) -> {
                        int rest = Arrays.stream(weight).sum() - weight[place];
                        weight[place] = Math.max(1, 2 * rest + more);
                        return weight;
                    });
            return Combinators.combine(columns, weights).as((column, weight) -> new Case(walk, column, weight));
        });
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<BigFraction> p = Arbitraries.of(new BigFraction(0), new BigFraction(1), new BigFraction(1, 2),
                new BigFraction(7, 10), new BigFraction(1, 100), new BigFraction(2, 3));
        Arbitrary<RandomWalk> walks = Combinators.combine(Arbitraries.integers().between(3, 6),
                Arbitraries.integers().between(2, 6), p).as(RandomWalk::new);
        return walks.flatMap(walk -> {
            Arbitrary<BigFraction[]> columns = Arbitraries.integers().between(0, 16).map(n -> new BigFraction(n, 64))
                    .array(BigFraction[].class).ofSize(walk.nodes());
            // One weight may outweigh all others, so that a position is pinned, or none may.
            Arbitrary<int[]> weights = Arbitraries.oneOf(Arbitraries.integers().between(1, 9),
                    Arbitraries.of(1, 1000)).array(int[].class).ofSize(walk.length());
            return Combinators.combine(columns, weights).as((column, weight) -> new Case(walk, column, weight));
        });
    }
}
