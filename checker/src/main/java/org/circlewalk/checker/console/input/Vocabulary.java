package org.circlewalk.checker.console.input;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * The words that a field of a document may hold, where each stands for something.
 *
 * @param meanings what they stand for
 * @param spelling the word of each
 */
public record Vocabulary<T>(List<T> meanings, Function<T, String> spelling) {
    /** Takes a copy of the list. */
    public Vocabulary {
        meanings = List.copyOf(meanings);
    }

    /** The names of an enumeration's constants in small letters. */
    public static <E extends Enum<E>> Vocabulary<E> ofNames(Class<E> type) {
        return new Vocabulary<>(List.of(type.getEnumConstants()), constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    /** Words that stand for themselves. */
    public static Vocabulary<String> of(String... words) {
        return new Vocabulary<>(List.of(words), Function.identity());
    }

    /**
     * What a word stands for.
     *
     * @param field the name of the field, for the sentence of a refusal
     * @throws InvalidParameterException if it is none of the words
     */
    public T meaning(String field, String word) {
        return meanings.stream().filter(meaning -> spelling.apply(meaning).equals(word)).findFirst()
                .orElseThrow(() -> new InvalidParameterException(field, JsonSpelling.quoted(word),
                        "one of " + meanings.stream().map(spelling).collect(Collectors.joining(", "))));
    }
}
