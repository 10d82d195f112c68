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
import org.junit.jupiter.params.provider.ValueSource;

/** {@code circlewalk certify --forever} at the paper's sizes: what is said of every later step, and that it checks. */
@Execution(ExecutionMode.CONCURRENT)
class ForeverCommandTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"6, 97, 1/2, 1, 2, 1/2", "6, 97, 7/10, 1, 3, 7/10", "6, 97, 9/10, 1, 3, 9/10", "6, 97, 99/100, 1, 3, 99/100",
        "20, 101, 4/5, 3, 5, 64/125"})
    void attentionAndAccuracyAreKnownForEver(int nodes, int length, String p, int back, int from, String accuracy) throws IOException {
        Path file = directory.resolve("certificate.json");
        String made = CommandLine.runLine("certify --K " + nodes + " --N " + length + " --p " + p + " --forever --json " + file)
                .assertSuccess().out().replaceAll("\\R", " ");
        assertThat(made).contains("For ever: attention is largest on s_{N−" + back + "}").contains(" at step " + from + " and at every later one")
                .contains("The accuracy is exactly " + accuracy + " at all of them");
        JsonNode document = new ObjectMapper().readTree(Files.readString(file));
        assertThat(document.get("forever").get("step").intValue()).isEqualTo(from);
        assertThat(document.get("steps")).hasSize(from + 1);
        assertThat(document.get("settings").get("steps").intValue()).isEqualTo(from);
        String checked = CommandLine.runLine("certify --check " + file).assertSuccess().out().replaceAll("\\R", " ");
        assertThat(checked).contains("The certificate is in order").contains("The accuracy is exactly " + accuracy + " at all of them");
    }

    /** At step 2 of an odd N the offset 0 still ties with its neighbours, so that nothing is said of predictions until the next one. */
    @Test
    void whatIsPredictedIsASetAndNoList() throws IOException {
        Path file = directory.resolve("certificate.json");
        CommandLine.runLine("certify --K 6 --N 39 --M 255 --p 1/2 --digits 20 --forever --json " + file).assertSuccess();
        String honest = Files.readString(file);
        assertThat(honest).contains("\"offsets\": [ 1, 5 ]", "\"accuracy\": \"1/2\"");
        assertThat(new ObjectMapper().readTree(honest).get("forever").get("step").intValue()).isEqualTo(3);
        Files.writeString(file, honest.replace("[ 1, 5 ]", "[ 1, 1, 5 ]"));
        CommandLine.runLine("certify --check " + file).assertRefused("In " + file
                + ", forever.offsets[1] is a second one of 1, but it must be the only one.");
    }

    @Test
    void withStepsTheRunGoesOn() throws IOException {
        Path file = directory.resolve("certificate.json");
        CommandLine.runLine("certify --K 6 --N 97 --p 7/10 --digits 20 --steps 6 --forever --json " + file).assertSuccess();
        JsonNode document = new ObjectMapper().readTree(Files.readString(file));
        assertThat(document.get("forever").get("step").intValue()).isEqualTo(3);
        assertThat(document.get("steps")).hasSize(7);
    }

    @Test
    void whereNothingFollowsForEverItIsSaidForHowLong() {
        String said = CommandLine.runLine("certify --K 6 --N 97 --p 7/10 --digits 20 --steps 2 --forever").assertSuccess().out()
                .replaceAll("\\R", " ");
        assertThat(said).contains("Theorem A (proofs-notes/theorem.md) is not shown to apply.").contains("for at least ")
                .doesNotContain("For ever");
    }

    /** Where ε or a probability is below the unit of the intervals, or a walk is certain, as anywhere else. */
    @ParameterizedTest
    @ValueSource(strings = {"--p 7/10 --epsilon 1e-500 --steps 0", "--p 1e-400", "--p 1", "--p 0 --eta 1e-2000", "--p 1/2 --eta 1000",
        "--p 7/10 --epsilon 1000", "--p 99/100 --M 100000"})
    void oddSettingsEndAsTheyDoWithoutIt(String options) {
        String line = "certify --K 3 --N 4 --digits 5 " + (options.contains("--steps") ? "" : "--steps 3 ") + options + " --json ";
        CommandLine.Result without = CommandLine.runLine(line + directory.resolve("steps.json"));
        Path file = directory.resolve("later.json");
        assertThat(CommandLine.runLine(line + file + " --forever").code()).isEqualTo(without.code());
        CommandLine.runLine("certify --check " + file).assertSuccess();
    }

    @Test
    void itIsAboutARunAndNotAboutACheck() {
        CommandLine.runLine("certify --forever --check c.json").assertRefused(
                "A certificate has its own settings; with --check, only --threads, --unlimited and --json may be given.");
    }
}
