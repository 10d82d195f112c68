package org.circlewalk.checker.audit;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.circlewalk.checker.report.Report;
import org.circlewalk.spec.lemma.Statement;

/**
 * The audit's rows and how they compare with the ledger.
 *
 * @param settings    the grid and the statements
 * @param rows        one for each statement
 * @param differences one sentence for each row that differs from the ledger
 */
public record AuditReport(Settings settings, List<Row> rows, List<String> differences) implements Report {
    private static final int LONGEST_DETAIL = 240;
    private static final int MOST_FINDINGS = 5;

    /** What the audit covered. */
    public record Settings(String grid, List<String> statements) {
    }

    /** An {@link AuditRow} in the words of JSON. */
    public record Row(String statement, String claim, String reading, String method, String domain, long instances,
                      String verdict, Counterexample counterexample, List<String> findings, Replacement corrected) {
        static Row of(AuditRow row) {
            return new Row(row.statement().id(), row.statement().title(), row.reading(), lower(row.method()),
                    row.domain(), row.instances(), row.verdict().text(), row.counterexample(), row.findings(),
                    row.corrected() == null ? null : Replacement.of(row.corrected()));
        }
    }

    /** A {@link Corrected} in the words of JSON. */
    public record Replacement(String claim, String method, String domain, long instances, String verdict) {
        static Replacement of(Corrected corrected) {
            return new Replacement(corrected.claim(), lower(corrected.method()), corrected.domain(),
                    corrected.instances(), corrected.verdict().text());
        }
    }

    private static String lower(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    /** The report on computed rows. */
    public static AuditReport of(Grid grid, List<AuditRow> rows, Ledger ledger) {
        List<String> statements = rows.stream().map(AuditRow::statement).map(Statement::id).toList();
        return new AuditReport(new Settings(grid.name().toLowerCase(Locale.ROOT), statements),
                rows.stream().map(Row::of).toList(),
                rows.stream().map(row -> ledger.difference(row, grid)).flatMap(Optional::stream).toList());
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
            if (row.counterexample() != null) {
                printRefutation(out, row);
            }
        }
        out.println();
        out.println("Readings and findings of every row: --json FILE; the arguments: proofs-notes/README.md.");
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
