package org.circlewalk.checker.console.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * The one way in for JSON. A document must be JSON to the letter: no byte order mark, comment, NaN, second member of a name,
 * half of a surrogate pair, or text after its end; lists and objects lie at most {@value #DEEPEST} deep in each other, and an
 * exponent has at most four digits. Numbers are kept as they are spelled, see {@link JsonValue}. Everything that is refused is
 * refused with one sentence that names the document and the place.
 */
public final class JsonInput {
    private static final int DEEPEST = 100;
    private static final int LONGEST_TOKEN = 100_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What the library's sentences say to programmers. */
    private static final String LIBRARY = ":? ?enable `[^`]*` to allow| \\((start marker at \\[.*\\]|not recognized as one since [^)]*)\\)";
    private static final Pattern LARGE_EXPONENT = Pattern.compile("[^eE]+[eE][+-]?0*[1-9][0-9]{4,}");

    private final String option;
    private final String name;
    private final JsonParser parser;

    private JsonInput(String option, String name, JsonParser parser) {
        this.option = option;
        this.name = name;
        this.parser = parser;
    }

    /**
     * Reads a document.
     *
     * @param option the name of the option that names the document, for the sentence of a refusal
     * @param source the name of a file, or "-" for standard input
     * @throws RefusedInputException if it cannot be read or is not JSON (with line and column)
     */
    public static JsonValue read(String option, String source) {
        return parse(option, name(source), TextInput.read(option, source));
    }

    /** What sentences call the document that is read from a source. */
    public static String name(String source) {
        return "-".equals(source) ? "standard input" : source;
    }

    /**
     * Reads a document from its text.
     *
     * @param option what the document is for, such as the name of an option
     * @param name   what the sentence of a refusal calls it
     * @throws RefusedInputException if it is not JSON (with line and column)
     */
    public static JsonValue parse(String option, String name, String text) {
        if (text.isBlank() || text.charAt(0) == BYTE_ORDER_MARK) {
            throw new RefusedInputException(option + " is \"" + name + "\", but it must be well-formed JSON; "
                    + (text.isBlank() ? "it is empty." : "it begins with a byte order mark."));
        }
        StreamReadConstraints limits = StreamReadConstraints.builder().maxNestingDepth(2 * DEEPEST)
                .maxNumberLength(LONGEST_TOKEN).maxStringLength(LONGEST_TOKEN).build();
        try (JsonParser parser = JsonFactory.builder().streamReadConstraints(limits)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build().createParser(text)) {
            return new JsonInput(option, name, parser).document();
        } catch (JsonProcessingException malformed) {
            throw malformed(option, name, malformed.getLocation(), malformed.getOriginalMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RefusedInputException malformed(String option, String name, JsonLocation place, String reason) {
        return new RefusedInputException(option + " is \"" + name + "\", but it must be well-formed JSON; line "
                + place.getLineNr() + ", column " + place.getColumnNr() + " is not: "
                + reason.strip().replaceAll("\\s+", " ").replaceAll(LIBRARY, "").replaceAll("\\.$", "") + ".");
    }

    private RefusedInputException refused(String reason) {
        return malformed(option, name, parser.currentTokenLocation(), reason);
    }

    private JsonValue document() throws IOException {
        parser.nextToken();
        JsonValue root = value(JsonPlace.root(name), 0);
        if (parser.nextToken() != null) {
            throw refused("the document has ended before it");
        }
        return root;
    }

    private JsonValue value(JsonPlace place, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (depth > DEEPEST) {
            throw refused("more than " + DEEPEST + " lists and objects lie in each other");
        }
        return switch (token) {
            case START_OBJECT -> new JsonValue(place, members(place, depth));
            case START_ARRAY -> new JsonValue(place, elements(place, depth));
            case VALUE_STRING -> new JsonValue(place, JsonValue.Kind.TEXT, whole(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue(place, JsonValue.Kind.NUMBER, number());
            case VALUE_TRUE, VALUE_FALSE -> new JsonValue(place, JsonValue.Kind.TRUTH, parser.getText());
            case VALUE_NULL -> new JsonValue(place, JsonValue.Kind.NULL, parser.getText());
            default -> throw refused("a value is expected");
        };
    }

    private Map<String, JsonValue> members(JsonPlace place, int depth) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = whole(parser.currentName());
            if (members.containsKey(member)) {
                throw refused("there is a second \"" + member + "\"");
            }
            parser.nextToken();
            members.put(member, value(place.member(member), depth + 1));
        }
        return members;
    }

    private List<JsonValue> elements(JsonPlace place, int depth) throws IOException {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(place.element(elements.size()), depth + 1));
        }
        return elements;
    }

    /** A text without half of a surrogate pair, which no encoding can write. */
    private String whole(String text) {
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw refused("the text holds half of a surrogate pair");
        }
        return text;
    }

    /** As it is spelled: whoever wants a number of it says of which kind. */
    private String number() throws IOException {
        String literal = parser.getText();
        if (LARGE_EXPONENT.matcher(literal).matches()) {
            throw refused("the exponent of a number has more than four digits");
        }
        return literal;
    }
}
