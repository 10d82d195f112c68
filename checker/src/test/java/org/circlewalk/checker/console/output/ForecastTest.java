package org.circlewalk.checker.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of long work at its start. */
class ForecastTest {
    private static String told(double seconds) {
        StringWriter err = new StringWriter();
        new Forecast("Checking 30 statements", seconds).tell(new PrintWriter(err));
        return err.toString();
    }

    @ParameterizedTest
    @CsvSource({"5, 5 seconds", "38, 40 seconds", "57, 55 seconds", "60, a minute", "89, a minute", "100, 2 minutes", "3500, 58 minutes",
        "3600, an hour", "9000, 3 hours"})
    void theTimeIsInRoundWords(double seconds, String words) {
        assertThat(told(seconds)).isEqualTo("Checking 30 statements takes about " + words + "." + System.lineSeparator());
    }

    @Test
    void nothingIsSaidOfShortWork() {
        assertThat(told(4.9)).isEmpty();
    }

    @Test
    void workAfterWorkIsOneSentence() {
        Forecast both = new Forecast("Checking 30 statements", 30).and(new Forecast("Reproducing 27 artefacts", 90));
        assertThat(both.sentence()).isEqualTo("Checking 30 statements, then reproducing 27 artefacts, takes about 2 minutes.");
        assertThat(both.and(new Forecast("Training", 60)).sentence()).isEqualTo(
                "Checking 30 statements, then reproducing 27 artefacts, then training, takes about 3 minutes.");
    }

    @Test
    void whatWasMeasuredOfAPartOnlyIsTheLeast() {
        assertThat(new Forecast("Checking 30 statements", 30).orMore().sentence()).isEqualTo("Checking 30 statements takes at least 30 seconds.");
        StringWriter err = new StringWriter();
        new Forecast("Checking 1 statement", 0.3).orMore().tell(new PrintWriter(err));
        assertThat(err).hasToString("Checking 1 statement takes a time that was not measured." + System.lineSeparator());
    }

    @Test
    void noMoreThreadsShareTheWorkThanThereAreProcessors() {
        int processors = Runtime.getRuntime().availableProcessors();
        assertThat(Forecast.shared("", 60, 1).seconds()).isEqualTo(60);
        assertThat(Forecast.shared("", 60, 1000).seconds()).isEqualTo(60.0 / processors);
    }
}
