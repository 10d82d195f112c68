package org.circlewalk.checker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What symbols and words mean: each row of the notes' table is of use, and a formula gets the rows of its symbols and changes in nothing else. */
class GlossaryTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath().getParent();
    private static final Formulas FORMULAS = Formulas.read(ROOT);
    private static final Notes NOTES = Notes.read(ROOT);
    private static final Glossary GLOSSARY = NOTES.glossary();
    private static final Pattern NUMBER = Pattern.compile("<[a-z]+[^>]* data-t=\"([0-9]+)\"");
    private static final String MARK = " data-t=\"[0-9]+\"";

    /** The notes and findings as the page has them, and its own words, by place. */
    private static Map<String, String> places() throws IOException {
        Map<String, String> places = new LinkedHashMap<>();
        Statements.all().forEach(statement -> places.put(statement.id(), NOTES.html(statement)));
        List<String> findings = new ArrayList<>(NOTES.findings().values());
        IntStream.range(0, findings.size()).forEach(i -> places.put("finding " + (i + 1), findings.get(i)));
        places.put("", NOTES.filled(Files.readString(ROOT.resolve("checker/src/main/resources/org/circlewalk/checker/page/page.html"))));
        return places;
    }

    private static Stream<Integer> numbers(String html) {
        return NUMBER.matcher(html).results().map(found -> Integer.valueOf(found.group(1)));
    }

    private static String names(int number) {
        return GLOSSARY.rows().get(number - 1).names();
    }

    /** The rows of a formula's symbols in their order, by their names. */
    private static List<String> symbols(String latex, String place) {
        String html = FORMULAS.html(new Formula(latex, false));
        assertThat(html).as(latex + " is in the notes").startsWith("<math>");
        return numbers(new LocalTerms(GLOSSARY, place).marked(html)).map(GlossaryTest::names).toList();
    }

    @Test
    void everyRowExplainsSomethingAtEachOfItsPlaces() throws IOException {
        Map<String, String> places = places();
        assertThat(GLOSSARY.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.symbols().size() + row.words().size()).isEqualTo(row.names().split(", ").length);
            assertThat(row.meaning()).isNotBlank();
            List<String> where = row.places().isEmpty() ? List.copyOf(places.keySet()) : row.places();
            assertThat(places).containsKeys(where.toArray(String[]::new));
            Stream<String> without = where.stream().filter(place -> numbers(places.get(place)).noneMatch(number -> number == row.number()));
            assertThat(without).as(row.names()).hasSizeLessThan(row.places().isEmpty() ? where.size() : 1);
        });
    }

    /** Of two rows with one name each is about notes of its own, or one is about all others. */
    @Test
    void noNameHasTwoMeaningsAtAPlace() {
        List<String> named = GLOSSARY.rows().stream().flatMap(row -> Stream.of(row.names().split(", "))
                .flatMap(name -> (row.places().isEmpty() ? Stream.of("") : row.places().stream()).map(place -> name + " in " + place))).toList();
        assertThat(named).doesNotHaveDuplicates();
    }

    @Test
    void theSectionHasARowForEachWithItsOwnAnchor() {
        List<String> anchors = Pattern.compile("<tr id=\"([^\"]*)\"").matcher(GLOSSARY.html()).results().map(found -> found.group(1)).toList();
        assertThat(anchors).doesNotHaveDuplicates().containsExactlyElementsOf(GLOSSARY.rows().stream().map(GlossaryRow::anchor).toList());
        assertThat(GLOSSARY.html()).doesNotContain("class=\"formula\"", "<p>", "data-t");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "S_i = 1/N;                                      D.2; score, $S$, $S_i$ ¦ $N$",
        "V^{(t)} \\le \\eta t/(\\varepsilon K);          C.6; $V^{(t)}$ ¦ $\\eta$ ¦ $\\ell$, $\\varepsilon$ ¦ $K$",
        "\\Gamma_2(k) = \\Pi(\\Pi^{\\mathsf T})^k;        E.4.2; $\\Gamma_2(k)$ ¦ $\\Pi$ ¦ $\\Pi$",
        "\\mathrm{gap}_k(\\infty);                        E.4.8; limit gap, $\\mathrm{gap}_k(\\infty)$",
        "\\mathrm{gap}_3;                                3.1.1; $\\mathrm{gap}_k(N)$, $\\mathrm{gap}_k$",
        "V/\\lVert V \\rVert_F;                           C.8; $V$ ¦ $V$ ¦ $\\lVert \\cdot \\rVert_F$, $\\lVert \\cdot \\rVert _{\\max}$",
        "(\\Pi^{\\mathsf T})^{\\circ 1/2}/\\sqrt{K};      C.8; $\\Pi$ ¦ $A^{\\circ 1/2}$ ¦ $K$",
        "s_{N-1};                                        C.9; parent, $s_{N-1}$",
        "s_{N-3};                                        3.1.4; walk, $s_i$",
        "\\tilde V_t;                                    C.7; ''",
        "T^\\ast;                                         3.1.2; ''",
        "T^{-1/2};                                       3.1.2; $T$",
        "\\Gamma(N) _{1j};                                E.4.10; $\\Gamma(N)$ ¦ $N$",
        "S_k;                                            C.3; $S_k$",
        "S_k;                                            C.1; score, $S$, $S_i$",
        "G = \\sum_{k=1}^{N-1} h_k(d);                   C.6.1; $G$ ¦ $N$ ¦ $h_k$"})
    void aFormulaHasTheRowsOfItsSymbols(String latex, String place, String rows) {
        assertThat(String.join(" ¦ ", symbols(latex, place))).isEqualTo(rows);
    }

    @Provide
    Arbitrary<Formula> known() {
        return Arbitraries.of(FORMULAS.known());
    }

    @Provide
    Arbitrary<String> place() {
        return Arbitraries.of(Stream.concat(Statements.all().stream().map(Statement::id), Stream.of("", "finding 2")).toList());
    }

    /** Every formula of the notes keeps its elements, their attributes and their signs. */
    @Property
    void aFormulaGetsNumbersOfRowsAndNothingElse(@ForAll("known") Formula formula, @ForAll("place") String place) {
        String html = FORMULAS.html(formula);
        String marked = new LocalTerms(GLOSSARY, place).marked(html);
        assertThat(marked.replaceAll(MARK, "")).isEqualTo(new LocalTerms(Glossary.EMPTY, place).marked(html)).hasSameSizeAs(html);
        assertThat(numbers(marked)).allSatisfy(number -> assertThat(GLOSSARY.rows().get(number - 1).isOf(place)).isTrue());
    }

    /** The more of a symbol a name spells out, the better it fits, and itself it fits best. */
    @Property
    void aSymbolFitsItself(@ForAll("known") Formula formula) {
        LocalTerms.first(FORMULAS.html(formula)).ifPresent(symbol -> {
            assertThat(symbol.fit(symbol).isPresent() || symbol.raised().equals("∗")).isTrue();
            assertThat(symbol.fit(new Symbol(symbol.base() + "x", symbol.subscript(), symbol.raised(), symbol.argument()))).isEmpty();
        });
    }

    private static String note(String markdown, String place) {
        return new NoteText(FORMULAS).html(markdown, 3, link -> Optional.of("#x"), new LocalTerms(GLOSSARY, place)).strip();
    }

    private static String link(String word) {
        GlossaryRow row = GLOSSARY.rows().stream().filter(each -> each.words().stream().anyMatch(word.toLowerCase()::startsWith)).findFirst().orElseThrow();
        return "<a href=\"#" + row.anchor() + "\" class=\"term\" data-t=\"" + row.number() + "\">" + word + "</a>";
    }

    @Test
    void aWordIsALinkWhereItIsFirstUsed() {
        assertThat(note("Offsets and the leak; the offset is *another* parent.", "C.1"))
                .isEqualTo("<p>" + link("Offsets") + " and the " + link("leak") + "; the offset is <em>another</em> " + link("parent") + ".</p>");
    }

    @Test
    void aHeadingALinkCodeAndAnotherWordAreLeftAlone() {
        assertThat(note("## The offset\n[offset](y) `offset` offsetting leakage", "C.1"))
                .isEqualTo("<h5>The offset</h5>\n<p><a href=\"#x\">offset</a> <code>offset</code> offsetting leakage</p>");
    }

    @Test
    void aWordOfSomeNotesIsLeftAloneInOthers() {
        assertThat(note("a class", "3.1.C1")).isEqualTo("<p>a " + link("class") + "</p>");
        assertThat(note("a class", "E.4.8")).isEqualTo("<p>a class</p>");
    }

    @Test
    void anIndexWithoutTheTableIsRefused() {
        assertThatThrownBy(() -> Glossary.of("# Notes\n", FORMULAS)).isInstanceOf(RefusedInputException.class)
                .hasMessage("proofs-notes/README.md must have a table with the head | Symbol or word | Meaning | Only in |.");
    }
}
