package org.circlewalk.checker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
}
