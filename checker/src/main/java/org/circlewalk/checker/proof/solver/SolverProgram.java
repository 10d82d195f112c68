package org.circlewalk.checker.proof.solver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.circlewalk.checker.proof.process.ProcessLimit;
import org.circlewalk.checker.proof.process.SearchPath;
import org.circlewalk.checker.proof.process.Tool;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;

/**
 * A solver that is a program of its own, asked once in each of its processes. Its work is limited in its own units, and behind that
 * by the time of the processor.
 *
 * @param program its place
 * @param family  which solver it is
 * @param version such as "1.0.3"
 */
public record SolverProgram(Path program, Family family, String version) {
    private static final Pattern VERSION = Pattern.compile("(?i)^(?:This is )?(z3|cvc5)\\b.*?version (\\d+(?:\\.\\d+)+).*");
    private static final double START_SECONDS = 3;
    private static final int TIMES = 4;

    /** The solvers whose units of work are known. */
    public enum Family {
        /** Z3, of any version. */
        Z3("Z3", Z3Work::units),
        /** Measured with version 1.0.3: 100 to 200 thousand units a second, and some for reading an obligation. */
        CVC5("cvc5", seconds -> Z3Work.limit(50_000 + seconds * 120_000));

        private final String text;
        /** The limit of work, by seconds of an idle machine. */
        private final DoubleToIntFunction units;

        Family(String text, DoubleToIntFunction units) {
            this.text = text;
            this.units = units;
        }
    }

    /** A program that says that it is such a solver. */
    public static Optional<SolverProgram> at(Path program) {
        return Tool.answer(START_SECONDS, program.toString(), "--version").flatMap(answer -> {
            Matcher matcher = VERSION.matcher(answer.lines().findFirst().orElse(""));
            return matcher.matches() ? Optional.of(new SolverProgram(program,
                    Family.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), matcher.group(2))) : Optional.empty();
        });
    }

    /** The first program of a name on the search path that is such a solver. */
    public static Optional<SolverProgram> find(String name) {
        return SearchPath.programs(System.getenv(), name).flatMap(program -> at(program).stream()).findFirst();
    }

    /** Its name and version. */
    public String name() {
        return family.text + " " + version;
    }

    /**
     * What it says to the first question of a script.
     *
     * @param script  in SMT-LIB, with a question
     * @param seed    of its choices
     * @param seconds the limit of its work, in seconds of an idle machine
     */
    public SolverAnswer ask(String script, int seed, double seconds) {
        long start = System.nanoTime();
        List<String> said = new ArrayList<>();
        Tool.End end = Tool.run(new Tool.Run(command(seed, seconds), Path.of("").toAbsolutePath(), Map.of(), script),
                ProcessLimit.ofProcessor(TIMES * seconds + START_SECONDS), said::add);
        Verdict verdict = said.stream().flatMap(line -> Verdict.in(line).stream()).findFirst()
                .orElse(end.late() ? Verdict.LATE : end.killed() ? Verdict.STOPPED : Verdict.BROKEN);
        return new SolverAnswer(verdict, (System.nanoTime() - start) / 1e9);
    }

    private List<String> command(int seed, double seconds) {
        int units = family.units.applyAsInt(seconds);
        return family == Family.Z3
                ? List.of(program.toString(), "-smt2", "-in", "rlimit=" + units, "smt.random_seed=" + seed)
                : List.of(program.toString(), "--lang=smt2", "--incremental", "--rlimit=" + units, "--seed=" + seed,
                        "--sat-random-seed=" + seed);
    }
}
