package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check gradient} and {@code check run} from the command line: what they answer, and what they refuse. */
@Execution(ExecutionMode.CONCURRENT)
class CheckCommandTest {
    private static final String HEAD = "{\"format\": \"circlewalk-foreign-gradient-1\", \"numbers\": \"float64\", ";
    private static final String WALK = "\"K\": 3, \"N\": 2, \"p\": \"1/2\", \"epsilon\": \"1/2\", ";
    private static final String MODEL = "\"V\": [[0, 0, 0], [0, 0, 0], [0, 0, 0]], \"S\": [0.5, 0.5], ";
    /** By hand: y is a neighbour of s_1, each pair has probability 1/6, 1/(z + ε) = 2, S_1 = 1/2. */
    private static final String SLOPES = "\"gradV\": [[0, -0.16666666666666666, -0.16666666666666666], [-0.16666666666666666, 0, "
            + "-0.16666666666666666], [-0.16666666666666666, -0.16666666666666666, 0]], \"gradLogits\": [0, 0]}";
    private static final String GOOD = HEAD + WALK + MODEL + SLOPES;
    private static final String RUN_HEAD = "\"format\": \"circlewalk-foreign-run-1\", \"numbers\": \"float64\", \"K\": 3, \"N\": 2, \"p\": 0.5, "
            + "\"M\": 2, \"eta\": 1, \"epsilon\": 0.5";
    private static final String ZERO = "{\"V\": [[0, 0, 0], [0, 0, 0], [0, 0, 0]], \"S\": [0.5, 0.5]}";
    private static final String RUN = "{" + RUN_HEAD + ", \"steps\": [" + ZERO + "]}";

    @TempDir
    private Path directory;

    private static CommandLine.Result gradient(String document) {
        return CommandLine.runWithInput(document, "check", "gradient", "-");
    }

    private static CommandLine.Result run(String document) {
        return CommandLine.runWithInput(document, "check", "run", "-");
    }

    @Test
    void aGradientThatIsRightIsSaidToBe() {
        CommandLine.Result result = gradient(GOOD).assertSuccess();
        assertThat(result.out()).contains("gradV, errors in ulps of the exact entries", "gradV is within the bound", "gradLogits is within the bound",
                "The exact gradient is by enumeration of all walks.").doesNotContain("BEYOND", "cause");
        JsonNode json = CommandLine.runWithInput(GOOD, "check", "gradient", "-", "--json", "-").assertSuccess().json();
        assertThat(json.get("command").asText()).isEqualTo("check gradient");
        assertThat(json.get("parts").get(0).get("within").asBoolean()).isTrue();
        assertThat(json.get("parts").get(0).get("entries").get(1).get("error").asDouble()).isBetween(0.3, 0.34);
        assertThat(json.has("causes")).isFalse();
    }

    @Test
    void aGradientWithTheSignReversedIsToldSo() {
        CommandLine.Result result = gradient(GOOD.replace("-0.1", "0.1"));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(result.out().replaceAll("\\s+", " ")).contains("gradV is BEYOND what rounding explains",
                "Likely cause, for gradV: the sign is reversed. The file equals the exact value of that, within its bound.");
    }

