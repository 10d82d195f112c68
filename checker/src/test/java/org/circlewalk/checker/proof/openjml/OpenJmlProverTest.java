package org.circlewalk.checker.proof.openjml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.MethodResult;
import org.circlewalk.checker.proof.obligation.ProofRun;
import org.circlewalk.checker.proof.obligation.ProofStatus;
import org.circlewalk.checker.proof.process.ProcessLimit;
import org.circlewalk.checker.proof.process.Tool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How OpenJML is run, with scripts in its place. */
class OpenJmlProverTest {
    private static final String FIRST = "org.circlewalk.spec.First.half(int)";
    private static final String SECOND = "org.circlewalk.spec.Second.twice(int)";
    private static final String SUMMARY = "echo '  Valid:        %d'; echo ' Model methods: 0 proved of 0'";

    @TempDir
    private Path root;
    private ContractedSources sources;

    @BeforeEach
    void writeSources() throws IOException {
        Path folder = Files.createDirectories(root.resolve("spec/src/main/java/org/circlewalk/spec"));
        Path trusted = Files.createDirectories(root.resolve("spec/src/main/jml/java/lang"));
        Files.writeString(trusted.resolve("Trusted.jml"), "package java.lang;\npublic class Trusted {\n}\n");
        Files.writeString(folder.resolve("Plain.java"), "package org.circlewalk.spec;\npublic final class Plain {\n}\n");
        Files.writeString(folder.resolve("First.java"), "package org.circlewalk.spec;\n"
                + "public final class First {\n    //@ public normal_behavior\n    //@   ensures \\result * 2 <= n;\n"
                + "    public static int half(int n) {\n        return n / 2;\n    }\n}\n");
        Files.writeString(folder.resolve("Second.java"), "package org.circlewalk.spec;\n"
                + "public final class Second {\n    //@ public normal_behavior\n"
                + "    //@   ensures \\result == First.half(n) * 4;\n"
                + "    public static int twice(int n) {\n        return 4 * First.half(n);\n    }\n}\n");
        sources = ContractedSources.read(root);
        assertThat(sources.methods()).containsOnlyKeys(FIRST, SECOND);
    }

    private OpenJmlProver prover(long millis, String... lines) {
        Path program = FakeOpenJml.in(root.resolve("openjml"), lines);
        Installation openJml = Installation.find(Optional.of(program.toString()), Map.of());
        return new OpenJmlProver(root, openJml, new OpenJmlSettings(millis, Optional.empty(), OpenJmlSettings.Search.TWICE));
    }

    /** Lines of bash that claim success for each method asked about. */
    private static String[] success() {
        return new String[] {
            "for argument; do [[ $argument == --smt=* ]] && smt=${argument#--smt=}; done",
            "signature() { [[ $* == *First.half* ]] && echo 'org.circlewalk.spec.First.half(int)'"
                + " || echo 'org.circlewalk.spec.Second.twice(int)'; }",
            "method=$(signature \"$@\")",
            "echo \"Starting proof of $method with prover z3_4_3\"",
            "[[ -n ${smt:-} ]] && echo '(check-sat)' > \"${smt/\\%\\%/$method}\"",
            "echo 'Method assertions are validated [0.10 secs]'",
            "echo 'A.java:1:Feasibility check #1 - end of preconditions : OK [0.00 secs]'",
            "echo 'A.java:1:Feasibility check #2 - at program exit : OK [0.00 secs]'",
            "echo \"Completed proof of $method with prover z3_4_3 - no warnings [0.25 secs]\"",
            String.format(SUMMARY, 1)};
    }

    @Test
    void everyMethodIsProvedByAProcessForItsClass() {
        ProofRun run = prover(1000, success()).prove(sources, 2, () -> { });
        assertThat(run.results()).extracting(MethodResult::key, MethodResult::status)
                .containsExactly(tuple(FIRST, ProofStatus.PROVED),
                        tuple(SECOND, ProofStatus.PROVED));
        assertThat(run.results()).allSatisfy(result -> assertThat(result.seconds()).isEqualTo(0.25));
        assertThat(run.tool()).isEqualTo("OpenJML 21-fake");
        assertThat(run.solver()).isEqualTo("not seen");
    }

