package org.circlewalk.checker.proof.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.circlewalk.checker.proof.process.JavaProgram;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a solver's process does, it costs one question and leaves nothing behind. */
@Timeout(120)
class SolverProcessesTest {
    /** Half a second of the processor or eight of the clock, and a little for the limit. */
    private static final HardStop SOON = new HardStop(1, 0.5, 1, 8, 60);
    private static final double LIMIT = 0.1;

    private final AtomicReference<Path> place = new AtomicReference<>();
    private SolverProcesses solver;

    @BeforeEach
    void start() throws IOException {
        solver = new SolverProcesses(own -> {
            place.set(own);
            return JavaProgram.command(List.of("-XX:TieredStopAtLevel=1"), FakeWorker.class, own.toString());
        }, SOON);
    }

    @AfterEach
    void end() {
        solver.close();
        assertThat(place.get().getParent()).doesNotExist();
        // Each of its processes is told a place in the directory; other tests have processes at the same time.
        String directory = place.get().getParent().toString();
        assertThat(ProcessHandle.current().descendants().filter(child -> child.info().command().orElse("").endsWith("/java"))
                .filter(child -> String.join(" ", child.info().arguments().orElse(new String[0])).contains(directory))).isEmpty();
    }

    private Verdict ask(String what) {
        return solver.ask(new SolverQuestion(what, 0, LIMIT)).verdict();
    }

    @Test
    void aProcessAnswersOneQuestionAfterAnother() {
        Path first = place.get();
        assertThat(ask("anything")).isEqualTo(Verdict.SATISFIABLE);
        assertThat(ask("anything else")).isEqualTo(Verdict.SATISFIABLE);
        assertThat(place.get()).isEqualTo(first);
    }

    @Test
    void aProcessThatOverworksIsStoppedAndReplaced() {
        assertStopped("spin", Verdict.STOPPED, "the solver did not keep to its limit and was stopped after \\d+\\.\\d s");
    }

    /** It did not get to its work, so that nothing is known. */
    @ParameterizedTest
    @ValueSource(strings = {"sleep", "half", "child"})
    @Execution(ExecutionMode.CONCURRENT)
    void aProcessThatTheClockStopsWasNotTriedAndIsReplaced(String what) {
        assertStopped(what, Verdict.LATE, "the machine was so busy that the solver was stopped by the clock, after \\d+\\.\\d s");
    }

    private void assertStopped(String what, Verdict verdict, String failure) {
        Path first = place.get();
        SolverAnswer answer = solver.ask(new SolverQuestion(what, 0, LIMIT));
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.failure()).matches(failure);
        assertThat(answer.seconds()).isBetween(0.1, 60.0);
        assertThat(first).doesNotExist();
        assertThat(ask("anything")).isEqualTo(Verdict.SATISFIABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crash", "garbage", "earlier", "beyond"})
    void aProcessThatBreaksGivesNoAnswerAndIsReplaced(String what) {
        Path first = place.get();
        SolverAnswer answer = solver.ask(new SolverQuestion(what, 0, LIMIT));
        assertThat(answer.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(answer.failure()).matches("the solver broke down and was stopped after \\d+\\.\\d s");
        assertThat(first).doesNotExist();
        assertThat(ask("anything")).isEqualTo(Verdict.SATISFIABLE);
    }

    @Test
    void anAnswerThatNobodyAskedForIsNotTakenForTheNext() {
        assertThat(ask("twice")).isEqualTo(Verdict.CONTRADICTORY);
        assertThat(ask("anything")).isNotEqualTo(Verdict.CONTRADICTORY);
        assertThat(ask("anything")).isEqualTo(Verdict.SATISFIABLE);
    }

    @Test
    void whatDoesNotStartSaysWhy() {
        assertThatThrownBy(() -> new SolverProcesses(own -> List.of("true"), SOON)).isInstanceOf(IOException.class)
                .hasMessage("its process ends at once");
        assertThatThrownBy(() -> new SolverProcesses(own -> List.of("sleep", "100"), new HardStop(1, 1, 1, 1, 1)))
                .isInstanceOf(IOException.class).hasMessage("its process did not start within 1 s");
        assertThatThrownBy(() -> new SolverProcesses(own -> List.of("echo", "Welcome to the solver"), SOON))
                .isInstanceOf(IOException.class).hasMessage("its process does not say who it is");
        assertThatThrownBy(() -> new SolverProcesses(own -> List.of("no-such-program"), SOON)).isInstanceOf(IOException.class)
                .hasMessageContaining("no-such-program");
    }

    @Test
    void theProcessorsTimeCountsAndTheClockIsFarAway() {
        HardStop stop = HardStop.STANDARD;
        assertThat(stop.isOver(1, Optional.of(Duration.ofSeconds(8)))).isFalse();
        assertThat(stop.isOver(1, Optional.of(Duration.ofSeconds(10)))).isTrue();
        assertThat(stop.isOver(1, Optional.empty())).isFalse();
        assertThat(stop.isLate(1, 600)).isFalse();
        assertThat(stop.isLate(1, 700)).isTrue();
    }

    @Test
    void afterItIsClosedItBeginsAnew() {
        solver.close();
        assertThat(place.get()).doesNotExist();
        assertThat(ask("anything")).isEqualTo(Verdict.SATISFIABLE);
        assertThat(Files.exists(place.get())).isTrue();
    }
}
