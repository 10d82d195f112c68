package org.circlewalk.spec.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.AllLengths;
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.Displacements;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.LastingNumbers;
import org.circlewalk.spec.certified.LengthClass;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Exponential;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of all lengths and every p of a box, against certified runs, which know nothing of it, and all lengths at single p. */
class LengthBoxTest {
    private static final BigFraction NU = new BigFraction(21, 20);
    private static final BigFraction TENTH = new BigFraction(1, 10);
    /** A sum of as many exponentials as there are tokens is rounded so often. */
    private static final int ROUNDING = 1 << 12;
    private static final Effort EFFORT = new Effort(6, 112, 40);

    private static LengthFamily family(int nodes, int first) {
        return new LengthFamily(nodes, BigFraction.ONE, TENTH, NU, first);
    }

    private static ChanceBox box(String low, String width) {
        BigFraction from = Fractions.parse("p", low);
        return new ChanceBox(from, from.add(Fractions.parse("width", width)));
    }

    private static List<BigFraction> places(ChanceBox box) {
        return List.of(box.low(), box.low().add(box.width().divide(3)), box.high()).stream().distinct().toList();
    }

    /** The least M ≥ max(N, νN^{3/2} − 1). */
    private static int dimension(int length) {
        int dimension = length;
        while (new BigFraction(dimension + 1).pow(2).compareTo(NU.pow(2).multiply(new BigFraction(length).pow(3))) < 0) {
            dimension++;
        }
        return dimension;
    }

    private static void assertMeets(Interval narrow, Interval wide, String what) {
        Interval same = narrow.at(wide.precision());
        assertThat(wide.lower()).as(what).isLessThanOrEqualTo(same.upper().add(BigInteger.ONE));
        assertThat(same.lower()).as(what).isLessThanOrEqualTo(wide.upper().add(BigInteger.ONE));
    }

    private static HeldState after(LengthBox lengths, int back, int step) {
        HeldState state = lengths.afterTwoSteps(back).orElseThrow();
        for (int taken = 2; taken < step; taken++) {
            state = state.next().orElseThrow();
        }
        return state;
    }

    /** Of the runs all is known to 20 digits; the state of a box must allow each of them, and what G²o it has. */
    @ParameterizedTest
    @CsvSource({"6, 7/10, 1/50, 61, 61, 1", "6, 7/10, 1/50, 61, 65, 3", "6, 7/10, 1/50, 62, 98, 1", "6, 1/2, 1/100, 64, 66, 1",
        "6, 17/20, 1/200, 80, 80, 2", "5, 7/10, 1/100, 90, 97, 1", "7, 3/5, 1/200, 140, 141, 1", "6, 7/10, 0, 61, 63, 1"})
    void singleRunsAreAsTheBoxSays(int nodes, String low, String width, int first, int length, int times) {
        ChanceBox box = box(low, width);
        LengthBox lengths = new LengthBox(family(nodes, first), first, box, EFFORT);
        int back = lengths.likelyWinner();
        for (BigFraction p : places(box)) {
            DescentSettings settings = new DescentSettings(new RandomWalk(nodes, length, p), times * dimension(length), BigFraction.ONE,
                    TENTH);
            List<StepCertificate> run = EnclosedRun.of(settings, 5, 20).certificates();
            for (int step = 2; step <= 5; step++) {
                AttendedState wide = after(lengths, back, step).attended();
                StepCertificate single = run.get(step);
                assertThat(single.selectedPosition()).contains(length - back);
                AttendedState narrow = AttendedState.of(settings, length - back, single.state().at(single.loss().precision()).column(),
                        single.scores().toArray(Interval[]::new));
                for (int d = 0; d < nodes; d++) {
                    assertMeets(narrow.entry(d), wide.entry(d), "w_" + d + " at step " + step);
                }
                BigFraction least = new BigFraction(narrow.leak().lower(), narrow.precision().one());
                BigFraction most = new BigFraction(wide.leak().upper(), wide.precision().one());
                assertThat(least).isLessThanOrEqualTo(most);
                assertThat(narrow.pull().multiply(least)).isLessThanOrEqualTo(wide.pull().multiply(most));
            }
        }
    }

