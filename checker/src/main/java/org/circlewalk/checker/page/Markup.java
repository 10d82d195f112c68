package org.circlewalk.checker.page;

import java.util.ArrayDeque;
import java.util.Deque;

/** HTML that is well formed and escaped by construction. */
final class Markup {
    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** A text as it stands in an element or in a quoted attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    Markup open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
        html.append('>');
        open.push(tag);
        return this;
    }

    /** Ends the element that was begun last. */
    Markup close() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    Markup text(String text) {
        html.append(escaped(text));
        return this;
    }

    /** An element that holds nothing but a text. */
    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** A term and its description; nothing if the description is empty. */
    Markup entry(String term, String description) {
        return description.isEmpty() ? this : element("dt", term).element("dd", description);
    }

    /** A verdict as a badge. Its look follows the verdict's name, which the badge shows in words. */
    Markup badge(String verdict) {
        return element("span", verdict, "class", "badge", "data-verdict", verdict);
    }

    /** Adds HTML that is known to be well formed and escaped. */
    Markup html(String trusted) {
        html.append(trusted);
        return this;
    }

    Markup line() {
        html.append('\n');
        return this;
    }

    /**
     * The HTML.
     *
     * @throws IllegalStateException if an element was not ended
     */
    String done() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("The elements " + open + " are not ended.");
        }
        return html.toString();
    }
}
