package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code circlewalk verify} as a process where OpenJML is found; a script stands for it, and says what a test wants. */
@Execution(ExecutionMode.CONCURRENT)
class VerifyWithOpenJmlTest {
    private static final Path SOURCE = Path.of("spec", "src", "main", "java", "sample", "Pair.java");
    private static final Path OBLIGATIONS = Path.of("proofs-notes", "obligations");
    private static final String PAIR = """
            package sample;

            final class Pair {
                //@ public normal_behavior
                //@   ensures \\result == 1;
                //@ pure
                int first() {
                    return 1;
                }

                //@ public normal_behavior
                //@   ensures \\result > 1;
                //@ pure
                int sum() {
                    return first() + first();
                }
            }
            """;
    /** Proves the methods asked about, or refutes those for which the function verdict says so. */
    private static final String SCRIPT = """
            #!/usr/bin/env bash
            [[ $1 == --version ]] && { echo 'openjml 21-fake'; exit 0; }
            valid=0; code=0; smt=
            for argument; do
                [[ $argument == --smt=* ]] && smt=${argument#--smt=}
                [[ $argument == --method=* ]] && methods=$argument
            done
            for method in first sum; do
                [[ $methods == *"Pair.$method"* ]] || continue
                name="sample.Pair.$method()"
                echo "Starting proof of $name with prover z3_4_3"
                [[ -n $smt ]] && cat obligation > "${smt/\\%\\%/$name}"
                if verdict; then
                    echo 'Method assertions are validated [0.10 secs]'
                    echo 'Pair.java:1:Feasibility check #1 - end of preconditions : OK [0.00 secs]'
                    echo "Completed proof of $name with prover z3_4_3 - no warnings [0.25 secs]"
                    valid=$((valid + 1))
                else
                    echo 'Pair.java:9: verify: The prover cannot establish an assertion (Postcondition) in method'
                    echo "Completed proof of $name with prover z3_4_3 - with warnings [0.25 secs]"
                    code=6
                fi
            done
            echo "  Valid:        $valid"
            echo ' Model methods: 0 proved of 0'
            exit $code
            """;
    private static final String OBLIGATION = String.join("\n", "(set-logic ALL)",
            "(declare-fun |__JML_FeasCheck_| () Int)", "(declare-fun x () Int)", "(assert (> x 0))",
            "(assert (not (and (distinct |__JML_FeasCheck_| 1) (> x 0) (distinct |__JML_FeasCheck_| 2))))",
            "(push 1)", "(assert (= __JML_FeasCheck_ 0))", "(push 1)", "(check-sat)", "");

    @TempDir
    private Path root;

    @BeforeEach
    void writeSources() throws IOException {
        write(SOURCE, PAIR);
        write(Path.of("spec", "src", "main", "java", "sample", "Plain.java"), "package sample;\nclass Plain {\n}\n");
        write(Path.of("spec", "src", "main", "jml", "sample", "Trusted.jml"), "package sample;\nclass Trusted {\n}\n");
        write(Path.of("obligation"), OBLIGATION);
    }