    /** Of one p, where both follow: the same entries, and a leak that is no larger, since it is added up token by token. */
    @ParameterizedTest
    @CsvSource({"6, 7/10, 72", "6, 7/10, 73", "6, 1/2, 64", "5, 7/10, 200", "7, 3/5, 300", "6, 9/10, 300"})
    void whatIsSoAtOnePointIsWithinTheBox(int nodes, String p, int first) {
        AllLengths about = family(nodes, first).at(Fractions.parse("p", p));
        LengthClass single = new LengthClass(about, first, Precision.ofBits(160));
        LengthBox point = new LengthBox(family(nodes, first), first, box(p, "0"), EFFORT);
        LengthBox wide = new LengthBox(family(nodes, first), first, box(p, "1/2000"), EFFORT);
        int back = single.likelyWinner();
        assertThat(point.likelyWinner()).isEqualTo(back);
        for (int step = 2; step <= 3; step++) {
            AttendedState there = single.after(back, step).orElseThrow();
            for (int d = 0; d < nodes; d++) {
                Interval entry = after(point, back, step).attended().entry(d);
                assertMeets(there.entry(d), entry, "w_" + d);
                Interval wider = after(wide, back, step).attended().entry(d);
                assertThat(wider.lower()).isLessThanOrEqualTo(entry.lower().add(BigInteger.TWO.pow(60)));
                assertThat(wider.upper()).isGreaterThanOrEqualTo(entry.upper().subtract(BigInteger.TWO.pow(60)));
            }
        }
        BigInteger leak = after(point, back, 2).attended().leak().upper();
        assertThat(leak).isLessThanOrEqualTo(single.afterTwoSteps(back).orElseThrow().leak().at(Precision.ofBits(112)).upper()
                .add(BigInteger.valueOf(ROUNDING)));
        assertThat(after(wide, back, 2).attended().leak().upper()).isGreaterThanOrEqualTo(leak);
    }

    /** For short walks, of which what comes after the first length is not small, in exact fractions. */
    @ParameterizedTest
    @CsvSource({"6, 7/10, 1/10, 6", "6, 7/10, 1/100, 7", "5, 1/2, 1/50, 4", "8, 2/3, 1/50, 5", "3, 9/10, 1/50, 3"})
    void theExcessOfEveryLengthIsWithinThatOfTheBox(int nodes, String low, String width, int first) {
        ChanceBox box = box(low, width);
        LengthBox lengths = new LengthBox(family(nodes, first), first, box, EFFORT);
        for (BigFraction p : places(box)) {
            BigFraction[] sums = new BigFraction[nodes];
            Arrays.fill(sums, BigFraction.ZERO);
            for (int length = 2; length <= first + 30; length++) {
                BigFraction[] law = Displacements.exactLaw(new RandomWalk(nodes, first, p), length - 1);
                for (int d = 0; d < nodes; d++) {
                    sums[d] = sums[d].add(law[d]).subtract(new BigFraction(1, nodes));
                    if (length >= first && (length - first) % (nodes % 2 == 0 ? 2 : 1) == 0) {
                        assertThat(lengths.excess(d).range().contains(sums[d])).as("N = " + length + ", d = " + d).isTrue();
                    }
                }
            }
        }
    }

    /** ô of the note, by another arithmetic: laws and exponentials as intervals of 512 bits, the ends of p exact. */
    private static final class LeakOfTheNote {
        private static final Precision FINE = Precision.ofBits(512);
        private static final int LONG_ENOUGH = 256;

        private final LengthFamily family;
        private final int back;
        private final List<Interval[]> laws;

        LeakOfTheNote(LengthFamily family, int back, BigFraction p) {
            this.family = family;
            this.back = back;
            this.laws = Displacements.laws(family.nodes(), exact(p), exact(BigFraction.ONE.subtract(p)), family.first() + LONG_ENOUGH);
        }

        private static Interval exact(BigFraction value) {
            return Interval.of(FINE, value);
        }

        private Interval part(int numerator, int denominator) {
            return exact(new BigFraction(numerator, denominator));
        }

        private static Interval around(Interval middle, BigInteger radius) {
            return Interval.between(FINE, middle.lower().subtract(radius), middle.upper().add(radius));
        }

