package org.circlewalk.checker.console.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * The records whose components a document spells, for documents that a command wrote of a report and that are read again: the
 * record that is read equals the one that was written.
 *
 * @param type     the type of the report
 * @param nullable the names of fields that are left out where there is nothing to say; all others are required
 * @param gaps     the names of lists that hold null where there is nothing to say; no other list does
 * @param kinds    for an interface of records that have a field "kind", the records by their kinds
 * @param <T>      the type of the report
 */
public record DocumentShape<T extends Record>(Class<T> type, Set<String> nullable, Set<String> gaps,
                                              Map<String, Class<? extends Record>> kinds) {
    private static final String COMMAND = "command";
    private static final String KIND = "kind";

    /** Takes copies. */
    public DocumentShape {
        nullable = Set.copyOf(nullable);
        gaps = Set.copyOf(gaps);
        kinds = Map.copyOf(kinds);
    }

    /**
     * The report that a document spells.
     *
     * @throws RefusedInputException naming the first field that does not fit
     */
    public T read(JsonValue document) {
        return type.cast(read(document, type, COMMAND));
    }

    /** A record; {@code label} is a field that is not one of its components, or null. */
    private Object read(JsonValue value, Class<?> record, String label) {
        List<String> required = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        RecordComponent[] components = record.getRecordComponents();
        for (RecordComponent component : components) {
            (nullable.contains(name(component)) ? optional : required).add(name(component));
        }
        if (label != null) {
            required.add(label.equals(COMMAND) ? 0 : required.size(), label);
        }
        JsonObject object = value.object(required, optional);
        Object[] parts = new Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = component(object, components[i]);
        }
        return value.madeOfMembers(() -> record(record, components, parts));
    }

    private Object component(JsonObject object, RecordComponent component) {
        String name = name(component);
        Type declared = component.getGenericType();
        boolean hasGaps = gaps.contains(name);
        return nullable.contains(name) ? object.find(name).map(value -> read(value, declared, hasGaps)).orElse(null)
                : read(object.get(name), declared, hasGaps);
    }

    private static String name(RecordComponent component) {
        JsonProperty written = component.getAccessor().getAnnotation(JsonProperty.class);
        return written == null || written.value().isEmpty() ? component.getName() : written.value();
    }

    private Object read(JsonValue value, Type declared, boolean hasGaps) {
        if (declared instanceof ParameterizedType container) {
            Type[] content = container.getActualTypeArguments();
            return container.getRawType() == Map.class ? map(value, content[1]) : list(value, content[0], hasGaps);
        }
        Class<?> wanted = (Class<?>) declared;
        if (wanted.isArray()) {
            return array(value, wanted.getComponentType());
        }
        if (wanted.isRecord()) {
            return read(value, wanted, null);
        }
        return wanted.isInterface() ? read(value, ofItsKind(value), KIND) : scalar(value, wanted);
    }

    private Map<String, Object> map(JsonValue value, Type content) {
        Map<String, Object> map = new LinkedHashMap<>();
        value.entries().forEach((name, entry) -> map.put(name, read(entry, content, false)));
        return Collections.unmodifiableMap(map);
    }

    private List<Object> list(JsonValue value, Type content, boolean hasGaps) {
        List<Object> list = new ArrayList<>();
        value.list().forEach(element -> list.add(hasGaps && element.isNull() ? null : read(element, content, false)));
        return Collections.unmodifiableList(list);
    }

    private Object array(JsonValue value, Class<?> content) {
        List<JsonValue> elements = value.list();
        Object array = Array.newInstance(content, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, read(elements.get(i), content, false));
        }
        return array;
    }

    private static Object scalar(JsonValue value, Class<?> wanted) {
        if (wanted == boolean.class || wanted == Boolean.class) {
            return value.truth();
        } else if (wanted == int.class || wanted == Integer.class) {
            return value.integer();
        } else if (wanted == long.class || wanted == Long.class) {
            return value.longInteger();
        } else if (wanted == double.class || wanted == Double.class) {
            return value.nearestDouble();
        } else if (wanted == BigFraction.class) {
            return value.quotedFraction();
        } else if (wanted == String.class) {
            return value.text();
        }
        return wanted.isEnum() ? constant(value, wanted.getEnumConstants()) : value.plain();
    }

    private static Object constant(JsonValue value, Object... constants) {
        return Arrays.stream(constants).filter(constant -> value.spells(((Enum<?>) constant).name())).findFirst()
                .orElseThrow(() -> value.refused("one of " + String.join(", ", Arrays.stream(constants).map(Object::toString).toList())));
    }

    private Class<? extends Record> ofItsKind(JsonValue value) {
        return kinds.entrySet().stream()
                .filter(kind -> value.member(KIND).filter(name -> name.spells(kind.getKey())).isPresent())
                .<Class<? extends Record>>map(Map.Entry::getValue).findFirst()
                .orElseThrow(() -> value.refused("an object whose kind is " + String.join(" or ", new TreeSet<>(kinds.keySet()))));
    }

    private static Object record(Class<?> record, RecordComponent[] components, Object... parts) {
        try {
            Constructor<?> canonical =
                    record.getConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return canonical.newInstance(parts);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidParameterException outside) {
                throw outside;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalStateException(notPublic);
        }
    }
}
