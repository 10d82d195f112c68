package org.circlewalk.checker.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** The artefacts of {@code reproduce}: what is claimed, what was found, and a place for each chart. */
final class FigureList {
    private FigureList() {
    }

    /**
     * The list as HTML; scripts draw the charts from the same documents.
     *
     * @param figures the documents that {@code reproduce} writes, in the order of the paper
     */
    static String html(Iterable<JsonNode> figures) {
        Markup page = new Markup();
        for (JsonNode figure : figures) {
            String name = figure.path("name").asText();
            String verdict = figure.path("verdict").asText();
            page.open("article", "class", "figure", "id", "figure-" + name, "data-verdict", verdict)
                    .open("header").element("h3", figure.path("title").asText())
                    .open("p", "class", "tags").element("code", name).text(" ").badge(verdict).close().close()
                    .open("dl", "class", "facts").entry("What is claimed", figure.path("claimed").asText())
                    .entry("We get", figure.path("found").asText()).close();
            charts(page, name, figure.path("panels"));
            checks(page, figure.path("checks"));
            remarks(page, figure.path("remarks"));
            page.close().line();
        }
        return page.done();
    }

    private static void charts(Markup page, String name, JsonNode panels) {
        page.open("div", "class", "charts");
        for (int i = 0; i < panels.size(); i++) {
            String title = panels.get(i).path("title").asText();
            page.open("figure").element("figcaption", title)
                    .element("div", "", "class", "chart", "role", "img", "aria-label", title,
                            "data-figure", name, "data-panel", String.valueOf(i)).close();
        }
        page.close();
    }

    private static void checks(Markup page, JsonNode checks) {
        page.open("details", "class", "inner").element("summary", "Rules of the verdict (" + checks.size() + ")")
                .open("ul", "class", "checks");
        for (JsonNode check : checks) {
            String holds = check.path("holds").asBoolean() ? "holds" : "fails";
            page.open("li", "data-holds", holds)
                    .element("strong", holds + ", " + check.path("weight").asText().toLowerCase(Locale.ROOT) + ": ")
                    .text(check.path("statement").asText() + " ")
                    .element("span", check.path("measured").asText(), "class", "aside").close();
        }
        page.close().close();
    }

    private static void remarks(Markup page, JsonNode remarks) {
        if (!remarks.isEmpty()) {
            page.open("details", "class", "inner").element("summary", "Remarks (" + remarks.size() + ")").open("ul");
            remarks.forEach(remark -> page.element("li", remark.asText()));
            page.close().close();
        }
    }
}