        private Interval limit(int steps, int d) {
            return family.nodes() % 2 == 1 ? part(1, family.nodes()) : (steps + d) % 2 == 0 ? part(2, family.nodes()) : part(0, 1);
        }

        private BigInteger deviation(int steps) {
            return IntStream.range(0, family.nodes()).mapToObj(d -> laws.get(steps)[d].subtract(limit(steps, d)))
                    .flatMap(off -> Stream.of(off.upper(), off.lower().negate())).reduce(BigInteger::max).orElseThrow();
        }

        /** At least what the first length and the note's bound of all that comes after it may differ by, in γ. */
        private BigInteger tail() {
            return IntStream.range(0, LONG_ENOUGH).mapToObj(more -> deviation(family.first() + more)).reduce(BigInteger::add).orElseThrow()
                    .shiftLeft(1);
        }

        private Interval[] excess(BigInteger tail) {
            return IntStream.range(0, family.nodes()).mapToObj(d -> around(laws.subList(1, family.first()).stream()
                    .map(law -> law[d].subtract(part(1, family.nodes()))).reduce(Interval::add).orElseThrow(), tail))
                    .toArray(Interval[]::new);
        }

        /** The tokens beyond the first length are as those of that length and the next. */
        Interval least() {
            return of(excess(BigInteger.ZERO), List.of(laws.get(family.first()), laws.get(family.first() + 1)));
        }

        /** All that comes after the first length is twice as large as it may be. */
        Interval most() {
            BigInteger off = deviation(family.first()).shiftLeft(1);
            return of(excess(tail().shiftLeft(1)), IntStream.of(0, 1).mapToObj(parity -> IntStream.range(0, family.nodes())
                    .mapToObj(d -> around(limit(parity, d), off)).toArray(Interval[]::new)).toList());
        }

        private Interval of(Interval[] excess, List<Interval[]> far) {
            int nodes = family.nodes();
            int first = family.first();
            Interval zero = part(0, 1);
            BigInteger none = BigInteger.ZERO;
            Interval low = Interval.between(FINE, Arrays.stream(excess).map(Interval::lower).reduce(none, BigInteger::min),
                    Arrays.stream(excess).map(Interval::upper).reduce(none, BigInteger::min));
            Interval high = Interval.between(FINE, Arrays.stream(excess).map(Interval::lower).reduce(none, BigInteger::max),
                    Arrays.stream(excess).map(Interval::upper).reduce(none, BigInteger::max));
            Interval spread = high.subtract(low);
            Interval scale = exact(family.eta().divide(family.epsilon()).divide(nodes));
            Interval least = exact(family.epsilon()).add(scale.multiply(part((first - 1) * (first - 1), nodes * first * first)
                    .add(low.share(BigInteger.valueOf(first)))));
            Interval most = exact(family.epsilon()).add(scale.multiply(part(1, nodes).add(high.share(BigInteger.valueOf(first)))));
            Interval factor = exact(family.nu().pow(2).multiply(family.eta()).divide(4)).multiply(scale).divide(most);
            Interval blur = scale.multiply(spread).multiply(spread).divide(least).share(BigInteger.valueOf(2L * first));
            UnaryOperator<Interval> power = rate -> Exponential.of(rate.multiply(part(first, 1)).negate());
            Function<Interval[], Interval> rate = law -> factor.multiply(IntStream.range(0, nodes).mapToObj(d ->
                    laws.get(back)[d].subtract(law[d]).multiply(excess[d])).reduce(zero, Interval::add).subtract(blur));
            Interval last = far.stream().map(rate).min(Comparator.comparing(Interval::lower)).orElseThrow();
            Interval even = part(1, nodes);
            Interval rest = low.subtract(even);
            Interval zeroToken = factor.multiply(part(first, 1)).multiply(even.add(rest.share(BigInteger.valueOf(first))));
            return IntStream.range(1, first).filter(k -> k != back).mapToObj(k -> power.apply(rate.apply(laws.get(k))))
                    .reduce(power.apply(zeroToken), Interval::add)
                    .add(power.apply(last).multiply(part(3, 8)).divide(last.subtract(part(3, first))));
        }
    }

