package org.circlewalk.checker.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown of the notes as HTML of the page, with its formulas. HTML in a note is shown as text, never taken over. */
final class NoteText {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS)
            .customInlineContentParserFactory(new Subscripts()).customInlineContentParserFactory(new FormulaParser()).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS)
            .escapeHtml(true)
            .nodeRendererFactory(Made::renderer)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof TableBlock) {
                    attributes.put("class", "numbers");
                }
            }).build();

    private static final Pattern PARAGRAPH = Pattern.compile("(?s)^<p>(.*)</p>\n$");

    private final Formulas formulas;

    /** @param formulas what formulas of the notes look like */
    NoteText(Formulas formulas) {
        this.formulas = formulas;
    }

    /**
     * Renders Markdown.
     *
     * @param depth how many levels headings go down
     * @param place where on the page a link's destination is, such as "#statement-C.7"; a link without such a place
     *              becomes plain text, except one to another site
     * @param terms what symbols and words mean in it: a symbol gets the number of its row in the glossary, and a word, where it is
     *              first used, becomes a link to its row
     */
    String html(String markdown, int depth, Function<String, Optional<String>> place, LocalTerms terms) {
        Node document = PARSER.parse(markdown);
        document.accept(new Fitting(depth, place));
        document.accept(new Showing(formulas));
        document.accept(new Explaining(terms));
        return terms.marked(RENDERER.render(document));
    }

    /** Renders a line of Markdown, with neither links nor anything around it. */
    String line(String markdown) {
        String paragraph = html(markdown, 0, link -> Optional.empty(), new LocalTerms(Glossary.EMPTY, ""));
        return PARAGRAPH.matcher(paragraph).replaceFirst("$1");
    }

    /** The underscore, which stands for a subscript in the notes, as in ‖V‖_F, and never for emphasis. */
    private static final class Subscripts implements InlineContentParserFactory {
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
    }

    /** Makes a note fit into the page. */
    private static final class Fitting extends AbstractVisitor {
        private static final int LOWEST = 6;

        private final int depth;
        private final Function<String, Optional<String>> place;

        Fitting(int depth, Function<String, Optional<String>> place) {
            this.depth = depth;
            this.place = place;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST, heading.getLevel() + depth));
            visitChildren(heading);
        }

        @Override
        public void visit(CustomBlock block) {
            visitChildren(block);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (link.getDestination().startsWith("https://")) {
                return;
            }
            Optional<String> target = place.apply(link.getDestination());
            target.ifPresentOrElse(link::setDestination, () -> unwrap(link));
        }

        private static void unwrap(Link link) {
            for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                link.insertBefore(child);
            }
            link.unlink();
        }
    }

    /** Puts what formulas look like into their places. */
    private static final class Showing extends AbstractVisitor {
        private static final Pattern BEFORE = Pattern.compile("\\S*$");
        private static final Pattern AFTER = Pattern.compile("^\\S*");

        private final Formulas formulas;

        Showing(Formulas formulas) {
            this.formulas = formulas;
        }

        @Override
        public void visit(CustomBlock block) {
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            visitChildren(node);
            if (node instanceof FormulaParser.Place place) {
                Formula formula = place.formula();
                node.insertBefore(new Made(formula.display() ? formulas.html(formula)
                        : formulas.html(cut(node.getPrevious(), BEFORE), formula, cut(node.getNext(), AFTER))));
                node.unlink();
            }
        }

        /** Takes what touches a formula out of its neighbour. */
        private static String cut(Node neighbour, Pattern touching) {
            if (!(neighbour instanceof Text text)) {
                return "";
            }
            Matcher matcher = touching.matcher(text.getLiteral());
            String cut = matcher.find() ? matcher.group() : "";
            text.setLiteral(matcher.replaceFirst(""));
            return cut;
        }
    }

    /** Makes the first use of each word of the glossary a link to what it means, but in headings and in other links. */
    private static final class Explaining extends AbstractVisitor {
        private final Map<Pattern, GlossaryRow> words;

        Explaining(LocalTerms terms) {
            words = terms.words();
        }

        @Override
        public void visit(Heading heading) {
            // A heading names its section, and is not the place to leave it.
        }

        @Override
        public void visit(Link link) {
            // There is no link in a link.
        }

        @Override
        public void visit(CustomBlock block) {
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            visitChildren(node);
        }

        @Override
        public void visit(Text text) {
            words.keySet().stream().map(word -> word.matcher(text.getLiteral())).filter(Matcher::find)
                    .min(Comparator.comparingInt(Matcher::start)).ifPresent(first -> explain(text, first));
        }

        private void explain(Text text, Matcher word) {
            String literal = text.getLiteral();
            GlossaryRow row = words.remove(word.pattern());
            text.insertBefore(new Text(literal.substring(0, word.start())));
            text.insertBefore(new Made(new Markup().element("a", word.group(), "href", "#" + row.anchor(), "class", "term",
                    LocalTerms.ATTRIBUTE, String.valueOf(row.number())).done()));
            text.setLiteral(literal.substring(word.end()));
            visit(text);
        }
    }

    /** HTML that was made here, and not taken from the note. */
    private static final class Made extends CustomNode {
        private final String html;

        Made(String html) {
            this.html = html;
        }

        private static NodeRenderer renderer(HtmlNodeRendererContext context) {
            return new NodeRenderer() {
                @Override
                public Set<Class<? extends Node>> getNodeTypes() {
                    return Set.of(Made.class);
                }

                @Override
                public void render(Node node) {
                    context.getWriter().raw(((Made) node).html);
                }
            };
        }
    }
}
