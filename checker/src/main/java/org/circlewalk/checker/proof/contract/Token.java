package org.circlewalk.checker.proof.contract;

import java.util.List;

/**
 * A word or sign of a source.
 *
 * @param text  as it is written
 * @param start where it begins, in characters from the beginning of the file
 * @param jml   whether it stands in a contract, not in code
 */
public record Token(String text, int start, boolean jml) {
    /** The words of a source in their order, without plain comments. */
    public static List<Token> of(String source) {
        return new Scanner(source).tokens();
    }

    /** The index behind pairs of brackets, if such begin at an index. */
    public static int behindBrackets(List<Token> tokens, int index) {
        int next = index;
        while (next + 1 < tokens.size() && tokens.get(next).is("[") && tokens.get(next + 1).is("]")) {
            next += 2;
        }
        return next;
    }

    /** Whether it is written so. */
    public boolean is(String other) {
        return text.equals(other);
    }

    /** Whether it is a name or a keyword; those of JML may begin with a backslash. */
    public boolean isWord() {
        int first = text.codePointAt(0);
        return Character.isJavaIdentifierStart(first) || first == '\\';
    }
}
