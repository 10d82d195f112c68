package org.circlewalk.checker.proof.obligation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.solver.Arithmetic;
import org.circlewalk.checker.proof.solver.Solver;
import org.circlewalk.checker.proof.solver.SolverAnswer;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.circlewalk.checker.proof.solver.SolverQuestion;

/**
 * One of several attempts at a proof: where one gets lost, another is soon there.
 *
 * @param seed       of the solver's choices
 * @param arithmetic the solver's engine
 * @param share      of the limit of all attempts
 */
record Attempt(int seed, Arithmetic arithmetic, double share) {
    /** With each seed twice as long as with the one before. */
    static final List<Attempt> WITH_FOUR_SEEDS = IntStream.range(0, 4).boxed().flatMap(seed -> both(seed, (1 << seed) / 30.0)).toList();

    /** A short and a long one by each engine. */
    static List<Attempt> withOneSeed(int seed) {
        return Stream.concat(both(seed, 1 / 30.0), both(seed, 14 / 30.0)).toList();
    }

    private static Stream<Attempt> both(int seed, double share) {
        return Stream.of(Arithmetic.values()).map(arithmetic -> new Attempt(seed, arithmetic, share));
    }

    /**
     * One attempt after another while the solver has only run out of work or ideas.
     *
     * @param seconds the limit of all together, in seconds of an idle machine
     * @return the last answer, or if none decides that of the last attempt which the limit broke off, with the time and the work of all
     */
    static SolverAnswer prove(Solver solver, String assertions, List<Attempt> attempts, double seconds) {
        double time = 0;
        long work = 0;
        Verdict verdict = Verdict.OPEN;
        for (Attempt attempt : attempts) {
            SolverAnswer answer = solver.ask(
                    new SolverQuestion(assertions, attempt.seed(), seconds * attempt.share(), attempt.arithmetic()));
            time += answer.seconds();
            work += answer.work();
            if (answer.verdict() != Verdict.OPEN) {
                verdict = answer.verdict();
            }
            if (verdict != Verdict.OPEN && verdict != Verdict.LIMIT) {
                break;
            }
        }
        return new SolverAnswer(verdict, time, work);
    }
}
