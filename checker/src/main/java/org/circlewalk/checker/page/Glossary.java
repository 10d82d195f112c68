package org.circlewalk.checker.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * What the notes' symbols and words mean: the table under "Notation" in the index of the notes. Its first column has the names, the
 * formulas among which are patterns as well ({@link Symbol#fit}), its last the notes that a row is about alone.
 */
final class Glossary {
    private static final String HEAD = "| Symbol or word | Meaning | Only in |";
    private static final Pattern CELL = Pattern.compile(" ?\\| ?");
    /** Names and places are parted so; no formula among the names has a comma. */
    private static final Pattern LIST = Pattern.compile(", ");
    private static final String DOLLAR = "$";

    /** Knows nothing. */
    static final Glossary EMPTY = new Glossary(List.of(), "");

    private final List<GlossaryRow> rows;
    private final String html;

    private Glossary(List<GlossaryRow> rows, String html) {
        this.rows = Collections.unmodifiableList(rows);
        this.html = html;
    }

    /**
     * Takes the table out of the index of the notes.
     *
     * @throws RefusedInputException if there is none
     */
    static Glossary of(String index, Formulas formulas) {
        int start = index.indexOf(HEAD);
        if (start < 0) {
            throw new RefusedInputException("proofs-notes/README.md must have a table with the head " + HEAD + ".");
        }
        List<GlossaryRow> rows = new ArrayList<>();
        index.substring(start).lines().skip(2).takeWhile(line -> line.startsWith("|"))
                .forEach(line -> rows.add(row(rows.size() + 1, CELL.split(line, -1), formulas)));
        return new Glossary(rows, table(rows, new NoteText(formulas)));
    }

    private static GlossaryRow row(int number, String[] cells, Formulas formulas) {
        String names = cells[1];
        List<Symbol> symbols = listed(names).filter(Glossary::isFormula).map(name -> formulas.html(new Formula(unquoted(name), false)))
                .flatMap(html -> LocalTerms.first(html).stream()).toList();
        List<String> words = listed(names).filter(name -> !isFormula(name)).toList();
        return new GlossaryRow(number, names, cells[2], symbols, words, listed(cells[3]).toList());
    }

    private static Stream<String> listed(String cell) {
        return Arrays.stream(LIST.split(cell)).filter(part -> !part.isBlank());
    }

    private static boolean isFormula(String name) {
        return name.startsWith(DOLLAR);
    }

    private static String unquoted(String formula) {
        return formula.substring(1, formula.length() - 1);
    }

    List<GlossaryRow> rows() {
        return rows;
    }

    /** What means a symbol in a note, a finding, or, if the place is empty, in the page's own words. */
    Optional<GlossaryRow> row(Symbol symbol, String place) {
        return rows.stream().filter(row -> row.isOf(place) && row.fit(symbol).isPresent())
                .max(Comparator.comparing((GlossaryRow row) -> !row.places().isEmpty()).thenComparing(row -> row.fit(symbol).getAsInt()));
    }

    /** The rows that have a word at a place. */
    List<GlossaryRow> wordRows(String place) {
        return rows.stream().filter(row -> row.isOf(place) && !row.words().isEmpty()).toList();
    }

    /** The table as HTML. */
    String html() {
        return html;
    }

    private static String table(List<GlossaryRow> rows, NoteText text) {
        Markup table = new Markup().open("table", "class", "numbers terms").open("tbody");
        for (GlossaryRow row : rows) {
            table.open("tr", "id", row.anchor()).open("th", "scope", "row").html(text.line(row.names())).close()
                    .open("td").html(text.line(row.meaning()));
            if (!row.places().isEmpty()) {
                table.text(" ").element("small", "(only in " + String.join(", ", row.places()) + ")");
            }
            table.close().close().line();
        }
        return table.close().close().done();
    }
}
