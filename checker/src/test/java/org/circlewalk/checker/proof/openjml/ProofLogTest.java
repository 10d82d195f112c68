package org.circlewalk.checker.proof.openjml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.circlewalk.checker.proof.openjml.LoggedProof.Verdict;
import org.circlewalk.checker.proof.process.Tool;
import org.junit.jupiter.api.Test;

/** Verdicts from logs that OpenJML wrote about this project's classes and about changed copies of them. */
class ProofLogTest {
    private static final String CIRCLE = "org.circlewalk.spec.circle.Circle.";
    private static final String MATRIX = "org.circlewalk.spec.walk.TransitionMatrix.";
    private static final String LAW = "(BigFraction,BigFraction[])";
    private static final Tool.End SUCCESS = Tool.End.of(0);
    private static final Tool.End FAILURE = Tool.End.of(6);

    private static List<String> lines(String log) throws IOException {
        try (InputStream in = ProofLogTest.class.getResourceAsStream(log + ".log")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static ProofLog read(List<String> lines) {
        ProofLog log = new ProofLog();
        lines.forEach(log::read);
        return log;
    }

    private static ProofLog read(String log) throws IOException {
        return read(lines(log));
    }

    @Test
    void aMethodIsProvedIfItsOwnSectionSaysSo() throws IOException {
        ProofLog log = read("proved");
        for (String key : List.of("successor(int,int)", "wrap(int,int)")) {
            LoggedProof proof = log.proof(CIRCLE + key, SUCCESS);
            assertThat(proof.verdict()).isEqualTo(Verdict.PROVED);
            assertThat(proof.feasible()).isEqualTo(2);
            assertThat(proof.undecided()).isZero();
            assertThat(proof.seconds()).isPositive();
        }
        assertThat(log.prover()).isEqualTo("z3_4_3");
        assertThat(log.isSplit()).isFalse();
    }

    @Test
    void eachProofIsReportedOnceAsItEnds() throws IOException {
        ProofLog log = new ProofLog();
        assertThat(lines("refuted").stream().filter(log::read)).hasSize(2);
    }

    @Test
    void aRefutationNamesTheFirstFailingAssertionAndItsLine() throws IOException {
        ProofLog log = read("refuted");
        LoggedProof proof = log.proof(CIRCLE + "successor(int,int)", FAILURE);
        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.finding()).startsWith("The prover cannot establish an assertion (Postcondition:");
        assertThat(proof.place()).endsWith("Circle.java:19");
        assertThat(log.proof(CIRCLE + "predecessor(int,int)", FAILURE).verdict()).isEqualTo(Verdict.PROVED);
    }

    @Test
    void modelMethodsAreReadThoughTheSummaryDoesNotCountThem() throws IOException {
        assertThat(read("model-refuted").proof(MATRIX + "stepOfNonNegativeLaw" + LAW, FAILURE).verdict())
                .isEqualTo(Verdict.REFUTED);
        assertThat(read("unknown").proof(MATRIX + "stepOfNonNegativeLaw" + LAW, FAILURE).verdict())
                .isEqualTo(Verdict.PROVED);
    }

    @Test
    void aSolverThatRunsOutOfTimeLeavesTheMethodUnknown() throws IOException {
        LoggedProof proof = read("unknown").proof(MATRIX + "step" + LAW, FAILURE);
        assertThat(proof.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(proof.finding()).startsWith("Validity is unknown");
    }

    @Test
    void anUnsatisfiablePreconditionIsInfeasibleThoughOpenJmlEndsWithSuccess() throws IOException {
        ProofLog log = read("infeasible-precondition");
        LoggedProof proof = log.proof(CIRCLE + "wrap(int,int)", SUCCESS);
        assertThat(proof.verdict()).isEqualTo(Verdict.INFEASIBLE);
        assertThat(proof.finding()).contains("contradictory");
        assertThat(log.proof(CIRCLE + "successor(int,int)", SUCCESS).verdict()).isEqualTo(Verdict.PROVED);
    }

    @Test
    void anEndThatNoCallReachesIsInfeasible() throws IOException {
        LoggedProof proof = read("infeasible-exit").proof(CIRCLE + "wrap(int,int)", FAILURE);
        assertThat(proof.verdict()).isEqualTo(Verdict.INFEASIBLE);
        assertThat(proof.finding()).contains("no feasible path");
    }

    @Test
    void reachThatIsNotDecidedInTimeIsNotShown() throws IOException {
        LoggedProof proof = read("reach-undecided")
                .proof("org.circlewalk.spec.lemma.C7ParentDecomposition.next(BigFraction,BigFraction)", SUCCESS);
        assertThat(proof.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(proof.feasible()).isZero();
        assertThat(proof.undecided()).isEqualTo(2);
    }

    @Test
    void aRunThatSkippedEverythingProvesNothingThoughItEndsWithSuccess() throws IOException {
        ProofLog log = read("skipped");
        assertThat(log.proof(CIRCLE + "successor(int,int)", SUCCESS).verdict()).isEqualTo(Verdict.SKIPPED);
        LoggedProof absent = log.proof(CIRCLE + "nothing(int)", SUCCESS);
        assertThat(absent.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(absent.finding()).isEqualTo("OpenJML does not mention the method");
    }

    @Test
    void aClauseThatIsNotTranslatedProvesNothing() throws IOException {
        LoggedProof proof = read("not-translated").proof(CIRCLE + "predecessor(int,int)", FAILURE);
        assertThat(proof.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(proof.finding()).startsWith("NOT IMPLEMENTED").contains("\\sum");
    }

    @Test
    void aCallOfWhichNoContractIsSeenProvesNothing() throws IOException {
        LoggedProof proof = read("unseen-contract").proof("org.circlewalk.spec.attack.User.wrong(int)", FAILURE);
        assertThat(proof.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(proof.finding()).contains("User.java:58: No visible specifications for this call site");
    }

    @Test
    void sourcesThatDoNotCompileProveNothing() throws IOException {
        LoggedProof proof = read("type-error").proof(CIRCLE + "successor(int,int)", Tool.End.of(1));
        assertThat(proof.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(proof.finding()).endsWith("Circle.java:16: cannot find symbol");
    }

    @Test
    void aCrashProvesNothingAndIsQuoted() throws IOException {
        LoggedProof proof = read("crash").proof(CIRCLE + "successor(int,int)", Tool.End.of(4));
        assertThat(proof.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(proof.finding()).isEqualTo("java.lang.AssertionError: List of trees does not match the env");
    }

    @Test
    void anExitCodeOtherThanThoseOfCompleteRunsVoidsEveryProof() throws IOException {
        LoggedProof proof = read("proved").proof(CIRCLE + "wrap(int,int)", Tool.End.of(3));
        assertThat(proof.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(proof.finding()).isEqualTo("OpenJML ended with exit code 3 and an incomplete log");
    }

    @Test
    void aLogWithoutItsSummaryVoidsEveryProof() throws IOException {
        List<String> cut = lines("proved").stream().takeWhile(line -> !line.startsWith("Summary")).toList();
        assertThat(read(cut).proof(CIRCLE + "wrap(int,int)", SUCCESS).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aSummaryThatCountsOtherwiseVoidsEveryProof() throws IOException {
        List<String> other = lines("proved").stream().map(line -> line.replace("Valid:        2", "Valid:        1")).toList();
        assertThat(read(other).proof(CIRCLE + "wrap(int,int)", SUCCESS).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void ofARunThatWasStoppedOnlyWhatWasFinishedCounts() throws IOException {
        List<String> cut = lines("proved").stream().takeWhile(line -> !line.startsWith("Starting proof of " + CIRCLE + "wrap"))
                .toList();
        Tool.End stopped = new Tool.End(-1, true, false);
        assertThat(read(cut).proof(CIRCLE + "successor(int,int)", stopped).verdict()).isEqualTo(Verdict.PROVED);
        LoggedProof open = read(cut).proof(CIRCLE + "wrap(int,int)", stopped);
        assertThat(open.verdict()).isEqualTo(Verdict.NOT_REACHED);
        assertThat(open.finding()).isEqualTo("OpenJML was stopped at the limit of its work");
        List<String> begun = new ArrayList<>(cut);
        begun.addAll(lines("proved").stream().filter(line -> line.startsWith("Starting proof of " + CIRCLE + "wrap")).toList());
        assertThat(read(begun).proof(CIRCLE + "wrap(int,int)", stopped).verdict()).isEqualTo(Verdict.UNKNOWN);
        LoggedProof late = read(begun).proof(CIRCLE + "wrap(int,int)", new Tool.End(-1, true, true));
        assertThat(late.verdict()).isEqualTo(Verdict.NOT_REACHED);
        assertThat(late.finding()).isEqualTo("OpenJML was stopped by the clock, since the machine was too busy");
    }

    @Test
    void aSecondLookThatFindsTheEndOutOfReachVoidsTheProof() throws IOException {
        LoggedProof first = read("reach-undecided")
                .proof("org.circlewalk.spec.lemma.C7ParentDecomposition.next(BigFraction,BigFraction)", SUCCESS);
        LoggedProof infeasible = read("infeasible-exit").proof(CIRCLE + "wrap(int,int)", FAILURE);
        LoggedProof shown = read("proved").proof(CIRCLE + "wrap(int,int)", SUCCESS);
        assertThat(first.reachedAs(infeasible).isProved()).isFalse();
        assertThat(first.reachedAs(shown).undecided()).isZero();
        assertThat(first.reachedAs(first)).isEqualTo(first);
    }

    /** A log of one proof, of which the solver is told to end after some of the lines. */
    private static LoggedProof brokenOff(int ended, String... lines) {
        ProofLog log = new ProofLog();
        for (int line = 0; line < lines.length; line++) {
            if (line == ended) {
                log.endSearch();
            }
            log.read(lines[line]);
        }
        return log.proof(CIRCLE + "wrap(int,int)", Tool.End.of(1));
    }

    @Test
    void aSolverThatIsEndedInASearchForAStateLeavesTheProofThatItHasFound() {
        String start = "Starting proof of " + CIRCLE + "wrap(int,int) with prover z3_4_3";
        String validated = "Method assertions are validated [1.22 secs]";
        String error = "error: An internal JML error occurred, possibly recoverable.  Please report the bug";
        String end = "Completed proof of " + CIRCLE + "wrap(int,int) with prover z3_4_3 - ERROR [64.67 secs]";
        LoggedProof proof = brokenOff(2, start, validated, error, end, "1 error");
        assertThat(proof.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(proof.undecided()).isEqualTo(1);
        assertThat(proof.feasible()).isZero();
        assertThat(brokenOff(9, start, validated, error, end).verdict()).as("not ended by us").isEqualTo(Verdict.FAILED);
        assertThat(brokenOff(1, start, error, end).verdict()).as("ended before it was proved").isEqualTo(Verdict.FAILED);
        assertThat(brokenOff(1, start, validated, error, end).verdict()).as("ended before it was proved").isEqualTo(Verdict.FAILED);
        assertThat(brokenOff(2, start, validated, error, "error: cannot find symbol", end).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(brokenOff(2, start, validated, "x.java:3: verify: The prover cannot establish an assertion", error, end).verdict())
                .isEqualTo(Verdict.FAILED);
    }
}
