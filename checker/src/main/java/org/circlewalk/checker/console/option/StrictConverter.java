package org.circlewalk.checker.console.option;

import org.circlewalk.spec.parameter.NumberText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Turns the text of an option into a value, or refuses it. A refusal is reported as "p is "x", but it must be …", where
 * the end of the sentence is {@link #allowed()}.
 */
public abstract class StrictConverter<T> implements ITypeConverter<T> {
    /** Longer than any number, name or list that has a meaning here. */
    private static final int LONGEST = NumberText.MOST_CHARACTERS;

    private final String allowed;

    /** @param allowed what is allowed, as the end of a sentence that begins "it must be" */
    protected StrictConverter(String allowed) {
        this.allowed = allowed;
    }

    /** What is allowed, as the end of a sentence that begins "it must be". */
    public final String allowed() {
        return allowed;
    }

    @Override
    public final T convert(String text) {
        if (text.length() > LONGEST) {
            throw new TypeConversionException("written with at most " + LONGEST + " characters");
        }
        T value = parse(text.strip());
        if (value == null) {
            throw new TypeConversionException(allowed);
        }
        return value;
    }

    /** Whether a text spells an integer in the digits 0 to 9; Java itself reads those of every script. */
    protected static boolean isInteger(String text) {
        return text.matches("[+-]?[0-9]+");
    }

    /** The value, or null if the text spells none that is allowed. */
    protected abstract T parse(String text);
}
