package org.circlewalk.checker.proof.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.contract.SampleSources;
import org.circlewalk.checker.proof.solver.Arithmetic;
import org.circlewalk.checker.proof.solver.Solver;
import org.circlewalk.checker.proof.solver.SolverAnswer;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.circlewalk.checker.proof.solver.SolverProcesses;
import org.circlewalk.checker.proof.solver.SolverQuestion;
import org.circlewalk.checker.proof.solver.Z3Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of an obligation its proof needs, as a solver says it, and never more than a proof shows. */
class PartSearchTest {
    private static final String FIRST = "sample.Sample.first(int)";
    private static final String SECOND = "sample.Sample.second(int)";
    /** What holds and does not matter. */
    private static final String IDLE = "(declare-fun y () Int)\n(assert (= y 3))\n(define-fun z () Int (+ y 1))\n(assert (= z 4))\n";

    @TempDir
    private Path root;
    private ContractedSources sources;

    @BeforeEach
    void write() {
        sources = new SampleSources(root).with("Sample", """
                //@ requires x > 0; ensures \\result == x; pure
                static int first(int x) { return x; }
                //@ requires x > 1; ensures \\result == x; pure
                static int second(int x) { return x; }""").read();
    }

    private void commit(String first, String second) {
        Obligations.update(root, Obligations.Origin.of("tool", "solver"), sources,
                SampleObligation.named(Map.of(FIRST, first, SECOND, second)));
    }

    private static String withIdleClaims(String obligation) {
        return obligation.replace("(declare-fun x () Int)\n", "(declare-fun x () Int)\n" + IDLE);
    }

    private PartsReport search(Solver solver, Optional<ProofParts> known) {
        return new PartSearch(Obligations.read(root), solver, 60).report(sources, known, 1, found -> { });
    }

    private PartsReport search() {
        return search(SolverProcesses.start(), Optional.empty());
    }

    @Test
    void whatDoesNotMatterIsLeftOut() {
        commit(withIdleClaims(SampleObligation.PROVED), SampleObligation.contradictory(SECOND));
        PartsReport report = search();
        assertThat(report.found().parts()).extracting(ProofPart::method).containsExactly(FIRST, SECOND);
        BitSet needed = new BitSet();
        List.of(15, 18, 19).forEach(needed::set);
        assertThat(report.found().parts().get(0).numbers()).isEqualTo(needed);
        assertThat(report.claims()).containsEntry(FIRST, 6);
        assertThat(report.asExpected()).isTrue();
        StringWriter text = new StringWriter();
        report.print(new PrintWriter(text));
        assertThat(text.toString()).contains("claims for the proofs of 2 obligations.");
    }

    @Test
    void ofWhatIsNotProvedThereIsNoPart() {
        commit(withIdleClaims(SampleObligation.REFUTED), SampleObligation.PROVED);
        PartsReport report = search();
        assertThat(report.without()).containsExactly(FIRST);
        assertThat(report.found().parts()).extracting(ProofPart::method).containsExactly(SECOND);
        assertThat(report.asExpected()).isFalse();
    }

    @Test
    void partsAreReadAsTheyWereWrittenAndNotSearchedAgain() {
        commit(SampleObligation.PROVED, SampleObligation.contradictory(SECOND));
        ProofParts found = search().found();
        found.write(ProofParts.target(root));
        assertThat(ProofParts.read(root)).contains(found);
        Solver mute = scripted(found.solver(), new ArrayList<>(), null);
        assertThat(search(mute, ProofParts.read(root)).found()).isEqualTo(found);
    }

    @Test
    void ofWhatIsOutdatedNothingIsSearchedAndNothingKept() throws IOException {
        commit(SampleObligation.PROVED, SampleObligation.contradictory(SECOND));
        ProofParts found = search().found();
        Files.delete(ObligationFolder.in(root).resolve(Obligations.read(root).entries().get(SECOND).file()));
        PartsReport report = search(scripted(found.solver(), new ArrayList<>(), null), Optional.of(found));
        assertThat(report.found().parts()).containsExactly(found.parts().get(0));
        assertThat(report.outdated()).containsExactly(SECOND);
        assertThat(report.asExpected()).isFalse();
    }

    /** A solver that says that nothing is needed, and calls every question with marks contradictory, is not believed. */
    @Test
    void whatTheSolverSaysThatItNeedsIsProvedBeforeItIsWritten() {
        commit(SampleObligation.PROVED, SampleObligation.contradictory(SECOND));
        List<SolverQuestion> asked = new ArrayList<>();
        SolverProcesses z3 = SolverProcesses.start();
        ProofParts found = search(scripted("Liar", asked, z3), Optional.empty()).found();
        assertThat(asked).anyMatch(question -> question.marks() > 0);
        assertThat(found.parts()).allSatisfy(part -> {
            String text = Obligations.read(root).text(sources.methods().get(part.method())).orElseThrow();
            assertThat(part.numbers()).isEqualTo(new PartialObligation(new ObligationText(text)).claims());
        });
    }

    /** A solver that takes long for all proofs, and less with one seed and one engine. */
    @Test
    void ofSeedsTheOneWithWhichALongProofTakesLeastIsWritten() {
        commit(SampleObligation.PROVED, SampleObligation.contradictory(SECOND));
        SolverProcesses z3 = SolverProcesses.start();
        Solver slow = new Solver() {
            @Override
            public String version() {
                return "Slow";
            }

            @Override
            public SolverAnswer ask(SolverQuestion question) {
                SolverAnswer answer = z3.ask(question);
                long times = question.seed() == 6 && question.arithmetic() == Arithmetic.OLDER ? 1 : 2;
                return new SolverAnswer(answer.verdict(), answer.seconds(), times * Z3Work.units(1), answer.needed());
            }

            @Override
            public void close() {
                z3.close();
            }
        };
        assertThat(search(slow, Optional.empty()).found().parts())
                .extracting(ProofPart::seed, ProofPart::arithmetic, ProofPart::work)
                .containsOnly(tuple(6, Arithmetic.OLDER, (long) Z3Work.units(1)));
    }

    private static Solver scripted(String version, List<SolverQuestion> asked, Solver honest) {
        return new Solver() {
            @Override
            public String version() {
                return version;
            }

            @Override
            public SolverAnswer ask(SolverQuestion question) {
                asked.add(question);
                return question.marks() > 0 ? new SolverAnswer(Verdict.CONTRADICTORY, 0, 1, List.of(-1, question.marks()))
                        : honest.ask(question);
            }

            @Override
            public void close() {
                if (honest != null) {
                    honest.close();
                }
            }
        };
    }
}
