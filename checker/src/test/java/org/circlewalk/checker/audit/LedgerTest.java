package org.circlewalk.checker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.spec.enclosure.Certainty;
import org.junit.jupiter.api.Test;

class LedgerTest {
    @Test
    void anOutcomeThatTheLedgerDoesNotExpectIsADifference() {
        EnclosedInstance other = new EnclosedInstance("K = 6, N = 97, p = 1/2", Certainty.CERTAINLY_NOT, "");
        AuditRow row = AuditRow.of(Statements.find("3.1.4").orElseThrow(), "", new Examination(Method.MEASURED, "", 1, Verdict.REFUTED),
                Optional.of(new Counterexample(17, 51, "7/9", null, ""))).withEnclosed(List.of(other));
        assertThat(Ledger.builtIn().difference(row, Grid.QUICK)).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains("the outcome at K = 6, N = 97, p = 1/2 is fails, the ledger expects holds")
                .contains("the number of enclosed instances is 1, the ledger expects 5"));
    }

    /** Rows with a C in their number are ours. */
    @Test
    void everyRowOfThePaperHasItsWordsAndNoOtherHas() {
        assertThat(Statements.all()).allSatisfy(statement ->
                assertThat(Ledger.builtIn().words(statement.id()).isPresent()).as(statement.id())
                        .isNotEqualTo(statement.id().startsWith("3.1.C")));
    }

    /** Else a proof would rest on itself, or on what is not there. */
    @Test
    void whatAProofRestsOnIsAStatementAndNeverComesRoundToIt() {
        for (Statement statement : Statements.all()) {
            Set<String> below = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(Ledger.builtIn().restsOn(statement.id()));
            while (!open.isEmpty()) {
                String next = open.pop();
                assertThat(Statements.find(next)).as(next).isPresent();
                if (below.add(next)) {
                    open.addAll(Ledger.builtIn().restsOn(next));
                }
            }
            assertThat(below).doesNotContain(statement.id());
        }
    }

    @Test
    void whatTheErratumQuotesAreWordsOfTheLedger() throws IOException {
        List<String> words = Statements.all().stream().flatMap(statement -> Ledger.builtIn().words(statement.id()).stream()).toList();
        Matcher quotations = Pattern.compile("“(.*?)”").matcher(Files.readString(Path.of("..", "proofs-notes", "erratum.md")));
        assertThat(quotations.results().map(quotation -> quotation.group(1))).hasSizeGreaterThan(7)
                .allSatisfy(quoted -> assertThat(words).anySatisfy(one -> assertThat(one).contains(quoted)));
    }
}