    /**
     * The bound of the leak after step 2 is the one of the note, no smaller for what is known of the first length, and no larger than it would
     * be if all that comes after that were twice what it may be. Neither needs a tolerance.
     */
    @ParameterizedTest
    @CsvSource({"6, 7/10, 64", "6, 7/10, 61", "5, 7/10, 150", "7, 3/5, 250", "6, 17/20, 200", "3, 4/5, 110"})
    void theLeakAfterTwoStepsIsThatOfTheNote(int nodes, String p, int first) {
        LengthFamily family = family(nodes, first);
        LengthBox lengths = new LengthBox(family, first, box(p, "0"), new Effort(2, 512, 40));
        int back = lengths.likelyWinner();
        BigInteger leak = lengths.afterTwoSteps(back).orElseThrow().attended().leak().upper();
        LeakOfTheNote formula = new LeakOfTheNote(family, back, Fractions.parse("p", p));
        assertThat(leak).isGreaterThanOrEqualTo(formula.least().lower());
        assertThat(leak).isLessThanOrEqualTo(formula.most().upper());
    }

    /** K, the least length, the lower end, the width, k, the offsets that are predicted. */
    @ParameterizedTest
    @CsvSource({"6, 58, 7/10, 1/20, 1, 1", "6, 62, 1/2, 1/100, 1, 1 5", "6, 63, 1/2, 0, 1, 1 5", "6, 64, 53/100, 1/100, 1, 1",
        "3, 160, 3/5, 1/50, 1, 1", "3, 180, 1/2, 1/50, 1, 1 2", "3, 110, 4/5, 1/50, 1, 1", "3, 400, 3/5, 1/50, 1, 1",
        "5, 120, 7/10, 1/50, 1, 1", "5, 120, 1/2, 1/100, 1, 1 4", "7, 200, 3/5, 1/100, 1, 1",
        "20, 1300, 4/5, 0, 3, 3"})
    void boxesAreDecidedForAllLengths(int nodes, int first, String low, String width, int back, String offsets) {
        LengthFamily family = family(nodes, first);
        for (int least : family.classes()) {
            BoxDecision decision = LengthDecision.of(family, least, box(low, width), EFFORT);
            assertThat(decision.outcome()).isInstanceOf(Outcome.ForEver.class);
            Outcome.ForEver claim = (Outcome.ForEver) decision.outcome();
            assertThat(claim.back()).isEqualTo(back);
            assertThat(claim.offsets()).map(String::valueOf).containsExactly(offsets.split(" "));
            assertThat(LengthCheck.failure(family, least, box(low, width), decision)).isEmpty();
        }
    }

    /** Tied tokens, walks that are too short, boxes that are too wide, walks that hardly forget. */
    @ParameterizedTest
    @CsvSource({"4, 201, 1/2, 0", "6, 20, 7/10, 0", "6, 58, 1/2, 2/5", "6, 72, 999999/1000000, 0", "20, 101, 4/5, 0", "3, 60, 3/5, 0"})
    void whereItDoesNotFollowNothingIsSaid(int nodes, int first, String low, String width) {
        BoxDecision decision = LengthDecision.of(family(nodes, first), first, box(low, width), EFFORT);
        assertThat(decision.outcome()).isInstanceOf(Outcome.Undecided.class);
        assertThat(((Outcome.Undecided) decision.outcome()).reason()).endsWith(".").doesNotContain("..");
        assertThat(LengthCheck.failure(family(nodes, first), first, box(low, width), decision)).isEmpty();
    }

    private static void assertRefused(LengthFamily family, int first, ChanceBox box, BoxDecision decision, String words) {
        assertThat(LengthCheck.failure(family, first, box, decision)).hasValueSatisfying(sentence -> assertThat(sentence).contains(words)
                .endsWith("."));
    }

