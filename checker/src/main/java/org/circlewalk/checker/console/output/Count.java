package org.circlewalk.checker.console.output;

/** Counted things in a sentence. */
public final class Count {
    private Count() {
    }

    /** "1 method", "2 methods"; for things whose plural ends with s. */
    public static String of(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
