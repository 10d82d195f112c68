package org.circlewalk.impl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page drives is the training run of the same settings; in the browser itself it is tested with the page. */
class BrowserRunTest {
    private static boolean read(int parameter, String text) {
        text.chars().forEach(BrowserRun::type);
        return BrowserRun.read(parameter);
    }

    private static boolean start(List<String> parameters) {
        IntStream.range(0, parameters.size()).forEach(i -> assertThat(read(i, parameters.get(i))).as(parameters.get(i)).isTrue());
        return BrowserRun.start();
    }

    private static String answer() {
        return IntStream.range(0, BrowserRun.answerLength()).mapToObj(i -> String.valueOf((char) BrowserRun.answerCharacter(i)))
                .collect(Collectors.joining());
    }

    private static void assertSameModel(TrainingRun run) {
        ModelState state = run.state();
        int k = state.nodes();
        int n = state.length();
        assertThat(state.hasCirculantValue() && state.attendsByPositionOnly()).isTrue();
        assertThat(IntStream.range(0, k).mapToDouble(BrowserRun::value).toArray())
                .containsExactly(IntStream.range(0, k).mapToDouble(d -> state.value()[d * k]).toArray());
        assertThat(IntStream.rangeClosed(1, n).mapToDouble(BrowserRun::logit).toArray()).containsExactly(state.positionLogits());
        assertThat(BrowserRun.tokenLogit()).isEqualTo(state.tokenLogits()[0]);
        double[] scores = IntStream.rangeClosed(1, n).mapToDouble(BrowserRun::score).toArray();
        assertThat(scores).containsExactly(run.meanScores());
        BigFraction others = IntStream.rangeClosed(1, n).filter(i -> i != n - 1)
                .mapToObj(i -> Fractions.ofDouble(scores[i - 1])).reduce(BigFraction.ZERO, BigFraction::add);
        assertThat(BrowserRun.besideTheParent()).isBetween((1 - n * 0x1p-52) * Fractions.toDouble(others),
                (1 + n * 0x1p-52) * Fractions.toDouble(others));
        StepRecord record = run.measure();
        assertThat(BrowserRun.loss()).isEqualTo(record.loss());
        assertThat(new double[] {BrowserRun.distanceToTransition(), BrowserRun.distanceToSquareRoot()})
                .containsExactly(record.distanceToTransition(), record.distanceToSquareRoot());
        BigFraction exact = record.accuracy().exact();
        assertThat(new double[] {BrowserRun.exactAccuracy()}).containsExactly(exact == null ? Double.NaN : record.accuracy().value());
        assertThat(answer()).isEqualTo(exact == null ? "" : Fractions.format(exact));
    }

    @Property(tries = 40)
    void everyStepIsThatOfTheTrainingRun(@ForAll @IntRange(min = 3, max = 9) int k, @ForAll @IntRange(min = 2, max = 24) int n,
                                         @ForAll @IntRange(max = 20) int p, @ForAll @IntRange(min = 1, max = 30) int eta,
                                         @ForAll @IntRange(min = 1, max = 20) int epsilon) {
        BigFraction rate = new BigFraction(eta, 10);
        BigFraction offset = new BigFraction(epsilon, 20);
        BigFraction chance = new BigFraction(p, 20);
        assertThat(start(List.of("" + k, " " + n, p + "/20", "" + (n + 40), Fractions.format(rate), Fractions.format(offset), "5"))).isTrue();
        TrainingSettings settings = TrainingSettings.of(new RandomWalk(k, n, chance), EngineKind.POPULATION, n + 40)
                .withStepSize(rate).withEpsilon(offset);
        try (TrainingRun run = TrainingRun.start(settings, 1)) {
            assertSameModel(run);
            for (int step = 0; step < 5; step++) {
                String stop = run.tryToAdvance().orElse(null);
                assertThat(BrowserRun.advance()).isEqualTo(stop == null);
                if (stop != null) {
                    assertThat(answer()).isEqualTo(stop);
                }
                assertSameModel(run);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 06, 6", "2, 0.70, 7/10", "2, 14/20, 7/10", "3, 1000, 1000", "4, 1e-3, 1/1000", "6, 50, 50"})
    void aParameterIsSpelledInOneWay(int parameter, String text, String spelling) {
        assertThat(read(parameter, text)).isTrue();
        assertThat(answer()).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            0, 2,       K is "2"; but it must be an integer from 3 to 100.
            0, 101,     K is "101"; but it must be an integer from 3 to 100.
            0, six,     K is "six"; but it must be an integer from 3 to 100.
            0, ``,      K is ""; but it must be an integer from 3 to 100.
            1, 1,       N is "1"; but it must be an integer from 2 to 1001.
            1, 97.5,    N is "97.5"; but it must be an integer from 2 to 1001.
            2, 3/2,     p is 3/2; but it must be a probability from 0 to 1.
            2, 1/0,     p is "1/0"; but it must be a fraction with a denominator other than 0.
            2, half,    p is "half"; but it must be a fraction such as 7/10 or a decimal such as 0.7.
            3, -5,      M is "-5"; but it must be an integer from 2 to 1000000000.
            3, 99999999999, M is "99999999999"; but it must be an integer from 2 to 1000000000.
            4, 0,       eta is 0; but it must be from 1e-60 to 1e60.
            4, 1e300,   eta is 1E+300; but it must be from 1e-60 to 1e60.
            5, -1/10,   epsilon is -1/10; but it must be from 1e-60 to 1e60.
            5, 1e-61,   epsilon is 1E-61; but it must be from 1e-60 to 1e60.
            6, 0,       steps is "0"; but it must be an integer from 1 to 1000.
            """)
    void aBadParameterIsRefusedInASentence(int parameter, String text, String sentence) {
        assertThat(read(parameter, text)).isFalse();
        assertThat(answer()).isEqualTo(sentence.replace(';', ','));
    }

    @Test
    void parametersThatDoNotFitTogetherAreRefused() {
        assertThat(start(List.of("6", "97", "7/10", "50", "1", "1/10", "5"))).isFalse();
        assertThat(answer()).isEqualTo("M is 50, but it must be at least N = 97, so that the positions are orthogonal.");
    }
}
