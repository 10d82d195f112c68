package org.circlewalk.checker.proof.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The canaries have the answers that they claim, and a solver that fails one is not used. */
class CanaryTest {
    static Stream<Canary> satisfiable() {
        return Canary.all().stream().filter(Canary::satisfiable);
    }

    @ParameterizedTest
    @MethodSource("satisfiable")
    void aModelSatisfiesEveryAssertion(Canary canary) {
        SmtModel model = SmtModel.of(canary.witness());
        List<SmtTerm> assertions = SmtTerm.assertions(canary.smt());
        assertThat(assertions).isNotEmpty().allSatisfy(assertion -> assertThat(model.truth(assertion)).isTrue());
    }

    /** That the check above can fail. */
    @Test
    void anotherModelDoesNot() {
        SmtTerm parabola = SmtTerm.assertions(Canary.all().get(0).smt()).get(0);
        assertThat(SmtModel.of("u = 0, v = 0, w = 1").truth(parabola)).isTrue();
        assertThat(SmtModel.of("u = 0, v = 0, w = -1").truth(parabola)).isFalse();
        assertThat(SmtModel.of("u = 0, v = 0, w = 0").truth(parabola)).isFalse();
        assertThat(SmtModel.of("u = 0, v = 1, w = 1").truth(parabola)).isFalse();
    }

    @Test
    void someAreContradictory() {
        assertThat(Canary.all()).filteredOn(canary -> !canary.satisfiable()).extracting(Canary::name)
                .containsExactly("order", "instance", "product-of-positive-numbers");
    }

    /** What they are for: the standard solver of the very Z3 that is used calls a satisfiable formula contradictory. */
    @Test
    @Timeout(120)
    void theStandardSolverOfZ3FailsOne() {
        assertThat(satisfiable().filter(canary -> standard(canary.smt()) == Status.UNSATISFIABLE)).isNotEmpty();
    }

    private static Status standard(String smt) {
        try (Context context = new Context(Map.of("auto_config", "false"))) {
            Solver solver = context.mkSolver();
            Params parameters = context.mkParams();
            parameters.add("auto_config", false);
            parameters.add("mbqi", false);
            parameters.add("rlimit", Z3Work.units(1));
            solver.setParameters(parameters);
            solver.add(context.parseSMTLIB2String(smt, null, null, null, null));
            return solver.check();
        }
    }

    private static Verdict right(Canary canary) {
        return canary.satisfiable() ? Verdict.OPEN : Verdict.CONTRADICTORY;
    }

    @Test
    void aSolverThatIsRightIsUsed() {
        assertThatCode(() -> Canary.require("Right 1.0", CanaryTest::right)).doesNotThrowAnyException();
    }

    @Test
    void aSolverThatCallsASatisfiableFormulaContradictoryIsRefused() {
        assertThatThrownBy(() -> Canary.require("Wrong 1.0", canary -> Verdict.CONTRADICTORY)).isInstanceOf(MissingToolException.class)
                .hasMessage("The solver Wrong 1.0 cannot be used: it says \"unsat\" of the canary parabola-outside-an-interval, which is "
                        + "satisfied by u = 0, v = 0, w = 1.");
    }

    @Test
    void aSolverThatWasRightIsNotAskedAgainInTheSameMode() {
        AtomicInteger asked = new AtomicInteger();
        Function<Canary, Verdict> ask = canary -> {
            asked.incrementAndGet();
            return right(canary);
        };
        for (List<Object> mode : List.of(List.<Object>of("gentle", 1), List.<Object>of("gentle", 1), List.<Object>of("gentle", 2))) {
            Canary.requireOnce("Right 2.0", mode, ask);
        }
        Canary.requireOnce("Right 2.1", List.of("gentle", 1), ask);
        assertThat(asked).hasValue(3 * Canary.all().size());
    }

    /** Each of Z3's engines for arithmetic is asked: a solver that is wrong with one of them only is refused. */
    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void aSolverIsRefusedForEachOfItsEngines(Arithmetic wrong) {
        org.circlewalk.checker.proof.solver.Solver solver = new org.circlewalk.checker.proof.solver.Solver() {
            @Override
            public String version() {
                return "Wrong with the " + wrong + " 1.0";
            }

            @Override
            public SolverAnswer ask(SolverQuestion question) {
                Canary asked = Canary.all().stream().filter(canary -> canary.smt().equals(question.smt())).findFirst().orElseThrow();
                return new SolverAnswer(question.arithmetic() == wrong ? Verdict.CONTRADICTORY : right(asked), 0);
            }

            @Override
            public void close() {
                // There is nothing to end.
            }
        };
        assertThatThrownBy(() -> SolverProcesses.requireRight(solver)).isInstanceOf(MissingToolException.class)
                .hasMessageStartingWith("The solver Wrong with the " + wrong + " 1.0 cannot be used");
    }

    @Test
    void aSolverThatWasWrongIsRefusedEveryTime() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> Canary.requireOnce("Wrong 2.0", List.of("gentle", 1), canary -> Verdict.CONTRADICTORY))
                    .isInstanceOf(MissingToolException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SATISFIABLE", "OPEN", "LIMIT"})
    void aSolverThatDoesNotFindAContradictionIsRefused(Verdict verdict) {
        assertThatThrownBy(() -> Canary.require("Weak 1.0", canary -> verdict)).isInstanceOf(MissingToolException.class)
                .hasMessageContaining("of the canary order, which is contradictory, since x < y and y < x exclude each other.");
    }

    @ParameterizedTest
    @EnumSource(names = {"MALFORMED", "STOPPED", "BROKEN", "LATE"})
    void aSolverThatDoesNotAnswerIsRefused(Verdict verdict) {
        assertThatThrownBy(() -> Canary.require("Mute 1.0", canary -> verdict)).isInstanceOf(MissingToolException.class)
                .hasMessageStartingWith("The solver Mute 1.0 cannot be used: it says nothing of the canary ");
    }
}
