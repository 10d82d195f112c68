package org.circlewalk.checker.audit;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;

/**
 * The audit's rows and how they compare with the ledger.
 *
 * @param settings    the grid, the statements, and whether contracts were proved
 * @param rows        one for each statement
 * @param differences one sentence for each row that differs from the ledger
 */
public record AuditReport(Settings settings, List<Row> rows, List<String> differences) implements Report {
    /** What the audit covered. */
    public record Settings(String grid, List<String> statements, boolean proofs) {
    }

    /** An {@link AuditRow} in the words of JSON. */
    public record Row(String statement, String claim, String reading, String method, String domain, long instances,
                      String verdict, Counterexample counterexample, List<String> findings, Replacement corrected,
                      List<Certified> enclosed, Proof proof) {
        static Row of(AuditRow row, StatementProof proof) {
            Examination examination = row.examination();
            return new Row(row.statement().id(), row.statement().claim(), row.reading(), lower(examination.method()),
                    examination.domain(), examination.instances(), verdict(examination.verdict(), proof).text(),
                    row.counterexample().orElse(null), row.findings(), row.corrected().map(Replacement::of).orElse(null),
                    row.enclosed().isEmpty() ? null : row.enclosed().stream().map(Certified::of).toList(),
                    proof == null ? null : Proof.of(proof));
        }

        private static Verdict verdict(Verdict onInstances, StatementProof proof) {
            boolean holds = onInstances == Verdict.HOLDS || onInstances == Verdict.HOLDS_WITH_TIES;
            return holds && proof != null && proof.whole() && proof.isComplete() ? Verdict.PROVED : onInstances;
        }
    }

    /** A {@link StatementProof} in the words of JSON; {@code proved} is "whole", "part" or "none". */
    public record Proof(String proved, String covers, List<String> contracts, int methods, List<String> problems) {
        static Proof of(StatementProof proof) {
            return new Proof(proof.extent(), proof.covers(), proof.contracts(), proof.methods(), proof.problems());
        }

        String sentence() {
            if (!problems.isEmpty()) {
                return "NOT PROVED: " + String.join("; ", problems);
            }
            return (proved.equals("part") ? "in part, " : "") + covers + " (" + methods + " methods)";
        }
    }

    /** A {@link Corrected} in the words of JSON. */
    public record Replacement(String claim, String method, String domain, long instances, String verdict) {
        static Replacement of(Corrected corrected) {
            Examination examination = corrected.examination();
            return new Replacement(corrected.claim(), lower(examination.method()), examination.domain(),
                    examination.instances(), examination.verdict().text());
        }
    }

    /** An {@link EnclosedInstance} in the words of JSON. */
    public record Certified(String instance, String outcome, String claim, String verdict) {
        static Certified of(EnclosedInstance enclosed) {
            return new Certified(enclosed.instance(), enclosed.outcome(), enclosed.claim(), enclosed.verdict().text());
        }
    }

    private static String lower(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The report on computed rows.
     *
     * @param proofs what is proved of the statements, or nothing if no proof was looked at
     */
    public static AuditReport of(Grid grid, List<AuditRow> rows, Optional<Map<Statement, StatementProof>> proofs,
                                 Ledger ledger) {
        List<String> statements = rows.stream().map(AuditRow::statement).map(Statement::id).toList();
        Map<Statement, StatementProof> found = proofs.orElse(Map.of());
        Stream<Optional<String>> rowDifferences = rows.stream().map(row -> ledger.difference(row, grid));
        Stream<Optional<String>> proofDifferences = proofs.isEmpty() ? Stream.empty()
                : rows.stream().map(row -> ledger.difference(row.statement(), found.get(row.statement())));
        return new AuditReport(new Settings(grid.text(), statements, proofs.isPresent()),
                rows.stream().map(row -> Row.of(row, found.get(row.statement()))).toList(),
                Stream.concat(rowDifferences, proofDifferences).flatMap(Optional::stream).toList());
    }

    @Override
    public boolean asExpected() {
        return differences.isEmpty();
    }

    @Override
    public void print(PrintWriter out) {
        print(out, Screen.standard());
    }

    void print(PrintWriter out, Screen screen) {
        new AuditTable(out, screen).print(this);
    }
}
