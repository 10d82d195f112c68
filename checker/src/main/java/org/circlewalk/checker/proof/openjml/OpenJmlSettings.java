package org.circlewalk.checker.proof.openjml;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How OpenJML is to try.
 *
 * @param timeoutMillis the solver's time for one question
 * @param solver        the program of the solver, an absolute path; OpenJML's own choice if empty
 * @param looksTwice    whether a place of which it stayed open whether it can be reached is asked about again, in another order and for
 *                      longer; no proof depends on that
 */
public record OpenJmlSettings(long timeoutMillis, Optional<Path> solver, boolean looksTwice) {
    /** The same with another time limit. */
    public OpenJmlSettings withTimeout(long millis) {
        return new OpenJmlSettings(millis, solver, looksTwice);
    }
}
