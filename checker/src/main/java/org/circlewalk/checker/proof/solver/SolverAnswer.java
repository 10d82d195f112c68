package org.circlewalk.checker.proof.solver;

import java.util.Locale;

/**
 * What a solver says of a set of assertions.
 *
 * @param verdict what it found
 * @param seconds how long it took
 */
public record SolverAnswer(Verdict verdict, double seconds) {
    /** The kinds of answers. */
    public enum Verdict {
        /** They contradict each other. */
        CONTRADICTORY,
        /** They do not. */
        SATISFIABLE,
        /** The solver ran out of ideas: it found no contradiction, which for formulas with quantifiers does not say much. */
        OPEN,
        /** The limit was reached. */
        LIMIT,
        /** They are no SMT-LIB. */
        MALFORMED,
        /** The solver did not keep to the limit, and its process was killed. */
        STOPPED,
        /** The solver's process ended by itself, or said something that is no answer, and was killed. */
        BROKEN
    }

    /** For a solver that was stopped or broke: what happened, as half a sentence. */
    public String failure() {
        String time = String.format(Locale.ROOT, "%.1f s", seconds);
        return verdict == Verdict.STOPPED ? "the solver did not keep to its limit and was stopped after " + time
                : "the solver broke down and was stopped after " + time;
    }
}
