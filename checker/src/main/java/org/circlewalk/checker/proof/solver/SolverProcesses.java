package org.circlewalk.checker.proof.solver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.process.JavaProgram;
import org.circlewalk.checker.proof.process.TemporaryDirectory;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;

/**
 * Z3 in as many processes as ask at the same time. A process that does not keep to its limit, crashes, or talks nonsense
 * costs the question that it was asked, and is replaced.
 */
public final class SolverProcesses implements Solver {
    /** A process lives for seconds or a minute, in which the second compiler costs more than it saves. */
    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
            "-Xlog:disable", "-XX:-CreateCoredumpOnCrash", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED");

    private final Function<Path, List<String>> command;
    private final HardStop stop;
    private final ConcurrentLinkedDeque<SolverProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<SolverProcess> all = ConcurrentHashMap.newKeySet();
    private final String version;
    private TemporaryDirectory directory;

    /**
     * Starts the first process.
     *
     * @param command of a process, given a directory that is its own
     * @throws IOException if it cannot work; the message says why
     */
    SolverProcesses(Function<Path, List<String>> command, HardStop stop) throws IOException {
        this.command = command;
        this.stop = stop;
        try {
            SolverProcess first = begin();
            this.version = first.version();
            idle.push(first);
        } catch (IOException cannotWork) {
            close();
            throw cannotWork;
        }
    }

    /**
     * Starts the first process, and asks it about every {@link Canary}, by each of its engines, unless one of this program was asked
     * before: all of them load the same library and ask in the same mode.
     *
     * @throws MissingToolException if there is no Z3 for this machine, or it cannot be loaded, or it gives a wrong answer
     */
    public static SolverProcesses start() {
        SolverProcesses solver = load();
        try {
            requireRight(solver);
            return solver;
        } catch (MissingToolException wrong) {
            solver.close();
            throw wrong;
        }
    }

    /** Each engine by itself: asked in turn, one would hide the other's wrong answer. */
    static void requireRight(Solver solver) {
        for (Arithmetic arithmetic : Arithmetic.values()) {
            Canary.requireOnce(solver.version(), List.of(Z3.MODE, arithmetic, Canary.SECONDS),
                    canary -> solver.ask(new SolverQuestion(canary.smt(), 0, Canary.SECONDS, arithmetic)).verdict());
        }
    }

    private static SolverProcesses load() {
        try {
            return new SolverProcesses(own -> command(own, SolverWorker.class), HardStop.STANDARD);
        } catch (IOException | RefusedInputException unloadable) {
            throw new MissingToolException("The solver Z3, which replays the proofs, cannot be loaded here ("
                    + String.valueOf(unloadable.getMessage()).strip().replaceAll("\\s+", " ").replaceAll("\\.$", "")
                    + "); it needs Linux, macOS or Windows on x86-64 and room in the directory for temporary files.");
        }
    }

    static List<String> command(Path own, Class<?> worker) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add("-Djava.io.tmpdir=" + own);
        flags.add("-XX:ErrorFile=" + own.resolve("crash.log"));
        return JavaProgram.command(flags, worker, own.toString());
    }

    private SolverProcess begin() throws IOException {
        Path own = Files.createTempDirectory(directory(), "solver");
        SolverProcess process = new SolverProcess(command.apply(own), own, stop);
        all.add(process);
        return process;
    }

    private synchronized Path directory() {
        if (directory == null) {
            directory = TemporaryDirectory.create();
        }
        return directory.path();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public SolverAnswer ask(SolverQuestion question) {
        long start = System.nanoTime();
        try {
            SolverProcess process = idle.poll();
            if (process == null || !process.isUsable()) {
                process = begin();
            }
            SolverAnswer answer = process.ask(question);
            if (process.isUsable()) {
                idle.push(process);
            } else {
                all.remove(process);
            }
            return answer;
        } catch (IOException notStarted) {
            return new SolverAnswer(Verdict.BROKEN, (System.nanoTime() - start) / 1e9);
        }
    }

    @Override
    public synchronized void close() {
        idle.clear();
        all.forEach(SolverProcess::kill);
        all.clear();
        if (directory != null) {
            directory.close();
            directory = null;
        }
    }
}
