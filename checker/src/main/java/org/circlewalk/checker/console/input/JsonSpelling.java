package org.circlewalk.checker.console.input;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Map;
import java.util.Set;

/** JSON values as text without blanks, numbers as they were spelled. */
public final class JsonSpelling {
    private static final int SHOWN = 40;

    private JsonSpelling() {
    }

    /**
     * An object as text, members in their order.
     *
     * @param without names of members that are left out
     */
    public static String of(JsonObject object, Set<String> without) {
        StringBuilder out = new StringBuilder();
        members(out, object.value().members(), without, Integer.MAX_VALUE);
        return out.toString();
    }

    /** A value, cut short if it is long. */
    static String shown(JsonValue value) {
        StringBuilder out = new StringBuilder();
        append(out, value, SHOWN);
        return cut(out.toString());
    }

    /** A text in quotes as sentences show it, cut short if it is long. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        quoted(out, cut(text));
        return out.toString();
    }

    /** A text, cut short if it is long; no code point is divided. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN - 3)) + "…";
    }

    /** Appends a value, or the part of it that reaches beyond so many characters. */
    private static void append(StringBuilder out, JsonValue value, int enough) {
        switch (value.kind()) {
            case TEXT -> quoted(out, value.spelling());
            case LIST -> {
                out.append('[');
                for (int i = 0; i < value.elements().size() && out.length() <= enough; i++) {
                    out.append(i == 0 ? "" : ",");
                    append(out, value.elements().get(i), enough);
                }
                out.append(']');
            }
            case OBJECT -> members(out, value.members(), Set.of(), enough);
            default -> out.append(value.spelling());
        }
    }

    private static void members(StringBuilder out, Map<String, JsonValue> members, Set<String> without, int enough) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            if (!without.contains(member.getKey()) && out.length() <= enough) {
                quoted(out.append(separator), member.getKey());
                append(out.append(':'), member.getValue(), enough);
                separator = ",";
            }
        }
        out.append('}');
    }

    private static void quoted(StringBuilder out, String text) {
        out.append('"').append(JsonStringEncoder.getInstance().quoteAsString(text)).append('"');
    }
}
