package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code circlewalk verify} as a process where OpenJML is found; a script stands for it, and says what a test wants. */
@Execution(ExecutionMode.CONCURRENT)
class VerifyWithOpenJmlTest extends ScriptedOpenJml {
    @Test
    void theModeIsOpenJmlWhereItIsFound() throws IOException {
        JsonNode document = proved();
        assertThat(document.get("settings").get("mode").textValue()).isEqualTo("openjml");
        assertThat(document.get("settings").get("obligationsBy").textValue()).isEqualTo("OpenJML 21-fake");
        assertThat(document.get("methods").findValuesAsText("status")).containsExactly("PROVED", "PROVED");
    }

    @Test
    void aRefutedMethodIsNamedWithItsLineAndWhatCallsItDoesNotCount() throws IOException {
        CommandLine.Result result = verify("[[ $method == sum ]]");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("REFUTED: sample.Pair.first(): Pair.java:9: The prover cannot establish an assertion",
                "CALLS UNPROVED: sample.Pair.sum()", "NOT VERIFIED: 0 of 2 contracted methods proved");
    }

    @Test
    void aCrashProvesNothing() throws IOException {
        CommandLine.Result result = verify("echo 'java.lang.Error: broken'; exit 4");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("FAILED: sample.Pair.first(): java.lang.Error: broken.");
    }

    @Test
    void updateWritesTheObligationsOfWhatIsProvedAndReplaysThem() throws IOException {
        CommandLine.Result result = verify("true", "--update").assertSuccess();
        assertThat(result.out()).contains("Mode replay", "obligations by OpenJML 21-fake",
                "Obligations written: 2; removed: 0.");
        assertThat(root.resolve(OBLIGATIONS).resolve("obligations.json")).exists();
        assertThat(verify("false", "--update").assertSuccess().out()).contains("Obligations written: 0; removed: 0.");
    }

    @Test
    void updateKeepsBackWhatIsNotProved() throws IOException {
        CommandLine.Result result = verify("[[ $method == first ]]", "--update");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("REFUTED: sample.Pair.sum()", "Obligations written: 1; removed: 0.");
        assertThat(root.resolve(OBLIGATIONS).resolve("spec/sample/Pair.first.smt2.gz")).exists();
        assertThat(root.resolve(OBLIGATIONS).resolve("spec/sample/Pair.sum.smt2.gz")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--update", "--must-fail", "--must-fail --update", "--update --all"})
    void obligationsAtTheirFormerPlaceAreRefusedBeforeAnythingIsProved(String options) throws IOException {
        write(Path.of("impl", "src", "main", "obligations", "survivors.json"), "[]");
        verify("touch \"${0%/*}/asked\"", Stream.of(options.split(" ")).filter(option -> !option.isEmpty()).toArray(String[]::new))
                .assertRefused("The directory impl/src/main/obligations in \"" + root.toRealPath() + "\" holds obligations, but they must "
                        + "be in proofs-notes/obligations, those of a module in a directory that is named like it.");
        assertThat(root.resolve("asked")).doesNotExist();
        assertThat(root.resolve(OBLIGATIONS)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"must-fail, must-fail.json, ''", "survivors, survivors.json, --must-fail"})
    void aDamagedRecordIsRefusedBeforeAnythingIsProved(String document, String file, String options) throws IOException {
        write(OBLIGATIONS.resolve(file), "{");
        CommandLine.Result result =
                verify("touch \"${0%/*}/asked\"", Stream.of(options.split(" ")).filter(option -> !option.isEmpty()).toArray(String[]::new));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith(document + " is ").hasLineCount(1);
        assertThat(root.resolve("asked")).doesNotExist();
    }

    @Test
    void optionsThatNeedOpenJmlAreRefusedWithReplay() throws IOException {
        verify("true", "--mode", "replay", "--update")
                .assertRefused("mode is \"replay\", but it must be openjml for --update.");
        verify("true", "--solver", "/bin/false").assertRefused("solver is \"/bin/false\", but it must be Z3's program.");
    }

    @Test
    void aMissingOpenJmlIsOneSentence() {
        CommandLine.Result result = CommandLine.start(root, Map.of("PATH", root.toString(), "OPENJML_HOME", ""), "",
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                        System.getProperty("java.class.path"), "org.circlewalk.checker.command.Main", "verify", "--mode",
                        "openjml", "--sources", root.toString()));
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("The program openjml is missing;").hasLineCount(1);
    }

    @Test
    void aReleaseThatCannotBeFetchedIsOneSentenceAndLeavesNothing() throws IOException {
        CommandLine.Result result = CommandLine.start(root, Map.of(), "",
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dcirclewalk.openjml.zip=http://localhost:1/release.zip", "-Dcirclewalk.openjml.sha256=0", "-cp",
                        System.getProperty("java.class.path"), "org.circlewalk.checker.command.Main", "verify",
                        "--install-openjml", "tool"));
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).endsWith("there is no connection to the server; nothing was installed." + System.lineSeparator());
        assertThat(root.resolve("tool")).doesNotExist();
    }
}
