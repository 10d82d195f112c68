package org.circlewalk.checker.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.circlewalk.checker.proof.obligation.BrittlenessReport;
import org.circlewalk.checker.proof.obligation.Obligations;
import org.circlewalk.checker.proof.obligation.SolverTable;

/** Which solver proves which obligation: the recorded table, as far as it is of the obligations as they are now. */
public final class SolverRows {
    private SolverRows() {
    }

    /**
     * The table as HTML, empty where none is recorded.
     *
     * @param root the directory that holds the modules
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if it cannot be read
     */
    public static String read(Path root) {
        return SolverTable.read(root).map(table -> html(table, Obligations.read(root))).orElse("");
    }

    private static String html(SolverTable table, Obligations obligations) {
        Map<String, BrittlenessReport.Row> rows = table.current(obligations);
        Markup page = new Markup().open("details", "class", "inner", "id", "solvers")
                .element("summary", "Which solver proves which obligation (" + rows.size() + ")");
        page.element("p", "Measured, and recorded with the obligations: " + String.join(" ", table.sentences(obligations))
                + " The work is in the solver’s own units.");
        alone(page, table.settings(), rows.values());
        page.open("table", "class", "numbers").open("thead").open("tr");
        heads(table.settings()).forEach(head -> page.element("th", head, "scope", "col"));
        page.close().close().open("tbody");
        rows.values().stream().sorted(Comparator.comparing(BrittlenessReport.Row::method)).forEach(row -> row(page, table.settings(), row));
        return page.close().close().close().line().done();
    }

    /** Those that no other solver proved, by name. */
    private static void alone(Markup page, BrittlenessReport.Settings settings, Collection<BrittlenessReport.Row> rows) {
        List<String> alone = rows.stream().filter(row -> !row.provedByAnother()).map(row -> named(row.method())).sorted().toList();
        if (settings.others().isEmpty() || alone.isEmpty()) {
            return;
        }
        page.element("p", "By " + settings.solver() + " alone (" + alone.size() + "):").open("ul");
        alone.forEach(method -> page.open("li").element("code", method).close());
        page.close();
    }

    private static String named(String method) {
        return method.replaceFirst("^org\\.circlewalk\\.", "");
    }

    private static List<String> heads(BrittlenessReport.Settings settings) {
        List<String> heads = new ArrayList<>(List.of("method", settings.solver(), "median work", "least", "most"));
        heads.addAll(settings.others());
        return heads;
    }

    private static void row(Markup page, BrittlenessReport.Settings settings, BrittlenessReport.Row row) {
        page.open("tr").open("th", "scope", "row").element("code", named(row.method())).close()
                .element("td", row.proved() + " of " + settings.runs());
        List.of(row.median(), row.least(), row.most()).forEach(work -> page.element("td", String.format(Locale.ROOT, "%,d", work)));
        settings.others().forEach(other -> page.element("td", row.others().getOrDefault(other, "")));
        page.close().line();
    }
}
