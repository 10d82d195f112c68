package org.circlewalk.checker.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.failure.RefusedInputException;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * One JSON object with known fields. Numbers are exact: a string "a/b" or "0.7", an integer, or a decimal, which is taken
 * as the decimal fraction it spells. Everything that is refused is refused with one sentence.
 */
public final class JsonInput {
    private static final int LONGEST_NUMBER = 100_000_000;

    private final String name;
    private final ObjectNode fields;

    private JsonInput(String name, ObjectNode fields) {
        this.name = name;
        this.fields = fields;
    }

    /**
     * Reads a document.
     *
     * @param source the name of a file, or "-" for standard input
     * @throws RefusedInputException if it cannot be read, is malformed (with line and column) or is no object
     */
    public static JsonInput read(String source) {
        String name = "-".equals(source) ? "standard input" : source;
        return parse(name, TextInput.read("input", source));
    }

    /**
     * Reads a document from a text.
     *
     * @param name what the sentence of a refusal calls it
     */
    static JsonInput parse(String name, String text) {
        try {
            JsonNode root = mapper().readTree(text);
            if (root instanceof ObjectNode object) {
                return new JsonInput(name, object);
            }
            throw new RefusedInputException("input is \"" + name + "\", but it must hold one JSON object.");
        } catch (JsonProcessingException malformed) {
            JsonLocation place = malformed.getLocation();
            throw new RefusedInputException("input is \"" + name + "\", but it must be well-formed JSON; line "
                    + place.getLineNr() + ", column " + place.getColumnNr() + " is not: "
                    + withoutLineBreaks(malformed.getOriginalMessage()) + ".");
        }
    }

    private static String withoutLineBreaks(String message) {
        return message.strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
    }

    private static JsonMapper mapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNumberLength(LONGEST_NUMBER).maxStringLength(LONGEST_NUMBER).build();
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /**
     * Checks the fields' names.
     *
     * @throws RefusedInputException if a field is missing or not known
     */
    public void requireFields(List<String> required, List<String> optional) {
        String known = "; the fields are " + String.join(", ", required)
                + (optional.isEmpty() ? "" : " and, if wanted, " + String.join(", ", optional)) + ".";
        for (String field : required) {
            if (!fields.has(field)) {
                throw new RefusedInputException("The field " + field + " is missing in " + name + known);
            }
        }
        fields.fieldNames().forEachRemaining(field -> {
            if (!required.contains(field) && !optional.contains(field)) {
                throw new RefusedInputException("The field \"" + field + "\" in " + name + " is not known" + known);
            }
        });
    }

    /** Whether there is such a field. */
    public boolean has(String field) {
        return fields.has(field);
    }

    /**
     * An integer in the range of {@code int}.
     *
     * @throws InvalidParameterException if the field is something else
     */
    public int integer(String field) {
        JsonNode value = fields.get(field);
        InvalidParameterException.require(value.isIntegralNumber() && value.canConvertToInt(), field, shown(value),
                "an integer of at most " + Integer.MAX_VALUE);
        return value.intValue();
    }

    /**
     * An exact number.
     *
     * @throws InvalidParameterException if the field is no number
     */
    public BigFraction fraction(String field) {
        return fraction(field, fields.get(field));
    }

    /**
     * A list of exact numbers.
     *
     * @param length how many there must be
     * @param why    the same in words, e.g. "N = 6"
     * @throws InvalidParameterException if the field is something else
     */
    public BigFraction[] vector(String field, int length, String why) {
        return vector(field, fields.get(field), length, why);
    }

    /**
     * A square matrix of exact numbers, a list of rows.
     *
     * @param size how many rows and columns there must be
     * @param why  the same in words, e.g. "K = 5"
     * @return row by row, length size²
     * @throws InvalidParameterException if the field is something else
     */
    public BigFraction[] squareMatrix(String field, int size, String why) {
        JsonNode rows = fields.get(field);
        String allowed = "a list of " + why + " rows of as many numbers";
        InvalidParameterException.require(rows.isArray(), field, shown(rows), allowed);
        InvalidParameterException.require(rows.size() == size, field, "a list of " + rows.size() + " rows", allowed);
        BigFraction[] entries = new BigFraction[Math.multiplyExact(size, size)];
        for (int y = 0; y < size; y++) {
            System.arraycopy(vector(field + "[" + y + "]", rows.get(y), size, why), 0, entries, y * size, size);
        }
        return entries;
    }

    private static BigFraction[] vector(String field, JsonNode list, int length, String why) {
        String allowed = "a list of " + why + " numbers";
        InvalidParameterException.require(list.isArray(), field, shown(list), allowed);
        InvalidParameterException.require(list.size() == length, field, "a list of " + list.size() + " numbers", allowed);
        BigFraction[] numbers = new BigFraction[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = fraction(field + "[" + i + "]", list.get(i));
        }
        return numbers;
    }

    private static BigFraction fraction(String field, JsonNode value) {
        InvalidParameterException.require(value.isNumber() || value.isTextual(), field, shown(value),
                "a number, or a fraction in a string such as \"7/10\"");
        return Fractions.parse(field, value.isNumber() ? value.decimalValue().toString() : value.textValue());
    }

    /** The value as it was written, cut short if it is long. */
    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 40 ? text : String.format(Locale.ROOT, "%.37s…", text);
    }
}
