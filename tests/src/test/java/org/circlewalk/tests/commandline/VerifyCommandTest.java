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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code circlewalk verify --mode replay} on small sources with obligations made by hand. */
@Execution(ExecutionMode.CONCURRENT)
class VerifyCommandTest extends ProvedPair {
    private CommandLine.Result verify(String... more) {
        return CommandLine.run(Stream.concat(Stream.of("verify", "--mode", "replay", "--threads", "1", "--sources", root.toString()),
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
        JsonNode document = verify("--json", "-").assertSuccess().json();
        JsonNode besides = CommandLine.run("verify", "--mode", "replay", "--threads", "2", "--sources", root.toString(), "--json", "-")
                .assertSuccess().json();
        assertThat(statuses(besides)).isEqualTo(statuses(document));
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

    private static final String CONTRACT_OF_SUM = "    //@ public normal_behavior\n    //@   ensures \\result > 1;\n    //@ pure\n";
    private static final String CONTRACT_OF_FIRST =
            "    //@ public normal_behavior\n    //@   ensures \\result == first;\n    //@ pure\n";
    private static final String INVARIANT = "    //@ public invariant 0 < first && first < 10;\n";

    static Stream<Arguments> removals() {
        return Stream.of(
                arguments("a method's contract", List.of(CONTRACT_OF_SUM), "PROVED", "ORPHAN"),
                arguments("the contract of a called method", List.of(CONTRACT_OF_FIRST), "ORPHAN", "STALE"),
                arguments("one clause", List.of("    //@   ensures \\result > 1;\n"), "PROVED", "STALE"),
                arguments("the keyword of a called method", List.of(CONTRACT_OF_FIRST.substring(CONTRACT_OF_FIRST.indexOf("    //@ pure"))),
                        "STALE", "STALE"),
                arguments("the invariant", List.of(INVARIANT), "STALE", "STALE"),
                arguments("the modifier of a field", List.of("/*@ spec_public @*/ "), "STALE", "STALE"),
                arguments("all of a class", List.of(CONTRACT_OF_FIRST, CONTRACT_OF_SUM, INVARIANT, "/*@ spec_public @*/ "), "ORPHAN",
                        "ORPHAN"));
    }

    /** However little is taken away, and nothing but contracts. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("removals")
    void aRemovedContractFailsByNameWhereverItWas(String what, List<String> removed, String first, String sum) throws IOException {
        for (String contract : removed) {
            edit(SOURCE, contract, "");
        }
        JsonNode document = failure();
        assertThat(document.get("methods").findValuesAsText("key")).containsExactly(FIRST, SUM);
        assertThat(statuses(document)).containsExactly(first, sum);
    }

    @Test
    void aRemovedTrustedFileFails() throws IOException {
        Files.delete(root.resolve(TRUSTED));
        assertThat(statuses(failure())).containsExactly("STALE", "STALE");
        Files.delete(root.resolve(TRUSTED).getParent());
        Files.delete(root.resolve(TRUSTED).getParent().getParent());
        assertThat(statuses(failure())).containsExactly("STALE", "STALE");
    }

    @Test
    void aRemovedSourceFails() throws IOException {
        write(SOURCE.resolveSibling("Plain.java"), "package sample;\nclass Plain {\n}\n");
        Files.delete(root.resolve(SOURCE));
        assertThat(statuses(failure())).containsExactly("ORPHAN", "ORPHAN");
    }

    /** Where they were until they moved beside the notes. */
    @Test
    void obligationsAtTheirFormerPlaceAreRefused() throws IOException {
        Path former = Path.of("spec", "src", "main", "obligations");
        Files.move(root.resolve(OBLIGATIONS), root.resolve(former));
        verify().assertRefused("The directory spec/src/main/obligations in \"" + root.toRealPath() + "\" holds obligations, but they "
                + "must be in proofs-notes/obligations, those of a module in a directory that is named like it.");
        assertThat(root.resolve(OBLIGATIONS)).doesNotExist();
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
        Files.write(root.resolve(OBLIGATIONS).resolve("spec/sample/Pair.sum.smt2.gz"), new byte[] {1, 2, 3});
        CommandLine.Result result = verify();
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("CORRUPT: sample.Pair.sum(): the file spec/sample/Pair.sum.smt2.gz is not what the index "
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
                arguments("verify --limit 0 --sources src", "limit is 0, but it must be " + Allowed.SECONDS),
                arguments("verify --variant-limit 0 --sources src",
                        "variant-limit is 0, but it must be " + Allowed.SECONDS),
                arguments("verify --feasibility-limit -1 --sources src",
                        "feasibility-limit is -1, but it must be " + Allowed.SECONDS_OR_NONE),
                arguments("verify --second-opinion 1e300 --sources src",
                        "second-opinion is 1e300, but it must be " + Allowed.SECONDS_OR_NONE),
                arguments("verify --limit 0.5 --sources src", "limit is 0.5, but it must be " + Allowed.SECONDS));
    }

    @ParameterizedTest
    @MethodSource("badCommandLines")
    void badInputIsRefused(String line, String sentence) {
        CommandLine.runLine(line).assertRefused(sentence);
    }
}
