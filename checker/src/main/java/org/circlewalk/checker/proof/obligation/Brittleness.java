package org.circlewalk.checker.proof.obligation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.solver.Canary;
import org.circlewalk.checker.proof.solver.Solver;
import org.circlewalk.checker.proof.solver.SolverAnswer;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.circlewalk.checker.proof.solver.SolverProcesses;
import org.circlewalk.checker.proof.solver.SolverProgram;

/**
 * How much a proof hangs on what should not matter: the solver's seed, the names, the solver itself. Each obligation is proved by the
 * replay's solver with several seeds, all but the first with other names, and once by each other solver on the search path.
 */
public final class Brittleness {
    /** The programs that are looked for. */
    private static final List<String> PROGRAMS = List.of("z3", "cvc5");

    private final Obligations obligations;
    private final int runs;
    private final Replay.Limits limits;
    private final Solver solver;
    private final List<SolverProgram> programs;

    /**
     * Prepares the runs.
     *
     * @param runs   how many of each obligation
     * @param limits of a run's proof, and of the second opinion, which is asked of each other solver; 0 asks none
     * @throws org.circlewalk.checker.console.refusal.MissingToolException if Z3 cannot be loaded, or a solver fails a canary
     */
    public Brittleness(Obligations obligations, int runs, Replay.Limits limits) {
        this(obligations, runs, limits, SolverProcesses.start(), limits.secondOpinion() == 0 ? List.of()
                : PROGRAMS.stream().flatMap(name -> SolverProgram.find(name).stream()).toList());
        programs.forEach(program -> SecondSolver.requireRight(program, Canary.SECONDS));
    }

    Brittleness(Obligations obligations, int runs, Replay.Limits limits, Solver solver, List<SolverProgram> programs) {
        this.obligations = obligations;
        this.runs = runs;
        this.limits = limits;
        this.solver = solver;
        this.programs = programs;
    }

    /**
     * Proves the obligations of methods as they are; of others there is nothing to say.
     *
     * @param kept     what was recorded before, of which the runs, and the words of other solvers, are taken over for the same
     *                 obligations if they were asked alike
     * @param finished told of each method that was not recorded, with the table of what is known then, so that an interrupted run can go
     *                 on
     */
    public BrittlenessReport report(ContractedSources sources, Optional<SolverTable> kept, int threads, Consumer<SolverTable> finished) {
        List<String> outdated = List.copyOf(obligations.outdated(sources));
        List<ContractedMethod> current = sources.methods().values().stream().filter(method -> !outdated.contains(method.key())).toList();
        BrittlenessReport.Settings settings = new BrittlenessReport.Settings(runs, limits.proof(), solver.version(),
                programs.stream().map(SolverProgram::name).toList(), limits.secondOpinion());
        Map<String, BrittlenessReport.Row> known = new HashMap<>(kept.filter(table -> table.settings().hasRunsOf(settings))
                .map(table -> table.current(obligations)).orElse(Map.of()));
        boolean heardAlike = kept.filter(table -> table.settings().otherSeconds() == limits.secondOpinion()).isPresent();
        known.replaceAll((method, row) -> row.with(heardAlike ? said(row) : Map.of()));
        try {
            Parallel.map(threads, current.stream().filter(method -> !isComplete(known.get(method.key()))).toList(), method -> {
                BrittlenessReport.Row row = row(method, Optional.ofNullable(known.get(method.key())));
                synchronized (known) {
                    known.put(method.key(), row);
                    finished.accept(new SolverTable(settings, rows(current, known)));
                }
                return row;
            });
            return new BrittlenessReport(settings, rows(current, known), outdated);
        } finally {
            solver.close();
        }
    }

    private static List<BrittlenessReport.Row> rows(List<ContractedMethod> methods, Map<String, BrittlenessReport.Row> known) {
        return methods.stream().map(method -> known.get(method.key())).filter(Objects::nonNull).toList();
    }

    /** What those other solvers say that are asked now. */
    private Map<String, String> said(BrittlenessReport.Row row) {
        Map<String, String> said = new TreeMap<>(row.others());
        said.keySet().retainAll(programs.stream().map(SolverProgram::name).toList());
        return said;
    }

    private boolean isComplete(BrittlenessReport.Row row) {
        return row != null && programs.stream().allMatch(program -> row.others().containsKey(program.name()));
    }

    private BrittlenessReport.Row row(ContractedMethod method, Optional<BrittlenessReport.Row> earlier) {
        ObligationText obligation = new ObligationText(obligations.text(method).orElseThrow());
        Map<String, String> others = new TreeMap<>(earlier.map(BrittlenessReport.Row::others).orElse(Map.of()));
        programs.forEach(program -> others.computeIfAbsent(program.name(), name -> said(SecondSolver.verdict(program, obligation,
                obligations.part(method.key()), limits.secondOpinion()))));
        return earlier.orElseGet(() -> runs(method, obligation)).with(others);
    }

    private BrittlenessReport.Row runs(ContractedMethod method, ObligationText obligation) {
        String assertions = obligation.assertions(0);
        List<Long> work = new ArrayList<>();
        for (int seed = 0; seed < runs; seed++) {
            SolverAnswer answer = Attempt.prove(solver, seed == 0 ? assertions : OtherNames.in(assertions, seed),
                    Attempt.withOneSeed(seed), limits.proof());
            if (answer.verdict() == Verdict.CONTRADICTORY) {
                work.add(answer.work());
            }
        }
        return BrittlenessReport.Row.of(method.key(), obligations.entries().get(method.key()).sha256(), work, Map.of());
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case CONTRADICTORY -> BrittlenessReport.PROVED;
            case SATISFIABLE -> "REFUTED";
            case OPEN, LIMIT -> "unknown";
            case MALFORMED, STOPPED, BROKEN, LATE -> "not answered";
        };
    }
}
