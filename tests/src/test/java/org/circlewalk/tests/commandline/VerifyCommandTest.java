package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    @Test
    void whatIsProvedIsReportedWithWhatItRestsOn() {
        JsonNode document = verify("--json", "-").assertSuccess().json();
        JsonNode besides = CommandLine.run("verify", "--mode", "replay", "--threads", "2", "--sources", root.toString(), "--json", "-")
                .assertSuccess().json();
        assertThat(statuses(besides)).isEqualTo(statuses(document));
        assertThat(document.fieldNames()).toIterable().containsExactly("command", "settings", "methods", "counts", "onOneSolver",
                "clauses", "trusted", "assumptions", "javaMethods", "switchedOff", "mustFail");
        assertThat(document.get("methods").findValuesAsText("key")).containsExactly(FIRST, SUM);
        assertThat(statuses(document)).containsExactly("PROVED", "PROVED");
        assertThat(document.get("clauses").intValue()).isEqualTo(2);
        assertThat(document.get("trusted").get(0).get("clauses").intValue()).isEqualTo(1);
        assertThat(document.get("settings").get("solver").textValue()).isEqualTo("Z3 4.8.17");
    }

    @Test
    void theTableEndsWithOneSentence() {
        CommandLine.Result result = verify("--second-opinion", "0").assertSuccess();
        assertThat(result.out()).contains("Trusted: 1 clause on 1 member in spec/src/main/jml/java/math/BigInteger.jml.",
                "second opinion: none wanted.").endsWith("All 2 contracted methods proved, with 2 clauses." + System.lineSeparator());
    }

    @Test
    void aSearchForContradictionsThatIsLeftOutLeavesThemUndecided() {
        JsonNode document = verify("--feasibility-limit", "0", "--second-opinion", "0", "--json", "-").assertSuccess().json();
        assertThat(document.get("methods").findValuesAsText("undecided")).containsExactly("2", "2");
    }

    @Test
    void partsAreWrittenOnlyIfAskedForAndProveWhatTheWholeProves() throws IOException {
        Path parts = root.resolve(OBLIGATIONS).resolve("parts.json");
        assertThat(verify("--parts").assertSuccess().out()).contains("Z3 4.8.17 needs ").endsWith("of 2 obligations." + System.lineSeparator());
        assertThat(parts).doesNotExist();
        assertThat(verify("--parts", "--update", "--json", "-").assertSuccess().json().get("without")).isEmpty();
        String written = Files.readString(parts);
        assertThat(statuses(verify("--json", "-").assertSuccess().json())).containsExactly("PROVED", "PROVED");
        verify("--parts", "--update").assertSuccess();
        assertThat(parts).hasContent(written);
        verify("--parts", "--brittleness", "2").assertRefused("brittleness is 2, but it must be left out with --parts.");
        CommandLine.run("verify", "--parts", "--must-fail", "--sources", root.toString())
                .assertRefused("parts is given, but it must be left out except with --mode replay.");
    }

    @Test
    void damagedPartsAreRefused() throws IOException {
        verify("--parts", "--update").assertSuccess();
        Path parts = root.resolve(OBLIGATIONS).resolve("parts.json");
        Files.writeString(parts, Files.readString(parts).replace("NEWER", "NEWEST").replace("OLDER", "NEWEST"));
        CommandLine.Result result = verify();
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("arithmetic is \"NEWEST\", but it must be NEWER or OLDER; without this file, every obligation is "
                + "proved as a whole");
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
