package org.circlewalk.checker.obligation;

import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import com.microsoft.z3.Version;
import com.microsoft.z3.Z3Exception;
import java.util.Map;
import org.circlewalk.checker.failure.MissingToolException;

/** The solver Z3 inside of this program. One object may be used by many threads, each question has a solver of its own. */
final class Z3 {
    /** Measured on obligations of this project: 2.5 to 4 million of Z3's units of work a second. */
    private static final double UNITS_PER_SECOND = 3e6;
    /** In case that the units do not count some work, and for machines that are busy with other things. */
    private static final double MOST_MILLIS_PER_SECOND = 20_000;
    private static final double MILLIS_PER_SECOND = 1000;

    private final String version;

    /** What the solver says of a set of assertions. */
    enum Answer {
        /** They contradict each other. */
        CONTRADICTORY,
        /** They do not. */
        SATISFIABLE,
        /** The solver ran out of ideas: it found no contradiction, which for formulas with quantifiers does not say much. */
        OPEN,
        /** The limit was reached. */
        LIMIT
    }

    private Z3(String version) {
        this.version = version;
    }

    /**
     * Loads the solver's native library, which is unpacked into the directory for temporary files.
     *
     * @throws MissingToolException if there is none for this machine, or it cannot be loaded
     */
    static Z3 load() {
        try {
            return new Z3("Z3 " + Version.getMajor() + "." + Version.getMinor() + "." + Version.getBuild());
        } catch (LinkageError | RuntimeException unloadable) {
            Throwable cause = unloadable;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new MissingToolException("The solver Z3, which replays the proofs, cannot be loaded here ("
                    + String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ").replaceAll("\\.$", "")
                    + "); it needs Linux, macOS or Windows on x86-64 and room in the directory for temporary files.");
        }
    }

    String version() {
        return version;
    }

    /**
     * Asks whether assertions contradict each other. The solver's work is limited, not its time, so that the answer is the
     * same on a busy machine as on an idle one.
     *
     * @param smt     declarations and assertions in SMT-LIB
     * @param seed    of the solver's choices, which decide how much work it takes, not what is true
     * @param seconds the limit, in seconds of an idle machine of 2024
     * @throws IllegalArgumentException if it is no SMT-LIB
     */
    Answer ask(String smt, int seed, double seconds) {
        return ask(smt, seed, seconds, seconds * MOST_MILLIS_PER_SECOND);
    }

    /**
     * The same with a limit of the time as well. For questions that mostly find no answer and need none: what the limit cuts
     * off is reported as undecided.
     *
     * @throws IllegalArgumentException if it is no SMT-LIB
     */
    Answer askWithin(String smt, double seconds) {
        return ask(smt, 0, seconds, seconds * MILLIS_PER_SECOND);
    }

    private static Answer ask(String smt, int seed, double seconds, double millis) {
        try (Context context = new Context(Map.of("auto_config", "false"))) {
            Solver solver = context.mkSimpleSolver();
            Params parameters = context.mkParams();
            parameters.add("auto_config", false);
            parameters.add("mbqi", false);
            parameters.add("random_seed", seed);
            parameters.add("rlimit", (int) Math.min(Integer.MAX_VALUE, seconds * UNITS_PER_SECOND));
            parameters.add("timeout", (int) Math.min(Integer.MAX_VALUE, millis));
            solver.setParameters(parameters);
            solver.add(context.parseSMTLIB2String(smt, null, null, null, null));
            Status status = solver.check();
            if (status == Status.UNKNOWN) {
                return solver.getReasonUnknown().contains("incomplete") ? Answer.OPEN : Answer.LIMIT;
            }
            return status == Status.UNSATISFIABLE ? Answer.CONTRADICTORY : Answer.SATISFIABLE;
        } catch (Z3Exception malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }
}
