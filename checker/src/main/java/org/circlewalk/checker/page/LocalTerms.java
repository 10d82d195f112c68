package org.circlewalk.checker.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * The glossary as it is at one place of the page. Symbols in formulas get the numbers of their rows, which the page's script reads; what they
 * mean stands once on the page.
 */
final class LocalTerms {
    /** The attribute with the number of a row. */
    static final String ATTRIBUTE = "data-t";
    private static final Pattern FORMULA = Pattern.compile("<math[ >].*?</math>", Pattern.DOTALL);

    private final Glossary glossary;
    private final String place;

    /** @param place the id of a statement, "finding 2", or nothing for the page's own words */
    LocalTerms(Glossary glossary, String place) {
        this.glossary = glossary;
        this.place = place;
    }

    /** The symbol that a formula begins with, which is all of it in the table's first column. */
    static Optional<Symbol> first(String mathml) {
        return FORMULA.matcher(mathml).matches() ? MathNodes.children(MathNodes.read(mathml)).stream().limit(1)
                .flatMap(element -> first(element).stream()).findFirst() : Optional.empty();
    }

    /** A group such as f(X) begins with its symbol. */
    private static Optional<Symbol> first(Element element) {
        return Symbol.of(element).or(() -> MathNodes.children(element).stream().findFirst().flatMap(LocalTerms::first));
    }

    /** HTML in whose formulas the symbols have the numbers of their rows. */
    String marked(String html) {
        return FORMULA.matcher(html).replaceAll(found -> Matcher.quoteReplacement(markedFormula(found.group())));
    }

    private String markedFormula(String mathml) {
        Element formula = MathNodes.read(mathml);
        MathNodes.children(formula).forEach(this::mark);
        return MathNodes.html(formula);
    }

    private void mark(Element element) {
        Optional<Symbol> symbol = Symbol.of(element);
        if (symbol.isEmpty()) {
            MathNodes.children(element).forEach(this::mark);
            return;
        }
        Optional<GlossaryRow> row = symbol.flatMap(found -> glossary.row(found, place));
        List<Element> parts = MathNodes.children(MathNodes.unwrapped(element));
        if (symbol.get().isOperation()) {
            row.ifPresent(known -> mark(parts.get(1), known));
            mark(parts.get(0));
        } else {
            row.ifPresent(known -> mark(element, known));
            // What is above may be symbols too, as K in a power; what is below belongs to a known symbol's name.
            parts.stream().skip(1).filter(part -> row.isEmpty() || isPower(part)).forEach(this::mark);
        }
    }

    private static boolean isPower(Element script) {
        Element scripted = (Element) script.getParentNode();
        boolean above = scripted.getTagName().equals("msup") || scripted.getTagName().equals("msubsup") && script.getNextSibling() == null;
        return above && !MathNodes.text(script).startsWith("(");
    }

    private static void mark(Element element, GlossaryRow row) {
        element.setAttribute(ATTRIBUTE, String.valueOf(row.number()));
    }

    /** The rows of words, by what their words look like in a text. */
    Map<Pattern, GlossaryRow> words() {
        Map<Pattern, GlossaryRow> words = new LinkedHashMap<>();
        glossary.wordRows(place).forEach(row -> words.put(row.occurrence(), row));
        return words;
    }
}
