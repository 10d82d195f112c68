package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code circlewalk verify --mode replay} as a process: what it needs of the machine, and what it leaves behind. */
@Execution(ExecutionMode.CONCURRENT)
class VerifyProcessTest extends ProvedPair {
    /** x³ + y³ + z³ = 114 with bounds: nobody knows, and Z3 searches as long as it may. */
    private static final String HOPELESS = obligation("(and (= (+ (* x x x) (* y y y) (* z z z)) 114) (> (* y y z) x))", "(> x 0)")
            .replace("(declare-fun x () Int)", "(declare-fun x () Int)\n(declare-fun y () Int)\n(declare-fun z () Int)");

    @Test
    void aSecondSolverThatIsMissingIsSaid() {
        CommandLine.Result result = run(Map.of("PATH", root.toString()), List.of());
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("second opinion: none, cvc5 is not on the search path.");
    }

    /** Some versions of Java themselves warn of a missing directory for temporary files; what we say is the last line. */
    @Test
    void aSolverWithoutRoomForTemporaryFilesIsMissing() {
        CommandLine.Result result = run(Map.of(), List.of("-Djava.io.tmpdir=" + root.resolve("nowhere")));
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines().filter(line -> !line.startsWith("WARNING: "))).singleElement().asString()
                .startsWith("The solver Z3, which replays the proofs, cannot be loaded here (The directory for temporary files ")
                .endsWith(".");
    }

    /** Its library is larger than a file may be here. */
    @Test
    void aSolverThatCannotBeLoadedIsMissing() throws IOException {
        CommandLine.Result result = CommandLine.start(root, Map.of(), "", Stream.concat(
                Stream.of("bash", "-c", "ulimit -f 4096 && exec \"$@\"", "limited"), command(List.of())).toList());
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("The solver Z3, which replays the proofs, cannot be loaded here (").hasLineCount(1);
    }

    /** Even an answer that would refute a proof is asked anew, and replaced. */
    @Test
    void aKeptAnswerIsNotUsedButMadeAnewForLaterRuns() throws IOException {
        Path folder = root.resolve("kept");
        List<String> flags = List.of("-Dcirclewalk.kept=" + folder);
        assertThat(run(Map.of(), flags).code()).isZero();
        assertThat(folder.toFile().list()).hasSize(1);
        Path file = folder.resolve(folder.toFile().list()[0]);
        String honest = Files.readString(file);
        List<String> lines = honest.lines().map(line -> line.replace("CONTRADICTORY", "OPEN")).toList();
        List<String> answers = lines.subList(0, lines.size() - 1);
        Files.write(file, Stream.concat(answers.stream(), Stream.of("sum " + sha256(String.join("\n", answers)))).toList());
        assertThat(file).content().contains("OPEN").isNotEqualTo(honest);
        assertThat(run(Map.of(), flags).code()).isZero();
        assertThat(file).content().isEqualTo(honest);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Test
    void noSolverAndNoFileOutlivesTheCommand() throws IOException {
        Path temporary = Files.createDirectory(root.resolve("temporary"));
        assertThat(run(Map.of(), List.of("-Djava.io.tmpdir=" + temporary)).code()).isZero();
        assertThat(temporary).isEmptyDirectory();
    }

    /** Interrupted or killed outright: neither leaves a solver that searches on, nor its files. */
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "KILL"})
    void noSolverAndNoFileOutlivesACommandThatIsStopped(String signal) throws Exception {
        Path temporary = Files.createDirectory(root.resolve("temporary"));
        commit(obligation("(> x 0)", "(> x 0)"), HOPELESS);
        Path sentences = root.resolve("sentences");
        Process verify = new ProcessBuilder(command(List.of("-Djava.io.tmpdir=" + temporary)).toList())
                .redirectError(sentences.toFile()).start();
        ProcessHandle solver = await(() -> verify.descendants().filter(child ->
                child.info().totalCpuDuration().filter(used -> used.toMillis() > 1500).isPresent()).findAny()).orElseThrow();
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(verify.pid())).start().waitFor()).isZero();
        assertThat(verify.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(await(() -> solver.isAlive() ? Optional.empty() : Optional.of(true))).isPresent();
        assertThat(await(() -> temporary.toFile().list().length == 0 ? Optional.of(true) : Optional.empty())).isPresent();
        assertThat(sentences).content().doesNotContain("defect");
    }

    private static <T> Optional<T> await(Supplier<Optional<T>> condition) throws InterruptedException {
        Optional<T> found = condition.get();
        for (int tries = 0; found.isEmpty() && tries < 600; tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
            found = condition.get();
        }
        return found;
    }

    private CommandLine.Result run(Map<String, String> environment, List<String> flags) {
        return CommandLine.start(root, environment, "", command(flags).toList());
    }

    private Stream<String> command(List<String> flags) {
        return Stream.of(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"), flags.stream(),
                Stream.of("-cp", System.getProperty("java.class.path"), "org.circlewalk.checker.command.Main", "verify",
                        "--mode", "replay", "--threads", "1", "--sources", root.toString())).flatMap(part -> part);
    }
}
