package org.circlewalk.checker.proof.openjml;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How OpenJML is to try.
 *
 * @param timeoutMillis the solver's time for one question
 * @param solver        the program of the solver, an absolute path; OpenJML's own choice if empty
 */
public record OpenJmlSettings(long timeoutMillis, Optional<Path> solver) {
    /** The same with another time limit. */
    public OpenJmlSettings withTimeout(long millis) {
        return new OpenJmlSettings(millis, solver);
    }
}
