package org.circlewalk.checker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas of the notes: where one begins and ends, that nothing but MathML takes its place, and that each has its own and a font. */
class FormulasTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath().getParent();
    private static final Path NOTES = ROOT.resolve("proofs-notes");
    private static final Path RESOURCES = ROOT.resolve("checker/src/main/resources/org/circlewalk/checker/page");
    private static final LocalTerms NONE = new LocalTerms(Glossary.EMPTY, "");
    private static final String K = "<math><mi>K</mi></math>";
    private static final String SUM = "<span class=\"display\"><math display=\"block\"><mo>∑</mo></math></span>";

    private static Formulas formulas(Map<String, String> inline, Map<String, String> display) {
        return Formulas.of(JsonInput.parse("formulas", "formulas.json",
                JSON.valueToTree(Map.of("temml", "0", "inline", inline, "display", display)).toString()));
    }

    private static String note(String markdown) {
        return note(markdown, 3);
    }

    private static String note(String markdown, int depth) {
        Formulas formulas = formulas(Map.of("K", K), Map.of("\\sum", "<math display=\"block\"><mo>∑</mo></math>"));
        return new NoteText(formulas).html(markdown, depth, link -> Optional.empty(), NONE);
    }

    private static String line(String markdown) {
        return note(markdown).replaceFirst("(?s)^<p>(.*)</p>\n$", "$1");
    }

    @Test
    void aFormulaBecomesItsMathMl() {
        assertThat(line("for $K$ nodes")).isEqualTo("for " + K + " nodes");
        assertThat(line("so\n\n$$\\sum$$\n\nis")).contains("<p>" + SUM + "</p>");
        assertThat(line("$$\n\\sum\n$$")).isEqualTo(SUM);
        assertThat(line("*$K$* [$K$](x)")).isEqualTo("<em>" + K + "</em> " + K);
        assertThat(note("| a |\n|---|\n| $K$ |\n")).contains("<td>" + K + "</td>");
    }

    @Test
    void whatTouchesAFormulaStaysOnItsLine() {
        assertThat(line("a ($K$), a $K$-cycle")).isEqualTo("a <span class=\"kept\">(" + K + "),</span> a <span class=\"kept\">" + K + "-cycle</span>");
        assertThat(line("$K$<$K$")).isEqualTo("<span class=\"kept\">" + K + "&lt;</span>" + K);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$5 and $6", "from $5 to $6 or $7", "K$ and $ K$", "K$K$", "2$K$", "$K$2", "$ K $", "$", "$$", "$$$", "$K", "$$K", "$$K$",
        "$K$$", "$$$K$$$", "$a\nb$"})
    void moneyStaysText(String text) {
        assertThat(line(text)).isEqualTo(text);
    }

    @Test
    void codeAndAnEscapedDollarStayText() {
        assertThat(line("`$K$` \\$K$ $`K`$")).isEqualTo("<code>$K$</code> $K$ $<code>K</code>$");
        assertThat(note("```\n$K$\n```\n")).isEqualTo("<pre><code>$K$\n</code></pre>\n");
        assertThat(line("\\$K $K$")).isEqualTo("$K " + K);
    }

    @Test
    void aFormulaOfWhichNothingWasMadeIsShownAsItsLaTeX() {
        assertThat(line("$x_1*y*_2 \\frac{<b>}{2}$")).isEqualTo("<code class=\"formula\">x_1*y*_2 \\frac{&lt;b&gt;}{2}</code>");
    }

    @Property
    void theInsideOfAFormulaIsUntouched(@ForAll @NotEmpty @Chars({'a', '_', '*', '\\', '{', '}', '^', '[', ']', '(', ')', '!', '<', '>', '&', '~', ' '})
            String inside) {
        String latex = "a" + inside + "b";
        assertThat(line("$" + latex + "$")).isEqualTo("<code class=\"formula\">" + Markup.escaped(latex) + "</code>");
    }

    /** The underscore of the notes, and otherwise Markdown as it is. */
    private static String withoutFormulas(String markdown) {
        InlineContentParserFactory underscore = new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of('_');
            }

            @Override
            public InlineContentParser create() {
                return state -> {
                    state.scanner().next();
                    return ParsedInline.of(new Text("_"), state.scanner().position());
                };
            }
        };
        Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).customInlineContentParserFactory(underscore).build();
        return HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).escapeHtml(true).build().render(parser.parse(markdown));
    }

    @Property
    void aTextWithoutDollarsIsWhatItWas(@ForAll @Chars({'a', 'b', '_', '*', '\\', '`', '>', '<', '&', '-', '|', '\n', ' ', '(', '!'}) String text) {
        assertThat(note(text, 0).replace(" class=\"numbers\"", "")).isEqualTo(withoutFormulas(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<math><script>x</script></math>", "<math><mi href=\"#x\">K</mi></math>", "<math onclick=\"x\"><mi>K</mi></math>",
        "<!DOCTYPE math [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><math><mi>&e;</mi></math>", "<math><mi>&e;</mi></math>",
        "<math><mi>K</math>", "<mi>K</mi>", "<math/><math/>", "<math><math/></math>", "<math><mi style=\"background:url(x)\">K</mi></math>",
        "<math><mi class=\"skip\">K</mi></math>", "<math><annotation-xml><p>K</p></annotation-xml></math>", "<math><!-- K --></math>",
        "<math><?K K?></math>", "<math><![CDATA[<b>]]><b/></math>", "<math xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        "<math xmlns:x=\"y\"><x:mi>K</x:mi></math>", "<math><mi xml:base=\"x\">K</mi></math>", "<math><mspace width=\"calc(1px)\"/></math>",
        "<math><maction><mi>K</mi></maction></math>", "<math><mtext><img src=\"x\"/></mtext></math>", "K", "", "<math>"})
    void nothingButMathMlTakesTheFormulasPlace(String hostile) {
        assertThatThrownBy(() -> formulas(Map.of("K_0", hostile), Map.of())).isInstanceOf(RefusedInputException.class)
                .hasMessageStartingWith("In formulas.json, inline.K_0 is \"")
                .hasMessageContaining(", but it must be MathML that shows a formula and does nothing else; ");
    }

    @Property
    void anyTextOfMathMlIsEscaped(@ForAll @Chars({'<', '>', '&', '"', '\'', 'a', ' ', '/', '!', '-'}) String text) {
        assertThat(MathElements.html("<math><mtext>" + Markup.escaped(text) + "</mtext></math>"))
                .isEqualTo("<math><mtext>" + Markup.escaped(text) + "</mtext></math>");
    }

    private static List<String> texts() throws IOException {
        List<Path> files;
        try (Stream<Path> statements = Files.list(NOTES.resolve("statements"))) {
            files = new ArrayList<>(statements.filter(file -> file.toString().endsWith(".md")).sorted().toList());
        }
        files.add(NOTES.resolve("findings.md"));
        files.add(NOTES.resolve("README.md"));
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(Files.readString(file));
        }
        return texts;
    }

    private static String template() throws IOException {
        return Files.readString(RESOURCES.resolve("page.html"));
    }

    private static final String ANEW = "formulas.json is of other notes; CONTRIBUTING says how it is made anew";

    @Test
    void everyFormulaOfTheNotesAndOfThePageHasItsMathMl() throws IOException {
        Formulas formulas = Formulas.read(ROOT);
        NoteText text = new NoteText(formulas);
        Pattern latex = Pattern.compile("<code class=\"formula\">[^<]*</code>");
        String html = texts().stream().map(note -> text.html(note, 3, link -> Optional.empty(), NONE)).collect(Collectors.joining())
                + formulas.filled(template());
        assertThat(latex.matcher(html).results().map(found -> found.group())).as(ANEW).isEmpty();
    }

    @Test
    void noFormulaIsLeftOver() throws IOException {
        String all = String.join("\n", texts()) + template();
        Set<String> between = Pattern.compile("\\$([^$]+)(?=\\$)").matcher(all).results().map(found -> found.group(1).strip())
                .collect(Collectors.toSet());
        assertThat(Formulas.read(ROOT).known().stream().map(Formula::latex)).as(ANEW).isNotEmpty().allMatch(between::contains);
    }

    @Test
    void theFileIsOfTheTemmlThatIsPinned() throws IOException {
        JsonNode lock = JSON.readTree(ROOT.resolve("checker/formulas/package-lock.json").toFile()).path("packages").path("node_modules/temml");
        assertThat(JSON.readTree(NOTES.resolve("formulas.json").toFile()).path("temml")).isEqualTo(lock.path("version"));
        assertThat(lock.path("resolved").asText()).startsWith("https://registry.npmjs.org/");
        assertThat(lock.path("integrity").asText()).startsWith("sha512-");
    }

    private static Stream<String> matches(String pattern) {
        Formulas formulas = Formulas.read(ROOT);
        return formulas.known().stream().flatMap(formula -> Pattern.compile(pattern).matcher(formulas.html(formula)).results())
                .map(found -> found.group(1));
    }

    /** Each sign in its own form, and a letter alone in italics too, since that is what a browser shows for it. */
    @Test
    void theFontHasEverySign() throws Exception {
        Font font = Font.createFont(Font.TRUETYPE_FONT, new File(RESOURCES.resolve("math.otf").toString()));
        IntStream signs = matches(">([^<]+)<").flatMapToInt(text -> text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&amp;", "&").codePoints());
        IntStream italics = matches("<mi>([a-zA-ZΑ-Ωα-ω])</mi>").mapToInt(letter -> italic(letter.charAt(0)));
        assertThat(IntStream.concat(signs, italics).distinct().filter(sign -> !font.canDisplay(sign)).mapToObj(Character::toString)).isEmpty();
    }

    private static int italic(char letter) {
        if (letter == 'h') {
            return 0x210E;
        }
        return letter >= 'α' ? 0x1D6FC + letter - 'α' : letter >= 'Α' ? 0x1D6E2 + letter - 'Α'
                : letter >= 'a' ? 0x1D44E + letter - 'a' : 0x1D434 + letter - 'A';
    }

    /** Names that Temml gives to what its style moves: the page's style has its own rule, but for those of one browser alone. */
    @Test
    void theStyleKnowsEveryName() throws IOException {
        String style = Files.readString(RESOURCES.resolve("style.css"));
        assertThat(matches(" class=\"([^\"]*)\"").flatMap(names -> Stream.of(names.split(" "))).distinct()
                .filter(name -> !name.startsWith("wbk-") && !name.equals("tml-display"))).allMatch(name -> style.contains("." + name + " {"));
    }
}
