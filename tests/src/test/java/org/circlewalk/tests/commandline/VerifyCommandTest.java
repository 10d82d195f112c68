package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.Obligations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code circlewalk verify --mode replay} as a process, on small sources with obligations made by hand. */
@Execution(ExecutionMode.CONCURRENT)
class VerifyCommandTest {
    private static final Path SOURCE = Path.of("spec", "src", "main", "java", "sample", "Pair.java");
    private static final Path TRUSTED = Path.of("spec", "src", "main", "jml", "sample", "Trusted.jml");
    private static final Path OBLIGATIONS = Path.of("spec", "src", "main", "obligations");
    private static final String FIRST = "sample.Pair.first()";
    private static final String SUM = "sample.Pair.sum()";
    private static final String PAIR = """
            package sample;

            final class Pair {
                private /*@ spec_public @*/ int first;
                //@ public invariant 0 < first && first < 10;

                //@ public normal_behavior
                //@   ensures \\result == first;
                //@ pure
                int first() {
                    return first;
                }

                //@ public normal_behavior
                //@   ensures \\result > 1;
                //@ pure
                int sum() {
                    return first() + first();
                }
            }
            """;

    /** x³ + y³ + z³ = 114 with bounds: nobody knows, and Z3 searches as long as it may. */
    private static final String HOPELESS = obligation("(and (= (+ (* x x x) (* y y y) (* z z z)) 114) (> (* y y z) x))", "(> x 0)")
            .replace("(declare-fun x () Int)", "(declare-fun x () Int)\n(declare-fun y () Int)\n(declare-fun z () Int)");

    @TempDir
    private Path root;

    /** An obligation in OpenJML's form: with the first assertion, the negation of the second must be impossible. */
    private static String obligation(String known, String claim) {
        return String.join("\n", "(set-logic ALL)", "(set-option :AUTO_CONFIG false)",
                "(declare-fun |__JML_FeasCheck_| () Int)", "(declare-fun x () Int)", "(assert " + known + ")",
                "(assert (not (and (distinct |__JML_FeasCheck_| 1) " + claim + " (distinct |__JML_FeasCheck_| 2))))",
                "(push 1)", "(assert (= __JML_FeasCheck_ 0))", "(push 1)", "(check-sat)", "");
    }

    private void write(Path file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(from);
        write(file, text.replace(from, to));
    }

    private void commit(String first, String sum) {
        Obligations.update(root, Obligations.Origin.of("hand", "none"), ContractedSources.read(root),
                Map.of(FIRST, first, SUM, sum));
    }

    @BeforeEach
    void writeSourcesAndObligations() throws IOException {
        write(SOURCE, PAIR);
        write(TRUSTED, "package sample;\nclass Trusted {\n    //@ ensures \\result == 1; pure\n    int one();\n}\n");
        commit(obligation("(> x 0)", "(> x 0)"), obligation("(> x 0)", "(> (+ x x) 1)"));
    }

    private CommandLine.Result verify(String... more) {
        return CommandLine.run(Stream.concat(Stream.of("verify", "--mode", "replay", "--sources", root.toString()),
                Stream.of(more)).toArray(String[]::new));
    }

    /** The exit code must be 1; the statuses by method. */
    private JsonNode failure() {
        CommandLine.Result result = verify("--json", "-");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isEqualTo(1);
        return result.json();
    }

    private static List<String> statuses(JsonNode document) {
        return document.get("methods").findValuesAsText("status");
    }

    @Test
    void whatIsProvedIsReportedWithWhatItRestsOn() {
        JsonNode document = verify("--json", "-", "--threads", "2").assertSuccess().json();
        assertThat(document.fieldNames()).toIterable().containsExactly("command", "settings", "methods", "counts", "clauses",
                "trusted", "assumptions", "javaMethods", "switchedOff", "mustFail");
        assertThat(document.get("methods").findValuesAsText("key")).containsExactly(FIRST, SUM);
        assertThat(statuses(document)).containsExactly("PROVED", "PROVED");
        assertThat(document.get("clauses").intValue()).isEqualTo(3);
        assertThat(document.get("trusted").get(0).get("clauses").intValue()).isEqualTo(1);
        assertThat(document.get("settings").get("solver").textValue()).isEqualTo("Z3 4.8.17");
    }

    @Test
    void theTableEndsWithOneSentence() {
        CommandLine.Result result = verify("--second-opinion", "0").assertSuccess();
        assertThat(result.out()).contains("Trusted: 1 clauses on 1 members in spec/src/main/jml/sample/Trusted.jml.",
                "second opinion: none wanted.").endsWith("All 2 contracted methods proved, with 3 clauses." + System.lineSeparator());
    }

