package org.circlewalk.checker.proof.admission;

/**
 * Something in the sources that is not admitted.
 *
 * @param place where it is, such as "spec/src/main/java/org/circlewalk/spec/circle/Circle.java:12"
 * @param what  what stands there, as the beginning of a sentence
 * @param must  what is admitted in its place, as the end of the sentence behind "but"
 */
public record Finding(String place, String what, String must) {
    /** All of it, in one sentence. */
    public String sentence() {
        return place + ": " + what + ", but " + must + ".";
    }
}
