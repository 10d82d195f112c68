package org.circlewalk.checker.proof.openjml;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How OpenJML is to try.
 *
 * @param timeoutMillis the solver's time for one question
 * @param solver        the program of the solver, an absolute path; OpenJML's own choice if empty
 * @param search        for how long it searches states that reach the places of a method
 */
public record OpenJmlSettings(long timeoutMillis, Optional<Path> solver, Search search) {
    /** How long a search for a state that fulfils a contract may take: no proof depends on it, and most of the time would go into it. */
    public enum Search {
        /** So long that a contradiction in what a method requires is found: where obligations are only proved again. */
        BRIEF(0.05),
        /** Longer, as wrong variants of contracts need it. */
        ONCE(0.3),
        /** The same, and what stays open is asked about again, in another order and for longer: for the record of what is reached. */
        TWICE(0.3);

        private final double share;

        Search(double share) {
            this.share = share;
        }

        /** Of the limit of a proof. */
        double share() {
            return share;
        }
    }

    /** The same with another time limit. */
    public OpenJmlSettings withTimeout(long millis) {
        return new OpenJmlSettings(millis, solver, search);
    }
}
