package org.circlewalk.checker.proof.contract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what Java, OpenJML and this program might read differently, so that code or a contract would be seen by one and not by
 * another. A Unicode escape stands for a character before words and comments are told apart, and can so end a comment or begin
 * one; some invisible characters are white space, the end of a line, the end of the file or part of a name to one reader, and
 * something else or nothing to another, or to people. Blanks, tabs and line feeds are the same to all.
 */
final class UnequalReading {
    /** After an even number of backslashes, a backslash with a u begins an escape, as the Java Language Specification says in 3.3. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\\\u");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}&&[^\n\t ]]");

    private UnequalReading() {
    }

    /** Why a text with line feeds at the ends of its lines is refused: the end of a sentence that begins with its name. */
    static Optional<String> in(String text) {
        Matcher escape = ESCAPE.matcher(text);
        if (escape.find()) {
            return Optional.of("holds a Unicode escape in line " + SourceText.line(text, escape.start())
                    + ", but it must hold the characters themselves, since an escape can end a comment.");
        }
        Matcher invisible = INVISIBLE.matcher(text);
        if (invisible.find()) {
            return Optional.of(String.format("holds the character U+%04X in line %d, but it must hold no invisible characters other than "
                    + "blanks, tabs and the ends of lines, since Java and OpenJML might read them differently.",
                    invisible.group().codePointAt(0), SourceText.line(text, invisible.start())));
        }
        return Optional.empty();
    }
}