    private void write(Path file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent() == null ? root : root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    /** Runs verify with a script in OpenJML's place, whose verdict is the exit code of a line of bash. */
    private CommandLine.Result verify(String verdict, String... more) throws IOException {
        Path program = root.resolve("openjml");
        Files.writeString(program, SCRIPT.replace("valid=0;", "verdict() { " + verdict + "; }\nvalid=0;"));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> arguments = new ArrayList<>(List.of("verify", "--sources", root.toString(), "--openjml", program.toString()));
        arguments.addAll(List.of(more));
        return CommandLine.run(arguments.toArray(String[]::new));
    }

    @Test
    void theModeIsOpenJmlWhereItIsFound() throws IOException {
        JsonNode document = verify("true", "--json", "-").assertSuccess().json();
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

    @Test
    void wrongVariantsThatAreRejectedAreCountedAndRecorded() throws IOException {
        Path original = Files.copy(root.resolve(SOURCE), root.resolve("original"));
        String honest = "cmp -s " + original + " " + SOURCE;
        JsonNode document = verify(honest, "--must-fail", "--update", "--json", "-").assertSuccess().json();
        assertThat(document.get("variants").intValue()).isEqualTo(6);
        assertThat(document.get("rejected").intValue()).isEqualTo(6);
        assertThat(document.get("methods").findValuesAsText("outcome")).containsOnly("refuted");
        assertThat(document.get("methods").findValuesAsText("part")).contains("code", "contract");
        JsonNode recorded = verify("true", "--json", "-").assertSuccess().json().get("mustFail");
        assertThat(recorded.get("variants").intValue()).isEqualTo(6);
        assertThat(recorded.get("stale")).isEmpty();
        write(SOURCE, PAIR.replace("return 1;", "return 2 - 1;"));
        JsonNode later = verify("true", "--json", "-").assertSuccess().json().get("mustFail");
        assertThat(later.get("stale").get(0).textValue()).isEqualTo("sample.Pair.first()");
        assertThat(later.get("variants").intValue()).isEqualTo(3);
        assertThat(Files.readString(root.resolve(SOURCE))).contains("return 2 - 1;");
    }

    @Test
    void aRecordedTrialIsRepeatedOnlyIfItsMethodHasChangedOrAllIsGiven() throws IOException {
        Path original = Files.copy(root.resolve(SOURCE), root.resolve("original"));
        String honest = "cmp -s " + original + " " + SOURCE;
        verify("true", "--update").assertSuccess();
        verify(honest, "--must-fail", "--update").assertSuccess();
        JsonNode kept = verify("true", "--must-fail", "--update", "--json", "-").assertSuccess().json();
        assertThat(kept.get("rejected").intValue()).isEqualTo(6);
        write(SOURCE, PAIR.replace("return 1;", "return 2 - 1;"));
        JsonNode changed = verify("true", "--must-fail", "--update", "--json", "-").json();
        assertThat(changed.get("rejected").intValue()).isEqualTo(3);
        assertThat(changed.get("variants").intValue()).isEqualTo(6);
        JsonNode all = verify("true", "--must-fail", "--update", "--all", "--json", "-").json();
        assertThat(all.get("rejected").intValue()).isZero();
    }

    @Test
    void aSurvivorMustBeExplainedAndAnExplanationMustHaveItsSurvivor() throws IOException {
        CommandLine.Result result = verify("true", "--must-fail", "--variants", "2", "--json", "-");
        assertThat(result.code()).isEqualTo(1);
        JsonNode document = result.json();
        assertThat(document.get("rejected").intValue()).isZero();
        assertThat(document.get("problems").get(0).textValue()).startsWith("a wrong variant of sample.Pair.first() is proved");
        List<Map<String, String>> reasons = new ArrayList<>();
        for (JsonNode method : document.get("methods")) {
            method.get("variants").forEach(variant -> reasons.add(Map.of("method", method.get("method").textValue(),
                    "before", variant.get("before").textValue(), "after", variant.get("after").textValue(),
                    "reason", "It is a test.")));
        }
        write(OBLIGATIONS.resolve("survivors.json"), new ObjectMapper().writeValueAsString(reasons));
        assertThat(verify("true", "--must-fail", "--variants", "2").assertSuccess().out())
                .contains("Survivor of sample.Pair.first(): ", "Rejected: 0 of 4 wrong variants of 2 methods.");
        reasons.add(Map.of("method", "sample.Pair.sum()", "before", "a", "after", "b", "reason", "It is left over."));
        write(OBLIGATIONS.resolve("survivors.json"), new ObjectMapper().writeValueAsString(reasons));
        CommandLine.Result leftOver = verify("true", "--must-fail", "--variants", "2");
        assertThat(leftOver.code()).isEqualTo(1);
        assertThat(leftOver.out()).contains("NOT AS EXPECTED: an explanation is left over, of a variant of sample.Pair.sum()");
    }

    /** Before the first proof, which could take hours. */
    @ParameterizedTest
    @ValueSource(strings = {"", "--update", "--must-fail", "--must-fail --update", "--update --all"})
    void obligationsAtTheirFormerPlaceAreRefusedBeforeAnythingIsProved(String options) throws IOException {
        write(Path.of("impl", "src", "main", "obligations", "survivors.json"), "[]");
        verify("touch asked", Stream.of(options.split(" ")).filter(option -> !option.isEmpty()).toArray(String[]::new))
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
                verify("touch asked", Stream.of(options.split(" ")).filter(option -> !option.isEmpty()).toArray(String[]::new));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith(document + " is ").hasLineCount(1);
        assertThat(root.resolve("asked")).doesNotExist();
    }

    @Test
    void whatIsNotProvedHasNoWrongVariants() throws IOException {
        CommandLine.Result result = verify("false", "--must-fail");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("NOT AS EXPECTED: sample.Pair.first() is not proved itself.");
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
