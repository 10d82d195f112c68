package org.circlewalk.checker.proof.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The solver in its processes. */
@Timeout(120)
class Z3Test {
    private static SolverProcesses solver;

    @BeforeAll
    static void start() {
        solver = SolverProcesses.start();
    }

    @AfterAll
    static void end() {
        solver.close();
    }

    private static Verdict ask(String smt) {
        return solver.ask(new SolverQuestion(smt, 0, 10)).verdict();
    }

    /** So many pigeons and one hole less: contradictory, and hopeless to find out from about a dozen on. */
    private static String pigeons(int number) {
        String somewhere = IntStream.range(0, number).mapToObj(i -> IntStream.range(0, number - 1).mapToObj(j -> "p" + i + "_" + j)
                .collect(Collectors.joining(" ", "(assert (or ", "))\n"))).collect(Collectors.joining());
        String alone = IntStream.range(0, number).boxed().flatMap(i -> IntStream.range(0, i).boxed().flatMap(k ->
                IntStream.range(0, number - 1).mapToObj(j -> "(assert (or (not p" + i + "_" + j + ") (not p" + k + "_" + j
                        + ")))\n"))).collect(Collectors.joining());
        String names = IntStream.range(0, number).boxed().flatMap(i -> IntStream.range(0, number - 1)
                .mapToObj(j -> "(declare-const p" + i + "_" + j + " Bool)\n")).collect(Collectors.joining());
        return names + somewhere + alone;
    }

    @Test
    void itAnswers() {
        assertThat(solver.version()).isEqualTo("Z3 4.8.17");
        assertThat(ask("(declare-const x Int) (assert (> x 0))")).isEqualTo(Verdict.SATISFIABLE);
        assertThat(ask("(declare-const x Int) (assert (> x 0)) (assert (< x 0))")).isEqualTo(Verdict.CONTRADICTORY);
        assertThat(ask(pigeons(5))).isEqualTo(Verdict.CONTRADICTORY);
        assertThat(ask("(this is nothing")).isEqualTo(Verdict.MALFORMED);
        assertThat(ask("(assert (= \"Πᵀ\" \"Π\"))")).isEqualTo(Verdict.CONTRADICTORY);
    }

    /** That the engine is chosen at all: the two go other ways to the same proof. */
    @Test
    void itHasTwoEnginesForArithmetic() {
        String squares = "(declare-const x Real) (declare-const y Real) (assert (> (* 2.0 x y) (+ (* x x) (* y y))))";
        List<SolverAnswer> answers = Stream.of(Arithmetic.values())
                .map(arithmetic -> solver.ask(new SolverQuestion(squares, 0, 10, arithmetic))).toList();
        assertThat(answers).extracting(SolverAnswer::verdict).containsOnly(Verdict.CONTRADICTORY);
        assertThat(answers).extracting(SolverAnswer::work).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 1e-4, 0.01})
    void noLimitIsSoSmallThatItIsNone(double seconds) {
        String hopeless = pigeons(14);
        assertThat(solver.ask(new SolverQuestion(hopeless, 0, seconds)).verdict()).isEqualTo(Verdict.LIMIT);
    }

    /** In nonlinear arithmetic Z3 forgets to count; the processor's time breaks it off, and the process goes on. */
    @Test
    void aSearchThatIsNotCountedIsBrokenOff() {
        String cubes = "(declare-const x Int) (declare-const y Int) (declare-const z Int)"
                + "(assert (= (+ (* x x x) (* y y y) (* z z z)) 114)) (assert (> (* y y z) x))";
        SolverAnswer answer = solver.ask(new SolverQuestion(cubes, 0, 0.3));
        assertThat(answer.verdict()).isIn(Verdict.LIMIT, Verdict.OPEN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1, Double.NaN})
    void aLimitOfNothingIsNoLimit(double seconds) {
        assertThatThrownBy(() -> new SolverQuestion("", 0, seconds)).isInstanceOf(IllegalArgumentException.class);
    }
}
