package org.circlewalk.tests.commandline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** JSON documents with one to three mistakes: in what a field holds, in which fields there are, or in the text itself. */
final class MutatedDocument {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As they stand in the text. */
    private static final List<String> VALUES = List.of("null", "true", "\"\"", "0", "-1", "1", "2", "1.5", "-0.0", "\"0\"", "\"1\"",
            "\"1/2\"", "\"1/0\"", "\"-1/2\"", "\"2\"", "\"x\"", "\"٣\"", "\"１/２\"", "\"1e-9999\"", "\"1e-99999999\"", "\"1E2147483648\"",
            "\"NaN\"", "\"Infinity\"", "NaN", "1e309", "1e308", "1e-400", "5e-324", "1E2147483648", "1e-99999999", "1e9999999999",
            "2147483647", "2147483648", "-2147483648", "9223372036854775808", "1.00000000000000000001", "16384", "1000000", "[]",
            "{}", "[[]]", "[1,2]", "[\"0\",\"2\"]", "[\"2\",\"0\"]", "[null]", "{\"a\":1}", "\"\\u0000\"", "\"\\ud800\"", "\"a\\nb\"",
            "\"😀\"", "\"</script>\"", "\"%s%n\"", "01", "+1", "0x10", "'x'", "\"" + "9".repeat(5000) + "\"", "9".repeat(2000),
            "\"0." + "0".repeat(307) + "1\"", "\"" + "x".repeat(10_000) + "\"");
    private static final List<String> NAMES = List.of("unknown", "", "K", "k", "N", "p", "settings", "steps", "__proto__", "Κ", "a\nb");

    private final Choices choices;

    private MutatedDocument(Choices choices) {
        this.choices = choices;
    }

    /**
     * A document made of a good one.
     *
     * @param sealed whether it ends with a digest of itself, which then is made anew half the time
     */
    static byte[] of(Choices choices, String document, boolean sealed) {
        return new MutatedDocument(choices).mutated(document, sealed);
    }

    private byte[] mutated(String document, boolean sealed) {
        String text = document;
        if (!choices.once(4)) {
            JsonNode root = read(document);
            int mistakes = 1 + choices.below(3);
            for (int i = 0; i < mistakes; i++) {
                mistake((ContainerNode<?>) root);
            }
            text = sealed && !choices.once(3) ? sealed(root.toString()) : root.toString();
        }
        return choices.once(3) ? misspelt(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** With the digest that {@code --save} would have written; without if the text is no such document any more. */
    static String sealed(String text) {
        try {
            JsonNode root = JSON.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text);
            if (!(root instanceof ObjectNode object)) {
                return text;
            }
            object.remove("sha256");
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(object.toString().getBytes(StandardCharsets.UTF_8));
            return object.put("sha256", HexFormat.of().formatHex(hash)).toString();
        } catch (JsonProcessingException malformed) {
            return text;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private void mistake(ContainerNode<?> root) {
        List<ContainerNode<?>> all = new ArrayList<>();
        collect(root, all);
        ContainerNode<?> chosen = choices.once(2) ? root : choices.of(all);
        if (chosen instanceof ObjectNode object) {
            mistake(object);
        } else {
            mistake((ArrayNode) chosen);
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> all) {
        if (node instanceof ContainerNode<?> container) {
            all.add(container);
            node.forEach(child -> collect(child, all));
        }
    }

    private JsonNode value() {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(choices.of(VALUES)));
    }

    private void mistake(ObjectNode object) {
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(fields::add);
        if (fields.isEmpty()) {
            object.set(choices.of(NAMES), value());
            return;
        }
        String field = choices.of(fields);
        switch (choices.below(8)) {
            case 0 -> object.remove(field);
            case 1 -> object.set(choices.of(NAMES), value());
            case 2 -> object.set(field, object.get(choices.of(fields)).deepCopy());
            case 3 -> object.set(field + choices.of("s", " ", "_"), object.remove(field));
            case 4 -> object.set(field, changed(object.get(field)));
            default -> object.set(field, value());
        }
    }

    private void mistake(ArrayNode array) {
        if (array.isEmpty()) {
            array.add(value());
            return;
        }
        int place = choices.below(array.size());
        switch (choices.below(6)) {
            case 0 -> array.remove(place);
            case 1 -> array.insert(place, array.get(place).deepCopy());
            case 2 -> array.set(place, changed(array.get(place)));
            case 3 -> array.removeAll();
            default -> array.set(place, value());
        }
    }

    /** A number of the same kind that is not the same, or a digit more in a text. */
    private JsonNode changed(JsonNode node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (node.isIntegralNumber()) {
            return make.numberNode(node.longValue() + choices.of(-1, 1, 2, 1000));
        }
        if (node.isNumber()) {
            return make.numberNode(node.doubleValue() * choices.of(-1.0, 0.0, 1 + 0x1p-52, 1e3, 1e200));
        }
        if (node.isTextual()) {
            String text = node.textValue();
            int at = choices.below(text.length() + 1);
            return make.textNode(text.substring(0, at) + choices.of("0", "1", "9", "-", ".", "/", "e5", " ", "٣") + text.substring(at));
        }
        return value();
    }

    private byte[] misspelt(String text) {
        int at = choices.below(text.length() + 1);
        String before = text.substring(0, at);
        String after = text.substring(at);
        String result = switch (choices.below(9)) {
            case 0 -> before;
            case 1 -> before + choices.of("}", "]", "{", "[", ",", ":", "\"", "\u0000", "9", "-", "e", "\\", "/*x*/", "\ufeff") + after;
            case 2 -> after.isEmpty() ? before : before + after.substring(1);
            case 3 -> text + choices.of("{}", " x", "null", "\u0000", "\n\n", ",");
            case 4 -> "\ufeff" + text;
            case 5 -> choices.of("", " ", "[]", "null", "1", "\"x\"", "{}");
            case 6 -> text.replaceFirst("\\{", "{\"" + choices.of(NAMES).strip() + "\": 1, ");
            case 7 -> text.replaceFirst("[0-9]", choices.of("[".repeat(100_000), "{\"a\":".repeat(50_000), "9".repeat(20_000)));
            default -> "\0" + text;
        };
        byte[] bytes = result.getBytes(choices.once(6) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return choices.once(12) ? Arrays.copyOf(bytes, bytes.length / 2) : bytes;
    }
}