    @Test
    void aSearchForContradictionsThatIsLeftOutLeavesThemUndecided() {
        JsonNode document = verify("--feasibility-limit", "0", "--second-opinion", "0", "--json", "-").assertSuccess().json();
        assertThat(document.get("methods").findValuesAsText("undecided")).containsExactly("2", "2");
    }

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
        Process verify = new ProcessBuilder(command(List.of("-Djava.io.tmpdir=" + temporary)).toList()).start();
        ProcessHandle solver = await(() -> verify.descendants().filter(child ->
                child.info().totalCpuDuration().filter(used -> used.toMillis() > 1500).isPresent()).findAny()).orElseThrow();
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(verify.pid())).start().waitFor()).isZero();
        assertThat(verify.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(await(() -> solver.isAlive() ? Optional.empty() : Optional.of(true))).isPresent();
        assertThat(await(() -> temporary.toFile().list().length == 0 ? Optional.of(true) : Optional.empty())).isPresent();
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
                        "--mode", "replay", "--sources", root.toString())).flatMap(part -> part);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("the method", SOURCE, "return first() + first()", "return 2 * first()", "PROVED", "STALE"),
                arguments("the contract of a called method", SOURCE, "\\result == first", "\\result >= first", "STALE", "STALE"),
                arguments("the invariant", SOURCE, "first < 10", "first < 11", "STALE", "STALE"),
                arguments("the trusted file", TRUSTED, "\\result == 1", "\\result >= 1", "STALE", "STALE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChangeMakesTheProofsThatMayRestOnItStale(String what, Path file, String from, String to, String first, String sum)
            throws IOException {
        edit(file, from, to);
        assertThat(statuses(failure())).containsExactly(first, sum);
    }

    @Test
    void aContractThatIsRemovedLeavesAnOrphan() throws IOException {
        edit(SOURCE, "    //@ public normal_behavior\n    //@   ensures \\result > 1;\n    //@ pure\n", "");
        JsonNode document = failure();
        assertThat(statuses(document)).containsExactly("PROVED", "ORPHAN");
        assertThat(document.get("clauses").intValue()).isEqualTo(2);
    }

    @Test
    void aSpaceAfterTheSlashesIsNamedWithItsPlace() throws IOException {
        edit(SOURCE, "//@   ensures \\result > 1", "// @   ensures \\result > 1");
        CommandLine.Result result = verify();
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("SWITCHED OFF: spec/src/main/java/sample/Pair.java:15: this looks like a contract but "
                + "is a plain comment: // @   ensures \\result > 1;", "NOT VERIFIED: 1 of 2 contracted methods proved");
    }

    @Test
    void aContradictoryContractAndWhatRestsOnItAreNotProved() {
        commit(obligation("(and (> x 0) (< x 0))", "(> x 7)"), obligation("(> x 0)", "(> (+ x x) 1)"));
        JsonNode document = failure();
        assertThat(statuses(document)).containsExactly("INFEASIBLE", "CALLS UNPROVED");
        assertThat(document.get("counts").toString()).isEqualTo("{\"CALLS UNPROVED\":1,\"INFEASIBLE\":1}");
    }

    @Test
    void aCounterexampleIsNoProof() {
        commit(obligation("(> x 0)", "(> x 0)"), obligation("(> x 0)", "(> x 1)"));
        assertThat(statuses(failure())).containsExactly("PROVED", "REFUTED");
    }

    @Test
    void anObligationThatWasTamperedWithIsCorrupt() throws IOException {
        Files.write(root.resolve(OBLIGATIONS).resolve("sample/Pair.sum.smt2.gz"), new byte[] {1, 2, 3});
        CommandLine.Result result = verify();
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("CORRUPT: sample.Pair.sum(): the file sample/Pair.sum.smt2.gz is not what the index "
                + "describes.");
    }

    @Test
    void anAssumptionIsCounted() throws IOException {
        edit(SOURCE, "        return first;", "        //@ assume first > 0; // for a test\n        return first;");
        commit(obligation("(> x 0)", "(> x 0)"), obligation("(> x 0)", "(> (+ x x) 1)"));
        CommandLine.Result result = verify().assertSuccess();
        assertThat(result.out()).contains("ASSUMED: spec/src/main/java/sample/Pair.java:11: assume: for a test",
                "Assumed besides: 1.");
    }

    static Stream<Arguments> badCommandLines() {
        return Stream.of(
                arguments("verify", "Option --sources is missing; the launcher checker/circlewalk sets it."),
                arguments("verify --sources missing", "sources is \"missing\", but it must be a directory that exists."),
                arguments("verify --sources src", "sources is \"*"),
                arguments("verify --mode fast --sources src", "mode is \"fast\", but it must be replay or openjml."),
                arguments("verify --limit 0 --sources src", "limit is 0, but it must be an integer from 1 to 86400."),
                arguments("verify --variant-limit 0 --sources src",
                        "variant-limit is 0, but it must be an integer from 1 to 86400."),
                arguments("verify --feasibility-limit -1 --sources src",
                        "feasibility-limit is -1, but it must be a number of seconds from 0, which leaves it out, to 86400."),
                arguments("verify --second-opinion 1e300 --sources src",
                        "second-opinion is 1e300, but it must be a number of seconds from 0, which leaves it out, to 86400."),
                arguments("verify --limit 0.5 --sources src", "limit is 0.5, but it must be an integer from 1 to 86400."));
    }

    @ParameterizedTest
    @MethodSource("badCommandLines")
    void badInputIsRefused(String line, String sentence) {
        CommandLine.runLine(line).assertRefused(sentence);
    }
}
