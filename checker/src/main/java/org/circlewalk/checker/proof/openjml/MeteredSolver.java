package org.circlewalk.checker.proof.openjml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.proof.process.ProcessLimit;
import org.circlewalk.checker.proof.process.Tool;
import org.circlewalk.checker.proof.solver.Canary;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.circlewalk.checker.proof.solver.Z3Work;

/**
 * Z3 with a limit of its work: a script that OpenJML takes for the solver. OpenJML itself knows limits by the clock only, by which
 * proofs fail on a busy machine. Behind the work the system limits the time on the processor, for searches that Z3 does not count.
 *
 * @param program the script
 * @param millis  the limit of a question, in milliseconds of an idle machine
 */
record MeteredSolver(Path program, long millis) {
    /** OpenJML asks for the proof and for two places, and may ask for values after a proof that failed. */
    private static final int QUESTIONS = 4;
    private static final long START_SECONDS = 10;
    private static final double MILLIS = 1000;
    /** So much further away is the clock. */
    private static final int CLOCK_TIMES = 60;

    /**
     * Writes the script.
     *
     * @param directory where; it must be there as long as OpenJML runs
     * @param z3        the solver's program, an absolute path
     */
    static MeteredSolver in(Path directory, Path z3, long millis) {
        String script = "#!/bin/sh\nulimit -t " + processorSeconds(millis) + "\nexec " + quoted(z3.toString()) + " rlimit="
                + Z3Work.units(millis / MILLIS) + " \"$@\"\n";
        try {
            Path program = Files.writeString(directory.resolve("metered-" + millis), script);
            return new MeteredSolver(Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------")), millis);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (UnsupportedOperationException elsewhere) {
            throw new MissingToolException("OpenJML is run on Linux and macOS only, since its solver is started by a script.");
        }
    }

    private static String quoted(String path) {
        return "'" + path.replace("'", "'\\''") + "'";
    }

    /** How long it may take on the processor for a method. */
    static long processorSeconds(long millis) {
        return START_SECONDS + (long) Math.ceil(QUESTIONS * Z3Work.processorSeconds(millis / MILLIS));
    }

    /** The limit by the clock that OpenJML is told, in milliseconds. */
    long clockMillis() {
        return CLOCK_TIMES * Math.max(millis, (long) MILLIS);
    }

    /**
     * Asks it about every {@link Canary}, in the mode in which OpenJML asks.
     *
     * @param name      its name and version
     * @param directory where it runs
     * @throws MissingToolException if it gives a wrong answer
     */
    void requireRight(String name, Path directory) {
        Canary.require(name, canary -> verdict(canary, directory));
    }

    /** Both answers must be right, so that a wrong one of them counts. */
    private Verdict verdict(Canary canary, Path directory) {
        List<String> answers = new ArrayList<>();
        Tool.run(new Tool.Run(List.of(program.toString(), "-smt2", "-in"), directory, Map.of(), canary.asOpenJmlAsks()),
                ProcessLimit.ofProcessor(processorSeconds(millis)), answers::add);
        List<Verdict> verdicts = answers.stream().map(line -> Verdict.in(line).orElse(Verdict.MALFORMED)).toList();
        if (verdicts.size() != 2 || verdicts.contains(Verdict.MALFORMED)) {
            return Verdict.MALFORMED;
        }
        Verdict wrong = canary.satisfiable() ? Verdict.CONTRADICTORY : Verdict.SATISFIABLE;
        return verdicts.contains(wrong) ? wrong : verdicts.contains(Verdict.OPEN) ? Verdict.OPEN : verdicts.get(0);
    }
}
