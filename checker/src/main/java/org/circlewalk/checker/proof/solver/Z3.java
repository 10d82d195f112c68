package org.circlewalk.checker.proof.solver;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Statistics;
import com.microsoft.z3.Status;
import com.microsoft.z3.Version;
import com.microsoft.z3.Z3Exception;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;

/**
 * The solver Z3 inside of this program, which must be a {@link SolverWorker}: in some searches Z3 forgets its limits. What is
 * limited is work; a search that is not counted is broken off by the time of the processor, see {@link Z3Work}.
 */
final class Z3 {
    /**
     * How Z3 is asked. Its standard solver, which begins with an engine of its own for nonlinear arithmetic, gives wrong answers to
     * some formulas that the simple one leaves open, see {@link Canary}.
     */
    static final String MODE = "simple solver, auto_config=false, mbqi=false, arith.solver=6 or 2";

    private static final long LOOK_MILLIS = 20;
    private static final double NANOS = 1e9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        return thread;
    });

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
    Reply ask(SolverQuestion question) {
        try (Context context = new Context(Map.of("auto_config", "false"))) {
            Solver solver = context.mkSimpleSolver();
            Params parameters = context.mkParams();
            parameters.add("auto_config", false);
            parameters.add("mbqi", false);
            parameters.add("arith.solver", question.arithmetic().number());
            parameters.add("random_seed", question.seed());
            parameters.add("rlimit", Z3Work.units(question.seconds()));
            solver.setParameters(parameters);
            solver.add(context.parseSMTLIB2String(question.smt(), null, null, null, null));
            BoolExpr[] marks = IntStream.range(0, question.marks()).mapToObj(mark -> context.mkBoolConst(SolverQuestion.mark(mark)))
                    .toArray(BoolExpr[]::new);
            Supplier<Status> check = marks.length == 0 ? solver::check : () -> solver.check(marks);
            Verdict verdict = switch (check(context, check, question.seconds())) {
                case UNKNOWN -> solver.getReasonUnknown().contains("incomplete") ? Verdict.OPEN : Verdict.LIMIT;
                case UNSATISFIABLE -> Verdict.CONTRADICTORY;
                case SATISFIABLE -> Verdict.SATISFIABLE;
            };
            List<Integer> needed = verdict == Verdict.CONTRADICTORY && marks.length > 0 ? needed(solver, marks) : List.of();
            return new Reply(verdict, work(solver), needed);
        } catch (Z3Exception malformed) {
            return new Reply(Verdict.MALFORMED, 0, List.of());
        }
    }

    private static List<Integer> needed(Solver solver, BoolExpr[] marks) {
        List<BoolExpr> core = Arrays.asList(solver.getUnsatCore());
        return IntStream.range(0, marks.length).filter(mark -> core.contains(marks[mark])).boxed().toList();
    }

    private static long work(Solver solver) {
        Statistics.Entry units = solver.getStatistics().get("rlimit count");
        return units == null || !units.isUInt() ? 0 : Integer.toUnsignedLong(units.getUIntValue());
    }

    /**
     * An answer with the work that it took, in units.
     *
     * @param work   as far as Z3 counts it
     * @param needed the numbers of the marks that a contradiction needs
     */
    record Reply(Verdict verdict, long work, List<Integer> needed) {
    }

    private static Status check(Context context, Supplier<Status> check, double seconds) {
        Overseer overseer = new Overseer(context, Z3Work.processorSeconds(seconds));
        ScheduledFuture<?> watch = WATCH.scheduleWithFixedDelay(overseer, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return check.get();
        } finally {
            watch.cancel(false);
            overseer.end();
        }
    }

    /** Breaks off a search of this thread; never later than its end, after which there is nothing any more that could be broken off. */
    private static final class Overseer implements Runnable {
        private final Context context;
        private final long thread = Thread.currentThread().getId();
        private final double end;
        private boolean over;

        Overseer(Context context, double seconds) {
            this.context = context;
            this.end = THREADS.getThreadCpuTime(thread) / NANOS + seconds;
        }

        @Override
        public synchronized void run() {
            if (!over && THREADS.getThreadCpuTime(thread) / NANOS > end) {
                context.interrupt();
            }
        }

        synchronized void end() {
            over = true;
        }
    }
}
