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
    private final String version;

    /** What the solver says of a set of assertions. */
    enum Answer {
        /** They contradict each other. */
        CONTRADICTORY,
        /** They do not. */
        SATISFIABLE,
        /** The solver gave up, or its time was over. */
        UNKNOWN
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
     * Asks whether assertions contradict each other.
     *
     * @param smt    declarations and assertions in SMT-LIB
     * @param seed   of the solver's choices, which decide how long it takes, not what is true
     * @param millis the time limit
     * @throws IllegalArgumentException if it is no SMT-LIB
     */
    Answer ask(String smt, int seed, int millis) {
        try (Context context = new Context(Map.of("auto_config", "false"))) {
            Solver solver = context.mkSimpleSolver();
            Params parameters = context.mkParams();
            parameters.add("auto_config", false);
            parameters.add("mbqi", false);
            parameters.add("random_seed", seed);
            parameters.add("timeout", millis);
            solver.setParameters(parameters);
            solver.add(context.parseSMTLIB2String(smt, null, null, null, null));
            Status status = solver.check();
            return status == Status.UNSATISFIABLE ? Answer.CONTRADICTORY
                    : status == Status.SATISFIABLE ? Answer.SATISFIABLE : Answer.UNKNOWN;
        } catch (Z3Exception malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }
}
