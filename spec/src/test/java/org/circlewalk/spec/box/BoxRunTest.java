package org.circlewalk.spec.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.parameter.Fractions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs over boxes against certified runs at single p, which share no more with them than the arithmetic of intervals: at the ends
 * and between.
 */
class BoxRunTest {
    private static final List<BigFraction> PLACES = List.of(BigFraction.ZERO, new BigFraction(1, 3), BigFraction.ONE);
    private static final int STEPS = 5;
    private static final int LATE = 40;

    /** K, N, the lower end, the width, degree, bits: both parities, 3, 4, 5, 6 and 20 nodes, where attention is sharp at once and where not. */
    @ParameterizedTest
    @CsvSource({"6, 97, 7/10, 1/50, 5, 96", "6, 24, 9/10, 1/200, 4, 80", "5, 20, 1/2, 1/100, 3, 80", "7, 18, 3/5, 1/400, 6, 96",
        "3, 30, 4/5, 1/100, 5, 96", "4, 21, 3/5, 1/200, 4, 80", "4, 12, 1/2, 1/200, 4, 80", "20, 101, 4/5, 1/500, 5, 96",
        "6, 97, 9/10, 0, 5, 96", "6, 24, 7/10, 1/100000, 0, 120", "6, 25, 7/10, 1/100, 1, 64", "6, 97, 49/50, 1/1000, 2, 128"})
    void pointsInsideAreEnclosed(int nodes, int length, String low, String width, int degree, int bits) {
        assertPointsInside(nodes, length, low, width, degree, bits, STEPS);
    }

    /** Where the leak is so small that its growth is bounded without the laws of pairs of tokens, and where it is not. */
    @ParameterizedTest
    @CsvSource({"6, 97, 7/10, 1/500, 5, 112", "6, 24, 9/10, 1/2000, 4, 96", "5, 20, 1/2, 1/1000, 3, 96", "3, 12, 4/5, 1/1000, 5, 96"})
    void pointsInsideAreEnclosedLater(int nodes, int length, String low, String width, int degree, int bits) {
        assertPointsInside(nodes, length, low, width, degree, bits, LATE);
    }

    private static void assertPointsInside(int nodes, int length, String low, String width, int degree, int bits, int steps) {
        DescentFamily family = new DescentFamily(nodes, length, 1000, BigFraction.ONE, new BigFraction(1, 10));
        BigFraction from = Fractions.parse("p", low);
        ChanceBox box = new ChanceBox(from, from.add(Fractions.parse("width", width)));
        List<BigFraction> places = PLACES.stream().map(place -> box.low().add(box.width().multiply(place))).distinct().toList();
        List<List<StepCertificate>> singles = places.stream().map(p -> EnclosedRun.of(family.at(p), steps, 15).certificates()).toList();
        BoxRun run = new BoxRun(family, box, new Effort(degree, bits, steps));
        int compared = 0;
        while (run.step() < steps && advances(run)) {
            for (int place = 0; place < places.size(); place++) {
                assertEncloses(family, run, singles.get(place).get(run.step()), places.get(place));
            }
            compared++;
        }
        assertThat(compared).as("steps").isPositive();
        assertThat(steps == STEPS || compared == steps - 1).as("all " + steps + " steps, not " + compared).isTrue();
    }

    private static boolean advances(BoxRun run) {
        try {
            return run.advance();
        } catch (ArithmeticException wide) {
            return false;
        }
    }

    private static void assertEncloses(DescentFamily family, BoxRun run, StepCertificate single, BigFraction p) {
        AttendedState wide = run.attended();
        int position = family.length() - run.back();
        AttendedState narrow = AttendedState.of(family.at(p), position, single.state().at(single.loss().precision()).column(),
                single.scores().toArray(Interval[]::new));
        for (int d = 0; d < family.nodes(); d++) {
            assertWithin(narrow.entry(d), wide.entry(d), "w_" + d + " at step " + run.step());
            assertWithin(narrow.laws().chance(d), wide.laws().chance(d), "the law at " + d);
        }
        // What has been below a unit is an upper end, not an enclosure of much.
        assertThat(narrow.leak().at(wide.precision()).lower()).isLessThanOrEqualTo(wide.leak().upper());
        assertThat(wide.leak().lower()).isLessThanOrEqualTo(narrow.leak().at(wide.precision()).upper());
        assertThat(wide.pull()).isEqualTo(narrow.pull());
        assertThat(wide.tokenPull()).isEqualTo(narrow.tokenPull());
        assertThat(wide.laws().reached()).isEqualTo(narrow.laws().reached());
        assertThat(wide.laws().others()).isEqualTo(narrow.laws().others());
    }

    /** Both hold one number, so they meet; and what is known to fewer digits is allowed for. */
    private static void assertWithin(Interval narrow, Interval wide, String what) {
        Interval same = narrow.at(wide.precision());
        BigInteger slack = BigInteger.ONE;
        assertThat(wide.lower()).as(what).isLessThanOrEqualTo(same.upper().add(slack));
        assertThat(same.lower()).as(what).isLessThanOrEqualTo(wide.upper().add(slack));
    }
}
