package org.circlewalk.checker.page;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/** The formulas of the notes and of the page's template as MathML, which a program made of their LaTeX before. */
final class Formulas {
    /** In the template: a display, or a formula in a line with what touches it; beside a tag nothing does. */
    private static final Pattern TEMPLATE = Pattern.compile("\\$\\$([^$]+)\\$\\$|([^\\s<>$]*)\\$([^$\\n]+)\\$([^\\s<>$]*)");

    private final Map<Formula, String> shown;

    private Formulas(Map<Formula, String> shown) {
        this.shown = Collections.unmodifiableMap(shown);
    }

    /**
     * Reads the MathML that was made of formulas.
     *
     * @param root the directory of circlewalk's sources
     * @throws RefusedInputException if there is none, or it could do more than show a formula
     */
    static Formulas read(Path root) {
        return of(JsonInput.read("formulas", root.resolve("proofs-notes").resolve("formulas.json").toString()));
    }

    /**
     * Takes the MathML from its document.
     *
     * @throws RefusedInputException if the document has another form, or could do more than show a formula
     */
    static Formulas of(JsonValue document) {
        JsonObject root = document.object(List.of("temml", "inline", "display"), List.of());
        Map<Formula, String> shown = new LinkedHashMap<>();
        put(shown, root.get("inline"), false);
        put(shown, root.get("display"), true);
        return new Formulas(shown);
    }

    private static void put(Map<Formula, String> shown, JsonValue made, boolean display) {
        made.entries().forEach((latex, mathml) -> shown.put(new Formula(latex, display), checked(mathml)));
    }

    private static String checked(JsonValue mathml) {
        try {
            return MathElements.html(mathml.text());
        } catch (IllegalArgumentException refused) {
            throw mathml.refused("MathML that shows a formula and does nothing else; " + refused.getMessage());
        }
    }

    /** Those that are known. */
    Set<Formula> known() {
        return shown.keySet();
    }

    /** A formula as HTML: as MathML, or as its LaTeX if nothing was made of it. */
    String html(Formula formula) {
        String mathml = shown.get(formula);
        if (mathml == null) {
            return new Markup().element("code", formula.latex(), "class", "formula").done();
        }
        return formula.display() ? new Markup().open("span", "class", "display").html(mathml).close().done() : mathml;
    }

    /** A formula in a line with the rest of the words that touch it: browsers would part a formula from its comma. */
    String html(String before, Formula formula, String after) {
        return kept(new Markup().text(before).done(), html(formula), new Markup().text(after).done());
    }

    /** A template of HTML with its formulas, which stand between dollars, in their places. */
    String filled(String template) {
        return TEMPLATE.matcher(template).replaceAll(found -> Matcher.quoteReplacement(filled(found)));
    }

    private String filled(MatchResult found) {
        if (found.group(1) != null) {
            return html(new Formula(found.group(1).strip(), true));
        }
        return kept(found.group(2), html(new Formula(found.group(3), false)), found.group(4));
    }

    private static String kept(String before, String formula, String after) {
        return before.isEmpty() && after.isEmpty() ? formula
                : new Markup().open("span", "class", "kept").html(before).html(formula).html(after).close().done();
    }
}
