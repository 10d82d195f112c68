package org.circlewalk.checker.audit;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.circlewalk.checker.report.Report;
import org.circlewalk.spec.lemma.Statement;

/**
 * The audit's rows and how they compare with the ledger.
 *
 * @param settings    the grid, the statements, and whether contracts were proved
 * @param rows        one for each statement
 * @param differences one sentence for each row that differs from the ledger
 */
public record AuditReport(Settings settings, List<Row> rows, List<String> differences) implements Report {
    private static final int LONGEST_DETAIL = 240;
    private static final int MOST_FINDINGS = 5;

    /** What the audit covered. */
    public record Settings(String grid, List<String> statements, boolean proofs) {
    }

    /** An {@link AuditRow} in the words of JSON. */
    public record Row(String statement, String claim, String reading, String method, String domain, long instances,
                      String verdict, Counterexample counterexample, List<String> findings, Replacement corrected,
                      List<Certified> enclosed, Proof proof) {
        static Row of(AuditRow row, StatementProof proof) {
            return new Row(row.statement().id(), row.statement().title(), row.reading(), lower(row.method()),
                    row.domain(), row.instances(), verdict(row, proof).text(), row.counterexample(), row.findings(),
                    row.corrected() == null ? null : Replacement.of(row.corrected()),
                    row.enclosed().isEmpty() ? null : row.enclosed().stream().map(Certified::of).toList(),
                    proof == null ? null : Proof.of(proof));
        }

        private static Verdict verdict(AuditRow row, StatementProof proof) {
            boolean holds = row.verdict() == Verdict.HOLDS || row.verdict() == Verdict.HOLDS_WITH_TIES;
            return holds && proof != null && proof.whole() && proof.isComplete() ? Verdict.PROVED : row.verdict();
        }
    }

    /** A {@link StatementProof} in the words of JSON; {@code proved} is "whole", "part" or "none". */
    public record Proof(String proved, String covers, List<String> contracts, int methods, List<String> problems) {
        static Proof of(StatementProof proof) {
            return new Proof(proof.extent(), proof.covers(), proof.contracts(), proof.methods(), proof.problems());
        }

        private String sentence() {
            if (!problems.isEmpty()) {
                return "NOT PROVED: " + String.join("; ", problems);
            }
            return (proved.equals("part") ? "in part, " : "") + covers + " (" + methods + " methods)";
        }
    }

    /** A {@link Corrected} in the words of JSON. */
    public record Replacement(String claim, String method, String domain, long instances, String verdict) {
        static Replacement of(Corrected corrected) {
            return new Replacement(corrected.claim(), lower(corrected.method()), corrected.domain(),
                    corrected.instances(), corrected.verdict().text());
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
        return new AuditReport(new Settings(grid.name().toLowerCase(Locale.ROOT), statements, proofs.isPresent()),
                rows.stream().map(row -> Row.of(row, found.get(row.statement()))).toList(),
                Stream.concat(rowDifferences, proofDifferences).flatMap(Optional::stream).toList());
    }

    @Override
    public boolean asExpected() {
        return differences.isEmpty();
    }

    @Override
    public void print(PrintWriter out) {
        for (Row row : rows) {
            out.printf("%-6s %-16s %s%n", row.statement(), row.verdict(), row.claim());
            print(out, "checked", row.method() + ", " + row.instances() + " instances: " + row.domain());
            if (row.proof() != null) {
                print(out, "proved", row.proof().sentence());
            }
            if (row.counterexample() != null) {
                printRefutation(out, row);
            }
            if (row.enclosed() != null) {
                row.enclosed().forEach(run -> print(out, "enclosed", run.instance() + ": " + run.outcome() + " (" + run.verdict()
                        + "), " + run.claim()));
            }
        }
        out.println();
        out.println("Readings and findings of every row: --json FILE; the arguments: proofs-notes/README.md.");
        if (!settings.proofs()) {
            out.println("No contract was proved: --no-proofs. The verdicts are those of the instances alone.");
        }
        differences.forEach(difference -> out.println("DIFFERS FROM THE LEDGER: " + difference));
    }

    private static void printRefutation(PrintWriter out, Row row) {
        print(out, "read as", row.reading());
        print(out, "smallest", row.counterexample().instance() + ": " + row.counterexample().detail());
        row.findings().stream().limit(MOST_FINDINGS).forEach(finding -> print(out, "finding", finding));
        if (row.findings().size() > MOST_FINDINGS) {
            print(out, "", (row.findings().size() - MOST_FINDINGS) + " more findings in the JSON");
        }
        if (row.corrected() != null) {
            print(out, "corrected", row.corrected().claim() + " (" + row.corrected().verdict() + ", "
                    + row.corrected().instances() + " instances)");
        }
    }

    private static void print(PrintWriter out, String label, String text) {
        out.printf("%-6s %-10s %s%n", "", label, shortened(text));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL - 1) + "…";
    }
}