    @Test
    void forgedClaimsAreRefused() {
        LengthFamily family = family(6, 58);
        ChanceBox box = box("7/10", "1/20");
        BoxDecision decision = LengthDecision.of(family, 58, box, EFFORT);
        Outcome.ForEver claim = (Outcome.ForEver) decision.outcome();
        int step = claim.fromStep();
        assertThat(LengthCheck.failure(family, 58, box, decision)).isEmpty();
        assertRefused(family, 58, box, with(decision, 2, step, List.of(1)), "s_{N−2} at step");
        assertRefused(family, 58, box, with(decision, 3, step, List.of(1)), "s_{N−3} at step");
        assertRefused(family, 58, box, with(decision, 58, step, List.of(1)), "s_{N−58} at step");
        assertRefused(family, 58, box, with(decision, 1, step - 1, List.of(1)), "It is not certain that");
        assertRefused(family, 58, box, with(decision, 1, 1, List.of(1)), "at step 1");
        assertRefused(family, 58, box, with(decision, 1, 41, List.of(1)), "at step 41");
        assertRefused(family, 58, box, with(decision, 1, step, List.of(5)), "predicted node");
        assertRefused(family, 58, new ChanceBox(box.low(), new BigFraction(17, 20)), decision, "");
        assertRefused(family(6, 50), 50, box, decision, "");
        assertRefused(family, 60, box, decision, "begins with N = 60");
        assertRefused(new LengthFamily(6, BigFraction.ONE, TENTH, new BigFraction(9, 10), 58), 58, box, decision, "");
        assertRefused(new LengthFamily(6, BigFraction.ONE, new BigFraction(1, 9), NU, 58), 58, box, decision, "");
        assertRefused(family, 58, box, new BoxDecision(EFFORT, claim, Optional.empty()), "numbers of Theorem A are missing");
        assertRefused(family, 58, box, new BoxDecision(EFFORT, new Outcome.Metastable(1, step, 100, 2), decision.numbers()),
                "nothing but what is for ever");
    }

    private static BoxDecision with(BoxDecision decision, int back, int step, List<Integer> offsets) {
        return new BoxDecision(decision.effort(), new Outcome.ForEver(back, step, offsets), decision.numbers());
    }

    /** Every number a little on the wrong side. */
    @Test
    void forgedNumbersAreRefused() {
        LengthFamily family = family(6, 62);
        ChanceBox box = box("7/10", "1/20");
        BoxDecision decision = LengthDecision.of(family, 62, box, EFFORT);
        LastingNumbers n = decision.numbers().orElseThrow();
        BigFraction less = new BigFraction(9, 10);
        BigFraction more = new BigFraction(11, 10);
        List<LastingNumbers> forgeries = new ArrayList<>();
        forgeries.add(changed(n, n.leak().multiply(less), n.least(), n.hull(), n.margin(), n.rise(), n.growth(), n.total()));
        forgeries.add(changed(n, n.leak(), n.least().multiply(more), n.hull(), n.margin(), n.rise(), n.growth(), n.total()));
        forgeries.add(changed(n, n.leak(), n.least(), n.hull().multiply(less), n.margin(), n.rise(), n.growth(), n.total()));
        forgeries.add(changed(n, n.leak(), n.least(), n.hull(), n.margin().multiply(more), n.rise(), n.growth(), n.total()));
        forgeries.add(changed(n, n.leak(), n.least(), n.hull(), n.margin(), n.rise().multiply(more), n.growth(), n.total()));
        forgeries.add(changed(n, n.leak(), n.least(), n.hull(), n.margin(), n.rise(), n.growth().multiply(more), n.total()));
        forgeries.add(changed(n, n.leak(), n.least(), n.hull(), n.margin(), n.rise(), n.growth(), n.total().multiply(less)));
        forgeries.add(new LastingNumbers(n.leak(), n.least(), n.hull(), n.margin(), n.rise(), n.growth(), n.turn(), n.total(),
                n.quotients().subList(0, 1)));
        for (LastingNumbers forged : forgeries) {
            assertRefused(family, 62, box, new BoxDecision(EFFORT, decision.outcome(), Optional.of(forged)), "");
        }
    }

    private static LastingNumbers changed(LastingNumbers n, BigFraction leak, BigFraction least, BigFraction hull, BigFraction margin,
                                          BigFraction rise, BigFraction growth, BigFraction total) {
        return new LastingNumbers(leak, least, hull, margin, rise, growth, n.turn(), total, n.quotients());
    }

    @Test
    void aWalkThatHardlyForgetsIsOutOfReach() {
        LengthFamily family = family(6, 72);
        ChanceBox box = box("999999/1000000", "0");
        assertThatThrownBy(() -> new LengthBox(family, 72, box, EFFORT)).isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("may still know where it began");
    }
}
