package org.circlewalk.checker.proof.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.circlewalk.checker.proof.solver.Arithmetic;
import org.circlewalk.checker.proof.solver.SolverAnswer;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.circlewalk.checker.proof.solver.SolverProcesses;
import org.circlewalk.checker.proof.solver.SolverQuestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A part of an obligation says nothing that the whole doesn't. */
class PartialObligationTest {
    private static final List<String> SAMPLES =
            List.of(SampleObligation.PROVED, SampleObligation.REFUTED, SampleObligation.contradictory());
    private static final SolverProcesses Z3 = SolverProcesses.start();

    @AfterContainer
    @AfterAll
    static void end() {
        Z3.close();
    }

    private static PartialObligation partial(String text) {
        return new PartialObligation(new ObligationText(text));
    }

    private static BitSet numbers(Iterable<Integer> numbers) {
        BitSet set = new BitSet();
        numbers.forEach(set::set);
        return set;
    }

    private static Verdict verdict(String smt) {
        return Z3.ask(new SolverQuestion(smt, 0, 5)).verdict();
    }

    @Test
    void aPartOfAllClaimsIsTheWhole() {
        assertThat(SAMPLES).allSatisfy(text -> {
            ObligationText all = partial(text).of(partial(text).claims());
            assertThat(all.assertions(0)).isEqualTo(new ObligationText(text).assertions(0));
            assertThat(all.whole()).isEqualTo(text);
        });
    }

    /** With its options, and with what stands between the assertions and the question, as the canaries are. */
    @Test
    void aPartIsAskedAsTheWholeIs() {
        assertThat(partial(SampleObligation.PROVED).of(new BitSet()).whole().lines())
                .contains("(set-option :AUTO_CONFIG false)", "(set-option :smt.MBQI false)")
                .endsWith("(push 1)", "(assert (= __JML_FeasCheck_ 0))", "(push 1)", "(check-sat)");
    }

    @Test
    void assertionsAndDefinedConstantsAreClaimsAndTheSelectorIsNone() {
        assertThat(partial(SampleObligation.PROVED).claims()).isEqualTo(numbers(List.of(11, 14, 15)));
        assertThat(partial(SampleObligation.PROVED).of(new BitSet()).assertions(0).lines()).contains("(declare-fun BL_1Start_1__A1 () Bool)",
                "(define-fun BL_1Start_1__A2 () Bool (= |ASSERT_1| (distinct |__JML_FeasCheck_| 1)))")
                .noneMatch(line -> line.contains("(> x 0)") || line.contains("(=> BL_1Start_1__A1"));
    }

    @Property(tries = 200)
    void everyLineOfAPartIsOneOfTheWholeOrDeclaresWhatTheWholeDefines(@ForAll Set<@IntRange(max = 400) Integer> kept,
            @ForAll @IntRange(max = 2) int sample) {
        List<String> whole = new ObligationText(SAMPLES.get(sample)).assertions(0).lines().toList();
        List<String> part = new ArrayList<>(partial(SAMPLES.get(sample)).of(numbers(kept)).assertions(0).lines().filter(line -> !line.isEmpty()).toList());
        part.removeAll(whole);
        assertThat(part).allSatisfy(line -> {
            assertThat(line).matches("\\(declare-fun \\S+ \\(\\) \\w+\\)");
            assertThat(whole).anyMatch(other -> other.startsWith(line.substring(0, line.length() - 1).replace("(declare", "(define") + " "));
        });
    }

    @Property(tries = 100)
    void noPartOfWhatIsNotProvedIsProved(@ForAll Set<@IntRange(max = 20) Integer> kept) {
        assertThat(verdict(partial(SampleObligation.REFUTED).of(numbers(kept)).assertions(0))).isEqualTo(Verdict.SATISFIABLE);
    }

    @Test
    void theSolverSaysWhichClaimsItNeeds() {
        PartialObligation obligation = partial(SampleObligation.PROVED);
        SolverAnswer answer = Z3.ask(new SolverQuestion(obligation.marked(obligation.claims()).assertions(0), 0, 5, Arithmetic.NEWER, 3));
        assertThat(answer.verdict()).isEqualTo(Verdict.CONTRADICTORY);
        assertThat(answer.needed()).containsExactly(0, 1, 2);
        PartialObligation refuted = partial(SampleObligation.REFUTED);
        assertThat(Z3.ask(new SolverQuestion(refuted.marked(refuted.claims()).assertions(0), 0, 5, Arithmetic.NEWER, 3)))
                .returns(Verdict.SATISFIABLE, SolverAnswer::verdict).returns(List.of(), SolverAnswer::needed);
    }

    @Test
    void whatOpenJmlWroteIsProvedFromFewClaims() {
        PartialObligation obligation = partial(SampleObligation.contradictory());
        int all = obligation.claims().cardinality();
        SolverAnswer answer = Z3.ask(
                new SolverQuestion(obligation.marked(obligation.claims()).assertions(0), 0, 5, Arithmetic.NEWER, all));
        BitSet needed = new BitSet();
        answer.needed().forEach(mark -> needed.set(obligation.claims().stream().toArray()[mark]));
        assertThat(needed.cardinality()).isBetween(1, all / 2);
        assertThat(verdict(obligation.of(needed).assertions(0))).isEqualTo(Verdict.CONTRADICTORY);
    }

    @Property
    void numbersAreReadAsTheyAreWritten(@ForAll Set<@IntRange(min = 1, max = 60) Integer> numbers) {
        ProofPart part = new ProofPart("m", "", ProofPart.written(numbers(numbers)), Arithmetic.NEWER, 0, 0);
        assertThat(part.numbers()).isEqualTo(numbers(numbers));
        assertThat(part.claims()).matches(ProofPart.CLAIMS);
    }

    @Test
    void claimsAreBitsOfBytesInBase64() {
        assertThat(ProofPart.written(numbers(List.of(1, 8)))).isEqualTo("AgE=");
        assertThat("A").doesNotMatch(ProofPart.CLAIMS);
        assertThat("AgE").doesNotMatch(ProofPart.CLAIMS);
        assertThat("A=gE").doesNotMatch(ProofPart.CLAIMS);
    }
}
