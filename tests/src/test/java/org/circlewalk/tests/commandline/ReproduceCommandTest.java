package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code circlewalk reproduce} as a process. */
@Execution(ExecutionMode.CONCURRENT)
class ReproduceCommandTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "reproduce fig1|ARTEFACT is \"fig1\", but it must be one of fig2, *",
        "reproduce fig2 --seeds 0|seeds is 0, but it must be an integer from 1 to 1000.",
        "reproduce fig2 --expected missing.json|expected is \"missing.json\", but it must be a JSON file that can be read.",
        "reproduce fig2 --out pom.xml|out is \"pom.xml\", but it must be a directory, or one that can be made.",
        "reproduce fig6 --normalisation all|normalisation is \"all\", but it must be none, keys, query or both.",
        "reproduce fig6 --rate 0|rate is 0, but it must be a number greater than 0, such as 1/10 or 0.1.",
        "reproduce fig6 --sigma -1|sigma is -1, but it must be 0 or a finite number of at least 4.9e-324.",
        "reproduce fig7 --loss hinge|loss is \"hinge\", but it must be log or cross-entropy.",
        "reproduce fig7 --batch 0|batch is 0, but it must be an integer of at least 1.",
        "reproduce fig2 --batch 8|Option --batch is given, but it is for fig7, fig10 only.",
        "reproduce fig7 --rate 8|Option --rate is given, but it is for fig6, fig11, fig12, fig13, review-table only.",
        "reproduce fig6 --loss log|Option --loss is given, but it is for fig7, fig10 only."})
    void badInputIsRefusedInOneSentence(String line, String sentence) {
        CommandLine.runLine(line).assertRefused(sentence);
    }

    @Test
    void aFigureFromEndToEnd() throws IOException {
        CommandLine.Result result = CommandLine.runLine("reproduce fig2 --json - --out " + directory);
        assertThat(result.code()).isZero();
        JsonNode artefact = result.json().get("artefacts").get(0);
        assertThat(artefact.get("verdict").textValue()).isEqualTo("REPRODUCED");
        assertThat(result.json().get("settings").toString()).isEqualTo("{\"artefacts\":[\"fig2\"],\"seeds\":5}");
        JsonNode file = new ObjectMapper().readTree(directory.resolve("fig2.json").toFile());
        assertThat(file.get("panels")).isEqualTo(artefact.get("panels"));
        assertThat(directory.resolve("fig2.csv")).content().startsWith("panel,series,x,y,low,high\n");
    }

    @Test
    void aVerdictThatIsNotExpectedEndsWithOne() throws IOException {
        Path expected = Files.writeString(directory.resolve("expected.json"), "{\"fig2\": \"NOT REPRODUCED\"}");
        CommandLine.Result result = CommandLine.runLine("reproduce fig2 --out " + directory + " --expected " + expected);
        assertThat(result.code()).isOne();
        assertThat(result.out()).contains("NOT AS EXPECTED: fig2: the verdict is REPRODUCED, expected is NOT REPRODUCED.");
    }

    @Test
    void theVerdictOfAChosenSettingIsComparedWithNothing() throws IOException {
        Path expected = Files.writeString(directory.resolve("expected.json"), "{}");
        CommandLine.Result result = CommandLine.runLine("reproduce fig7 --seeds 1 --batch 250 --loss cross-entropy --out "
                + directory + " --expected " + expected).assertSuccess();
        assertThat(result.out()).contains("chosen   {loss=cross-entropy, batch=250}; the expected verdict is for the defaults");
        JsonNode file = new ObjectMapper().readTree(directory.resolve("fig7.json").toFile());
        assertThat(file.get("chosen").toString()).isEqualTo("{\"loss\":\"cross-entropy\",\"batch\":\"250\"}");
        assertThat(file.get("settings").get("batch").intValue()).isEqualTo(250);
        assertThat(file.get("settings").get("loss").textValue()).isEqualTo("CrossEntropy[]");
    }

    @Test
    void aSettingInWhichTheLossEndsIsAnOutcomeAndTheOtherArtefactsAreKept() throws IOException {
        Files.writeString(directory.resolve("fig6.csv"), "of an earlier run");
        CommandLine.Result result = CommandLine.runLine("reproduce fig6 fig2 --seeds 1 --sigma 3 --out " + directory)
                .assertSuccess();
        assertThat(result.out()).contains("NOT TRAINED TO ITS END", "The loss is not defined for walk ", "fig2 ");
        assertThat(new ObjectMapper().readTree(directory.resolve("fig6.json").toFile()).get("found").textValue())
                .startsWith("The loss is not defined");
        assertThat(directory.resolve("fig6.csv")).doesNotExist();
        assertThat(directory.resolve("fig2.png")).exists();
    }

    @Test
    void aSettingOutOfTheRangeOfDoubleIsRefused() {
        CommandLine.runLine("reproduce fig6 --seeds 1 --sigma 1e308 --out " + directory).assertRefused("sigma is 1.0E308, but *");
        CommandLine.runLine("reproduce fig6 --seeds 1 --rate 1e309 --out " + directory)
                .assertRefused("rate is 1E+309, but *");
    }

    @Test
    void theHelpListsEverySettingThatIsLeftOpen() {
        assertThat(CommandLine.runLine("reproduce --help").out())
                .contains("--normalisation=WHAT", "--rate=η", "--sigma=σ", "--loss=LOSS", "--batch=n");
    }

    private Path reproduce(int threads) throws IOException {
        Path out = Files.createDirectory(directory.resolve("with-" + threads));
        CommandLine.runLine("reproduce fig4 --seeds 2 --threads " + threads + " --out " + out).assertSuccess();
        return out;
    }

    @Test
    void theNumberOfThreadsChangesNoByte() throws IOException {
        Path one = reproduce(1);
        Path two = reproduce(2);
        for (String ending : new String[] {"json", "csv", "png", "svg"}) {
            assertThat(Files.readAllBytes(one.resolve("fig4." + ending))).isNotEmpty()
                    .isEqualTo(Files.readAllBytes(two.resolve("fig4." + ending)));
        }
    }
}
