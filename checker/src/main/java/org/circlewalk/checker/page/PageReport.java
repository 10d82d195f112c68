package org.circlewalk.checker.page;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.reproduce.ExpectedVerdicts;

/**
 * What a page holds.
 *
 * @param settings    where the page is and what it was made from
 * @param statements  how many statements it shows
 * @param artefacts   how many figures, tables and claims
 * @param runs        how many runs can be followed step by step, those of the phase diagram included
 * @param bytes       its size
 * @param differences one sentence for each verdict that is not the expected one
 */
public record PageReport(Settings settings, int statements, int artefacts, int runs, int bytes,
                         List<String> differences) implements Report {
    /**
     * Where the page is and what it was made from.
     *
     * @param audit   the file of the audit, or null if it was computed
     * @param figures the directory of the artefacts, or null
     * @param phase   the file of the phase diagram, or null
     */
    public record Settings(String out, String audit, String figures, String phase) {
    }

    /**
     * The report on a page that was made.
     *
     * @param expected the verdicts of artefacts in their default settings
     */
    public static PageReport of(Settings settings, PageDocuments documents, int bytes, ExpectedVerdicts expected) {
        List<String> differences = new ArrayList<>(documents.audit().differences());
        documents.figures().forEach(figure -> expected.difference(figure).ifPresent(differences::add));
        return new PageReport(settings, documents.audit().rows().size(), documents.figures().size(),
                documents.runs().size() + documents.phase().cells().size(), bytes, differences);
    }

    @Override
    public boolean asExpected() {
        return differences.isEmpty();
    }

    @Override
    public void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%s: %s, %s, %s, %.1f MB%n", settings.out(), Count.of(statements, "statement"),
                Count.of(artefacts, "artefact"), Count.of(runs, "training run"), bytes / 1e6);
        differences.forEach(difference -> out.println("NOT AS EXPECTED: " + difference));
    }
}
