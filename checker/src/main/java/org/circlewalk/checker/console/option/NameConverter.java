package org.circlewalk.checker.console.option;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads a constant of an enum by its name in lower case. Its elements are these names, which a shell can complete. */
public abstract class NameConverter<E extends Enum<E>> extends StrictConverter<E> implements Iterable<String> {
    private final Class<E> type;

    /** @param type the enum */
    protected NameConverter(Class<E> type) {
        super(Arrays.stream(type.getEnumConstants()).map(NameConverter::name).collect(Collectors.joining(", "))
                .replaceFirst(", ([^,]*)$", " or $1"));
        this.type = type;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public final Iterator<String> iterator() {
        return Arrays.stream(type.getEnumConstants()).map(NameConverter::name).iterator();
    }

    @Override
    protected final E parse(String text) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> name(constant).equals(text)).findFirst()
                .orElse(null);
    }
}
