package org.circlewalk.checker.proof.admission;

import java.util.Comparator;

/**
 * Something in the sources that is not admitted.
 *
 * @param place where it is, such as "spec/src/main/java/org/circlewalk/spec/circle/Circle.java:12"
 * @param what  what stands there, as the beginning of a sentence
 * @param must  what is admitted in its place, as the end of the sentence behind "but"
 */
public record Finding(String place, String what, String must) {
    /** As they stand in the sources, whatever the order in which they were found. */
    static final Comparator<Finding> IN_ORDER = Comparator.comparing(Finding::file).thenComparing(Finding::line).thenComparing(Finding::sentence);

    /** All of it, in one sentence. */
    public String sentence() {
        return place + ": " + what + ", but " + must + ".";
    }

    private String file() {
        return place.replaceFirst(":[0-9]+$", "");
    }

    private int line() {
        return place.equals(file()) ? 0 : Integer.parseInt(place.substring(file().length() + 1));
    }
}
