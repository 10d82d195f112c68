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

/** What {@code circlewalk verify --mode replay} says when the sources are no longer those that were proved. */
@Execution(ExecutionMode.CONCURRENT)
class StaleProofTest extends ProvedPair {
    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("the method", SOURCE, "return first() + first()", "return 2 * first()", "PROVED", "STALE"),
                arguments("the contract of a called method", SOURCE, "\\result == first", "\\result >= first", "STALE", "STALE"),
                arguments("the value of a field", SOURCE, "first = 4", "first = 5", "STALE", "STALE"),
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

    static Stream<Arguments> removals() {
        return Stream.of(
                arguments("a method's contract", List.of(CONTRACT_OF_SUM), "PROVED", "ORPHAN"),
                arguments("one clause", List.of("    //@   ensures \\result > 1;\n"), "PROVED", "STALE"),
                arguments("the modifier of a field", List.of("/*@ spec_public @*/ "), "STALE", "STALE"),
                arguments("all of a class", List.of(CONTRACT_OF_FIRST, CONTRACT_OF_SUM, "/*@ spec_public @*/ "), "ORPHAN",
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

    static Stream<Arguments> removalsThatAreNotAdmitted() {
        return Stream.of(
                arguments("the contract of a called method", CONTRACT_OF_FIRST, ":11: of sample.Pair.sum() it is seen that it calls "
                        + "sample.Pair.first(), which has no contract, but code and contracts may use only what has a contract."),
                arguments("the keyword of a called method", CONTRACT_OF_FIRST.substring(CONTRACT_OF_FIRST.indexOf("    //@ pure")),
                        ":9: the method first with a contract returns something and is not pure, but it must be pure, since OpenJML takes every "
                                + "method that returns something for a function."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("removalsThatAreNotAdmitted")
    void whatIsCalledWithoutAContractIsNotAdmitted(String what, String removed, String sentence) throws IOException {
        edit(SOURCE, removed, "");
        assertThat(failure().get("refused").get(0).textValue()).isEqualTo("spec/src/main/java/sample/Pair.java" + sentence);
    }

    @Test
    void aRemovedTrustedFileFails() throws IOException {
        Files.delete(root.resolve(TRUSTED));
        assertThat(statuses(failure())).containsExactly("STALE", "STALE");
        Files.delete(root.resolve(TRUSTED).getParent());
        Files.delete(root.resolve(TRUSTED).getParent().getParent());
        Files.delete(root.resolve(TRUSTED).getParent().getParent().getParent());
        assertThat(statuses(failure())).containsExactly("STALE", "STALE");
    }

    @Test
    void aRemovedSourceFails() throws IOException {
        write(SOURCE.resolveSibling("Plain.java"), "package sample;\nclass Plain {\n}\n");
        Files.delete(root.resolve(SOURCE));
        assertThat(statuses(failure())).containsExactly("ORPHAN", "ORPHAN");
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
    void anAssumptionIsNotAdmitted() throws IOException {
        edit(SOURCE, "        return first;", "        //@ assume first > 0;\n        return first;");
        commit(obligation("(> x 0)", "(> x 0)"), obligation("(> x 0)", "(> (+ x x) 1)"));
        assertThat(failure().get("refused").get(0).textValue()).startsWith("spec/src/main/java/sample/Pair.java:11: \"assume\" stands "
                + "between statements, but admitted there are assert, ghost, set");
    }
}
