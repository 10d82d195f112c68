package org.circlewalk.spec.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.AllLengths;
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.Displacements;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.LastingNumbers;
import org.circlewalk.spec.certified.LengthClass;
import org.circlewalk.spec.certified.StepCertificate;
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

    /** ô of the note in doubles, from the first laws alone: what comes after them is too small to be seen. */
    private static double leak(LengthFamily family, int back, double p) {
        int nodes = family.nodes();
        int first = family.first();
        double[][] laws = new double[first][nodes];
        laws[0][0] = 1;
        double[] sums = new double[nodes];
        for (int k = 1; k < first; k++) {
            for (int d = 0; d < nodes; d++) {
                laws[k][d] = p * laws[k - 1][(d + nodes - 1) % nodes] + (1 - p) * laws[k - 1][(d + 1) % nodes];
                sums[d] += laws[k][d] - 1.0 / nodes;
            }
        }
        double low = Math.min(0, Arrays.stream(sums).min().orElseThrow());
        double high = Math.max(0, Arrays.stream(sums).max().orElseThrow());
        double scale = Fractions.toDouble(family.eta().divide(family.epsilon()).divide(nodes));
        double epsilon = Fractions.toDouble(family.epsilon());
        double least = epsilon + scale * (Math.pow(1 - 1.0 / first, 2) / nodes + low / first);
        double most = epsilon + scale * (1.0 / nodes + high / first);
        double factor = Fractions.toDouble(family.nu().multiply(family.nu()).multiply(family.eta())) / 4 * scale / most;
        double[] rates = IntStream.range(0, first).mapToDouble(k -> factor * (IntStream.range(0, nodes).mapToDouble(d ->
                (laws[back][d] - laws[k][d]) * sums[d]).sum() - scale * Math.pow(high - low, 2) / (2 * first * least))).toArray();
        rates[0] = factor * first * (1.0 / nodes + Math.min(0, low - 1.0 / nodes) / first);
        double last = Math.min(rates[first - 1], rates[first - 2]);
        return IntStream.range(0, first).filter(k -> k != back).mapToDouble(k -> Math.exp(-rates[k] * first)).sum()
                + 0.375 * Math.exp(-last * first) / (last - 3.0 / first);
    }

    /** The bound of the leak after step 2 is the one of the note: no smaller, and no larger one. */
    @ParameterizedTest
    @CsvSource({"6, 7/10, 64", "6, 7/10, 61", "5, 7/10, 150", "7, 3/5, 250", "6, 17/20, 200"})
    void theLeakAfterTwoStepsIsThatOfTheNote(int nodes, String p, int first) {
        LengthFamily family = family(nodes, first);
        LengthBox lengths = new LengthBox(family, first, box(p, "0"), EFFORT);
        int back = lengths.likelyWinner();
        Interval leak = lengths.afterTwoSteps(back).orElseThrow().attended().leak();
        assertThat(Math.log(Fractions.toDouble(new BigFraction(leak.upper(), leak.precision().one()))))
                .isCloseTo(Math.log(leak(family, back, Fractions.toDouble(Fractions.parse("p", p)))), within(1e-5));
    }

    /** K, the least length, the lower end, the width, k, the offsets that are predicted. */
    @ParameterizedTest
    @CsvSource({"6, 58, 7/10, 1/20, 1, 1", "6, 62, 1/2, 1/100, 1, 1 5", "6, 63, 1/2, 0, 1, 1 5", "6, 64, 53/100, 1/100, 1, 1",
        "3, 400, 3/5, 1/50, 1, 1", "5, 120, 7/10, 1/50, 1, 1", "5, 120, 1/2, 1/100, 1, 1 4", "7, 200, 3/5, 1/100, 1, 1",
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
    @CsvSource({"4, 201, 1/2, 0", "6, 20, 7/10, 0", "6, 58, 1/2, 2/5", "6, 72, 999999/1000000, 0", "20, 101, 4/5, 0"})
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
        UnaryOperator<BoxDecision> same = UnaryOperator.identity();
        assertThat(LengthCheck.failure(family, 58, box, same.apply(decision))).isEmpty();
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
