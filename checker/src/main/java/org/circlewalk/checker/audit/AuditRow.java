package org.circlewalk.checker.audit;

import java.util.List;
import java.util.stream.Stream;
import org.circlewalk.spec.lemma.Statement;

/**
 * One row of the audit.
 *
 * @param statement      the statement
 * @param reading        which reading of the paper was checked
 * @param method         how
 * @param domain         on which instances
 * @param instances      how many
 * @param verdict        the verdict
 * @param counterexample the smallest counterexample, or null unless refuted
 * @param findings       further facts, each with its numbers
 * @param corrected      what holds instead, or null
 */
public record AuditRow(Statement statement, String reading, Method method, String domain, long instances,
                       Verdict verdict, Counterexample counterexample, List<String> findings, Corrected corrected) {
    /** Takes a copy of the list. */
    public AuditRow {
        findings = List.copyOf(findings);
    }

    /** The row with further findings after those it has. */
    AuditRow withFindings(String... more) {
        List<String> all = Stream.concat(findings.stream(), Stream.of(more)).toList();
        return new AuditRow(statement, reading, method, domain, instances, verdict, counterexample, all, corrected);
    }

    AuditRow withCorrected(Corrected replacement) {
        return new AuditRow(statement, reading, method, domain, instances, verdict, counterexample, findings,
                replacement);
    }
}
