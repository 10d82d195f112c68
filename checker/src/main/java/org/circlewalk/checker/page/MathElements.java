package org.circlewalk.checker.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** MathML that shows a formula and does nothing else: its elements and attributes are known by name, and its texts are escaped anew. */
final class MathElements {
    private static final String ROOT = "math";
    private static final Set<String> ELEMENTS = Set.of(ROOT, "mrow", "mi", "mn", "mo", "mtext", "mspace", "mpadded", "mstyle", "msup", "msub",
            "msubsup", "mover", "munder", "munderover", "mfrac", "msqrt", "mroot", "mtable", "mtr", "mtd");
    private static final Pattern LENGTH = Pattern.compile("[+-]?[0-9.]+(em|ex|pt|px|mu|%)?");
    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Map<String, Pattern> ATTRIBUTES = Map.ofEntries(Map.entry("display", Pattern.compile("block")),
            Map.entry("displaystyle", TRUTH), Map.entry("scriptlevel", Pattern.compile("[+-]?[0-9]")),
            Map.entry("mathvariant", Pattern.compile("normal")), Map.entry("form", Pattern.compile("prefix|infix|postfix")),
            Map.entry("fence", TRUTH), Map.entry("separator", TRUTH), Map.entry("stretchy", TRUTH), Map.entry("symmetric", TRUTH),
            Map.entry("movablelimits", TRUTH), Map.entry("accent", TRUTH), Map.entry("accentunder", TRUTH), Map.entry("lspace", LENGTH),
            Map.entry("rspace", LENGTH), Map.entry("width", LENGTH), Map.entry("height", LENGTH), Map.entry("depth", LENGTH),
            Map.entry("voffset", LENGTH), Map.entry("minsize", LENGTH), Map.entry("maxsize", LENGTH), Map.entry("linethickness", LENGTH),
            // Names of Temml's own; the page's style knows those that matter.
            Map.entry("class", Pattern.compile("(tml|chr|wbk)-[a-z-]+( (tml|chr|wbk)-[a-z-]+)*")),
            Map.entry("style", Pattern.compile("math-depth:0;|display:block math;")));
    private static final XMLInputFactory READERS = readers();

    private MathElements() {
    }

    private static XMLInputFactory readers() {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return readers;
    }

    /**
     * Writes MathML as HTML of the page.
     *
     * @throws IllegalArgumentException if it is no element math, or holds anything that is not known; the message is the rest of a sentence
     */
    static String html(String mathml) {
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(new StringReader(mathml));
            Markup html = new Markup();
            int depth = 0;
            while (reader.hasNext()) {
                depth += written(reader.next(), reader, depth, html);
            }
            return html.done();
        } catch (XMLStreamException malformed) {
            throw new IllegalArgumentException("it is not well-formed", malformed);
        }
    }

    /** Writes what was read, and tells by how much the depth has changed. */
    private static int written(int event, XMLStreamReader reader, int depth, Markup html) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                html.open(element(reader, depth), attributes(reader));
                return 1;
            }
            case XMLStreamConstants.END_ELEMENT -> {
                html.close();
                return -1;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> html.text(reader.getText());
            case XMLStreamConstants.END_DOCUMENT -> { }
            default -> throw new IllegalArgumentException("it holds more than elements and texts");
        }
        return 0;
    }

    private static String element(XMLStreamReader reader, int depth) {
        String name = reader.getLocalName();
        boolean known = ELEMENTS.contains(name) && ROOT.equals(name) == (depth == 0) && reader.getPrefix().isEmpty()
                && reader.getNamespaceCount() == 0;
        if (!known) {
            throw new IllegalArgumentException("the element " + name + " is not allowed in it");
        }
        return name;
    }

    private static String[] attributes(XMLStreamReader reader) {
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            Pattern allowed = ATTRIBUTES.get(name);
            if (allowed == null || !reader.getAttributePrefix(i).isEmpty() || !allowed.matcher(value).matches()) {
                throw new IllegalArgumentException("the attribute " + name + " with its value is not allowed in it");
            }
            attributes.add(name);
            attributes.add(value);
        }
        return attributes.toArray(String[]::new);
    }
}
