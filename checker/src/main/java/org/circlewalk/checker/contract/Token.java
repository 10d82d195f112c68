package org.circlewalk.checker.contract;

/**
 * A word or sign of a source.
 *
 * @param text  as it is written
 * @param start where it begins, in characters from the beginning of the file
 * @param jml   whether it stands in a contract, not in code
 */
record Token(String text, int start, boolean jml) {
    boolean is(String other) {
        return text.equals(other);
    }

    /** Whether it is a name or a keyword; those of JML may begin with a backslash. */
    boolean isWord() {
        char first = text.charAt(0);
        return Character.isJavaIdentifierStart(first) || first == '\\';
    }
}
