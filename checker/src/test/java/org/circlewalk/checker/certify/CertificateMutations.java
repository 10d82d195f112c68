package org.circlewalk.checker.certify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Every way in which the tests change one field of a JSON document, each of them as a document of its own. */
final class CertificateMutations {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9.]+(E-?[0-9]+)?");
    /** No JSON of ours holds it; taken out of the text, it leaves a second member of the same name. */
    private static final String AGAIN = "#again#";

    private final JsonNode document;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private CertificateMutations(JsonNode document) {
        this.document = document;
    }

    /** Of a list of intervals the first, the second and the last are changed. */
    private static boolean isSkipped(JsonNode list, int index) {
        return list.isArray() && list.path(0).isArray() && index > 1 && index < list.size() - 1;
    }

    /**
     * The changed documents by a name that says what was changed.
     *
     * @param steps the steps of which every field is changed
     */
    static Map<String, String> of(String text, List<Integer> steps) throws IOException {
        CertificateMutations mutations = new CertificateMutations(new ObjectMapper().readTree(text));
        mutations.change("", mutations.document);
        mutations.texts.keySet().removeIf(name -> name.startsWith("/steps/")
                && steps.stream().noneMatch(step -> name.startsWith("/steps/" + step + "/") || name.startsWith("/steps/" + step + " ")));
        return mutations.texts;
    }

    private void change(String place, JsonNode node) {
        Iterator<String> names = node.fieldNames();
        List<String> parts = new ArrayList<>();
        names.forEachRemaining(parts::add);
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            parts.add(String.valueOf(i));
        }
        for (int i = 0; i < parts.size(); i++) {
            if (isSkipped(node, i)) {
                continue;
            }
            JsonNode part = node.isArray() ? node.get(i) : node.get(parts.get(i));
            String at = place + "/" + parts.get(i);
            replacements(part).forEach((how, by) -> put(at + " " + how, place, at, by));
            // That such settings are too much work is another test's matter.
            if (part.isTextual() && !place.equals("/settings")) {
                List.of("1E9999", "-1E-9999").forEach(far -> put(at + " " + far, place, at, NODES.textNode(far)));
            }
            delete(place, at);
            again(place, at, part);
            exchange(place, at, place + "/" + parts.get((i + 1) % parts.size()));
            change(at, part);
        }
        if (node.isObject()) {
            JsonNode copy = document.deepCopy();
            ((ObjectNode) copy.at(place)).put("more", 1);
            texts.put(place + " with a field more", copy.toString());
        }
    }

    private static Map<String, JsonNode> replacements(JsonNode part) {
        Map<String, JsonNode> by = new LinkedHashMap<>();
        by.put("null", NODES.nullNode());
        by.put("zero", part.isTextual() ? NODES.textNode("0") : NODES.numberNode(0));
        by.put("another type", part.isTextual() ? NODES.numberNode(1) : NODES.textNode(part.asText("1")));
        by.put("in a list", NODES.arrayNode().add(part.deepCopy()));
        by.put("in an object", NODES.objectNode().set("0", part.deepCopy()));
        if (part.isInt()) {
            List.of(-1, 1, 1000, Integer.MAX_VALUE).forEach(more -> by.put("more by " + more, NODES.numberNode(part.asLong() + more)));
            by.put("negated", NODES.numberNode(-part.asInt()));
            by.put("huge", NODES.numberNode(BigInteger.TEN.pow(30)));
            by.put("with a point", NODES.numberNode(part.asDouble()));
        }
        if (part.isTextual()) {
            String text = part.asText();
            by.put("negated", NODES.textNode(text.startsWith("-") ? text.substring(1) : "-" + text));
            List.of("1/2", "certainly", "certainly not", "undecided", "٣", "1" + text)
                    .forEach(other -> by.put(other, NODES.textNode(other)));
        }
        if (isInterval(part)) {
            by.putAll(otherIntervals(part.get(0).asText(), part.get(1).asText()));
        }
        return by;
    }

    private static boolean isInterval(JsonNode part) {
        return part.isArray() && part.size() == 2 && part.get(0).isTextual();
    }

    private static Map<String, JsonNode> otherIntervals(String low, String high) {
        Map<String, JsonNode> by = new LinkedHashMap<>();
        by.put("swapped", ends(high, low));
        by.put("narrowed to the low end", ends(low, low));
        by.put("narrowed to the high end", ends(high, high));
        by.put("widened from 0 to 2", ends("0", "2"));
        by.put("widened from -7 to 2", ends("-7", "2"));
        by.put("shifted", ends("1" + low.replace("-", ""), "2" + high.replace("-", "")));
        by.put("of one end", NODES.arrayNode().add(low));
        by.put("of three ends", ends(low, low).add(high));
        if (DECIMAL.matcher(low).matches() && DECIMAL.matcher(high).matches() && low.contains(".")) {
            by.put("widened a little", ends(low.substring(0, Math.max(low.length() - 3, low.indexOf('.') + 2)), high.startsWith("-")
                    ? high.substring(0, high.length() - 1) : high + "9"));
        }
        return by;
    }

    private static ArrayNode ends(String low, String high) {
        return NODES.arrayNode().add(low).add(high);
    }

    private void put(String name, String parent, String at, JsonNode by) {
        JsonNode copy = document.deepCopy();
        set(copy.at(parent), at, by);
        texts.put(name, copy.toString());
    }

    private static void set(JsonNode parent, String at, JsonNode by) {
        String last = last(at);
        if (parent instanceof ObjectNode object) {
            object.set(last, by);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(last), by);
        }
    }

    private static String last(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }

    private void delete(String parent, String at) {
        JsonNode copy = document.deepCopy();
        if (copy.at(parent) instanceof ObjectNode object) {
            object.remove(last(at));
        } else {
            ((ArrayNode) copy.at(parent)).remove(Integer.parseInt(last(at)));
        }
        texts.put(at + " deleted", copy.toString());
    }

    private void again(String parent, String at, JsonNode part) {
        JsonNode copy = document.deepCopy();
        if (copy.at(parent) instanceof ObjectNode object) {
            object.set(last(at) + AGAIN, part.deepCopy());
        } else {
            ((ArrayNode) copy.at(parent)).insert(Integer.parseInt(last(at)), part.deepCopy());
        }
        texts.put(at + " twice", copy.toString().replace(AGAIN, ""));
    }

    private void exchange(String parent, String at, String neighbour) {
        JsonNode copy = document.deepCopy();
        JsonNode first = copy.at(at).deepCopy();
        set(copy.at(parent), at, copy.at(neighbour).deepCopy());
        set(copy.at(parent), neighbour, first);
        texts.put(at + " exchanged with " + neighbour, copy.toString());
    }
}
