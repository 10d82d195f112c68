package org.circlewalk.checker.page;

import java.util.List;
import java.util.Locale;
import org.circlewalk.checker.reproduce.Artefact;
import org.circlewalk.checker.reproduce.chart.Panel;
import org.circlewalk.checker.reproduce.experiment.Check;

/** The artefacts of {@code reproduce}: what is claimed, what was found, and a place for each chart. */
final class FigureList {
    private FigureList() {
    }

    /**
     * The list as HTML; scripts draw the charts from the same documents.
     *
     * @param figures in the order of the paper
     */
    static String html(List<Artefact> figures) {
        Markup page = new Markup();
        for (Artefact figure : figures) {
            String name = figure.name();
            String verdict = figure.verdict();
            page.open("article", "class", "figure", "id", "figure-" + name, "data-verdict", verdict)
                    .open("header").element("h3", figure.title())
                    .open("p", "class", "tags").element("code", name).text(" ").badge(verdict).close().close()
                    .open("dl", "class", "facts").entry("What is claimed", figure.claimed())
                    .entry("We get", figure.found()).close();
            charts(page, name, figure.panels());
            checks(page, figure.checks());
            remarks(page, figure.remarks());
            page.close().line();
        }
        return page.done();
    }

    private static void charts(Markup page, String name, List<Panel> panels) {
        page.open("div", "class", "charts");
        for (int i = 0; i < panels.size(); i++) {
            String title = panels.get(i).title();
            page.open("figure").element("figcaption", title)
                    .element("div", "", "class", "chart", "role", "img", "aria-label", title,
                            "data-figure", name, "data-panel", String.valueOf(i)).close();
        }
        page.close();
    }

    private static void checks(Markup page, List<Check> checks) {
        page.open("details", "class", "inner").element("summary", "Rules of the verdict (" + checks.size() + ")")
                .open("ul", "class", "checks");
        for (Check check : checks) {
            String holds = check.holds() ? "holds" : "fails";
            page.open("li", "data-holds", holds)
                    .element("strong", holds + ", " + check.weight().name().toLowerCase(Locale.ROOT) + ": ")
                    .text(check.statement() + " ")
                    .element("span", check.measured(), "class", "aside").close();
        }
        page.close().close();
    }

    private static void remarks(Markup page, List<String> remarks) {
        if (!remarks.isEmpty()) {
            page.open("details", "class", "inner").element("summary", "Remarks (" + remarks.size() + ")").open("ul");
            remarks.forEach(remark -> page.element("li", remark));
            page.close().close();
        }
    }
}
