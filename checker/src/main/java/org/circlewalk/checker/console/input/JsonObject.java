package org.circlewalk.checker.console.input;

import java.util.List;
import java.util.Optional;

/** The members of a JSON object: all that are required, and none that are not known. */
public final class JsonObject {
    private final JsonValue value;
    private final List<String> required;
    private final List<String> optional;

    JsonObject(JsonValue value, JsonPlace place, List<String> required, List<String> optional) {
        this.value = value;
        this.required = List.copyOf(required);
        this.optional = List.copyOf(optional);
        String known = "; the fields are " + String.join(", ", required)
                + (optional.isEmpty() ? "." : (required.isEmpty() ? "" : " and, ") + "if wanted, " + String.join(", ", optional) + ".");
        for (String field : required) {
            if (value.member(field).isEmpty()) {
                throw value.sentence("the field " + place.member(field).path() + " is missing" + known);
            }
        }
        for (String field : value.members().keySet()) {
            if (!required.contains(field) && !optional.contains(field)) {
                throw value.sentence("the field " + JsonSpelling.cut(place.member(field).path()) + " is not known" + known);
            }
        }
    }

    /**
     * A required member.
     *
     * @throws IllegalArgumentException if it was not named as required
     */
    public JsonValue get(String field) {
        if (!required.contains(field)) {
            throw new IllegalArgumentException(field);
        }
        return value.members().get(field);
    }

    /**
     * A member that may be missing, or null.
     *
     * @throws IllegalArgumentException if it was not named as optional
     */
    public Optional<JsonValue> find(String field) {
        if (!optional.contains(field)) {
            throw new IllegalArgumentException(field);
        }
        return value.member(field).filter(member -> member.kind() != JsonValue.Kind.NULL);
    }

    /** The object as a value. */
    public JsonValue value() {
        return value;
    }
}
