package org.circlewalk.checker.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The tree of a formula: reading, writing, and what is where in it. */
final class MathNodes {
    private static final DocumentBuilderFactory BUILDERS = builders();

    private MathNodes() {
    }

    private static DocumentBuilderFactory builders() {
        try {
            DocumentBuilderFactory builders = DocumentBuilderFactory.newDefaultInstance();
            builders.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return builders;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The tree of what {@link MathElements} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Element read(String mathml) {
        try {
            return BUILDERS.newDocumentBuilder().parse(new InputSource(new StringReader(mathml))).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("no formula: " + mathml, e);
        }
    }

    /** The HTML of a tree; its attributes are in the order of their names. */
    static String html(Element element) {
        Markup html = new Markup();
        write(element, html);
        return html.done();
    }

    private static void write(Element element, Markup html) {
        html.open(element.getTagName(), IntStream.range(0, element.getAttributes().getLength()).mapToObj(element.getAttributes()::item)
                .flatMap(attribute -> Stream.of(attribute.getNodeName(), attribute.getNodeValue())).toArray(String[]::new));
        NodeList nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child) {
                write(child, html);
            } else {
                html.text(nodes.item(i).getNodeValue());
            }
        }
        html.close();
    }

    static List<Element> children(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast).toList();
    }

    static Element child(Element element, int index) {
        return children(element).get(index);
    }

    /** All signs of it, without spaces and the invisible sign behind the name of a function. */
    static String text(Element element) {
        return element.getTextContent().replaceAll("[\\s\u2061]", "");
    }

    /** An element without the groups around it alone; Temml sets capital Greek letters beside a space. */
    static Element unwrapped(Element element) {
        List<Element> inside = children(element).stream().filter(child -> !child.getTagName().equals("mspace")).toList();
        return List.of("mrow", "mpadded").contains(element.getTagName()) && inside.size() == 1 ? unwrapped(inside.get(0)) : element;
    }

    /** What stands in parentheses right behind an element; empty if nothing does. An index of the whole stands at the parentheses. */
    static String argument(Element element) {
        if (!(element.getNextSibling() instanceof Element next)) {
            return "";
        }
        Element group = List.of("msub", "msup").contains(next.getTagName()) ? child(next, 0) : next;
        String text = text(group);
        boolean isOne = group.getTagName().equals("mrow") && text.startsWith("(") && text.indexOf(')') == text.length() - 1;
        return isOne ? text.substring(1, text.length() - 1) : "";
    }
}
