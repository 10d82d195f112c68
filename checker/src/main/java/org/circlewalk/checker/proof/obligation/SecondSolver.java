package org.circlewalk.checker.proof.obligation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.circlewalk.checker.proof.solver.Canary;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.circlewalk.checker.proof.solver.SolverProgram;

/** The solver cvc5, a program of its own, which shares no code with Z3. */
final class SecondSolver {
    /** The opinion of a solver that proves it too. */
    static final String AGREES = "agrees";
    /** The opinion of a solver that finds a counterexample. */
    static final String DISAGREES = "DISAGREES";

    private static final Map<Verdict, String> OPINIONS = Map.of(Verdict.CONTRADICTORY, AGREES, Verdict.SATISFIABLE, DISAGREES);

    private final SolverProgram program;

    private SecondSolver(SolverProgram program) {
        this.program = program;
    }

    /**
     * The first program of that name on the search path that runs.
     *
     * @throws org.circlewalk.checker.console.refusal.MissingToolException if it gives a wrong answer to a {@link Canary}
     */
    static Optional<SecondSolver> find(double seconds) {
        Optional<SolverProgram> found = SolverProgram.find("cvc5");
        found.ifPresent(program -> requireRight(program, seconds));
        return found.map(SecondSolver::new);
    }

    /**
     * Asks a program about every {@link Canary} as about an obligation, once in a process.
     *
     * @throws org.circlewalk.checker.console.refusal.MissingToolException if it gives a wrong answer
     */
    static void requireRight(SolverProgram program, double seconds) {
        Canary.requireOnce(program.name(), List.of(program, seconds),
                canary -> verdict(program, new ObligationText(canary.asOpenJmlAsks()), seconds));
    }

    /** What a program says of an obligation, which only Z3 is told with the options of Z3. */
    static Verdict verdict(SolverProgram program, ObligationText obligation, double seconds) {
        String script = program.family() == SolverProgram.Family.Z3 ? obligation.whole() : obligation.withoutOptionsOfZ3();
        return program.ask(script, 0, seconds).verdict();
    }

    String version() {
        return program.name();
    }

    /** What it says of the proof, in the words of {@link MethodResult#secondOpinion()}. */
    String opinion(ObligationText obligation, Optional<ProofPart> part, double seconds) {
        return OPINIONS.getOrDefault(verdict(program, obligation, part, seconds), "unknown");
    }

    /** What a program says, first of the part that is known to suffice, whose contradiction is one of the whole, and then of the whole. */
    static Verdict verdict(SolverProgram program, ObligationText obligation, Optional<ProofPart> part, double seconds) {
        boolean proved = part.map(known -> verdict(program, new PartialObligation(obligation).of(known.numbers()), seconds))
                .filter(Verdict.CONTRADICTORY::equals).isPresent();
        return proved ? Verdict.CONTRADICTORY : verdict(program, obligation, seconds);
    }
}
