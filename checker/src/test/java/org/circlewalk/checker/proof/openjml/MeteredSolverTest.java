package org.circlewalk.checker.proof.openjml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.process.ProcessLimit;
import org.circlewalk.checker.proof.process.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The solver that OpenJML is given: limited in its work, and tried before it is used; and what OpenJML may not quote. */
class MeteredSolverTest {
    @TempDir
    private Path directory;

    private MeteredSolver solver(String... lines) throws IOException {
        return MeteredSolver.in(directory, FakeOpenJml.solver(directory.resolve("it's here"), lines), 2000);
    }

    @Test
    void theWorkIsLimitedAndTheClockIsFarAway() throws IOException {
        MeteredSolver solver = solver("echo \"$@ $(ulimit -t)\"; exit");
        StringBuilder said = new StringBuilder();
        Tool.run(Tool.Run.of(List.of(solver.program().toString(), "-smt2", "-in"), directory), ProcessLimit.ofProcessor(10), said::append);
        assertThat(said).hasToString("rlimit=6000000 -smt2 -in 35");
        assertThat(solver.clockMillis()).isEqualTo(120_000);
    }

    @Test
    void aSolverThatIsRightIsUsed() throws IOException {
        MeteredSolver solver = solver();
        assertThatCode(() -> solver.requireRight("Z3 4.8.0", directory)).doesNotThrowAnyException();
    }

    /** Also if only the second answer is wrong, which is the one about feasibility. */
    @ParameterizedTest
    @ValueSource(strings = {"echo unsat; echo unsat; exit", "echo unknown; echo unsat; exit"})
    void aSolverThatIsWrongIsRefused(String lines) throws IOException {
        MeteredSolver solver = solver(lines);
        assertThatThrownBy(() -> solver.requireRight("Z3 4.8.0", directory)).isInstanceOf(MissingToolException.class)
                .hasMessageStartingWith("The solver Z3 4.8.0 cannot be used: it says \"unsat\" of the canary ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "echo unsat; exit", "echo '(error \"line 1\")'; echo unknown; echo unknown; exit"})
    void aSolverThatDoesNotAnswerIsRefused(String lines) throws IOException {
        MeteredSolver solver = solver(lines);
        assertThatThrownBy(() -> solver.requireRight("Z3 4.8.0", directory)).isInstanceOf(MissingToolException.class)
                .hasMessageContaining("it says nothing of the canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Starting proof of a.B.c() with prover z3", "  Completed proof of a.B.c()<*/ int d; /* > with prover z3 - no warnings",
        "Method assertions are validated */ void b() { } /*", "unknown reason: none", "A.java:3: verify: no", "   Valid:   9",
        "Skipping proof of a.B.c() (here)", "Proof attempt for split A", "x Feasibility check #1 - end : OK"})
    void aLineThatReadsLikeALogIsRefused(String line) throws IOException {
        Path file = Files.writeString(directory.resolve("A.java"), "class A {\n" + line + "\n}\n");
        assertThatThrownBy(() -> QuotedLines.requireHarmless(List.of(file))).isInstanceOf(RefusedInputException.class)
                .hasMessage("Line 2 of " + file + " is \"" + line.strip()
                        + "\", but it must not read like a line of OpenJML's log, in which OpenJML quotes it.");
    }
}
