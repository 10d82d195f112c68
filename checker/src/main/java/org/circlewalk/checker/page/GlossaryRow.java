package org.circlewalk.checker.page;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of the notes' table of symbols and words.
 *
 * @param number  its place in the table, from 1
 * @param names   its symbols and words in Markdown
 * @param meaning what they mean, in Markdown
 * @param symbols those of its names that are formulas
 * @param words   the others
 * @param places  the statements and findings that it is about alone; empty if it is about all
 */
record GlossaryRow(int number, String names, String meaning, List<Symbol> symbols, List<String> words, List<String> places) {
    /** Where the page has the row. */
    String anchor() {
        return "term-" + number;
    }

    boolean isOf(String place) {
        return places.isEmpty() || places.contains(place);
    }

    /** How exactly one of its symbols names one of a formula. */
    OptionalInt fit(Symbol found) {
        return symbols.stream().map(named -> named.fit(found)).flatMapToInt(OptionalInt::stream).max();
    }

    /** One of its words in the singular or the plural. */
    Pattern occurrence() {
        return Pattern.compile("\\b(?:" + words.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?:s|es)?\\b",
                Pattern.CASE_INSENSITIVE);
    }
}
