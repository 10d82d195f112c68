package org.circlewalk.checker.proof.contract;

/**
 * A comment of a source, whole, with its markers.
 *
 * @param start where it begins, in characters from the beginning of the file
 * @param jml   whether JML reads it
 */
public record Comment(String text, int start, boolean jml) {
    /** The position behind it. */
    public int end() {
        return start + text.length();
    }

    /** Whether it is a plain one, to the end of its line. */
    public boolean isRemark() {
        return !jml && text.startsWith("//");
    }

    /** Whether Javadoc reads it. */
    public boolean isJavadoc() {
        return text.startsWith("/**");
    }
}
