package org.circlewalk.spec.certified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of all lengths at once, against certified runs of single ones, which know nothing of it. */
class LengthClassTest {
    private static final BigFraction NU = new BigFraction(21, 20);
    private static final BigFraction TENTH = new BigFraction(1, 10);

    private static AllLengths about(int nodes, String p, int first) {
        String[] parts = p.split("/");
        return new AllLengths(nodes, new BigFraction(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])), BigFraction.ONE, TENTH, NU,
                first);
    }

    /** The least M ≥ max(N, νN^{3/2} − 1). */
    private static int dimension(int length) {
        int dimension = length;
        while (new BigFraction(dimension + 1).pow(2).compareTo(NU.pow(2).multiply(new BigFraction(length).pow(3))) < 0) {
            dimension++;
        }
        return dimension;
    }

    private static void assertWithin(Interval narrow, Interval wide, String what) {
        Interval same = narrow.at(wide.precision());
        assertThat(wide.lower()).as(what).isLessThanOrEqualTo(same.upper());
        assertThat(same.lower()).as(what).isLessThanOrEqualTo(wide.upper());
    }

    /** Of the single runs the scores are known; the state of a class must allow each of them. */
    @ParameterizedTest
    @CsvSource({"6, 7/10, 72, 72, 1", "6, 7/10, 72, 74, 3", "6, 7/10, 72, 98, 1", "6, 7/10, 73, 73, 1", "6, 7/10, 73, 97, 2", "5, 7/10, 110, 110, 1",
        "5, 7/10, 110, 125, 1", "6, 1/2, 64, 64, 1", "7, 2/5, 160, 163, 1"})
    void singleLengthsAreAsTheClassSays(int nodes, String p, int first, int length, int times) {
        AllLengths about = about(nodes, p, first);
        LengthClass lengths = new LengthClass(about, first, Precision.ofBits(160));
        int back = lengths.likelyWinner();
        DescentSettings settings = new DescentSettings(new RandomWalk(nodes, length, about.p()), times * dimension(length), BigFraction.ONE,
                TENTH);
        List<StepCertificate> run = EnclosedRun.of(settings, 5, 20).certificates();
        for (int step = 2; step <= 5; step++) {
            AttendedState wide = lengths.after(back, step).orElseThrow();
            StepCertificate single = run.get(step);
            assertThat(single.selectedPosition()).contains(length - back);
            AttendedState narrow = AttendedState.of(settings, length - back, single.state().at(single.loss().precision()).column(),
                    single.scores().toArray(Interval[]::new));
            for (int d = 0; d < nodes; d++) {
                assertWithin(narrow.entry(d), wide.entry(d), "w_" + d + " at step " + step);
            }
            assertThat(narrow.leak().at(wide.precision()).lower()).isLessThanOrEqualTo(wide.leak().upper());
            BigFraction often = narrow.pull().multiply(new BigFraction(narrow.leak().lower(), narrow.precision().one()));
            assertThat(often).isLessThanOrEqualTo(wide.pull().multiply(new BigFraction(wide.leak().upper(), wide.precision().one())));
        }
    }

    /** For short walks, of which what comes after the first length is not small, in exact fractions. */
    @ParameterizedTest
    @CsvSource({"6, 7/10, 6", "6, 7/10, 7", "5, 1/2, 4", "8, 1/3, 5", "3, 9/10, 3"})
    void theExcessOfEveryLengthIsWithinThatOfTheClass(int nodes, String p, int first) {
        AllLengths about = about(nodes, p, first);
        LengthClass lengths = new LengthClass(about, first, Precision.ofBits(100));
        BigFraction[] sums = new BigFraction[nodes];
        Arrays.fill(sums, BigFraction.ZERO);
        for (int length = 2; length <= first + 30; length++) {
            BigFraction[] law = Displacements.exactLaw(new RandomWalk(nodes, first, about.p()), length - 1);
            for (int d = 0; d < nodes; d++) {
                sums[d] = sums[d].add(law[d]).subtract(new BigFraction(1, nodes));
                if (length >= first && (length - first) % about.stride() == 0) {
                    assertThat(lengths.excess(d).contains(sums[d])).as("N = " + length + ", d = " + d).isTrue();
                }
            }
        }
    }

    /** The number A of Proposition N in doubles, from the first N₁ laws alone: what comes after them is too small to be seen. */
    private static double rate(AllLengths about, int back) {
        int nodes = about.nodes();
        int first = about.first();
        double[][] laws = new double[first][nodes];
        double[] sums = new double[nodes];
        for (int k = 1; k < first; k++) {
            laws[k] = Arrays.stream(Displacements.exactLaw(new RandomWalk(nodes, first, about.p()), k)).mapToDouble(Fractions::toDouble)
                    .toArray();
            for (int d = 0; d < nodes; d++) {
                sums[d] += laws[k][d] - 1.0 / nodes;
            }
        }
        double low = Math.min(0, Arrays.stream(sums).min().orElseThrow());
        double high = Math.max(0, Arrays.stream(sums).max().orElseThrow());
        double scale = Fractions.toDouble(about.eta().divide(about.epsilon()).divide(nodes));
        double epsilon = Fractions.toDouble(about.epsilon());
        double least = epsilon + scale * (Math.pow(1 - 1.0 / first, 2) / nodes + low / first);
        double most = epsilon + scale * (1.0 / nodes + high / first);
        double gap = IntStream.range(1, first).filter(k -> k != back).mapToDouble(k -> IntStream.range(0, nodes)
                .mapToDouble(d -> (laws[back][d] - laws[k][d]) * sums[d]).sum()).min().orElseThrow();
        double pull = Fractions.toDouble(about.nu().multiply(about.nu()).multiply(about.eta())) / 4;
        double visible = gap - scale * Math.pow(high - low, 2) / (2 * first * least);
        double zeroToken = first * (1.0 / nodes + Math.min(0, low - 1.0 / nodes) / first);
        return pull * scale / most * Math.min(visible, zeroToken);
    }

    /** The leak after step 2 is bounded by N₁·e^{−AN₁} with the A of the note: by no smaller number, and by no larger one. */
    @ParameterizedTest
    @CsvSource({"6, 7/10, 72", "6, 1/2, 64", "5, 7/10, 200", "7, 2/5, 300", "6, 9/10, 300"})
    void theLeadsAfterTwoStepsAreThoseOfTheNote(int nodes, String p, int first) {
        AllLengths about = about(nodes, p, first);
        LengthClass lengths = new LengthClass(about, first, Precision.ofBits(400));
        int back = lengths.likelyWinner();
        Interval leak = lengths.afterTwoSteps(back).orElseThrow().leak();
        double bound = Fractions.toDouble(new BigFraction(leak.upper(), leak.precision().one()));
        assertThat((Math.log(first) - Math.log(bound)) / first).isCloseTo(rate(about, back), within(1e-9));
    }

    @Test
    void everyLengthOfTheClassIsGivenTheSameNumbers() {
        for (int first : about(6, "7/10", 72).classes()) {
            LengthClass lengths = new LengthClass(about(6, "7/10", 72), first, Precision.ofBits(160));
            LengthClass.Found found = lengths.lasting(1, 20).orElseThrow();
            assertThat(found.step()).isEqualTo(3);
            assertThat(LastingCheck.failure(found.state(), found.numbers())).isEmpty();
            assertThat(new LastingClaims(found.state(), found.numbers()).fastestGrowth()).isEmpty();
            assertThat(new LastingClaims(found.state(), found.numbers()).offsets()).containsExactly(1);
        }
    }

    @Test
    void forTwentyNodesAttentionIsThreeStepsBack() {
        LengthClass lengths = new LengthClass(about(20, "4/5", 1400), 1400, Precision.ofBits(160));
        assertThat(lengths.likelyWinner()).isEqualTo(3);
        assertThat(lengths.lasting(3, 20)).isPresent();
        assertThat(lengths.afterTwoSteps(1)).isEmpty();
        assertThat(lengths.afterTwoSteps(5)).isEmpty();
    }

    /** Neither where no token is ahead at step 2, nor where the bound of the leak says nothing. */
    @Test
    void whereItDoesNotFollowNothingIsFound() {
        LengthClass tied = new LengthClass(about(4, "1/2", 200), 201, Precision.ofBits(160));
        for (int back = 1; back < 8; back++) {
            assertThat(tied.afterTwoSteps(back)).isEqualTo(Optional.empty());
        }
        assertThat(new LengthClass(about(6, "7/10", 20), 20, Precision.ofBits(160)).lasting(1, 20)).isEmpty();
    }

    @Test
    void aWalkThatHardlyForgetsIsOutOfReach() {
        AllLengths about = about(6, "999999/1000000", 72);
        Precision precision = Precision.ofBits(100);
        assertThatThrownBy(() -> new LengthClass(about, 72, precision)).isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("forgets too slowly");
        assertThatThrownBy(() -> about(6, "1/1", 72)).isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("p is 1, but it must be greater than 0 and less than 1");
    }
}
