package org.circlewalk.checker.audit;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.circlewalk.checker.audit.AuditReport.Row;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.output.Term;

/**
 * The audit for people: a block for each statement, how many have which verdict, and the words that need one. Evidence that rows
 * share is told at the first of them; the others refer to it.
 */
final class AuditTable {
    private static final int MOST_FINDINGS = 5;
    /** What is shorter may be told twice. */
    private static final int SHORT = 60;
    /** The verdicts that name the kind of evidence themselves. */
    private static final Set<Verdict> SAYS_HOW = Set.of(Verdict.ARGUED, Verdict.CERTIFIED, Verdict.ENCLOSED, Verdict.MEASURED);
    private static final String LABELLED = "%-6s %-10s ";
    private static final String TALLIED = "%4s %-16s  ";

    private final PrintWriter out;
    private final Screen screen;
    /** By what was told, the first statement it was told of. */
    private final Map<String, String> told = new HashMap<>();
    private boolean tellsOfGaps;

    AuditTable(PrintWriter out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    void print(AuditReport report) {
        report.rows().forEach(this::print);
        out.println();
        tally(report.rows());
        if (tellsOfGaps) {
            out.println();
            Term.explain(out, screen, Term.GAP);
        }
        out.println();
        paragraph("Readings and findings of every row: --json FILE; the arguments: proofs-notes/README.md.");
        if (!report.settings().proofs()) {
            paragraph("No contract was proved: --no-proofs. The verdicts are those of the instances alone.");
        }
        // On one line each, however long: scripts look for them.
        report.differences().forEach(difference -> out.println("DIFFERS FROM THE LEDGER: " + difference));
    }

    private void paragraph(String text) {
        screen.lines(text, 0).forEach(out::println);
    }

    private void print(Row row) {
        String verdict = String.format("%-16s", row.verdict());
        entry(String.format("%-6s ", row.statement()) + screen.inColour(colour(row.verdict()), verdict) + " ",
                "%-6s %-16s ".formatted("", "").length(), row.claim());
        labelled("checked", once(row, "", row.method() + ", " + Count.of(row.instances(), "instance") + ": " + row.domain()));
        if (row.proof() != null) {
            labelled("proved", once(row, "", row.proof().sentence()));
        }
        if (row.unproved() != null) {
            labelled("not proved", once(row, "", row.unproved()));
        }
        if (row.argument() != null) {
            labelled("argued", "for all parameters, in the note " + row.argument().replaceAll(".*/|\\.md#.*", ""));
        }
        if (row.counterexample() != null) {
            refutation(row);
        }
        if (row.enclosed() != null) {
            row.enclosed().forEach(run -> labelled(run.verdict().equals(Verdict.CERTIFIED.text()) ? "certified" : "enclosed",
                    run.instance() + ": " + run.outcome() + " (" + run.verdict() + "), " + run.claim()));
        }
    }

    private static String colour(String verdict) {
        return Arrays.stream(Verdict.values()).filter(known -> known.text().equals(verdict)).findFirst()
                .orElse(Verdict.UNDECIDED).colour();
    }

    private void refutation(Row row) {
        labelled("read as", once(row, "", row.reading()));
        labelled("smallest", once(row, row.counterexample().instance() + ": ", row.counterexample().detail()));
        findings(row);
        if (row.corrected() != null) {
            labelled("corrected", once(row, "", row.corrected().claim() + " (" + evidence(row.corrected()) + ")"));
        }
    }

    /** The verdict, and how many instances it is of; an argument is of none, and the runs that illustrate it are no evidence. */
    private static String evidence(AuditReport.Replacement corrected) {
        return corrected.verdict() + (corrected.verdict().equals(Verdict.ARGUED.text()) ? " in the notes"
                : ", " + Count.of(corrected.instances(), "instance"));
    }

    private void findings(Row row) {
        String all = String.join("\n", row.findings());
        String shown = once(row, "", all);
        if (!shown.equals(all)) {
            labelled("findings", shown);
            return;
        }
        row.findings().stream().limit(MOST_FINDINGS).forEach(finding -> labelled("finding", finding));
        int more = row.findings().size() - MOST_FINDINGS;
        if (more > 0) {
            labelled("", Count.of(more, "more finding") + " in the JSON");
        }
    }

    /** The text behind its beginning, or that it is what an earlier statement's was. */
    private String once(Row row, String beginning, String text) {
        tellsOfGaps |= text.contains("gap_");
        String first = text.length() < SHORT ? row.statement() : told.computeIfAbsent(text, unused -> row.statement());
        return beginning + (first.equals(row.statement()) ? text : "as for " + first);
    }

    private void labelled(String label, String text) {
        String start = LABELLED.formatted("", label);
        entry(start, start.length(), text);
    }

    /** A text that hangs behind its start. */
    private void entry(String start, int indent, String text) {
        List<String> lines = screen.lines(text, indent);
        out.println(start + lines.get(0));
        lines.stream().skip(1).forEach(line -> out.println(" ".repeat(indent) + line));
    }

    /** How many statements have which verdict, and what that means. */
    private void tally(List<Row> rows) {
        out.println("Of " + Count.of(rows.size(), "statement"));
        for (Verdict verdict : Verdict.values()) {
            List<Row> such = rows.stream().filter(row -> row.verdict().equals(verdict.text())).toList();
            if (!such.isEmpty()) {
                int indent = TALLIED.formatted("", "").length();
                entry("%4d ".formatted(such.size()) + screen.inColour(verdict.colour(), "%-16s".formatted(verdict.text())) + "  ",
                        indent, verdict.meaning() + (SAYS_HOW.contains(verdict) ? "" : methods(such)));
            }
        }
    }

    /** By what kinds of evidence, unless all of it is exact. */
    private static String methods(List<Row> rows) {
        Map<String, Long> counts = rows.stream().collect(Collectors.groupingBy(Row::method, Collectors.counting()));
        List<String> kinds = new ArrayList<>();
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparingInt(AuditTable::order)))
                .forEach(entry -> kinds.add(entry.getValue() + " " + entry.getKey()));
        return counts.keySet().equals(Set.of("exact")) ? "" : " (" + Text.list(kinds) + ")";
    }

    private static int order(String method) {
        return List.of("exact", "argued", "certified", "enclosed", "measured").indexOf(method);
    }
}
