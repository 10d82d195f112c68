package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input to the commands that train ends with exit code 2, one sentence, and no file written or changed. */
@Execution(ExecutionMode.CONCURRENT)
class TrainingRefusalTest {
    private static final String RANGE_OF_DOUBLE = "greater than 0 and in the range of double, about 4.9e-324 to 1.8e308.";
    private static final String THREADS = "threads is 0, but it must be " + Allowed.THREADS;
    private static final String GRID = "at most 1000 probabilities such as 1/2,2/3,0.8 or an ascending range with its step "
            + "such as 0.5..0.95:0.05.";
    private static final String RANGE = "a range a..b with 3 ≤ a ≤ b ≤ 999999, or one such integer.";
    private static final String SAVED = ", but it must be a run that --save wrote: ";
    private static final String MALFORMED = ", but it must be well-formed JSON; ";
    private static final String KEEPS = " is given with --resume, but a resumed run keeps its own settings; only --steps may "
            + "change.";

    @TempDir
    private static Path directory;

    /** A saved run, and four ways to spoil one. */
    @BeforeAll
    static void saveARun() throws IOException {
        Path run = directory.resolve("run.json");
        CommandLine.runLine("train --K 3 --N 5 --p 7/10 --steps 3 --save " + run).assertSuccess();
        String text = Files.readString(run);
        Files.writeString(directory.resolve("garbage.json"), "garbage");
        Files.writeString(directory.resolve("other.json"), "{}");
        Files.writeString(directory.resolve("truncated.json"), text.substring(0, text.length() / 2));
        int digit = text.indexOf('.', text.indexOf("\"V\"")) + 5;
        char other = text.charAt(digit) == '5' ? '6' : '5';
        Files.writeString(directory.resolve("changed.json"), text.substring(0, digit) + other + text.substring(digit + 1));
        Files.writeString(directory.resolve("longer.json"), text.replace("\"N\" : 5", "\"N\" : 6"));
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                arguments("train", "The options --K, --N and --p are needed unless --resume is given; --K is missing."),
                arguments("train --K 3 --p 1",
                        "The options --K, --N and --p are needed unless --resume is given; --N is missing."),
                arguments("train --K --N 3", "Option --K has no value, but it must be " + Allowed.NODES),
                arguments("train --K 2 --N 3 --p 1", "K is 2, but it must be " + Allowed.NODES),
                arguments("train --K 3 --N 1 --p 1", "N is 1, but it must be " + Allowed.LENGTH),
                arguments("train --K 3 --N 5 --p 1 --M 4",
                        "M is 4, but it must be " + Allowed.ORTHOGONAL),
                arguments("train --K 3 --N 5 --p 1.2", "p is 1.2, but it must be " + Allowed.PROBABILITY),
                arguments("train --K 3 --N 5 --p x", "p is \"x\", but it must be " + Allowed.PROBABILITY),
                arguments("compare --K 2 --N 3 --p 1", "K is 2, but it must be " + Allowed.NODES),
                arguments("compare --K 3 --N 3", "Option --p is missing; it must be " + Allowed.PROBABILITY),
                arguments("compare --K 3 --N 3 --p 1.2", "p is 1.2, but it must be " + Allowed.PROBABILITY),
                arguments("compare --K 3 --N 5 --p 1 --M 4",
                        "M is 4, but it must be " + Allowed.ORTHOGONAL),
                arguments("compare --K 3 --N 3 --p 1 --steps -1", "steps is -1, but it must be " + Allowed.STEPS),
                arguments("compare --K 3 --N 3 --p 1 --sequences 0",
                        "sequences is 0, but it must be " + Allowed.COUNT),
                arguments("compare --K 128 --N 3 --p 1",
                        "K is 128, but it must be at most 127 for training on sampled walks."));
    }

    static Stream<Arguments> trainOptions() {
        return Stream.of(
                arguments("--eta 0", "eta is 0, but it must be " + Allowed.POSITIVE),
                arguments("--epsilon -1", "epsilon is -1, but it must be " + Allowed.POSITIVE),
                arguments("--engine magic", "engine is \"magic\", but it must be population or empirical."),
                arguments("--init random", "init is \"random\", but it must be zero or gaussian."),
                arguments("--steps -1", "steps is -1, but it must be " + Allowed.STEPS),
                arguments("--steps 99999999999", "steps is 99999999999, but it must be " + Allowed.STEPS),
                arguments("--every 0", "every is 0, but it must be " + Allowed.COUNT),
                arguments("--threads 0", THREADS),
                arguments("--sigma x", "sigma is \"x\", but it must be " + Allowed.DEVIATION),
                arguments("--sigma 1e-400", "sigma is 1e-400, but it must be " + Allowed.DEVIATION),
                arguments("--sequences 0", "sequences is 0, but it must be " + Allowed.COUNT),
                arguments("--test-sequences 0", "test-sequences is 0, but it must be " + Allowed.COUNT),
                arguments("--seed x", "seed is \"x\", but it must be an integer from −2⁶³ to 2⁶³ − 1."),
                arguments("--save missing/run.json", "save is \"missing/run.json\", but it must be " + Allowed.EXISTING_DIRECTORY),
                arguments("--json missing/x.json", "json is \"missing/x.json\", but it must be " + Allowed.EXISTING_DIRECTORY),
                arguments("--init gaussian --sigma 5 --steps 3",
                        "sigma is 5.0, but it must be so small that the loss is defined at the start of this seed: the loss is "
                                + "not defined: the smallest z + epsilon over all walks is -*"),
                arguments("--init gaussian --sigma 1e308", "sigma is 1.0E308, but it must be so small that V and the attention "
                        + "logits of the start stay in the range of double."),
                arguments("--eta 1e309", "eta is 1E+309, but it must be " + RANGE_OF_DOUBLE),
                arguments("--epsilon 1e-400", "epsilon is 1E-400, but it must be " + RANGE_OF_DOUBLE));
    }

    static Stream<Arguments> resumptions() {
        return Stream.of(
                arguments("missing.json", ", but it must be " + Allowed.EXISTING_FILE),
                arguments("garbage.json", MALFORMED + "line 1, column 8 is not: *"),
                arguments("other.json", SAVED + "its \"format\" is not \"circlewalk-run-2\"."),
                arguments("truncated.json", MALFORMED + "line *"),
                arguments("changed.json", SAVED + "its content does not match its \"sha256\"."));
    }

    static Stream<Arguments> resumedWithOptions() {
        return Stream.of(
                arguments("--K 3", "Option --K" + KEEPS),
                arguments("--engine empirical", "Option --engine" + KEEPS),
                arguments("--unit-norm", "Option --unit-norm" + KEEPS),
                arguments("--steps 2", "steps is 2, but it must be at least 3, the number of steps the saved run has taken."));
    }

    static Stream<Arguments> phases() {
        return Stream.of(
                arguments("--K 9..3 --p-grid 1/2", "K is 9..3, but it must be " + RANGE),
                arguments("--K 2..4 --p-grid 1/2", "K is 2..4, but it must be " + RANGE),
                arguments("--K x --p-grid 1/2", "K is \"x\", but it must be " + RANGE),
                arguments("--p-grid 1/2", "Option --K is missing; it must be " + RANGE),
                arguments("--K 3", "Option --p-grid is missing; it must be " + GRID),
                arguments("--K 3 --p-grid abc", "p-grid is \"abc\", but it must be " + GRID),
                arguments("--K 3 --p-grid 1/2,3/2", "p-grid is \"1/2,3/2\", but it must be " + GRID),
                arguments("--K 3 --p-grid 0.9..0.5:0.1", "p-grid is \"0.9..0.5:0.1\", but it must be " + GRID),
                arguments("--K 3 --p-grid 0..1:1e-300", "p-grid is \"0..1:1e-300\", but it must be " + GRID),
                arguments("--K 3 --p-grid 1/2 --N 1", "N is 1, but it must be " + Allowed.LENGTH),
                arguments("--K 3 --p-grid 1/2 --threads 0", THREADS),
                arguments("--K 3 --p-grid 1/2 --picture x.gif",
                        "picture is \"x.gif\", but it must be a file name that ends in .png or .svg."),
                arguments("--K 3 --p-grid 1/2 --picture missing/x.png",
                        "picture is \"missing/x.png\", but it must be " + Allowed.EXISTING_DIRECTORY),
                arguments("--K 3 --p-grid 1/2 --json missing/x.json",
                        "json is \"missing/x.json\", but it must be " + Allowed.EXISTING_DIRECTORY));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void badSettingsAreRefused(String line, String sentence) {
        CommandLine.runLine(line).assertRefused(sentence);
    }

    @ParameterizedTest
    @MethodSource("trainOptions")
    void aBadOptionOfTrainIsRefusedAndLeavesTheSavedFileAsItIs(String options, String sentence) throws IOException {
        Path old = Files.writeString(Files.createTempDirectory(directory, "save").resolve("old.json"), "old");
        String save = options.contains("--save") ? "" : " --save " + old;
        CommandLine.runLine("train --K 3 --N 5 --p 1/2 " + options + save).assertRefused(sentence);
        assertThat(old).hasContent("old");
        assertThat(old.getParent()).isDirectoryNotContaining(file -> !file.equals(old));
    }

    @ParameterizedTest
    @MethodSource("resumptions")
    void aRunThatWasNotSavedOrIsDamagedIsNotResumed(String name, String sentence) {
        Path file = directory.resolve(name);
        CommandLine.runLine("train --resume " + file).assertRefused("resume is \"" + file + "\"" + sentence);
    }

    @Test
    void aSavedRunWhosePartsDoNotFitIsNotResumed() {
        Path file = directory.resolve("longer.json");
        CommandLine.runLine("train --resume " + file).assertRefused(
                "In " + file + ", positionLogits is a list of 5, but it must be a list of N = 6 numbers.");
    }

    @ParameterizedTest
    @MethodSource("resumedWithOptions")
    void aResumedRunKeepsItsSettings(String options, String sentence) {
        CommandLine.runLine("train --resume " + directory.resolve("run.json") + " " + options).assertRefused(sentence);
    }

    @ParameterizedTest
    @MethodSource("phases")
    void aBadPhaseDiagramIsRefused(String options, String sentence) {
        CommandLine.runLine("phase " + options).assertRefused(sentence);
    }
}
