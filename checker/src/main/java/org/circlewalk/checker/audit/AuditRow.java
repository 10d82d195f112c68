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
 * @param enclosed       what interval arithmetic certifies of single runs
 */
public record AuditRow(Statement statement, String reading, Method method, String domain, long instances,
                       Verdict verdict, Counterexample counterexample, List<String> findings, Corrected corrected,
                       List<EnclosedInstance> enclosed) {
    /** Takes copies of the lists. */
    public AuditRow {
        findings = List.copyOf(findings);
        enclosed = List.copyOf(enclosed);
    }

    /** A row without enclosures. */
    AuditRow(Statement statement, String reading, Method method, String domain, long instances, Verdict verdict,
             Counterexample counterexample, List<String> findings, Corrected corrected) {
        this(statement, reading, method, domain, instances, verdict, counterexample, findings, corrected, List.of());
    }

    /** The row with further findings after those it has. */
    AuditRow withFindings(String... more) {
        List<String> all = Stream.concat(findings.stream(), Stream.of(more)).toList();
        return new AuditRow(statement, reading, method, domain, instances, verdict, counterexample, all, corrected, enclosed);
    }

    AuditRow withCorrected(Corrected replacement) {
        return new AuditRow(statement, reading, method, domain, instances, verdict, counterexample, findings,
                replacement, enclosed);
    }

    AuditRow withEnclosed(List<EnclosedInstance> instancesOfRuns) {
        return new AuditRow(statement, reading, method, domain, instances, verdict, counterexample, findings, corrected,
                instancesOfRuns);
    }
}
