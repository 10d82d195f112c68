package org.circlewalk.checker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.circlewalk.checker.console.input.JsonInput;
import org.junit.jupiter.api.Test;

/** No text can leave its place on the page: not an element, not an attribute, not a script, not a note. */
class MarkupTest {
    private static final String HOSTILE = "</script><!--<b title=\"x\" y='z'>&amp;\u2028\u2029";

    @Test
    void textsAndAttributesAreEscaped() {
        String html = new Markup().element("p", HOSTILE, "title", HOSTILE).done();
        String inside = "&lt;/script&gt;&lt;!--&lt;b title=&quot;x&quot; y=&#39;z&#39;&gt;&amp;amp;\u2028\u2029";
        assertThat(html).isEqualTo("<p title=\"" + inside + "\">" + inside + "</p>");
    }

    @Test
    void anElementThatIsNotEndedIsRefused() {
        Markup open = new Markup().open("ul").element("li", "one");
        assertThatThrownBy(open::done).isInstanceOf(IllegalStateException.class).hasMessageContaining("[ul]");
    }

    @Test
    void aDocumentIsReadBackAsItWasAndHoldsNoTag() throws Exception {
        assertSafe(HOSTILE);
    }

    @Property
    void anyTextInADocumentIsReadBack(@ForAll String text) throws Exception {
        assertSafe(text);
    }

    private static void assertSafe(String text) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode document = mapper.createObjectNode().put(text, text);
        String block = ScriptBlock.data("data", document.toString());
        assertThat(block).startsWith("<script type=\"application/json\" id=\"data\">").endsWith("</script>\n");
        String json = block.substring(block.indexOf('>') + 1, block.length() - "</script>\n".length());
        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(mapper.readTree(json)).isEqualTo(document);
    }

    @Test
    void aScriptThatWouldEndItsBlockIsRefused() {
        assertThatThrownBy(() -> ScriptBlock.code("x = '</SCRIPT>'")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScriptBlock.code("x <!--y")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ScriptBlock.code("x < y")).isEqualTo("<script>x < y</script>\n");
    }

    private static String note(String markdown) {
        return new NoteText(Formulas.of(JsonInput.parse("formulas", "none", "{\"temml\": \"0\", \"inline\": {}, \"display\": {}}"))).html(markdown, 3,
                link -> link.equals("c.7.md") ? Optional.of("#statement-C.7") : Optional.empty(), new LocalTerms(Glossary.EMPTY, ""));
    }

    @Test
    void htmlInANoteIsShownAsText() {
        assertThat(note("a <b>b</b> < c\n\n<script>x</script>\n")).doesNotContain("<b>", "<script>")
                .contains("&lt;script&gt;");
    }

    @Test
    void linksInANoteLeadToThePageOrNowhere() {
        assertThat(note("see [C.7](c.7.md)")).isEqualTo("<p>see <a href=\"#statement-C.7\">C.7</a></p>\n");
        assertThat(note("see [the *class*](../A.java)")).isEqualTo("<p>see the <em>class</em></p>\n");
        assertThat(note("[x](javascript:alert)")).isEqualTo("<p>x</p>\n");
    }

    @Test
    void anUnderscoreIsASubscriptAndNoEmphasis() {
        assertThat(note("‖V‖_F and x_{N−1}, *so*")).isEqualTo("<p>‖V‖_F and x_{N−1}, <em>so</em></p>\n");
    }

    @Test
    void headingsOfANoteGoDownAndTablesAreTables() {
        assertThat(note("# Lemma\n## Limits\n")).isEqualTo("<h4>Lemma</h4>\n<h5>Limits</h5>\n");
        assertThat(note("| a | b |\n|---|---|\n| 1 | 2 |\n")).contains("<table class=\"numbers\">", "<td>2</td>");
    }
}
