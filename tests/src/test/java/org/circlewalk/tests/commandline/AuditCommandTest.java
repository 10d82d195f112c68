package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** {@code circlewalk audit} as a process: what it computes, and how it compares that with a ledger. */
@Execution(ExecutionMode.CONCURRENT)
class AuditCommandTest {
    private static final Path LEDGER = Path.of("..", "proofs-notes", "ledger.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What standard error says of five or six statements, unless there are many processors. */
    private static final String BEGUN = "(Checking [56] statements on the quick grid( and proving [0-9]+ methods)? takes about .*\\.\\R)?";

    @TempDir
    private static Path directory;
    private static CommandLine.Result audit;
    private static CommandLine.Result withoutProofs;

    /** The document of an audit that is as expected; on standard error is only what was begun, if it takes long. */
    private static JsonNode json(CommandLine.Result result) {
        assertThat(result.code()).isZero();
        assertThat(result.err()).matches(BEGUN);
        return result.json();
    }

    /** The statements in another order than the paper's; of those with proofs, the ones that are replayed soonest. */
    @BeforeAll
    static void auditSomeStatements() {
        audit = CommandLine.runLine("audit C.7 E.4.8 E.4.1 E.1 C.7 --sources .. --threads 2 --json -");
        withoutProofs = CommandLine.runLine("audit C.1 E.4.8 4.1 E.4.1 --no-proofs --threads 1 --json -");
    }

    @Test
    void theRowsAreInTheOrderOfThePaper() {
        JsonNode document = json(audit);
        assertThat(document.fieldNames()).toIterable().containsExactly("command", "settings", "rows", "differences");
        assertThat(document.get("settings").toString())
                .isEqualTo("{\"grid\":\"quick\",\"statements\":[\"C.7\",\"C.7.1\",\"E.1\",\"E.4.1\",\"E.4.8\"],\"proofs\":true}");
        assertThat(document.get("rows").findValuesAsText("statement")).containsExactly("C.7", "C.7.1", "E.1", "E.4.1", "E.4.8");
        assertThat(document.get("differences")).isEmpty();
        CommandLine.Result other = CommandLine.runLine("audit E.4.1 4.1 E.4.8 C.1 E.4.8 --no-proofs --threads 2 --json -");
        assertThat(json(other)).isEqualTo(withoutProofs.json());
        assertThat(other.out()).isEqualTo(withoutProofs.out());
        assertThat(json(withoutProofs).get("rows").findValuesAsText("statement"))
                .containsExactly("C.1", "E.4.1", "E.4.8", "4.1", "4.1.1", "4.1.2");
    }

    @Test
    void aRowSaysWhatWasCheckedAndWhatCameOut() {
        JsonNode rows = audit.json().get("rows");
        assertThat(rows.get(2).fieldNames()).toIterable().containsExactly("statement", "claim", "reading", "method",
                "domain", "instances", "verdict", "findings", "argument", "proof");
        assertThat(rows.get(0).get("verdict").textValue()).isEqualTo("REFUTED");
        assertThat(rows.get(2).get("verdict").textValue()).isEqualTo("PROVED");
        assertThat(rows.get(3).get("verdict").textValue()).isEqualTo("PROVED");
        assertThat(rows.get(4).get("verdict").textValue()).isEqualTo("REFUTED");
        assertThat(rows.get(4).get("counterexample").get("nodes").intValue()).isEqualTo(17);
        assertThat(rows.get(4).get("counterexample").get("p").textValue()).isEqualTo("7/9");
        assertThat(rows).allSatisfy(row -> assertThat(row.get("instances").longValue()).isPositive());
    }

    @Test
    void aRowSaysWhatIsProvedOfTheStatementForAllParameters() {
        JsonNode rows = audit.json().get("rows");
        assertThat(rows.get(0).get("proof").get("proved").textValue()).isEqualTo("part");
        assertThat(rows.get(2).get("proof").get("proved").textValue()).isEqualTo("whole");
        assertThat(rows.get(3).get("proof").get("proved").textValue()).isEqualTo("whole");
        assertThat(rows.get(2).get("proof").get("problems")).isEmpty();
        assertThat(rows.get(3).get("proof").get("problems")).isEmpty();
        assertThat(rows.get(4).has("proof")).isFalse();
        assertThat(rows.get(2).has("unproved")).isFalse();
        assertThat(CommandLine.runLine("audit E.4.10 --no-proofs --json -").json().get("rows").get(0).get("unproved").textValue())
                .startsWith("all of it: a bound of the diagonal");
        assertThat(rows.get(3).has("unproved")).isFalse();
    }

    @Test
    void withoutProofsTheVerdictIsThatOfTheInstances() {
        JsonNode document = CommandLine.runLine("audit E.4.1 --no-proofs --json -").assertSuccess().json();
        assertThat(document.get("settings").get("proofs").booleanValue()).isFalse();
        assertThat(document.get("rows").get(0).get("verdict").textValue()).isEqualTo("ARGUED");
        assertThat(document.get("rows").get(0).has("proof")).isFalse();
        assertThat(CommandLine.runLine("audit E.4.1 --no-proofs").assertSuccess().out())
                .contains("No contract was proved");
    }

    private static ObjectNode ledger() throws IOException {
        return (ObjectNode) JSON.readTree(LEDGER.toFile());
    }

    static Stream<Arguments> wrongLedgers() throws IOException {
        ObjectNode verdict = ledger();
        ((ObjectNode) verdict.get("C.1")).put("verdict", "REFUTED");
        ObjectNode counterexample = ledger();
        ((ObjectNode) counterexample.get("E.4.8").get("counterexample")).put("quick", "K = 7, p = 7/9");
        ObjectNode missing = ledger();
        missing.remove("4.1");
        return Stream.of(
                arguments("verdict", verdict, "C.1: the verdict is ARGUED, the ledger expects REFUTED."),
                arguments("counterexample", counterexample,
                        "E.4.8: the counterexample is K = 17, p = 7/9, the ledger expects K = 7, p = 7/9."),
                arguments("missing", missing, "4.1 is not in the ledger."));
    }

    @ParameterizedTest
    @MethodSource("wrongLedgers")
    void aDifferenceFromTheLedgerIsNamedAndChangesNothingElse(String name, ObjectNode ledger, String difference)
            throws IOException {
        Path file = Files.writeString(directory.resolve(name + ".json"), ledger.toString());
        Path json = directory.resolve(name + "-audit.json");
        CommandLine.Result result = CommandLine.runLine("audit C.1 E.4.1 E.4.8 4.1 --no-proofs --ledger " + file + " --json " + json);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).matches(BEGUN);
        assertThat(result.out()).endsWith("DIFFERS FROM THE LEDGER: " + difference + System.lineSeparator());
        JsonNode document = JSON.readTree(json.toFile());
        assertThat(document.get("differences").toString()).isEqualTo("[\"" + difference + "\"]");
        assertThat(document.get("rows")).isEqualTo(withoutProofs.json().get("rows"));
    }

