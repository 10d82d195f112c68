package org.circlewalk.spec.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.LastingChoice;
import org.circlewalk.spec.certified.LastingNumbers;
import org.circlewalk.spec.certified.LimitRatios;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is decided for boxes, against certificates at single p, and what a check refuses. */
class BoxDecisionTest {
    private static final Effort EFFORT = new Effort(5, 96, 20);
    private static final DescentFamily SIX = family(6, 97);

    private static DescentFamily family(int nodes, int length) {
        return new DescentFamily(nodes, length, 1000, BigFraction.ONE, new BigFraction(1, 10));
    }

    private static ChanceBox box(String low, String width) {
        BigFraction from = Fractions.parse("p", low);
        return new ChanceBox(from, from.add(Fractions.parse("width", width)));
    }

    /** K, N, the lower end, the width, k, the offsets that are predicted. */
    @ParameterizedTest
    @CsvSource({"6, 97, 7/10, 1/20, 1, 1", "6, 97, 1/2, 1/20, 1, 1 5", "6, 97, 51/100, 1/100, 1, 1", "6, 97, 98/100, 1/200, 1, 1",
        "6, 97, 7/10, 0, 1, 1", "6, 97, 1/2, 0, 1, 1 5", "6, 24, 7/10, 1/50, 1, 1", "5, 20, 1/2, 1/100, 1, 1 4", "5, 21, 7/10, 1/100, 1, 1",
        "3, 30, 4/5, 1/100, 1, 1", "7, 18, 3/5, 1/100, 1, 1", "20, 101, 4/5, 1/200, 3, 3", "20, 101, 6/10, 1/100, 1, 1"})
    void whatIsDecidedForABoxIsDecidedForItsPoints(int nodes, int length, String low, String width, int back, String offsets) {
        DescentFamily family = family(nodes, length);
        ChanceBox box = box(low, width);
        BoxDecision decision = BoxDecision.of(family, box, EFFORT);
        assertThat(decision.outcome()).isInstanceOf(Outcome.ForEver.class);
        Outcome.ForEver claim = (Outcome.ForEver) decision.outcome();
        assertThat(claim.back()).isEqualTo(back);
        assertThat(claim.offsets()).map(String::valueOf).containsExactly(offsets.split(" "));
        assertThat(BoxCheck.failure(family, box, decision)).isEmpty();
        for (BigFraction p : nodes > 6 ? List.of(box.middle()) : List.of(box.low(), box.high())) {
            StepCertificate single = EnclosedRun.of(family.at(p), claim.fromStep() + 2, 20).certificates().get(claim.fromStep() + 2);
            assertThat(single.selectedPosition()).contains(length - back);
            AttendedState state = AttendedState.of(family.at(p), length - back, single.state().at(single.loss().precision()).column(),
                    single.scores().toArray(Interval[]::new));
            assertThat(LastingChoice.of(state)).isPresent();
        }
    }

    /** At K = 4, p = ½ tokens are tied for ever, and nearby nothing is met within these steps; where boxes are wide nothing is claimed. */
    @ParameterizedTest
    @CsvSource({"4, 21, 1/2, 0", "4, 20, 1/2, 1/100", "4, 97, 1/2, 0", "6, 97, 1/2, 49/100", "20, 101, 7/10, 1/5"})
    void nothingIsSaidWhereNothingFollows(int nodes, int length, String low, String width) {
        DescentFamily family = family(nodes, length);
        BoxDecision decision = BoxDecision.of(family, box(low, width), EFFORT);
        assertThat(decision.outcome()).isInstanceOf(Outcome.Undecided.class);
        assertThat(((Outcome.Undecided) decision.outcome()).reason()).endsWith(".").doesNotContain("..");
        assertThat(BoxCheck.failure(family, box(low, width), decision)).isEmpty();
    }

    @Test
    void theSameEffortGivesTheSameDecision() {
        ChanceBox box = box("7/10", "1/30");
        assertThat(BoxDecision.of(SIX, box, EFFORT)).isEqualTo(BoxDecision.of(SIX, box, EFFORT));
    }

