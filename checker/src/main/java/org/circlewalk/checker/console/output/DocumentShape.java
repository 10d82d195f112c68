package org.circlewalk.checker.console.output;

import com.fasterxml.jackson.databind.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * What {@link JsonDocument} writes of a report, for documents that are read again: the fields, and what each of them is.
 *
 * @param report   the type of the report
 * @param nullable the names of fields that are left out where there is nothing to say; all others are required
 * @param kinds    for an interface of records that have a field "kind", the records by their kinds
 */
public record DocumentShape(Class<? extends Report> report, Set<String> nullable, Map<String, Class<?>> kinds) {
    private static final String COMMAND = "command";

    /** Takes copies. */
    public DocumentShape {
        nullable = Set.copyOf(nullable);
        kinds = Map.copyOf(kinds);
    }

    /**
     * Checks that a document has the shape.
     *
     * @throws RefusedInputException naming the first field that does not fit
     */
    public void require(JsonValue document) {
        Map<String, JavaType> fields = JsonDocument.fields(JsonDocument.type(report));
        List<String> required = new ArrayList<>(required(fields));
        required.add(0, COMMAND);
        members(document.object(required, optional(fields)), fields);
    }

    private List<String> required(Map<String, JavaType> fields) {
        return fields.keySet().stream().filter(field -> !nullable.contains(field)).toList();
    }

    private List<String> optional(Map<String, JavaType> fields) {
        return fields.keySet().stream().filter(nullable::contains).toList();
    }

    private void members(JsonObject object, Map<String, JavaType> fields) {
        required(fields).forEach(field -> check(object.get(field), fields.get(field)));
        optional(fields).forEach(field -> object.find(field).ifPresent(value -> check(value, fields.get(field))));
    }

    private void check(JsonValue value, JavaType type) {
        Class<?> raw = type.getRawClass();
        if (type.isMapLikeType()) {
            value.entries().values().forEach(entry -> check(entry, type.getContentType()));
        } else if (type.isContainerType()) {
            value.list().stream().filter(element -> !element.isNull()).forEach(element -> check(element, type.getContentType()));
        } else if (raw == boolean.class || raw == Boolean.class) {
            value.truth();
        } else if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            value.longInteger();
        } else if (raw == double.class || raw == Double.class) {
            value.nearestDouble();
        } else if (raw == BigFraction.class) {
            value.quotedFraction();
        } else if (raw == String.class || raw.isEnum()) {
            value.text();
        } else if (raw != Object.class) {
            Map<String, JavaType> fields = JsonDocument.fields(raw.isInterface() ? ofItsKind(value) : type);
            members(value.object(required(fields), optional(fields)), fields);
        }
    }

    private JavaType ofItsKind(JsonValue value) {
        return kinds.entrySet().stream()
                .filter(kind -> value.member("kind").filter(name -> name.spells(kind.getKey())).isPresent())
                .map(kind -> JsonDocument.type(kind.getValue())).findFirst()
                .orElseThrow(() -> value.refused("an object whose kind is " + String.join(" or ", new TreeSet<>(kinds.keySet()))));
    }
}