    static Stream<Arguments> badCommandLines() {
        return Stream.of(
                arguments("X.9", "STATEMENT is \"X.9\", but it must be one of B.1, C.1, *"),
                arguments("E", "STATEMENT is \"E\", but it must be one of B.1, C.1, C.2, C.3, C.3.1, C.4, C.5, C.6, C.6.1, C.7, C.7.1, C.8, C.8.1, C.9, "
                        + "D.1, D.2, D.3, E.1, E.2, E.3, E.4.1, E.4.2, E.4.3, E.4.4, E.4.5, E.4.6, E.4.7, E.4.8, E.4.9, E.4.10, E.5, "
                        + "3.1.1, 3.1.2, 3.1.3, 3.1.4, 3.1.C1, 3.1.C2, 3.1.C3, 3.1.C4, 3.1.C5, 3.1.C6, 4.1, 4.1.1, 4.1.2, or one of the groups E.4 and 3.1."),
                arguments("C.1 --grid huge", "grid is \"huge\", but it must be quick, standard or deep."),
                arguments("C.1 --threads 0", "threads is 0, but it must be " + Allowed.THREADS),
                arguments("C.1 --ledger missing.json",
                        "ledger is \"missing.json\", but it must be " + Allowed.READABLE_JSON),
                arguments("C.1 --ledger pom.xml", "ledger is \"pom.xml\", but it must be well-formed JSON; line 1, column 1 is not*"),
                arguments("C.1 --json missing/x.json",
                        "json is \"missing/x.json\", but it must be " + Allowed.EXISTING_DIRECTORY));
    }

    @ParameterizedTest
    @MethodSource("badCommandLines")
    void badInputIsRefused(String options, String sentence) {
        CommandLine.runLine("audit " + options).assertRefused(sentence);
    }
}
