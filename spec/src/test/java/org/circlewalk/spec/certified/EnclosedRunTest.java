package org.circlewalk.spec.certified;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.lemma.C1FirstStep;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;

class EnclosedRunTest {
    private static final BigFraction EPSILON = new BigFraction(1, 10);

    private static DescentSettings settings(int nodes, int length, BigFraction p) {
        return new DescentSettings(new RandomWalk(nodes, length, p), 1000, BigFraction.ONE, EPSILON);
    }

    private static List<StepCertificate> run(DescentSettings settings, int steps, int digits) {
        EnclosedRun run = EnclosedRun.of(settings, steps, digits, () -> { });
        assertThat(run.failure()).isEmpty();
        assertThat(run.certificates()).hasSize(steps + 1);
        return run.certificates();
    }

    @Test
    void theFirstStepContainsTheExactOne() {
        DescentSettings settings = settings(6, 20, new BigFraction(7, 10));
        EnclosedState first = run(settings, 1, 20).get(1).state();
        Circulant exact = C1FirstStep.value(settings.walk(), BigFraction.ONE, EPSILON);
        for (int d = 0; d < 6; d++) {
            assertThat(first.column()[d].contains(exact.at(d))).isTrue();
        }
        for (Interval logit : first.logits()) {
            assertThat(logit.contains(BigFraction.ZERO)).isTrue();
        }
    }

    @Test
    void enclosuresOfTwoPrecisionsOverlapAtEveryStep() {
        DescentSettings settings = settings(5, 12, new BigFraction(2, 3));
        List<StepCertificate> coarse = run(settings, 8, 10);
        List<StepCertificate> fine = run(settings, 8, 30);
        for (int step = 0; step <= 8; step++) {
            Interval[] entries = coarse.get(step).state().column();
            for (int d = 0; d < entries.length; d++) {
                Interval same = fine.get(step).state().column()[d].at(entries[d].precision());
                assertThat(same.lower()).isLessThanOrEqualTo(entries[d].upper());
                assertThat(same.upper()).isGreaterThanOrEqualTo(entries[d].lower());
            }
        }
    }

