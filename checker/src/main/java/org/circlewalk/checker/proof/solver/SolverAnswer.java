package org.circlewalk.checker.proof.solver;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a solver says of a set of assertions.
 *
 * @param verdict what it found
 * @param seconds how long it took
 * @param work    in the solver's units; 0 if that is not known
 * @param needed  of a contradiction the numbers of marks that it needs, in order, see {@link SolverQuestion#marks}; no less may do
 */
public record SolverAnswer(Verdict verdict, double seconds, long work, List<Integer> needed) {
    /** An answer without marks. */
    public SolverAnswer(Verdict verdict, double seconds, long work) {
        this(verdict, seconds, work, List.of());
    }

    /** An answer of which the work is not known. */
    public SolverAnswer(Verdict verdict, double seconds) {
        this(verdict, seconds, 0);
    }

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
        BROKEN,
        /** The machine was so busy that the solver did not get to do its work: it was not tried. */
        LATE;

        /** What a line of a solver's output says; nothing if it is no answer of SMT-LIB. */
        public static Optional<Verdict> in(String line) {
            return switch (line.strip()) {
                case "unsat" -> Optional.of(CONTRADICTORY);
                case "sat" -> Optional.of(SATISFIABLE);
                case "unknown" -> Optional.of(OPEN);
                default -> Optional.empty();
            };
        }
    }

    /** Whether it says nothing about the question, only about what became of the solver. */
    public boolean isFailure() {
        return verdict == Verdict.STOPPED || verdict == Verdict.BROKEN || verdict == Verdict.LATE;
    }

    /** For such an answer: what happened, as half a sentence. */
    public String failure() {
        String time = String.format(Locale.ROOT, "%.1f s", seconds);
        return switch (verdict) {
            case STOPPED -> "the solver did not keep to its limit and was stopped after " + time;
            case LATE -> "the machine was so busy that the solver was stopped by the clock, after " + time;
            default -> "the solver broke down and was stopped after " + time;
        };
    }
}