    @Test
    void attentionThatCannotLastIsHeldForLong() {
        DescentFamily family = family(20, 101);
        ChanceBox box = box("3/4", "1/1000");
        BoxDecision decision = BoxDecision.of(family, box, EFFORT);
        Outcome.Metastable claim = (Outcome.Metastable) decision.outcome();
        assertThat(claim.back()).isEqualTo(3);
        assertThat(claim.rival()).isEqualTo(1);
        assertThat(claim.toStep()).isGreaterThan(100_000);
        assertThat(BoxCheck.failure(family, box, decision)).isEmpty();
        assertThat(LimitRatios.rival(new RandomWalk(20, 101, box.middle()), 98, Precision.ofBits(200))).contains(100);
        assertRefused(family, box, new BoxDecision(EFFORT, new Outcome.Metastable(3, claim.fromStep(), claim.toStep() * 4, 1),
                Optional.empty()), "It is not certain that attention is on s_{N−3}");
        assertRefused(family, box, new BoxDecision(EFFORT, new Outcome.Metastable(3, claim.fromStep(), claim.toStep(), 2),
                Optional.empty()), "Proposition C");
        assertRefused(family, box, new BoxDecision(EFFORT, new Outcome.Metastable(1, claim.fromStep(), claim.toStep(), 1),
                Optional.empty()), "Proposition C");
        assertRefused(family, box, new BoxDecision(EFFORT, new Outcome.Metastable(3, 1, claim.toStep(), 1), Optional.empty()),
                "Nothing is enclosed at step 1");
    }

    /** Λ^∞ of s_{N−1} is 1 at p* = 0.75397…: on a box that holds it neither the one nor the other is claimed. */
    @Test
    void atTheLimitOfWhatLastsNothingIsClaimed() {
        BoxDecision decision = BoxDecision.of(family(20, 101), box("7539/10000", "2/10000"), EFFORT);
        assertThat(decision.outcome()).isInstanceOf(Outcome.Undecided.class);
    }

    /** Just above p* the entries must come near their limits first: late steps are reached, and the check is of the same states as the search. */
    @Test
    void lateStepsAreDecidedAndChecked() {
        DescentFamily family = family(20, 101);
        ChanceBox box = box("7545/10000", "1/100000");
        BoxDecision decision = BoxDecision.of(family, box, new Effort(8, 112, 400));
        Outcome.ForEver claim = (Outcome.ForEver) decision.outcome();
        assertThat(claim.back()).isEqualTo(3);
        assertThat(claim.fromStep()).isGreaterThan(64);
        assertThat(BoxCheck.failure(family, box, decision)).isEmpty();
        assertRefused(family, box, with(decision, new Outcome.ForEver(3, claim.fromStep() / 2, claim.offsets())), "It is not certain that");
    }

    private static void assertRefused(DescentFamily family, ChanceBox box, BoxDecision decision, String words) {
        assertThat(BoxCheck.failure(family, box, decision)).hasValueSatisfying(sentence -> assertThat(sentence).contains(words)
                .endsWith("."));
    }

    private static BoxDecision with(BoxDecision decision, Outcome outcome) {
        return new BoxDecision(decision.effort(), outcome, decision.numbers());
    }

    @Test
    void forgedClaimsAreRefused() {
        ChanceBox box = box("7/10", "1/20");
        BoxDecision decision = BoxDecision.of(SIX, box, EFFORT);
        Outcome.ForEver claim = (Outcome.ForEver) decision.outcome();
        int step = claim.fromStep();
        assertRefused(SIX, box, with(decision, new Outcome.ForEver(2, step, List.of(1))), "s_{N−2}");
        assertRefused(SIX, box, with(decision, new Outcome.ForEver(3, step, List.of(1))), "s_{N−3}");
        assertRefused(SIX, box, with(decision, new Outcome.ForEver(1, step - 1, claim.offsets())), "It is not certain that");
        assertRefused(SIX, box, with(decision, new Outcome.ForEver(1, 1, claim.offsets())), "step 1");
        assertRefused(SIX, box, with(decision, new Outcome.ForEver(1, EFFORT.steps() + 1, claim.offsets())), "step 21");
        assertRefused(SIX, box, with(decision, new Outcome.ForEver(1, step, List.of(5))), "predicted node");
        assertRefused(SIX, box, with(decision, new Outcome.ForEver(1, step, List.of(3))), "predicted node");
        assertRefused(SIX, new ChanceBox(box.low(), new BigFraction(4, 5)), decision, "");
        assertRefused(family(6, 41), box, decision, "");
        assertRefused(SIX, box, new BoxDecision(EFFORT, claim, Optional.empty()), "numbers of Theorem A are missing");
        ChanceBox half = box("1/2", "1/20");
        BoxDecision tied = BoxDecision.of(SIX, half, EFFORT);
        Outcome.ForEver either = (Outcome.ForEver) tied.outcome();
        assertRefused(SIX, half, with(tied, new Outcome.ForEver(1, either.fromStep(), List.of(1))), "predicted node");
    }

