package org.circlewalk.spec.certified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.circlewalk.spec.certified.LastingRun.upper;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Theorem A's conditions on the states of small runs and on states made by hand: that each of them is needed. */
class LastingCheckTest {
    private static BigFraction times(BigFraction value, int percent) {
        return value.multiply(new BigFraction(percent, 100));
    }

    private static LastingNumbers with(LastingNumbers n, List<BigFraction> eight, List<List<BigFraction>> quotients) {
        return new LastingNumbers(eight.get(0), eight.get(1), eight.get(2), eight.get(3), eight.get(4), eight.get(5), eight.get(6),
                eight.get(7), quotients == null ? n.quotients() : quotients);
    }

    private static List<BigFraction> eight(LastingNumbers n) {
        return new ArrayList<>(List.of(n.leak(), n.least(), n.hull(), n.margin(), n.rise(), n.growth(), n.turn(), n.total()));
    }

    private static LastingNumbers changed(LastingNumbers n, int place, Function<BigFraction, BigFraction> change) {
        List<BigFraction> eight = eight(n);
        eight.set(place, change.apply(eight.get(place)));
        return with(n, eight, null);
    }

    private static Stream<Arguments> wrongNumbers() {
        return Stream.of(Arguments.of(0, 99, "o₀ is at least"), Arguments.of(1, 101, "m₀ is at most"), Arguments.of(2, 97, "R ≥"),
                Arguments.of(3, 300, "κ + o₀R"), Arguments.of(4, 101, "b ≤ 2cπ_min"), Arguments.of(5, 101, "B ≤ ηG²κ"),
                Arguments.of(6, 1, "(E2)"), Arguments.of(7, 99, "Z₁ ≥ Z(h)"), Arguments.of(7, -100, "greater than 0"),
                Arguments.of(3, 0, "greater than 0"), Arguments.of(2, 1, "R ≥ 1"));
    }