    @Test
    void everyIntervalIsAsNarrowAsPromised() {
        for (StepCertificate step : run(settings(6, 30, new BigFraction(7, 10)), 6, 15)) {
            for (Interval entry : step.state().column()) {
                assertThat(entry.width()).isLessThanOrEqualTo(new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(15)));
            }
        }
    }

    @Test
    void noStateIsWiderThanPromisedAlsoWhereARunStopsForThat() {
        DescentSettings settings = settings(4, 6, new BigFraction(7, 10));
        BigFraction promised = new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(15));
        int stopped = 0;
        for (int guard = 70; guard < 100; guard++) {
            EnclosedRun run = EnclosedRun.attempt(settings, 3, 15, guard, () -> { });
            stopped += run.failure().isEmpty() ? 0 : 1;
            for (StepCertificate step : run.certificates()) {
                BigInteger one = step.state().precision().one();
                assertThat(new BigFraction(step.state().widest(), one)).isLessThanOrEqualTo(promised);
            }
        }
        assertThat(stopped).isBetween(1, 29);
    }

    @Test
    void attentionTurnsToTheParentAndTheAccuracyIsOptimal() {
        StepCertificate last = run(settings(6, 40, new BigFraction(7, 10)), 6, 10).get(6);
        assertThat(last.selectedPosition()).contains(39);
        assertThat(last.predictedOffset()).contains(1);
        assertThat(last.accuracy()).contains(new BigFraction(7, 10));
        assertThat(last.predictsBestMove()).isEqualTo(Certainty.CERTAINLY);
    }

    @Test
    void twoEquallyLikelyNeighboursAreBothBestMoves() {
        StepCertificate last = run(settings(6, 40, BigFraction.ONE_HALF), 6, 10).get(6);
        assertThat(last.predictedOffset()).isEmpty();
        assertThat(last.accuracy()).contains(BigFraction.ONE_HALF);
        assertThat(last.predictsBestMove()).isEqualTo(Certainty.CERTAINLY);
    }

    @Test
    void aDeterministicWalkOfFullTurnsTeachesNothing() {
        StepCertificate last = run(settings(4, 9, BigFraction.ONE), 5, 10).get(5);
        assertThat(last.selectedPosition()).isEmpty();
        assertThat(last.accuracy()).isEmpty();
        assertThat(last.predictsBestMove()).isEqualTo(Certainty.UNDECIDED);
    }

    @Test
    void aRunWithTooFewBitsStopsAndNamesMore() {
        EnclosedRun run = EnclosedRun.attempt(settings(6, 30, new BigFraction(7, 10)), 6, 15, 10, () -> { });
        assertThat(run.certificates()).hasSizeLessThan(7);
        assertThat(run.failure().orElseThrow()).contains("bits would carry it further");
    }

    @Test
    void theWorkIsRepeatedWithMoreBitsOnlyWhereTheyHelp() {
        // After a step V has entries of about 20 and of 0, so z + ε ranges from 1/1000 to more than 10: r is above 0.9999.
        DescentSettings large = new DescentSettings(new RandomWalk(7, 3, new BigFraction(3, 4)), 1000, BigFraction.ONE,
                new BigFraction(1, 1000));
        int[] steps = new int[1];
        EnclosedRun run = EnclosedRun.of(large, 3, 10, () -> steps[0]++);
        assertThat(run.failure().orElseThrow()).contains("whatever the precision");
        assertThat(run.certificates()).hasSize(steps[0]);
    }

    @Test
    void anIntervalThatGrewTooWideIsTriedAgainWithMoreBits() {
        DescentSettings settings = settings(6, 30, new BigFraction(7, 10));
        assertThat(EnclosedRun.attempt(settings, 6, 15, 20, () -> { }).failure().orElseThrow()).contains("bits would carry it further");
        assertThat(EnclosedRun.of(settings, 6, 15, () -> { }).failure()).isEmpty();
    }

    @Test
    void theImageOfEachStateLiesInsideTheNextAlsoWithFewerBits() {
        DescentSettings settings = settings(5, 12, new BigFraction(4, 5));
        List<StepCertificate> steps = run(settings, 6, 12);
        for (int step = 0; step < 6; step++) {
            EnclosedState next = steps.get(step + 1).state();
            for (int bits : new int[] {-EnclosedRun.CHECK_BITS, 0, 64}) {
                EnclosedState coarse = steps.get(step).state().at(Precision.ofBits(next.precision().bits() + bits));
                EnclosedState image = new EnclosedStep(settings, coarse).moved().relativeTo(next.reference());
                assertThat(next.contains(image)).isTrue();
            }
        }
    }

    /** ηG² is 25/3, 1/4 and 225/16 here. */
    @Test
    void everyStateReachesBeyondTheImageOfTheOneBeforeByTheMargin() {
        RandomWalk walk = new RandomWalk(4, 3, new BigFraction(2, 3));
        BigInteger least = BigInteger.ONE.shiftLeft(57);
        for (DescentSettings settings : List.of(new DescentSettings(walk, 9, new BigFraction(1, 3), EPSILON),
                new DescentSettings(walk, 4, new BigFraction(1, 25), EPSILON),
                new DescentSettings(walk, 4, new BigFraction(9, 4), EPSILON))) {
            BigFraction rate = settings.eta().multiply(settings.squaredNorm().pow(2));
            BigFraction margin = rate.compareTo(BigFraction.ONE) < 0 ? new BigFraction(least) : rate.multiply(least);
            List<StepCertificate> steps = run(settings, 2, 12);
            for (int step = 0; step < 2; step++) {
                EnclosedState image = new EnclosedStep(settings, steps.get(step).state()).next();
                EnclosedState next = steps.get(step + 1).state();
                for (int d = 0; d < 4; d++) {
                    assertRoom(next.column()[d], image.column()[d], margin);
                }
                for (int i = 0; i < 3; i++) {
                    assertRoom(next.logits()[i], image.logits()[i], i == next.reference() ? BigFraction.ZERO : margin);
                }
            }
        }
    }

    @Test
    void whatFollowsFromAStateHasRoomOfAUnitAtEitherEnd() {
        DescentSettings settings = settings(5, 12, new BigFraction(4, 5));
        for (StepCertificate step : run(settings, 3, 12)) {
            EnclosedStep fine = new EnclosedStep(settings, step.state());
            assertRoomOfAUnit(step.loss(), fine.loss());
            for (int i = 0; i < step.scores().length; i++) {
                assertRoomOfAUnit(step.scores()[i], fine.scores()[i]);
            }
        }
    }

    private static void assertRoomOfAUnit(Interval coarse, Interval fine) {
        BigInteger unit = BigInteger.ONE.shiftLeft(fine.precision().bits() - coarse.precision().bits());
        assertRoom(coarse.at(fine.precision()), fine, new BigFraction(unit));
    }

    private static void assertRoom(Interval outer, Interval inner, BigFraction margin) {
        assertThat(new BigFraction(inner.lower().subtract(outer.lower()))).isGreaterThanOrEqualTo(margin);
        assertThat(new BigFraction(outer.upper().subtract(inner.upper()))).isGreaterThanOrEqualTo(margin);
    }
}
