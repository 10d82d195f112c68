package org.circlewalk.checker.proof.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.contract.SampleSources;
import org.circlewalk.checker.proof.solver.Arithmetic;
import org.circlewalk.checker.proof.solver.Solver;
import org.circlewalk.checker.proof.solver.SolverAnswer;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.circlewalk.checker.proof.solver.SolverProcesses;
import org.circlewalk.checker.proof.solver.SolverQuestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a replay says of good obligations and of every kind of bad ones. */
class ReplayTest {
    private static final Obligations.Origin ORIGIN = Obligations.Origin.of("tool", "solver");
    private static final String FIRST = "sample.Sample.first(int)";
    private static final String SECOND = "sample.Sample.second(int)";
    private static final String BODY = """
                //@ requires x > 0; ensures \\result == x; pure
                static int first(int x) {
                    return x;
                }

                //@ requires x > 0; ensures \\result == x;
                static int second(int x) {
                    return first(x);
                }
            """;

    private static final SolverProcesses Z3 = SolverProcesses.start();

    @TempDir
    private Path root;

    /** A solver that the next replay uses as well. */
    private record Kept(Solver solver) implements Solver {
        @Override
        public String version() {
            return solver.version();
        }

        @Override
        public SolverAnswer ask(SolverQuestion question) {
            return solver.ask(question);
        }

        @Override
        public void close() {
            // After the last test.
        }
    }

    @AfterAll
    static void end() {
        Z3.close();
    }

    private ContractedSources sources(String body) {
        return new SampleSources(root).with("Sample", body).read();
    }

    private void commit(String first, String second) {
        Obligations.update(root, ORIGIN, sources(BODY), SampleObligation.named(Map.of(FIRST, first, SECOND, second)));
    }

    private List<MethodResult> replay(ContractedSources sources) {
        Replay replay = new Replay(Obligations.read(root), new Replay.Limits(60, 2, 0), new Kept(Z3));
        return replay.prove(sources, 2, () -> { }).judged(sources).results();
    }

    private List<ProofStatus> statuses(ContractedSources sources) {
        return replay(sources).stream().map(MethodResult::status).toList();
    }

    @Test
    void contradictionsAreProofs() {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        assertThat(replay(sources(BODY))).extracting(MethodResult::key).containsExactly(FIRST, SECOND);
        assertThat(replay(sources(BODY))).allSatisfy(result -> {
            assertThat(result.status()).isEqualTo(ProofStatus.PROVED);
            assertThat(result.feasible()).isEqualTo(2);
        });
    }

    @Test
    void aCounterexampleRefutesAndTakesTheCallersWithIt() {
        commit(SampleObligation.REFUTED, SampleObligation.PROVED);
        assertThat(replay(sources(BODY))).extracting(MethodResult::status, MethodResult::detail).containsExactly(
                tuple(ProofStatus.REFUTED, "the solver finds a counterexample"),
                tuple(ProofStatus.CALLS_UNPROVED, "it calls " + FIRST + ", which is REFUTED"));
    }

    @Test
    void whatTheSolverCannotDecideIsNotProved() {
        String quantified = SampleObligation.REFUTED.replace("(declare-fun x () Int)", "(declare-fun x () Int)\n"
                + "(declare-fun f (Int) Int)\n(assert (forall ((y Int)) (> (f y) (f (+ y 1)))))");
        commit(quantified, SampleObligation.PROVED);
        assertThat(replay(sources(BODY))).first().returns(ProofStatus.UNKNOWN, MethodResult::status)
                .returns("the solver finds neither a proof nor a counterexample", MethodResult::detail);
    }

