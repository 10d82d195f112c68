package org.circlewalk.checker.console.refusal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said of a refused input, fit for one line of a terminal: what is long in it is shortened, and nothing breaks the line. */
public final class Sentence {
    private static final int LONGEST_WORD = 300;
    private static final int SHOWN = 40;
    private static final Pattern LONG_WORD = Pattern.compile("\\S{" + LONGEST_WORD + ",}[^\\s.,;:]");

    private Sentence() {
    }

    /**
     * The sentence with every word, number or name of more than 300 characters cut to its beginning, its end and its length, and
     * with its code in base 16 for a character that would break the line or that a terminal takes for an order.
     */
    public static String shown(String sentence) {
        return LONG_WORD.matcher(printable(sentence)).replaceAll(match -> {
            String word = match.group();
            return Matcher.quoteReplacement(word.substring(0, word.offsetByCodePoints(0, SHOWN)) + "… ("
                    + word.length() + " characters) …" + word.substring(word.offsetByCodePoints(word.length(), -2)));
        });
    }

    private static String printable(String sentence) {
        StringBuilder line = new StringBuilder();
        sentence.codePoints().forEach(character -> {
            if (isPrintable(character)) {
                line.appendCodePoint(character);
            } else {
                line.append(String.format(Locale.ROOT, "\\u%04x", character));
            }
        });
        return line.toString();
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
