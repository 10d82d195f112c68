package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.circlewalk.checker.contract.ContractedSources;
import org.circlewalk.checker.obligation.Obligations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
    void aSecondSolverThatIsMissingIsSaid() {
        CommandLine.Result result = run(Map.of("PATH", root.toString()), List.of());
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("second opinion: none, cvc5 is not on the search path.");
    }

    @Test
    void aSolverThatCannotBeLoadedIsMissing() {
        CommandLine.Result result = run(Map.of(), List.of("-Djava.io.tmpdir=" + root.resolve("nowhere")));
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("The solver Z3, which replays the proofs, cannot be loaded here (").hasLineCount(1);
    }

    private CommandLine.Result run(Map<String, String> environment, List<String> flags) {
        List<String> command = Stream.of(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED"), flags.stream(),
                Stream.of("-cp", System.getProperty("java.class.path"), "org.circlewalk.checker.command.Main", "verify",
                        "--mode", "replay", "--sources", root.toString())).flatMap(part -> part).toList();
        return CommandLine.start(root, environment, "", command);
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
                arguments("verify --limit 0 --sources src", "limit is 0, but it must be an integer from 1 to 86400."));
    }

    @ParameterizedTest
    @MethodSource("badCommandLines")
    void badInputIsRefused(String line, String sentence) {
        CommandLine.runLine(line).assertRefused(sentence);
    }
}
