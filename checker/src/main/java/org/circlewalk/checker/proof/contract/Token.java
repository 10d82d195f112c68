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
    /** Behind the type of a parameter for any number of arguments. */
    private static final int POINTS = 3;

    /** The words of a source in their order, without plain comments. */
    public static List<Token> of(String source) {
        return new Scanner(source).tokens();
    }

    /** The index behind pairs of brackets and three points, all of which make an array of a type, if such begin at an index. */
    public static int behindBrackets(List<Token> tokens, int index) {
        int next = index;
        while (next + 1 < tokens.size() && tokens.get(next).is("[") && tokens.get(next + 1).is("]")) {
            next += 2;
        }
        boolean many = next + 2 < tokens.size() && tokens.subList(next, next + POINTS).stream().allMatch(token -> token.is("."));
        return many ? next + POINTS : next;
    }

    /** Whether it is a sign, or signs that stand together. */
    boolean isSign() {
        return Scanner.SIGNS.matcher(text).matches();
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
