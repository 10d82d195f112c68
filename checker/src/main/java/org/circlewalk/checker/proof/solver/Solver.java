package org.circlewalk.checker.proof.solver;

/** Says whether assertions contradict each other. Any number of threads may ask at the same time. */
public interface Solver extends AutoCloseable {
    /** Its name and version. */
    String version();

    /** The answer, whatever happens to the solver. */
    SolverAnswer ask(SolverQuestion question);

    /** Ends what goes on. The solver can be asked again, and begins anew then. */
    @Override
    void close();
}
