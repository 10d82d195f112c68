package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that leaves the range of double is an outcome: what was computed before is kept. */
@Execution(ExecutionMode.CONCURRENT)
class StoppedRunTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"population", "empirical"})
    void trainKeepsWhatItHasAndSavesTheLastModel(String engine) {
        Path saved = directory.resolve("saved.json");
        String line = "train --K 6 --N 15 --p 7/10 --steps 9 --every 4 --eta 1e308 --course --engine " + engine;
        CommandLine.Result result = CommandLine.runLine(line + " --json - --save " + saved).assertSuccess();
        JsonNode document = result.json();
        String sentence = "Training stops at step 2: the attention logits leave the range of double.";
        assertThat(document.get("stopped").textValue()).isEqualTo(sentence);
        assertThat(document.get("steps").findValuesAsText("step")).containsExactly("0", "1");
        assertThat(document.get("settings").get("steps").intValue()).isEqualTo(9);
        assertThat(document.get("course").get("steps")).hasSize(2);

        CommandLine.Result resumed = CommandLine.runLine("train --steps 9 --resume " + saved).assertSuccess();
        assertThat(resumed.out()).contains(sentence);
        assertThat(CommandLine.runLine("train --steps 1 --resume " + saved + " --json -").assertSuccess().json().get("final"))
                .isEqualTo(document.get("final"));
        assertThat(Files.exists(saved)).isTrue();
    }

    @Test
    void aRunThatGoesOnSaysNothingOfIt() {
        JsonNode document = CommandLine.runLine("train --K 3 --N 5 --p 1/2 --steps 2 --json -").assertSuccess().json();
        assertThat(document.fieldNames()).toIterable().containsExactly("command", "settings", "firstStep", "steps", "final");
    }

    @Test
    void compareKeepsTheComparisonsMadeBefore() {
        String line = "compare --K 5 --N 7 --p 2/3 --eta 50 --steps 4";
        JsonNode document = CommandLine.runLine(line + " --json -").assertSuccess().json();
        assertThat(document.get("population")).hasSize(3 * 5);
        assertThat(document.get("empirical")).hasSize(3 * 2);
        assertThat(document.get("withinBounds").booleanValue()).isTrue();
        assertThat(document.get("stopped")).hasSize(1);
        String sentence = document.get("stopped").get(0).textValue();
        assertThat(sentence).startsWith("steps is 4, but with this eta the empirical comparison ends after step 1: the scores of walk ").endsWith(".");
        assertThat(CommandLine.runLine(line).assertSuccess().out().replaceAll("\\R", " ")).contains(sentence);
    }

    /** A model of ε near the ends has exact fractions of thousands of digits, so the circle and the walk are the smallest. */
    @ParameterizedTest
    @ValueSource(strings = {"--K 5 --N 7 --eta 1e308", "--K 5 --N 7 --eta 1e307", "--K 3 --N 4 --epsilon 1e-300",
        "--K 3 --N 4 --epsilon 1e300"})
    void theErrorBoundsHoldToTheEndsOfTheRange(String options) {
        CommandLine.Result result = CommandLine.runLine("compare --p 2/3 --steps 3 --sequences 5 " + options).assertSuccess();
        assertThat(result.out()).contains("all errors are within their bounds.").doesNotContain("Infinity");
        if (options.contains("--eta")) {
            assertThat(result.out().replaceAll("\\R", " ")).contains("the population comparison ends after step 1: ",
                    "the empirical comparison ends after step 1: ");
        }
    }

    @Test
    void aLengthWhoseDimensionIsNoIntIsRefused() {
        CommandLine.runLine("phase --K 5 --p-grid 1/2 --N 2147483647").assertRefused(
                "N is 2147483647, but it must be at most 1664510, so that M, N^{3/2} rounded up, is an int.");
        CommandLine.runLine("compare --K 5 --N 7 --p 2/3 --epsilon 1e-320").assertRefused("epsilon is 1E-320, but it must "
                + "be so large that the gradient at V = 0 stays in the range of double.");
        CommandLine.runLine("compare --K 5 --N 7 --p 2/3 --eta 1e309").assertRefused("eta is 1E+309, but *");
    }
}
