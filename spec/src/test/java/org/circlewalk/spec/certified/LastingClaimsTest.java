package org.circlewalk.spec.certified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.circlewalk.spec.certified.LastingRun.lower;
import static org.circlewalk.spec.certified.LastingRun.upper;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Theorem A says of later states, against certified runs that go on and know nothing of it. */
class LastingClaimsTest {
    static List<LastingRun> found() {
        return LastingRun.FOUND;
    }

    private static void assertAtMost(BigFraction a, BigFraction b) {
        assertThat(a).isLessThanOrEqualTo(b);
    }

    private static List<Arguments> laterStates() {
        return LastingRun.FOUND.stream().flatMap(lasting -> lasting.run().subList(lasting.step(), lasting.run().size()).stream()
                .map(step -> Arguments.of(lasting, step))).toList();
    }

    @Test
    void theRunsGoOnAfterTheStepFromWhichTheConditionsHold() {
        assertThat(LastingRun.FOUND).allMatch(lasting -> lasting.run().size() == lasting.step() + LastingRun.LATER + 1);
        assertThat(LastingRun.FOUND.get(LastingRun.FOUND.size() - 1).position()).isEqualTo(98);
    }

    /** (a) and (b) at later states of the run, which know nothing of the numbers. */
    @ParameterizedTest
    @MethodSource("laterStates")
    void laterStatesAreAsTheNumbersSay(LastingRun lasting, StepCertificate later) {
        LastingNumbers numbers = lasting.numbers();
        LastingClaims claims = new LastingClaims(lasting.state(), numbers);
        AttendedState state = LastingRun.state(lasting.settings(), later, lasting.position());
        int n = later.step() - lasting.step();
        assertThat(later.selectedPosition()).contains(lasting.position());
        assertAtMost(upper(state.leak()).multiply(numbers.leak().reciprocal().add(numbers.growth().multiply(n))), BigFraction.ONE);
        claims.fastestGrowth().ifPresent(fastest -> claims.reciprocal().ifPresent(reciprocal -> assertAtMost(BigFraction.ONE,
                upper(state.leak()).multiply(upper(reciprocal).add(upper(fastest).multiply(n))))));
        assertAtMost(numbers.least().multiply(numbers.least()).add(numbers.rise().multiply(n)), lower(state.least()).multiply(lower(state.least())));
        List<Integer> reached = state.laws().reached();
        for (int e = 0; e < state.laws().nodes(); e++) {
            for (int row = 0; row < reached.size(); row++) {
                assertAtMost(lower(state.entry(e)), numbers.quotients().get(row).get(e).multiply(upper(state.entry(reached.get(row)))));
            }
            if (!state.laws().isReached(e)) {
                assertAtMost(lower(claims.limit(e)), upper(later.state().column()[e]));
                assertAtMost(lower(later.state().column()[e]), upper(claims.limit(e)));
            }
        }
    }

    /** (c) and (d). */
    @ParameterizedTest
    @MethodSource("laterStates")
    void laterPredictionsAndDirectionsAreAsTheTheoremSays(LastingRun lasting, StepCertificate later) {
        LastingClaims claims = new LastingClaims(lasting.state(), lasting.numbers());
        List<Integer> offsets = claims.offsets();
        assertThat(offsets).isNotEmpty();
        int ahead = lasting.settings().walk().length() - lasting.position();
        Optional<BigFraction> accuracy = LastingClaims.accuracy(offsets, Displacements.exactLaw(lasting.settings().walk(), ahead), ahead == 1);
        assertThat(accuracy).isPresent().isEqualTo(later.accuracy());
        later.predictedOffset().ifPresent(offset -> assertThat(offsets).contains(offset));
        BigFraction squared = upper(claims.constant()).divide(lower(claims.start()).add(claims.slope().multiply(later.step() - lasting.step())));
        if (ahead == 1) {
            BigFraction distance = lower(later.distanceToSquareRoot().orElseThrow());
            assertAtMost(distance.multiply(distance), squared);
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void allThatIsDisturbedIsWithinTheSums(LastingRun lasting) {
        BigFraction total = BigFraction.ZERO;
        for (StepCertificate later : lasting.run().subList(lasting.step(), lasting.run().size())) {
            AttendedState state = LastingRun.state(lasting.settings(), later, lasting.position());
            total = total.add(lower(state.leak()).divide(upper(state.least())));
        }
        assertAtMost(total, lasting.numbers().total());
    }

    /** What holds for ever from a step on is found again from a later one. */
    @ParameterizedTest
    @MethodSource("found")
    void numbersAreFoundForLaterStatesToo(LastingRun lasting) {
        for (int later : new int[] {lasting.step() + 1, lasting.run().size() - 1}) {
            AttendedState state = LastingRun.state(lasting.settings(), lasting.run().get(later), lasting.position());
            LastingNumbers now = LastingChoice.of(state).orElseThrow();
            assertThat(LastingCheck.failure(state, now)).isEmpty();
        }
    }

    @Test
    void offsetsThatAreNotClearlyLargestAreNotPredicted() {
        LastingRun lasting = LastingRun.FOUND.get(0);
        LastingClaims claims = new LastingClaims(lasting.state(), lasting.numbers());
        assertThat(claims.offsets()).containsExactly(1);
        assertThat(claims.predicts(List.of(1, 5))).isTrue();
        for (List<Integer> wrong : List.of(List.<Integer>of(), List.of(5), List.of(0), List.of(2), List.of(1, 2))) {
            assertThat(claims.predicts(wrong)).isFalse();
        }
        BigFraction[] law = Displacements.exactLaw(lasting.settings().walk(), 1);
        assertThat(LastingClaims.accuracy(List.of(1, 5), law, true)).isEmpty();
        assertThat(LastingClaims.accuracy(List.of(5), law, true)).contains(new BigFraction(3, 10));
    }
}