    @ParameterizedTest
    @MethodSource("wrongNumbers")
    void numbersThatAreNotGoodEnoughAreRefused(int place, int percent, String words) {
        for (LastingRun lasting : LastingRun.FOUND) {
            assertThat(LastingCheck.failure(lasting.state(), lasting.numbers())).isEmpty();
            if (place == 0 && lasting.numbers().leak().compareTo(upper(lasting.state().leak()).multiply(2)) > 0) {
                // There is no more to lose: such a leak is far below what its number is rounded to.
                continue;
            }
            LastingNumbers wrong = changed(lasting.numbers(), place, value -> times(value, percent));
            assertThat(LastingCheck.failure(lasting.state(), wrong)).hasValueSatisfying(failure -> assertThat(failure).contains(words));
            assertThatThrownBy(() -> new LastingClaims(lasting.state(), wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Each quotient, lowered by what the disturbances come to and a little more. */
    @Test
    void everyQuotientIsNeeded() {
        for (LastingRun lasting : LastingRun.FOUND) {
            List<Integer> reached = lasting.state().laws().reached();
            for (int row = 0; row < reached.size(); row++) {
                for (int e = 0; e < lasting.state().laws().nodes(); e++) {
                    List<List<BigFraction>> quotients = new ArrayList<>(lasting.numbers().quotients());
                    List<BigFraction> changed = new ArrayList<>(quotients.get(row));
                    changed.set(e, changed.get(e).multiply(new BigFraction(999_999, 1_000_000))
                            .subtract(lasting.numbers().creep(lasting.state().share()).multiply(new BigFraction(11, 10))
                                    .multiply(lasting.numbers().hull().add(1))));
                    quotients.set(row, changed);
                    LastingNumbers wrong = with(lasting.numbers(), eight(lasting.numbers()), quotients);
                    assertThat(LastingCheck.failure(lasting.state(), wrong)).contains(
                            "(E3): R ≥ q_ed ≥ (σ_ed + a)/(1 − aRπ_d), or w_e/w_d + a for e outside F");
                }
            }
        }
    }

    /** p = ½, attention on the parent but for 10⁻¹², all of V's entries 0 but those of the neighbours. */
    private static AttendedState state(BigFraction neighbours) {
        Precision precision = Precision.ofBits(100);
        Interval[] column = new Interval[6];
        for (int d = 0; d < 6; d++) {
            column[d] = Interval.of(precision, d == 1 || d == 5 ? neighbours : BigFraction.ZERO);
        }
        Interval leak = Interval.of(precision, new BigFraction(1, 1_000_000_000_000L));
        return new AttendedState(new BigFraction(1, 6), new BigFraction(250_000), Optional.empty(), new BigFraction(1, 10),
                Displacements.of(new RandomWalk(6, 12, new BigFraction(1, 2)), 11, precision), column, leak);
    }

    @Test
    void entriesMustBeAsLargeAsTheirGrowthAsks() {
        AttendedState large = state(new BigFraction(4, 10));
        LastingNumbers numbers = LastingChoice.of(large).orElseThrow();
        assertThat(LastingCheck.failure(large, numbers)).isEmpty();
        // w = 1/5 and cπ = 1/12; and m₀ = 19/100 where b/2 is about 1/12.
        AttendedState small = state(new BigFraction(1, 10));
        LastingNumbers least = changed(numbers, 1, value -> new BigFraction(19, 100));
        assertThat(LastingCheck.failure(small, least)).contains("(E1): w_d² ≥ cπ_d for d ∈ F");
        assertThat(LastingCheck.failure(large, least)).contains("(E1): m₀² ≥ b/2");
        assertThat(LastingChoice.of(small)).isEmpty();
    }

    /** A walk that is certain, p = 1, so that F has one element: c = 4 there. */
    private static AttendedState certainState(BigFraction leak) {
        Precision precision = Precision.ofBits(100);
        Interval[] column = new Interval[6];
        for (int d = 0; d < 6; d++) {
            column[d] = Interval.of(precision, BigInteger.valueOf(d == 1 ? 4 : 0));
        }
        return new AttendedState(new BigFraction(1, 6), new BigFraction(250_000), Optional.empty(), new BigFraction(1, 10),
                Displacements.of(new RandomWalk(6, 4, BigFraction.ONE), 3, precision), column,
                Interval.of(precision, leak));
    }

    private static AttendedState certainState() {
        return certainState(new BigFraction(1, 1_000_000_000_000L));
    }

    private static List<List<BigFraction>> row(BigFraction quotient) {
        List<BigFraction> row = new ArrayList<>();
        for (int e = 0; e < 6; e++) {
            row.add(e == 1 ? BigFraction.ONE : quotient);
        }
        return List.of(row);
    }

    @Test
    void theMarginMustBeAboveTheLeak() {
        AttendedState state = certainState();
        LastingNumbers good = LastingChoice.of(state).orElseThrow();
        List<BigFraction> eight = eight(good);
        eight.set(3, new BigFraction(2, 1_000_000_000_000L));
        eight.set(5, new BigFraction(1, 100_000_000));
        eight.set(6, new BigFraction(1_000_000_000));
        eight.set(7, new BigFraction(2, 5));
        List<List<BigFraction>> quotients = row(new BigFraction(95, 100));
        assertThat(LastingCheck.failure(state, with(good, eight, quotients))).isEmpty();
        eight.set(3, new BigFraction(9, 10_000_000_000_000L));
        assertThat(LastingCheck.failure(state, with(good, eight, quotients))).contains("(E4): κ ≥ o₀/(1 + o₀)");
    }

    /** κ + o₀R + q = 7/10 + 1/10 + 2/10. */
    @Test
    void theMarginIsWhatTheLeakAndTheQuotientsLeave() {
        AttendedState state = certainState(new BigFraction(999, 10_000));
        List<BigFraction> eight = new ArrayList<>(List.of(new BigFraction(1, 10), new BigFraction(409, 100), BigFraction.ONE,
                new BigFraction(7, 10), new BigFraction(303, 1000), new BigFraction(10_000), new BigFraction(409, 100),
                new BigFraction(273, 100)));
        List<List<BigFraction>> quotients = row(new BigFraction(2, 10));
        assertThat(LastingCheck.failure(state, new LastingNumbers(eight.get(0), eight.get(1), eight.get(2), eight.get(3).multiply(
                new BigFraction(999, 1000)), eight.get(4), eight.get(5), eight.get(6), eight.get(7), quotients))).isEmpty();
        assertThat(LastingCheck.failure(state, new LastingNumbers(eight.get(0), eight.get(1), eight.get(2), eight.get(3).multiply(
                new BigFraction(1001, 1000)), eight.get(4), eight.get(5), eight.get(6), eight.get(7), quotients)))
                .contains("(E4): κ + o₀R + max(ε/m₀, max Σ P_i q) ≤ 1");
    }

    /** The walk of three visible nodes has its tokens at the offsets 1, 2 and 3: the quotients of the others play no part in (E4). */
    @Test
    void aGapThatIsSmallerThanTheLeakPredictsNothing() {
        AttendedState state = certainState(new BigFraction(999, 10_000));
        for (int percent : new int[] {89, 91}) {
            List<BigFraction> row = new ArrayList<>(row(new BigFraction(2, 10)).get(0));
            row.set(4, new BigFraction(percent, 100));
            LastingNumbers numbers = new LastingNumbers(new BigFraction(1, 10), new BigFraction(409, 100), BigFraction.ONE,
                    new BigFraction(69, 100), new BigFraction(303, 1000), new BigFraction(10_000), new BigFraction(409, 100),
                    new BigFraction(273, 100), List.of(row));
            assertThat(new LastingClaims(state, numbers).predicts(List.of(1))).isEqualTo(percent == 89);
        }
    }

    /** The sums of (E4) at the two ends of w_{−1}/w_1, in exact rationals: for p above ½ one end decides, for p below the other. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void theSumsAreTakenAtBothEndsOfTheQuotient(int place) {
        LastingRun lasting = LastingRun.FOUND.get(place);
        int nodes = lasting.settings().walk().nodes();
        LastingNumbers numbers = lasting.numbers();
        BigFraction largest = lasting.settings().epsilon().divide(numbers.least());
        BigFraction[] law = Displacements.exactLaw(lasting.settings().walk(), 1);
        for (BigFraction end : List.of(numbers.quotients().get(0).get(nodes - 1), numbers.quotients().get(1).get(1).reciprocal())) {
            for (int older = 1; older < lasting.settings().walk().visible(); older++) {
                BigFraction[] between = Displacements.exactLaw(lasting.settings().walk(), older);
                BigFraction sum = BigFraction.ZERO;
                for (int row = 0; row < 2; row++) {
                    for (int e = 0; e < nodes; e++) {
                        int d = row == 0 ? 1 : nodes - 1;
                        BigFraction quotient = e == d ? BigFraction.ONE : e == nodes - d ? row == 0 ? end : end.reciprocal()
                                : numbers.quotients().get(row).get(e);
                        sum = sum.add(law[d].multiply(between[Math.floorMod(e - d, nodes)]).multiply(quotient));
                    }
                }
                largest = sum.compareTo(largest) > 0 ? sum : largest;
            }
        }
        BigFraction room = BigFraction.ONE.subtract(numbers.leak().multiply(numbers.hull())).subtract(largest);
        Interval known = LastingCheck.room(lasting.state(), numbers);
        assertThat(known.contains(room)).isTrue();
        assertThat(known.width()).isLessThan(new BigFraction(1, 1_000_000_000_000L));
    }

    /** Where F has one element no quotient within F asks for it. */
    @Test
    void theDisturbancesMustLeaveSomethingOfEveryEntry() {
        AttendedState state = certainState();
        LastingNumbers good = LastingChoice.of(state).orElseThrow();
        // a = 9/10 and R = 6/5; all quotients are 95/100.
        List<BigFraction> eight = eight(good);
        eight.set(2, new BigFraction(6, 5));
        eight.set(3, new BigFraction(1, 50));
        eight.set(5, BigFraction.ONE);
        eight.set(7, good.least().multiply(6).multiply(new BigFraction(9, 10)));
        List<List<BigFraction>> quotients = row(new BigFraction(95, 100));
        assertThat(LastingCheck.failure(state, with(good, eight, quotients))).contains("(E3): aRπ_d < 1 for d ∈ F");
        eight.set(2, BigFraction.ONE);
        assertThat(LastingCheck.failure(state, with(good, eight, quotients))).isEmpty();
        // w_e/w_d + a is 1/41 + 9/10.
        assertThat(LastingCheck.failure(state, with(good, eight, row(new BigFraction(92, 100))))).hasValueSatisfying(failure -> assertThat(failure)
                .startsWith("(E3): R ≥ q_ed"));
    }

    @Test
    void quotientsThatDoNotFitAreRefused() {
        LastingRun lasting = LastingRun.FOUND.get(0);
        LastingNumbers wrong = with(lasting.numbers(), eight(lasting.numbers()), lasting.numbers().quotients().subList(0, 1));
        assertThatThrownBy(() -> LastingCheck.failure(lasting.state(), wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    /** K = 4, p = ½: older tokens of the parity of the parent tie with it for ever, and the check must not pass. */
    @Test
    void whereAnotherTokenIsTiedForEverNothingIsFound() {
        DescentSettings settings = new DescentSettings(new RandomWalk(4, 8, new BigFraction(1, 2)), 1000, BigFraction.ONE,
                new BigFraction(1, 10));
        for (StepCertificate step : EnclosedRun.of(settings, 8, 12).certificates()) {
            for (int position = 1; position <= settings.walk().visible(); position++) {
                if (step.scores().get(position - 1).lower().signum() > 0) {
                    assertThat(LastingChoice.of(LastingRun.state(settings, step, position))).isEmpty();
                }
            }
        }
    }
}
