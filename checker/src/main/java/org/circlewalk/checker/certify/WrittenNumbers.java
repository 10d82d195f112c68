package org.circlewalk.checker.certify;

import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.spec.certified.LastingNumbers;

/** The numbers of Theorem A as certificates hold them, for other documents that do. */
public final class WrittenNumbers {
    private WrittenNumbers() {
    }

    /**
     * Reads them.
     *
     * @param nodes K
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException naming the first field that does not fit
     */
    public static LastingNumbers read(JsonValue value, int nodes) {
        return Forever.numbers(value, nodes);
    }
}
