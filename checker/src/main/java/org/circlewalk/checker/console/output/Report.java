package org.circlewalk.checker.console.output;

import java.io.PrintWriter;

/**
 * What a command found. An implementation is a record whose first component is called {@code settings} and holds what the
 * result depends on; its components, in their order, are the JSON document, see {@link JsonDocument}.
 */
public interface Report {
    /** What the result depends on: a record or a map. */
    Object settings();

    /** Prints the result for people. */
    void print(PrintWriter out);

    /** Whether everything came out as expected; if not, the command ends with exit code 1. */
    default boolean asExpected() {
        return true;
    }
}
