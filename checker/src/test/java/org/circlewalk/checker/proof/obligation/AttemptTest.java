package org.circlewalk.checker.proof.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.circlewalk.checker.proof.solver.Arithmetic;
import org.circlewalk.checker.proof.solver.Solver;
import org.circlewalk.checker.proof.solver.SolverAnswer;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.circlewalk.checker.proof.solver.SolverQuestion;
import org.junit.jupiter.api.Test;

/** Attempts at a proof share a limit, and end with the first that decides. */
class AttemptTest {
    private final List<SolverQuestion> asked = new ArrayList<>();

    private SolverAnswer prove(List<Attempt> attempts, Verdict... verdicts) {
        Iterator<Verdict> answers = Arrays.asList(verdicts).iterator();
        return Attempt.prove(new Solver() {
            @Override
            public String version() {
                return "Scripted 1.0";
            }

            @Override
            public SolverAnswer ask(SolverQuestion question) {
                asked.add(question);
                return new SolverAnswer(answers.next(), 0.5, 7);
            }

            @Override
            public void close() {
                // There is nothing to end.
            }
        }, "(assert false)", attempts, 60);
    }

    @Property
    void theySpendTheLimitAndGiveEachEngineHalfOfIt(@ForAll @IntRange(min = 0, max = 99) int seed) {
        for (List<Attempt> attempts : List.of(Attempt.WITH_FOUR_SEEDS, Attempt.withOneSeed(seed))) {
            assertThat(attempts.stream().mapToDouble(Attempt::share).sum()).isCloseTo(1, within(1e-12));
            for (Arithmetic arithmetic : Arithmetic.values()) {
                assertThat(attempts.stream().filter(attempt -> attempt.arithmetic() == arithmetic).mapToDouble(Attempt::share).sum())
                        .isCloseTo(0.5, within(1e-12));
            }
        }
        assertThat(Attempt.withOneSeed(seed)).extracting(Attempt::seed).containsOnly(seed);
    }

    @Test
    void theFirstThatDecidesIsTheLast() {
        for (Verdict decided : List.of(Verdict.CONTRADICTORY, Verdict.SATISFIABLE, Verdict.MALFORMED, Verdict.STOPPED, Verdict.BROKEN,
                Verdict.LATE)) {
            asked.clear();
            assertThat(prove(Attempt.WITH_FOUR_SEEDS, Verdict.LIMIT, Verdict.OPEN, decided)).isEqualTo(new SolverAnswer(decided, 1.5, 21));
            assertThat(asked).extracting(SolverQuestion::seed).containsExactly(0, 0, 1);
            assertThat(asked).extracting(SolverQuestion::arithmetic)
                    .containsExactly(Arithmetic.NEWER, Arithmetic.OLDER, Arithmetic.NEWER);
            assertThat(asked).extracting(SolverQuestion::seconds).containsExactly(2.0, 2.0, 4.0);
        }
    }

    @Test
    void whatTheLimitBrokeOffIsNotCalledOpen() {
        Verdict[] open = Stream.generate(() -> Verdict.OPEN).limit(Attempt.WITH_FOUR_SEEDS.size()).toArray(Verdict[]::new);
        assertThat(prove(Attempt.WITH_FOUR_SEEDS, open).verdict()).isEqualTo(Verdict.OPEN);
        for (int place = 0; place < open.length; place++) {
            Verdict[] once = open.clone();
            once[place] = Verdict.LIMIT;
            assertThat(prove(Attempt.WITH_FOUR_SEEDS, once).verdict()).isEqualTo(Verdict.LIMIT);
        }
    }
}
