package org.circlewalk.checker.failure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said of a refused input, fit for one line of a terminal: what is long in it is shortened, and nothing breaks the line. */
public final class Sentence {
    private static final int LONGEST_WORD = 300;
    private static final int SHOWN = 40;
    private static final Pattern LONG_WORD = Pattern.compile("\\S{" + (LONGEST_WORD + 1) + ",}");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private Sentence() {
    }

    /**
     * The sentence with every word, number or name of more than 300 characters cut to its beginning, its end and its length, and
     * with a blank for control characters.
     */
    public static String shown(String sentence) {
        String line = LINE_BREAKS.matcher(sentence).replaceAll(" ");
        return LONG_WORD.matcher(line).replaceAll(match -> {
            String word = match.group();
            return Matcher.quoteReplacement(word.substring(0, word.offsetByCodePoints(0, SHOWN)) + "… ("
                    + word.length() + " characters) …" + word.substring(word.offsetByCodePoints(word.length(), -2)));
        });
    }
}