    @Test
    void aGradientThatNoMistakeExplainsIsToldSo() {
        CommandLine.Result result = gradient(GOOD.replaceFirst("-0.16666666666666666", "-0.17"));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out().replaceAll("\\s+", " ")).contains("gradV[0][1]", "None of the usual mistakes that were tried gives these numbers.");
    }

    /** By the power series, as there are more than 10²⁸ walks. */
    @Test
    void aLongWalkTakesThePowerSeries() {
        String scores = "0.5, " + "0, ".repeat(94) + "0.25, 0.25";
        String document = HEAD + "\"K\": 3, \"N\": 97, \"p\": 1, \"epsilon\": 1, \"terms\": 1000, \"V\": [[0, 0, 0], [0, 0, 0], [0, 0, 0]], \"S\": ["
                + scores + "], \"gradLogits\": [" + "0, ".repeat(96) + "0]}";
        assertThat(gradient(document).assertSuccess().out()).contains("gradLogits is within the bound");
        assertThat(gradient(document.replace("\"p\": 1,", "\"p\": 0.7,")).assertSuccess().out()).contains("by power series");
        gradient(document.replace("\"p\": 1,", "\"p\": 0.7,").replace("\"terms\": 1000, ", ""))
                .assertRefused("In standard input, the field terms is missing, but it must be given where there are more than *");
    }

    @Test
    void aFileMayNotBeWrittenThatIsRead() throws IOException {
        Path file = Files.writeString(directory.resolve("mine.json"), GOOD);
        CommandLine.run("check", "gradient", file.toString(), "--json", file.toString()).assertRefused("json is \"" + file
                + "\", but it must be another file than \"" + file + "\", which is read for FILE.");
        assertThat(file).hasContent(GOOD);
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("check", "A command is missing after circlewalk check; the commands of circlewalk check are gradient and run."),
                arguments("check gradient", "FILE is missing; it must be the name of a file, or - for standard input."),
                arguments("check run missing.json", "FILE is \"missing.json\", but it must be " + Allowed.EXISTING_FILE),
                arguments("check gradient src", "FILE is \"src\", but it must be a file that can be read."),
                arguments("check gradient one two", "The argument \"two\" is one too many; circlewalk check gradient takes one FILE and options."));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aBadLineIsRefused(String line, String sentence) {
        CommandLine.runLine(line).assertRefused(sentence);
    }

    private static Arguments bad(String from, String to, String sentence) {
        assertThat(GOOD).contains(from);
        return arguments(GOOD.replace(from, to), sentence);
    }

    static Stream<Arguments> gradients() {
        return Stream.of(
                bad(GOOD, "", "FILE is \"standard input\", but it must be well-formed JSON; it is empty."),
                bad(GOOD, "[]", "FILE is \"standard input\", but it must be an object whose \"format\" is \"circlewalk-foreign-gradient-1\"."),
                bad("gradient-1", "gradient-0", "FILE is \"standard input\", but it must be an object whose \"format\" is *"),
                bad("float64", "float16", "In standard input, numbers is \"float16\", but it must be one of float64, float32, bfloat16."),
                bad("\"K\": 3", "\"K\": 2", "In standard input, K is 2, but it must be " + Allowed.NODES),
                bad("\"N\": 2", "\"N\": 1", "In standard input, N is 1, but it must be " + Allowed.LENGTH),
                bad("\"p\": \"1/2\"", "\"p\": 1.5", "In standard input, p is 3/2, but it must be a probability from 0 to 1."),
                bad("\"epsilon\": \"1/2\"", "\"epsilon\": 0", "In standard input, epsilon is 0, but it must be greater than 0."),
                bad("\"K\"", "\"eta\": 1, \"K\"", "In standard input, the field eta is not known; the fields are format, numbers, *"),
                bad("\"epsilon\": \"1/2\", ", "", "In standard input, the field epsilon is missing; the fields are *"),
                bad("[0.5, 0.5]", "[0.5, NaN]", "FILE is \"standard input\", but it must be well-formed JSON; *"),
                bad("[0.5, 0.5]", "[1]", "In standard input, S is a list of 1, but it must be a list of N = 2 numbers."),
                bad("[0.5, 0.5]", "[0.5, 0.4]", "In standard input, the sum of S is 0.9*"),
                bad("[0.5, 0.5]", "[1.5, -0.5]", "In standard input, an entry of S is -1/2, but it must be at least 0."),
                bad("\"S\": [0.5, 0.5], ", "", "In standard input, the field S is missing, and so is logits, but one of them must be given."),
                bad("[0.5, 0.5]", "[0.5, 0.5], \"logits\": [0, 0]", "In standard input, logits is [0,0], but it must be left out, as S is given."),
                bad("\"S\": [0.5, 0.5]", "\"logits\": [0, 701]",
                        "In standard input, the largest difference of two logits is 701, but it must be at most 700."),
                bad("[[0, 0, 0], [0, 0, 0], [0, 0, 0]]", "[[0, 0], [0, 0]]", "In standard input, V is a list of 2, but it must be " + Allowed.ROWS),
                bad("[[0, 0, 0], [0, 0, 0], [0, 0, 0]]", "[[1e309, 0, 0], [0, 0, 0], [0, 0, 0]]",
                        "In standard input, V[0][0] is 1e309, but it must be a number in the range of float64."),
                bad("[[0, 0, 0], [0, 0, 0], [0, 0, 0]]", "[[0, -1, -1], [-1, 0, -1], [-1, -1, 0]]",
                        "z + epsilon falls to 0 for some walk, but the log loss needs it to be greater than 0."),
                bad(SLOPES, "\"terms\": 1}", "In standard input, the field gradV is missing, and so is gradLogits, but one of them must be given."),
                bad("\"K\"", "\"terms\": 0, \"K\"", "In standard input, terms is 0, but it must be an integer of at least 1."),
                bad("\"K\"", "\"sums\": \"bfloat16\", \"K\"", "In standard input, sums is \"bfloat16\", but it must be float64 or a format of more bits."),
                bad("\"numbers\": \"float64\"", "\"numbers\": \"bfloat16\", \"sums\": \"bfloat16\", \"terms\": 256",
                        "In standard input, terms is 256, but it must be at most *"),
                bad("\"numbers\": \"float64\", \"K\": 3, \"N\": 2, \"p\": \"1/2\"", "\"numbers\": \"bfloat16\", \"K\": 3, \"N\": 2, \"p\": \"999/1000\"",
                        "In standard input, numbers is \"bfloat16\", but it must be a format of more bits, *"));
    }

    @ParameterizedTest
    @MethodSource("gradients")
    void aBadGradientIsRefused(String document, String sentence) {
        gradient(document).assertRefused(sentence);
    }

    @Test
    void aStateThatIsExactIsSaidToBe() {
        assertThat(run(RUN).assertSuccess().out()).contains("Every number is that of float64 that is nearest to the exact one.",
                "Rounding explains every state");
    }

    @Test
    void aStepThatRoundingDoesNotExplainIsNamed() throws IOException {
        String wrong = ZERO.replaceFirst("0, 0, 0", "0, 0.17, 0.17");
        CommandLine.Result result = run(RUN.replace(ZERO, ZERO + ", " + wrong));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Step 1 is BEYOND what rounding explains");
        Path lines = Files.write(directory.resolve("run.jsonl"), List.of("{" + RUN_HEAD + "}", ZERO, wrong));
        assertThat(CommandLine.run("check", "run", lines.toString())).isEqualTo(result);
    }

    static Stream<Arguments> runs() {
        return Stream.of(
                arguments("{}", "FILE is \"standard input\", but it must be an object whose \"format\" is \"circlewalk-foreign-run-1\"."),
                arguments(RUN.replace("\"M\": 2", "\"M\": 1"),
                        "In standard input, M is 1, but it must be at least N = 2, so that the positions are orthogonal."),
                arguments(RUN.replace("\"eta\": 1", "\"eta\": 0"), "In standard input, eta is 0, but it must be greater than 0."),
                arguments(RUN.replace("[" + ZERO + "]", "[]"),
                        "In standard input, steps is a list of 0, but it must be a list of at least one state, that of step 0 first."),
                arguments(RUN.replace("\"S\"", "\"s\""), "In standard input, the field steps[0].s is not known; the fields are V and, if wanted, S, logits."),
                arguments(RUN.replace("[0.5, 0.5]", "[-0.5, 1.5]"),
                        "In standard input, steps[0].S is [-0.5,1.5], but it must be a list of scores of at least 0."));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aBadRunIsRefused(String document, String sentence) {
        run(document).assertRefused(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{}\n{}", "{\n}"})
    void linesThatAreNoneAreRefused(String text) throws IOException {
        Path lines = Files.writeString(directory.resolve("bad.jsonl"), text);
        CommandLine.run("check", "run", lines.toString()).assertRefused("FILE is \"" + lines + "*");
    }
}
