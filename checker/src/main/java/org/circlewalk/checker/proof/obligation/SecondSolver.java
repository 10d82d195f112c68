package org.circlewalk.checker.proof.obligation;

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
        found.ifPresent(program -> Canary.require(program.name(),
                canary -> program.ask("(set-logic ALL)\n" + canary.smt() + "(push 1)\n(push 1)\n(check-sat)\n", 0, seconds).verdict()));
        return found.map(SecondSolver::new);
    }

    String version() {
        return program.name();
    }

    /** What it says of the proof, in the words of {@link MethodResult#secondOpinion()}. */
    String opinion(ObligationText obligation, double seconds) {
        return OPINIONS.getOrDefault(program.ask(obligation.withoutOptionsOfZ3(), 0, seconds).verdict(), "unknown");
    }
}