    private void adviseClaims(String claims, String sha256OfSecond) {
        Map<String, Obligation> entries = Obligations.read(root).entries();
        new ProofParts("Z3", List.of(new ProofPart(FIRST, entries.get(FIRST).sha256(), claims, Arithmetic.OLDER, 1, 7),
                new ProofPart(SECOND, sha256OfSecond, claims, Arithmetic.NEWER, 0, 7))).write(ProofParts.target(root));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CA==", "AAg=", "AEg=", "AMg=", "/////////////w==", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB", "+/+/+/+/"})
    void adviceOnThePartOfAnObligationDecidesNothing(String claims) {
        commit(SampleObligation.PROVED, SampleObligation.REFUTED);
        adviseClaims(claims, Obligations.read(root).entries().get(SECOND).sha256());
        assertThat(statuses(sources(BODY))).containsExactly(ProofStatus.PROVED, ProofStatus.REFUTED);
        commit(SampleObligation.INFEASIBLE, SampleObligation.contradictory(SECOND));
        adviseClaims(claims, Obligations.read(root).entries().get(SECOND).sha256());
        assertThat(statuses(sources(BODY))).containsExactly(ProofStatus.INFEASIBLE, ProofStatus.INFEASIBLE);
    }

    @Test
    void aPartIsTriedFirstIfItIsOneOfTheObligationAsItIs() {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        adviseClaims("AMg=", "0".repeat(64));
        List<SolverQuestion> asked = new ArrayList<>();
        Solver listener = new Solver() {
            @Override
            public String version() {
                return Z3.version();
            }

            @Override
            public SolverAnswer ask(SolverQuestion question) {
                asked.add(question);
                return Z3.ask(question);
            }

            @Override
            public void close() {
                // After the last test.
            }
        };
        new Replay(Obligations.read(root), new Replay.Limits(60, 0, 0), listener).prove(sources(BODY), 1, () -> { });
        assertThat(asked).extracting(SolverQuestion::arithmetic, SolverQuestion::seed)
                .containsExactly(tuple(Arithmetic.OLDER, 1), tuple(Arithmetic.NEWER, 0));
    }

    @Test
    void partsThatCannotBeReadAreRefused() throws IOException {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        adviseClaims("AMg=", "");
        Path file = ObligationFolder.in(root).resolve("parts.json");
        Files.writeString(file, Files.readString(file).replace("\"AMg=\"", "\"AMg\""));
        assertThatThrownBy(() -> Obligations.read(root)).isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("must be bits in Base64")
                .hasMessageEndingWith("verify --parts --update makes it anew.");
    }

    @Test
    void whatNothingSatisfiesProvesNothing() {
        commit(SampleObligation.INFEASIBLE, SampleObligation.contradictory(SECOND));
        assertThat(statuses(sources(BODY))).containsExactly(ProofStatus.INFEASIBLE, ProofStatus.INFEASIBLE);
    }

    @Test
    void anObligationOfAnOlderTextIsStale() {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        assertThat(statuses(sources(BODY.replace("return first(x)", "return x"))))
                .containsExactly(ProofStatus.PROVED, ProofStatus.STALE);
        assertThat(statuses(sources(BODY.replace("\\result == x; pure", "\\result >= x; pure"))))
                .containsExactly(ProofStatus.STALE, ProofStatus.STALE);
    }

    @Test
    void obligationsThatSayThatTheyWereMadeWithOtherOptionsAreStale() throws IOException {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        Path index = ObligationFolder.in(root).resolve("obligations.json");
        Files.writeString(index, Files.readString(index).replace("--code-math=safe", "--code-math=java"));
        assertThat(statuses(sources(BODY))).containsExactly(ProofStatus.STALE, ProofStatus.STALE);
    }

    @Test
    void aContractWithoutObligationIsMissing() {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        assertThat(replay(sources(BODY + "//@ pure\nstatic int third() { return 3; }"))).extracting(MethodResult::status)
                .containsExactly(ProofStatus.PROVED, ProofStatus.PROVED, ProofStatus.MISSING);
    }

    @Test
    void anObligationWithoutContractIsAnOrphan() throws IOException {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        assertThat(statuses(sources(BODY.replace("//@ requires x > 0; ensures \\result == x;\n", ""))))
                .containsExactly(ProofStatus.PROVED, ProofStatus.ORPHAN);
        Path file = folder().resolve("spec/sample/Sample.second-int.smt2.gz");
        Files.copy(file, folder().resolve("spec/sample/Sample.third-int.smt2.gz"));
        assertThat(statuses(sources(BODY))).containsExactly(ProofStatus.PROVED, ProofStatus.PROVED, ProofStatus.ORPHAN);
    }

    @Test
    void aTamperedObligationIsCorrupt() throws IOException {
        commit(SampleObligation.REFUTED, SampleObligation.PROVED);
        Files.copy(folder().resolve("spec/sample/Sample.second-int.smt2.gz"),
                folder().resolve("spec/sample/Sample.first-int.smt2.gz"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(replay(sources(BODY))).first().returns(ProofStatus.CORRUPT, MethodResult::status)
                .returns("the file spec/sample/Sample.first-int.smt2.gz is not what the index describes", MethodResult::detail);
        Files.delete(folder().resolve("spec/sample/Sample.first-int.smt2.gz"));
        assertThat(statuses(sources(BODY))).first().isEqualTo(ProofStatus.CORRUPT);
        commit(SampleObligation.PROVED.replace("(> x 0)", "(unheardof x)"), SampleObligation.PROVED);
        assertThat(statuses(sources(BODY))).first().isEqualTo(ProofStatus.CORRUPT);
    }

    /** As when files, checksums and numbers of places of two methods are exchanged: each would still be proved. */
    @Test
    void theObligationOfAnotherMethodIsCorrupt() throws IOException {
        String ofFirst = SampleObligation.PROVED.replace("a method", "sample.Sample.first(java.lang.int)");
        commit(ofFirst, SampleObligation.PROVED);
        assertThat(statuses(sources(BODY))).containsExactly(ProofStatus.PROVED, ProofStatus.PROVED);
        exchangeFirstAndSecond();
        assertThat(replay(sources(BODY))).element(1).returns(ProofStatus.CORRUPT, MethodResult::status)
                .returns("the file spec/sample/Sample.second-int.smt2.gz says that it is the obligation of " + FIRST, MethodResult::detail);
        ContractedSources sources = sources(BODY);
        assertThat(Obligations.read(root).outdated(sources)).containsExactly(FIRST, SECOND);
        assertThatThrownBy(() -> Obligations.update(root, ORIGIN, sources, SampleObligation.named(Map.of(SECOND, ofFirst)))).isInstanceOf(RefusedInputException.class)
                .hasMessage("The obligation of " + SECOND + " says that it is that of " + FIRST + ".");
    }

    private void exchangeFirstAndSecond() throws IOException {
        Path first = folder().resolve("spec/sample/Sample.first-int.smt2.gz");
        Path second = folder().resolve("spec/sample/Sample.second-int.smt2.gz");
        Files.move(first, root.resolve("kept"));
        Files.move(second, first);
        Files.move(root.resolve("kept"), second);
        Map<String, Obligation> entries = Obligations.read(root).entries();
        String index = Files.readString(folder().resolve("obligations.json"));
        Files.writeString(folder().resolve("obligations.json"), index.replace(entries.get(FIRST).sha256(), "exchanged")
                .replace(entries.get(SECOND).sha256(), entries.get(FIRST).sha256()).replace("exchanged", entries.get(SECOND).sha256()));
    }

    @Test
    void aSecondEntryOfAMethodIsRefused() throws IOException {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        Path index = folder().resolve("obligations.json");
        Files.writeString(index, Files.readString(index).replace(SECOND, FIRST));
        assertThatThrownBy(() -> Obligations.read(root)).isInstanceOf(RefusedInputException.class).hasMessage("In " + index
                + ", obligations[1] is a second one of " + FIRST + ", but it must be the only one; without this file, verify --update makes "
                + "all obligations anew.");
    }

    @Test
    void aSecondRecordOfAMethodIsRefused() throws IOException {
        Files.createDirectories(folder());
        String method = "{\"method\": \"" + FIRST + "\", \"digest\": \"\", \"variants\": []}";
        Files.writeString(folder().resolve("must-fail.json"),
                "{\"tool\": \"\", \"solver\": \"\", \"seconds\": 1, \"methods\": [" + method + ", " + method + "]}");
        assertThatThrownBy(() -> MustFailRecord.read(root)).isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("methods[1] is a second one of " + FIRST + ", but it must be the only one");
    }

    @Test
    void whatCallsWithoutContractOrNeedNotEndIsNotProved() {
        String calls = BODY + "//@ pure\nstatic int third() { return fourth(); }\nstatic int fourth() { return 4; }";
        String loops = BODY + "//@ pure\nstatic int third() { while (true) { } }";
        for (Map.Entry<String, ProofStatus> body : Map.of(calls, ProofStatus.CALLS_UNPROVED, loops, ProofStatus.ENDLESS).entrySet()) {
            Obligations.update(root, ORIGIN, sources(body.getKey()), SampleObligation.named(Map.of(FIRST, SampleObligation.PROVED,
                    SECOND, SampleObligation.PROVED, "sample.Sample.third()", SampleObligation.PROVED)));
            assertThat(statuses(sources(body.getKey())))
                    .containsExactly(ProofStatus.PROVED, ProofStatus.PROVED, body.getValue());
        }
    }

    @Test
    void anUpdateWritesWhatItIsGivenAndLeavesTheRest() throws IOException {
        commit(SampleObligation.PROVED, SampleObligation.REFUTED);
        byte[] first = Files.readAllBytes(folder().resolve("spec/sample/Sample.first-int.smt2.gz"));
        ContractedSources changed = sources(BODY.replace("return first(x)", "return x"));
        assertThat(Obligations.read(root).outdated(changed)).containsExactly(SECOND);
        assertThat(Obligations.update(root, ORIGIN, changed, SampleObligation.named(Map.of(SECOND, SampleObligation.PROVED))))
                .isEqualTo(new Obligations.Update(List.of(SECOND), List.of()));
        assertThat(statuses(changed)).containsExactly(ProofStatus.PROVED, ProofStatus.PROVED);
        assertThat(folder().resolve("spec/sample/Sample.first-int.smt2.gz")).hasBinaryContent(first);
        assertThat(Obligations.update(root, ORIGIN, sources("//@ pure\nstatic int first(int x) { return x; }"), Map.of()).removed())
                .containsExactly("spec/sample/Sample.second-int.smt2.gz");
    }

    @Test
    void anUpdateRefusesAnObligationThatAsksNothing() {
        ContractedSources sources = sources(BODY);
        assertThatThrownBy(() -> Obligations.update(root, ORIGIN, sources, SampleObligation.named(Map.of(FIRST, "(check-sat)"))))
                .isInstanceOf(RefusedInputException.class)
                .hasMessage("The obligation of " + FIRST + " cannot be one of OpenJML: it does not begin as OpenJML begins.");
    }

    @Test
    void aDamagedIndexIsRefused() throws IOException {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        Files.writeString(folder().resolve("obligations.json"), "{");
        assertThatThrownBy(() -> Obligations.read(root)).isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("without this file, verify --update makes all obligations anew");
    }

    /** Wherever it leads, even to the very same bytes: the place of an obligation follows from its method. */
    @ParameterizedTest
    @ValueSource(strings = {"/ROOT/copy.smt2.gz", "../../copy.smt2.gz", "spec/../../../copy.smt2.gz", "copy.smt2.gz",
        "spec/sample/../sample/Sample.first-int.smt2.gz", "impl/sample/Sample.first-int.smt2.gz", "spec/sample/nul\\u0000", ""})
    void noOtherPathOfTheIndexIsFollowed(String path) throws IOException {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        Path copy = Files.copy(folder().resolve("spec/sample/Sample.first-int.smt2.gz"), root.resolve("copy.smt2.gz"));
        Files.copy(copy, folder().resolve("copy.smt2.gz"));
        Path index = folder().resolve("obligations.json");
        String text = Files.readString(index);
        Files.writeString(index, text.replace("spec/sample/Sample.first-int.smt2.gz", path.replace("/ROOT", root.toString())));
        ContractedSources sources = sources(BODY);
        assertThat(replay(sources)).filteredOn(result -> result.key().equals(FIRST)).singleElement()
                .returns(ProofStatus.CORRUPT, MethodResult::status).extracting(MethodResult::detail).asString()
                .startsWith("the index names the file ").endsWith(", but its place is spec/sample/Sample.first-int.smt2.gz");
        assertThat(Obligations.read(root).outdated(sources)).containsExactly(FIRST);
        Obligations.update(root, ORIGIN, sources, SampleObligation.named(Map.of(FIRST, SampleObligation.PROVED)));
        assertThat(Files.readString(index)).isEqualTo(text);
        assertThat(folder().resolve("copy.smt2.gz")).doesNotExist();
        assertThat(copy).exists();
    }

    @Test
    void aMethodThatMovesToAnotherModuleTakesItsObligationAlong() throws IOException {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        Path moved = Files.createDirectories(root.resolve("impl/src/main/java/sample")).resolve("Sample.java");
        Files.move(root.resolve("spec/src/main/java/sample/Sample.java"), moved);
        ContractedSources sources = ContractedSources.read(root);
        assertThat(statuses(sources)).containsOnly(ProofStatus.CORRUPT);
        assertThat(Obligations.update(root, ORIGIN, sources, SampleObligation.named(Map.of(FIRST, SampleObligation.PROVED, SECOND, SampleObligation.PROVED))))
                .isEqualTo(new Obligations.Update(List.of(FIRST, SECOND),
                        List.of("spec/sample/Sample.first-int.smt2.gz", "spec/sample/Sample.second-int.smt2.gz")));
        assertThat(folder().resolve("impl/sample/Sample.first-int.smt2.gz")).exists();
        assertThat(statuses(sources)).containsExactly(ProofStatus.PROVED, ProofStatus.PROVED);
    }

    private Path folder() {
        return root.resolve(Path.of("proofs-notes", "obligations"));
    }

    /** A solver that answers the first questions with given verdicts and all others with the last one. */
    private record Scripted(List<Verdict> verdicts, AtomicInteger asked) implements Solver {
        Scripted(Verdict... verdicts) {
            this(List.of(verdicts), new AtomicInteger());
        }

        @Override
        public String version() {
            return "scripted";
        }

        @Override
        public SolverAnswer ask(SolverQuestion question) {
            return new SolverAnswer(verdicts.get(Math.min(asked.getAndIncrement(), verdicts.size() - 1)), 1.25);
        }

        @Override
        public void close() {
            // There is nothing to end.
        }
    }

    private MethodResult replay(Scripted solver, double feasibility) {
        ContractedSources sources = sources(BODY);
        Replay replay = new Replay(Obligations.read(root), new Replay.Limits(60, feasibility, 0), solver);
        return replay.prove(sources, 1, () -> { }).results().get(0);
    }

    @Test
    void aSolverThatWasStoppedOrBrokeProvesAndRefutesNothing() {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        assertThat(replay(new Scripted(Verdict.STOPPED), 1)).returns(ProofStatus.UNKNOWN, MethodResult::status)
                .returns("the solver did not keep to its limit and was stopped after 1.3 s", MethodResult::detail);
        assertThat(replay(new Scripted(Verdict.LIMIT, Verdict.BROKEN), 1)).returns(ProofStatus.UNKNOWN, MethodResult::status)
                .returns("the solver broke down and was stopped after 1.3 s", MethodResult::detail);
        assertThat(replay(new Scripted(Verdict.CONTRADICTORY, Verdict.BROKEN, Verdict.CONTRADICTORY, Verdict.OPEN,
                Verdict.CONTRADICTORY, Verdict.BROKEN), 1))
                .returns(ProofStatus.UNKNOWN, MethodResult::status)
                .returns("asked whether anything gets to place 2 of 2, the solver broke down and was stopped after 1.3 s",
                        MethodResult::detail);
    }

    /** What failed beside others is tried again alone, before anything is said of it. */
    @ParameterizedTest
    @EnumSource(names = {"STOPPED", "BROKEN", "LATE"})
    void whatFailedIsTriedAgainAlone(Verdict failure) {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        Scripted solver = new Scripted(failure, Verdict.CONTRADICTORY, Verdict.OPEN, Verdict.OPEN, Verdict.CONTRADICTORY, Verdict.OPEN);
        assertThat(replay(solver, 1)).returns(ProofStatus.PROVED, MethodResult::status);
    }

    @Test
    void whatTheMachineWasTooBusyForIsNotTried() {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        assertThat(replay(new Scripted(Verdict.LATE), 1)).returns(ProofStatus.NOT_TRIED, MethodResult::status)
                .returns("the machine was so busy that the solver was stopped by the clock, after 1.3 s", MethodResult::detail);
    }

    @Test
    void whatOpenJmlFoundOfReachIsKeptAndAnOlderIndexIsStillRead() throws IOException {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        assertThat(replay(sources(BODY))).extracting(MethodResult::feasibleByOpenJml).containsExactly(2, 2);
        Path index = folder().resolve("obligations.json");
        Files.writeString(index, Files.readString(index).replaceFirst(",\\s+\"feasible\" : 2", ""));
        assertThat(replay(sources(BODY))).extracting(MethodResult::feasibleByOpenJml).containsExactly(null, 2);
    }

    @Test
    void aSearchForAContradictionThatHadToBeStoppedIsUndecided() {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        Scripted solver = new Scripted(Verdict.CONTRADICTORY, Verdict.STOPPED, Verdict.CONTRADICTORY);
        assertThat(replay(solver, 1)).returns(ProofStatus.PROVED, MethodResult::status)
                .returns(0, MethodResult::feasible).returns(2, MethodResult::undecided);
    }

    /** The first place lies on the way to the second, so that it is asked about only if the second is not seen to be reached. */
    @Test
    void ofTheFirstPlaceIsAskedOnlyIfTheLastIsNotReached() {
        commit(SampleObligation.PROVED, SampleObligation.PROVED);
        assertThat(replay(new Scripted(Verdict.CONTRADICTORY, Verdict.OPEN), 1)).returns(ProofStatus.PROVED, MethodResult::status)
                .returns(2, MethodResult::feasible).returns(0, MethodResult::undecided);
        assertThat(replay(new Scripted(Verdict.CONTRADICTORY, Verdict.LIMIT, Verdict.OPEN), 1)).returns(ProofStatus.PROVED, MethodResult::status)
                .returns(1, MethodResult::feasible).returns(1, MethodResult::undecided);
        assertThat(replay(new Scripted(Verdict.CONTRADICTORY, Verdict.LIMIT, Verdict.CONTRADICTORY), 1))
                .returns(ProofStatus.INFEASIBLE, MethodResult::status).extracting(MethodResult::detail).asString()
                .startsWith("nothing gets to place 1 of 2");
        assertThat(replay(new Scripted(Verdict.CONTRADICTORY, Verdict.CONTRADICTORY, Verdict.OPEN), 1))
                .returns(ProofStatus.INFEASIBLE, MethodResult::status).extracting(MethodResult::detail).asString()
                .startsWith("nothing gets to place 2 of 2");
        assertThat(replay(new Scripted(Verdict.CONTRADICTORY, Verdict.CONTRADICTORY, Verdict.CONTRADICTORY), 1))
                .returns(ProofStatus.INFEASIBLE, MethodResult::status).extracting(MethodResult::detail).asString()
                .startsWith("nothing gets to place 1 of 2");
    }

    @Test
    void aLimitOfNothingLeavesTheQuestionOut() {
        commit(SampleObligation.INFEASIBLE, SampleObligation.PROVED);
        Scripted solver = new Scripted(Verdict.CONTRADICTORY);
        assertThat(replay(solver, 0)).returns(ProofStatus.PROVED, MethodResult::status)
                .returns(0, MethodResult::feasible).returns(2, MethodResult::undecided);
        assertThat(solver.asked()).hasValue(2);
    }
}