    /** Every number a little on the wrong side. */
    @Test
    void forgedNumbersAreRefused() {
        ChanceBox box = box("7/10", "1/20");
        BoxDecision decision = BoxDecision.of(SIX, box, EFFORT);
        BigFraction less = new BigFraction(9, 10);
        BigFraction more = new BigFraction(11, 10);
        List<UnaryOperator<LastingNumbers>> forgeries = new ArrayList<>();
        forgeries.add(n -> changed(n, n.leak().multiply(less), n.least(), n.hull(), n.margin(), n.rise(), n.growth(), n.total()));
        forgeries.add(n -> changed(n, n.leak(), n.least().multiply(more), n.hull(), n.margin(), n.rise(), n.growth(), n.total()));
        forgeries.add(n -> changed(n, n.leak(), n.least(), n.hull().multiply(less), n.margin(), n.rise(), n.growth(), n.total()));
        forgeries.add(n -> changed(n, n.leak(), n.least(), n.hull(), n.margin().multiply(more), n.rise(), n.growth(), n.total()));
        forgeries.add(n -> changed(n, n.leak(), n.least(), n.hull(), n.margin(), n.rise().multiply(more), n.growth(), n.total()));
        forgeries.add(n -> changed(n, n.leak(), n.least(), n.hull(), n.margin(), n.rise(), n.growth().multiply(more), n.total()));
        forgeries.add(n -> changed(n, n.leak(), n.least(), n.hull(), n.margin(), n.rise(), n.growth(), n.total().multiply(less)));
        forgeries.add(n -> quotients(n, row -> row.stream().map(q -> q.equals(BigFraction.ONE) ? q : q.multiply(less)).toList()));
        forgeries.add(n -> quotients(n, row -> row.subList(0, 5)));
        for (UnaryOperator<LastingNumbers> forgery : forgeries) {
            assertRefused(SIX, box, new BoxDecision(EFFORT, decision.outcome(), decision.numbers().map(forgery)), "");
        }
    }

    private static LastingNumbers changed(LastingNumbers n, BigFraction leak, BigFraction least, BigFraction hull, BigFraction margin,
                                          BigFraction rise, BigFraction growth, BigFraction total) {
        return new LastingNumbers(leak, least, hull, margin, rise, growth, n.turn(), total, n.quotients());
    }

    private static LastingNumbers quotients(LastingNumbers n, UnaryOperator<List<BigFraction>> change) {
        return new LastingNumbers(n.leak(), n.least(), n.hull(), n.margin(), n.rise(), n.growth(), n.turn(), n.total(),
                n.quotients().stream().map(change).toList());
    }

    @Test
    void whatIsNoBoxAndNoEffortIsRefused() {
        BigFraction half = BigFraction.ONE_HALF;
        assertThatThrownBy(() -> new ChanceBox(new BigFraction(1, 4), half)).isInstanceOf(InvalidParameterException.class)
                .hasMessage("the lower end of p is 1/4, but it must be at least 1/2 and less than 1.");
        assertThatThrownBy(() -> new ChanceBox(half, BigFraction.ONE)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> new ChanceBox(new BigFraction(3, 4), half)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> new Effort(25, 96, 12)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> new Effort(5, 40, 12)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> new Effort(5, 96, 1)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> family(6, 2000)).isInstanceOf(InvalidParameterException.class).hasMessageContaining("M is 1000");
    }

    @Test
    void boxesAreCutInTheMiddle() {
        ChanceBox box = box("1/2", "1/4");
        assertThat(box.halves()).containsExactly(box("1/2", "1/8"), box("5/8", "1/8"));
        assertThat(box.contains(box("5/8", "1/8"))).isTrue();
        assertThat(box.contains(box("5/8", "1/4"))).isFalse();
        assertThat(box.containsHalf()).isTrue();
        assertThat(box("5/8", "1/8").containsHalf()).isFalse();
    }
}
