package org.circlewalk.tests.notes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.StatementContracts;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds, or is said by contracts in part, and is not proved as a whole says what is missing, in the audit and in its note. */
class UnprovedSentenceTest {
    private static final Path ROOT = Path.of("..");
    private static final Path NOTES = ROOT.resolve("proofs-notes");
    private static final StatementContracts CONTRACTS = StatementContracts.in(ContractedSources.read(ROOT));
    private static final Set<String> HOLDS = Set.of("ARGUED", "HOLDS", "HOLDS WITH TIES");

    static List<Statement> statements() {
        return Statements.all();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void theSentenceIsThereWhereContractsDoNotSayAllOfWhatHolds(Statement statement) throws IOException {
        JsonNode ledger = new ObjectMapper().readTree(NOTES.resolve("ledger.json").toFile());
        String said = CONTRACTS.said(statement).orElse("");
        boolean holds = HOLDS.contains(ledger.path(statement.id()).path("verdict").textValue().replace('_', ' '));
        assertThat(statement.unproved().isPresent()).as(statement.id() + " " + said)
                .isEqualTo(!said.startsWith("whole") && (holds || said.startsWith("part")));
    }

    /** Word for word, so that the audit and the note cannot come apart. */
    @ParameterizedTest
    @MethodSource("statements")
    void theNoteSaysTheSameAsTheAudit(Statement statement) {
        String beginning = "**What the contracts do not say of " + statement.id() + ":** ";
        List<String> said = notes(statement).flatMap(UnprovedSentenceTest::lines).filter(line -> line.startsWith(beginning)).toList();
        assertThat(said).hasSize(statement.unproved().isPresent() ? 1 : 0)
                .allSatisfy(line -> assertThat(line).startsWith(beginning + statement.unproved().orElseThrow() + "."));
    }

    private static Stream<Path> notes(Statement statement) {
        try (Stream<Path> files = Files.list(NOTES.resolve("statements"))) {
            return files.filter(note -> note.getFileName().toString().replace("theorem-", "")
                    .startsWith(statement.parent().toLowerCase(Locale.ROOT) + "-")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path note) {
        try {
            return Files.readAllLines(note).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
