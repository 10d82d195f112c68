package org.circlewalk.tests.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.circlewalk.checker.audit.StatementContracts;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notes lead from every statement to its argument, its class, its audit row and its tests, and to nothing dead. */
class NotesIndexTest {
    private final NotesIndex notes = NotesIndex.ofThisRepository();

    /** Where it is not, the message is the table to be put in its place. */
    @Test
    void theIndexIsWhatTheClassesAndTheTagsOfContractsSay() {
        Path root = Path.of("..").toAbsolutePath().normalize();
        IndexTable table = new IndexTable(root, StatementContracts.in(ContractedSources.read(root)));
        assertThat(table.written()).withFailMessage("The table of proofs-notes/README.md must be:\n%s", table.text())
                .isEqualTo(table.text());
    }

    @Test
    void everyRowLinksToANoteAClassTheAuditAndATest() {
        assertThat(notes.emptyCells()).isEmpty();
    }

    @Test
    void everyLinkOfEveryNoteLeadsToAFileAndAHeading() {
        assertThat(notes.deadLinks()).isEmpty();
    }

    @Test
    void aNoteNamesTheAuditsClassesOfItsOwnStatementsOnly() {
        assertThat(notes.strangeClasses()).isEmpty();
    }

    @Test
    void theIndexLinksToEveryNote() {
        assertThat(notes.unlinkedNotes()).isEmpty();
    }

    @Test
    void theIndexLinksToEveryStatementsClass() {
        assertThat(notes.unlinkedClasses()).isEmpty();
    }

    @Test
    void theEntriesOfTheLedgerAreTheStatements() {
        assertThat(notes.ledgerFaults()).isEmpty();
    }

    @Test
    void anArgumentForAllParametersStandsWhereItsStatementSaysAndNowhereElse() {
        assertThat(notes.argumentFaults()).isEmpty();
        assertThat(notes.missingArguments()).isEmpty();
    }

    /** A repository in which everything is wrong; each law above must say so. */
    @Nested
    class InABrokenRepository {
        private final Path root;
        private final NotesIndex broken;

        InABrokenRepository(@TempDir Path root) throws IOException {
            write(root, "proofs-notes/README.md", "| B.1 | [note](lost.md) | | | |\n| B.1 | | | | |\n| Z | | | | |\n"
                    + "| E.9 | | | | |\n[heading](found.md#gone)\n");
            write(root, "proofs-notes/found.md", "# Here\n[here](#here), [there](https://example.org/there)\n");
            write(root, "proofs-notes/forgotten.md", "# Forgotten\n");
            write(root, "proofs-notes/ledger.json", "{\"B.1\": {}, \"E.9\": {}}");
            write(root, "spec/src/main/java/org/circlewalk/spec/lemma/B1Forgotten.java", "");
            write(root, "spec/src/main/java/org/circlewalk/spec/lemma/Evidence.java", "");
            this.root = root;
            broken = new NotesIndex(root);
        }

        private void write(Path root, String path, String text) throws IOException {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
        }

        @Test
        void aNoteThatNamesAnotherStatementsClassIsNamed() throws IOException {
            write(root, "proofs-notes/statements/c.8-value-direction.md",
                    "[own](../x/C8ValueDirectionStatement.java) [other](../x/C7ParentDecompositionStatement.java)\n");
            assertThat(broken.strangeClasses()).containsExactly("proofs-notes/statements/c.8-value-direction.md links to the "
                    + "audit's class of C.7, but that statement has a note of its own.");
        }

        @Test
        void argumentsThatAreMissingEmptyOrSuperfluousAreNamed() throws IOException {
            write(root, "proofs-notes/statements/c.1-first-step.md", "## Argument for all parameters\n\n## Limits\nNone.\n");
            write(root, "proofs-notes/statements/c.2-circulance.md", "## Argument\nIt is so.\n");
            write(root, "proofs-notes/statements/c.3-largest-entry.md", "## Argument for all parameters\nIt is so.\n");
            write(root, "proofs-notes/statements/c.5-attention-to-parent.md", "## Argument for all parameters\nIt is so.\n");
            assertThat(broken.argumentFaults()).contains(
                    "C.1 names the argument proofs-notes/statements/c.1-first-step.md#argument-for-all-parameters, but nothing stands there.",
                    "C.2 names the argument proofs-notes/statements/c.2-circulance.md#argument-for-all-parameters, but no such heading is there.",
                    "No statement names the argument proofs-notes/statements/c.5-attention-to-parent.md#argument-for-all-parameters.")
                    .noneMatch(fault -> fault.startsWith("C.3 "));
            write(root, "proofs-notes/ledger.json", "{\"C.5\": {\"verdict\": \"ARGUED\"}, \"C.1\": {\"verdict\": \"ARGUED\"}}");
            assertThat(broken.missingArguments()).containsExactly("C.5 is ARGUED in the ledger, but names no argument.");
        }

        @Test
        void emptyCellsAreNamed() {
            assertThat(broken.emptyCells()).contains("The row of B.1 in the index links to no class.",
                    "The row of E.9 in the index links to no note.");
        }

        @Test
        void deadLinksAreNamedAndLiveOnesAreNot() {
            assertThat(broken.deadLinks()).containsExactly(
                    "proofs-notes/README.md links to lost.md, but that file does not exist.",
                    "proofs-notes/README.md links to found.md#gone, but that file has no such heading.");
        }

        @Test
        void notesAndClassesThatNoLinkLeadsToAreNamed() {
            assertThat(broken.unlinkedNotes())
                    .containsExactly("The index does not link to the note proofs-notes/forgotten.md.");
            assertThat(broken.unlinkedClasses())
                    .containsExactly("The index does not link to the statement's class B1Forgotten.java.");
        }

        @Test
        void entriesOfTheLedgerThatAreMissingOrSuperfluousAreNamed() {
            assertThat(broken.ledgerFaults()).contains("The ledger has no entry for the statement C.1.",
                    "The ledger has an entry for E.9, which is no statement.").hasSize(Statements.all().size());
        }

        @Test
        void anEmptyLedgerLacksEveryStatement() throws IOException {
            write(root, "proofs-notes/ledger.json", "{}");
            assertThat(broken.ledgerFaults()).hasSize(Statements.all().size())
                    .allMatch(fault -> fault.startsWith("The ledger has no entry for the statement "));
        }

        @Test
        void aMissingLedgerIsNamed() throws IOException {
            Files.delete(root.resolve("proofs-notes/ledger.json"));
            assertThat(broken.ledgerFaults()).containsExactly("There is no file proofs-notes/ledger.json.");
        }
    }
}
