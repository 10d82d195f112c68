package org.circlewalk.checker.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.circlewalk.checker.console.output.Count;

/**
 * One row of the audit.
 *
 * @param statement      the statement
 * @param reading        which reading of the paper was checked
 * @param examination    how and where, and the verdict
 * @param counterexample the smallest counterexample, there if and only if the statement is refuted
 * @param findings       further facts, each with its numbers
 * @param corrected      what holds instead
 * @param enclosed       what interval arithmetic certifies of single runs
 */
public record AuditRow(Statement statement, String reading, Examination examination, Optional<Counterexample> counterexample,
                       List<String> findings, Optional<Corrected> corrected, List<EnclosedInstance> enclosed) {
    /** @throws IllegalArgumentException if a refutation has no counterexample, or something else has one */
    public AuditRow {
        if (counterexample.isPresent() != examination.verdict().shows()) {
            throw new IllegalArgumentException("A counterexample and REFUTED go together, but the verdict on " + statement.id()
                    + " is " + examination.verdict() + ".");
        }
        findings = List.copyOf(findings);
        enclosed = List.copyOf(enclosed);
    }

    /** The row of a statement with the instance that refutes it, if one does. */
    public static AuditRow of(Statement statement, String reading, Examination examination, Optional<Counterexample> counterexample) {
        return new AuditRow(statement, reading, examination, counterexample, List.of(), Optional.empty(), List.of());
    }

    /**
     * The row of a statement that was checked exactly. It is ARGUED if it holds and is argued for all parameters.
     *
     * @param failure what it comes to that the statement fails on an instance
     */
    public static AuditRow exact(Statement statement, String reading, Search search, Verdict failure) {
        return of(statement, reading, search.examination().on(statement, failure), search.first()).withFailures(search);
    }

    /** The row of a statement that a written argument decides for all parameters, with exact numbers on instances. */
    public static AuditRow argued(Statement statement, String reading, Search search) {
        Verdict verdict = search.failures() > 0 ? Verdict.REFUTED : Verdict.ARGUED;
        return of(statement, reading, new Examination(Method.ARGUED, search.domain(), search.instances(), verdict), search.first())
                .withFailures(search);
    }

    private AuditRow withFailures(Search search) {
        return search.failures() == 0 ? this
                : withFindings(List.of("fails on " + search.failures() + " of " + Count.of(search.instances(), "instance")));
    }

    /** The row with further findings after those it has. */
    public AuditRow withFindings(List<String> more) {
        return new AuditRow(statement, reading, examination, counterexample,
                Stream.concat(findings.stream(), more.stream()).toList(), corrected, enclosed);
    }

    /** The row with what holds instead. */
    public AuditRow withCorrected(Corrected replacement) {
        return new AuditRow(statement, reading, examination, counterexample, findings, Optional.of(replacement), enclosed);
    }

    /** The row with what is certain of single runs. */
    public AuditRow withEnclosed(List<EnclosedInstance> instancesOfRuns) {
        return new AuditRow(statement, reading, examination, counterexample, findings, corrected, instancesOfRuns);
    }
}
