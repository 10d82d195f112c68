package org.circlewalk.checker.proof.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers of earlier runs are used for the same question in the same circumstances, and for no other. */
class KeptAnswersTest {
    private static final SolverQuestion QUESTION = new SolverQuestion("(assert false)", 0, 1);

    @TempDir
    private Path folder;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger started = new AtomicInteger();

    /** A solver that always says the same. */
    private record Saying(Verdict verdict, AtomicInteger asked) implements Solver {
        @Override
        public String version() {
            return "Saying 1.0";
        }

        @Override
        public SolverAnswer ask(SolverQuestion question) {
            asked.incrementAndGet();
            return new SolverAnswer(verdict, 1);
        }

        @Override
        public void close() {
            // There is nothing to end.
        }
    }

    private Verdict run(String circumstances, Verdict said, SolverQuestion question) {
        return run(circumstances, said, question, false);
    }

    private Verdict run(String circumstances, Verdict said, SolverQuestion question, boolean anew) {
        try (KeptAnswers answers = new KeptAnswers(folder, circumstances, () -> {
            started.incrementAndGet();
            return new Saying(said, asked);
        }, anew)) {
            return answers.ask(question).verdict();
        }
    }

    @Test
    void theSameQuestionIsNotAskedTwiceNorTheSolverStarted() {
        assertThat(run("here", Verdict.CONTRADICTORY, QUESTION)).isEqualTo(Verdict.CONTRADICTORY);
        assertThat(run("here", Verdict.OPEN, QUESTION)).isEqualTo(Verdict.CONTRADICTORY);
        assertThat(asked).hasValue(1);
        assertThat(started).hasValue(1);
    }

    @Test
    void anotherQuestionSeedLimitOrCircumstanceIsAsked() {
        run("here", Verdict.CONTRADICTORY, QUESTION);
        Stream.of(new SolverQuestion("(assert true)", 0, 1), new SolverQuestion(QUESTION.smt(), 1, 1), new SolverQuestion(QUESTION.smt(), 0, 2))
                .forEach(other -> assertThat(run("here", Verdict.OPEN, other)).isEqualTo(Verdict.OPEN));
        assertThat(run("there", Verdict.OPEN, QUESTION)).isEqualTo(Verdict.OPEN);
    }

    @Test
    void aRunThatAsksAnewUsesNoAnswerAndKeepsItsOwn() {
        run("here", Verdict.OPEN, QUESTION);
        assertThat(run("here", Verdict.CONTRADICTORY, QUESTION, true)).isEqualTo(Verdict.CONTRADICTORY);
        assertThat(run("here", Verdict.OPEN, QUESTION)).isEqualTo(Verdict.CONTRADICTORY);
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"STOPPED", "BROKEN", "LATE", "MALFORMED"})
    void aFailureOfARunThatAsksAnewTakesTheOldAnswerAway(Verdict failure) {
        run("here", Verdict.CONTRADICTORY, QUESTION);
        assertThat(run("here", failure, QUESTION, true)).isEqualTo(failure);
        assertThat(run("here", Verdict.OPEN, QUESTION)).isEqualTo(Verdict.OPEN);
    }

    @Test
    void aRunThatBeganBeforeAnotherPutsNoneOfItsOldAnswersBack() {
        run("here", Verdict.CONTRADICTORY, QUESTION);
        try (KeptAnswers slow = new KeptAnswers(folder, "here", () -> new Saying(Verdict.OPEN, asked), false)) {
            slow.ask(new SolverQuestion("(assert true)", 0, 1));
            run("here", Verdict.LIMIT, QUESTION, true);
        }
        assertThat(run("here", Verdict.OPEN, QUESTION)).isEqualTo(Verdict.LIMIT);
        assertThat(run("here", Verdict.CONTRADICTORY, new SolverQuestion("(assert true)", 0, 1))).isEqualTo(Verdict.OPEN);
    }

    @Test
    void whatIsAskedTwiceInARunCountsAsMadeTwice() {
        try (KeptAnswers answers = new KeptAnswers(folder, "here", () -> new Saying(Verdict.OPEN, asked), false)) {
            answers.ask(QUESTION);
            answers.ask(QUESTION);
            assertThat(answers.words()).isEqualTo("Answers of the solver: 0 kept from earlier runs, 2 made now");
        }
    }

    @Test
    void theVersionAfterwardsStartsNoSolver() {
        run("here", Verdict.OPEN, QUESTION);
        KeptAnswers answers = new KeptAnswers(folder, "here", () -> {
            started.incrementAndGet();
            return new Saying(Verdict.OPEN, asked);
        }, true);
        answers.ask(QUESTION);
        answers.close();
        assertThat(answers.version()).isEqualTo("Saying 1.0");
        assertThat(started).hasValue(2);
    }

    @Test
    void whereNoAnswerIsNeededItIsKeptThatTheSolverWasStopped() {
        SolverQuestion brief = new SolverQuestion("(assert false)", 0, 0.5);
        assertThat(run("here", Verdict.STOPPED, brief)).isEqualTo(Verdict.STOPPED);
        assertThat(run("here", Verdict.OPEN, brief)).isEqualTo(Verdict.STOPPED);
        assertThat(asked).hasValue(1);
        assertThat(run("here", Verdict.OPEN, brief, true)).isEqualTo(Verdict.OPEN);
        assertThat(run("here", Verdict.STOPPED, brief)).isEqualTo(Verdict.OPEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"STOPPED", "BROKEN", "LATE", "MALFORMED"})
    void whatTheSolverFailedIsNotKept(Verdict failure) {
        run("here", failure, QUESTION);
        assertThat(run("here", Verdict.OPEN, QUESTION)).isEqualTo(Verdict.OPEN);
    }

    @Test
    void damagedAnswersAreMadeAnew() throws IOException {
        run("here", Verdict.OPEN, QUESTION);
        Path file = folder.resolve("here.answers");
        Files.writeString(file, Files.readString(file).replace("OPEN", "CONTRADICTORY"));
        assertThat(run("here", Verdict.OPEN, QUESTION)).isEqualTo(Verdict.OPEN);
        Files.write(file, new byte[] {-1, -2, -3});
        assertThat(run("here", Verdict.OPEN, QUESTION)).isEqualTo(Verdict.OPEN);
    }

    @Test
    void theVersionIsKeptAsWell() {
        run("here", Verdict.OPEN, QUESTION);
        try (KeptAnswers answers = new KeptAnswers(folder, "here", () -> new Saying(Verdict.OPEN, asked), false)) {
            assertThat(answers.version()).isEqualTo("Saying 1.0");
            answers.ask(QUESTION);
            assertThat(answers.kept()).isEqualTo(1);
            assertThat(answers.made()).isZero();
        }
        assertThat(started).hasValue(1);
    }
}
