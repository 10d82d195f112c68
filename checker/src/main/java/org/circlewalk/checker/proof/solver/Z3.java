package org.circlewalk.checker.proof.solver;

import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Version;
import com.microsoft.z3.Z3Exception;
import java.util.Map;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;

/**
 * The solver Z3 inside of this program, which must be a {@link SolverWorker}: in some searches Z3 forgets its limits. It
 * counts work up to 2³¹ units, which is 715 seconds; a limit beyond that is one of the time.
 */
final class Z3 {
    /** Measured on obligations of this project: 2.5 to 4 million of Z3's units of work a second. */
    private static final double UNITS_PER_SECOND = 3e6;
    /** In case that the units do not count some work, and for machines that are busy with other things. */
    private static final double MOST_MILLIS_PER_SECOND = 20_000;
    private static final double MILLIS_PER_SECOND = 1000;

    private final String version;

    private Z3(String version) {
        this.version = version;
    }

    /**
     * Loads the solver's native library, which is unpacked into the directory for temporary files.
     *
     * @throws LinkageError or another exception if there is none for this machine, or it cannot be loaded
     */
    static Z3 load() {
        return new Z3("Z3 " + Version.getMajor() + "." + Version.getMinor() + "." + Version.getBuild());
    }

    String version() {
        return version;
    }

    /** Asks. No limit is so small that Z3 would take it for none. */
    Verdict ask(SolverQuestion question) {
        double units = question.seconds() * UNITS_PER_SECOND;
        double millis = question.seconds()
                * (question.timed() || units > Integer.MAX_VALUE ? MILLIS_PER_SECOND : MOST_MILLIS_PER_SECOND);
        try (Context context = new Context(Map.of("auto_config", "false"))) {
            Solver solver = context.mkSimpleSolver();
            Params parameters = context.mkParams();
            parameters.add("auto_config", false);
            parameters.add("mbqi", false);
            parameters.add("random_seed", question.seed());
            if (units <= Integer.MAX_VALUE) {
                parameters.add("rlimit", atLeastOne(units));
            }
            parameters.add("timeout", atLeastOne(millis));
            solver.setParameters(parameters);
            solver.add(context.parseSMTLIB2String(question.smt(), null, null, null, null));
            return switch (solver.check()) {
                case UNKNOWN -> solver.getReasonUnknown().contains("incomplete") ? Verdict.OPEN : Verdict.LIMIT;
                case UNSATISFIABLE -> Verdict.CONTRADICTORY;
                case SATISFIABLE -> Verdict.SATISFIABLE;
            };
        } catch (Z3Exception malformed) {
            return Verdict.MALFORMED;
        }
    }

    private static int atLeastOne(double limit) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, limit));
    }
}