    @Test
    void theArithmeticAndTheLimitsAreAskedForAndSourcesAreListedWithWhatTheyName() throws IOException {
        prover(1500, "printf '%s\\n' \"$@\" > \"${0%/*}/../arguments-$RANDOM\"", String.format(SUMMARY, 0))
                .prove(sources, sources.methods().values(), Optional.empty(), 1, () -> { });
        try (Stream<Path> files = Files.list(root)) {
            List<List<String>> runs = files.filter(file -> file.getFileName().toString().startsWith("arguments"))
                    .map(OpenJmlProverTest::lines).toList();
            assertThat(runs).allSatisfy(arguments -> assertThat(arguments).contains("--esc", "--timeout=90000",
                    "--code-math=safe", "--spec-math=bigint", "--arithmetic-failure=soft",
                    "--check-feasibility=precondition,exit", "--specs-path=" + root.resolve("spec/src/main/jml")));
            assertThat(runs).anySatisfy(arguments -> assertThat(arguments.toString()).contains("twice")
                    .contains("spec/src/main/java/org/circlewalk/spec/First.java"));
            assertThat(runs).anySatisfy(arguments -> assertThat(arguments.toString()).contains("half")
                    .doesNotContain("Second.java"));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void obligationsAreFoundByTheirMethods() throws IOException {
        Path directory = Files.createDirectory(root.resolve("obligations"));
        prover(1000, success()).prove(sources, sources.methods().values(), Optional.of(directory), 2, () -> { });
        assertThat(OpenJmlProver.obligations(directory)).containsOnlyKeys(FIRST, SECOND);
    }

    @Test
    void aRunThatSaysNothingProvesNothing() {
        ProofRun run = prover(1000, String.format(SUMMARY, 0)).prove(sources, 1, () -> { });
        assertThat(run.results()).allSatisfy(result -> {
            assertThat(result.status()).isEqualTo(ProofStatus.FAILED);
            assertThat(result.detail()).isEqualTo("OpenJML does not mention the method");
        });
    }

    @Test
    void aCrashIsNoProof() {
        ProofRun run = prover(1000, "echo 'java.lang.AssertionError: broken'; exit 4").prove(sources, 1, () -> { });
        assertThat(run.results()).allSatisfy(result -> {
            assertThat(result.status()).isEqualTo(ProofStatus.FAILED);
            assertThat(result.detail()).isEqualTo("java.lang.AssertionError: broken");
        });
    }

    @Test
    void aProgramThatHangsIsStoppedWithItsChildren() {
        StringBuilder output = new StringBuilder();
        Path program = FakeOpenJml.in(root.resolve("openjml"), "echo before", "sleep 600 & echo $!", "wait");
        Tool.End end = Tool.run(Tool.Run.of(List.of(program.toString()), root), new ProcessLimit(60, 1, 300), line -> output.append(line).append('\n'), children -> { });
        assertThat(end).isEqualTo(new Tool.End(-1, true, true));
        String[] lines = output.toString().split("\n");
        assertThat(lines[0]).isEqualTo("before");
        ProcessHandle.of(Long.parseLong(lines[1]))
                .ifPresent(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofMinutes(1)));
    }

    @Test
    void settingsOfTheUserDoNotReachTheProgram() {
        StringBuilder output = new StringBuilder();
        Path program = FakeOpenJml.in(root.resolve("openjml"), "env");
        Tool.run(Tool.Run.of(List.of(program.toString()), root), ProcessLimit.ofProcessor(60), line -> output.append(line).append('\n'));
        assertThat(output.toString().lines()).contains("LC_ALL=C.UTF-8")
                .noneMatch(line -> line.startsWith("JAVA_TOOL_OPTIONS=") || line.startsWith("OPENJML_HOME="));
    }
}
