package org.circlewalk.checker.proof.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.contract.SampleSources;
import org.circlewalk.checker.proof.solver.Solver;
import org.circlewalk.checker.proof.solver.SolverAnswer;
import org.circlewalk.checker.proof.solver.SolverAnswer.Verdict;
import org.circlewalk.checker.proof.solver.SolverProcesses;
import org.circlewalk.checker.proof.solver.SolverProgram;
import org.circlewalk.checker.proof.solver.SolverQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work and its spread over seeds and names. */
class BrittlenessTest {
    private static final String KEY = "sample.Sample.first(int)";
    private static final Replay.Limits LIMITS = new Replay.Limits(1, 0, 0.25);

    @TempDir
    private Path root;

    /** A solver with given answers. */
    private record Scripted(Iterator<SolverAnswer> answers) implements Solver {
        @Override
        public String version() {
            return "Scripted 1.0";
        }

        @Override
        public SolverAnswer ask(SolverQuestion question) {
            return answers.next();
        }

        @Override
        public void close() {
            // There is nothing to end.
        }
    }

    private ContractedSources sources() {
        ContractedSources sources = new SampleSources(root).with("Sample",
                "//@ requires x > 0; ensures \\result == x; pure\nstatic int first(int x) { return x; }").read();
        Obligations.update(root, Obligations.Origin.of("tool", "solver"), sources,
                SampleObligation.named(Map.of(KEY, SampleObligation.PROVED)));
        return sources;
    }

    private BrittlenessReport report(Solver solver, int runs) {
        return report(solver, runs, Optional.empty());
    }

    private BrittlenessReport report(Solver solver, int runs, Optional<SolverTable> kept) {
        ContractedSources sources = sources();
        return new Brittleness(Obligations.read(root), runs, LIMITS, solver, List.of()).report(sources, kept, 1, table -> { });
    }

    private String obligation() {
        return Obligations.read(root).entries().get(KEY).sha256();
    }

    private static SolverAnswer proved(long work) {
        return new SolverAnswer(Verdict.CONTRADICTORY, 0.1, work);
    }

    @Test
    void theWorkOfAllProofsIsShownWithItsMedian() {
        BrittlenessReport report = report(new Scripted(List.of(proved(50), proved(10), proved(90)).iterator()), 3);
        assertThat(report.rows()).containsExactly(new BrittlenessReport.Row(KEY, obligation(), 3, 50, 10, 90, Map.of()));
        assertThat(report.asExpected()).isTrue();
        StringWriter text = new StringWriter();
        report.print(new PrintWriter(text));
        assertThat(text.toString()).contains("3 of 3", "In all 3 runs Scripted 1.0 proves 1 of 1 obligation.").doesNotContain("other solver");
    }

    @Test
    void aRunWithoutAProofIsNotAsExpected() {
        BrittlenessReport report = report(new Scripted(Stream.concat(Stream.of(proved(50)),
                Stream.generate(() -> new SolverAnswer(Verdict.OPEN, 1, 70))).iterator()), 2);
        assertThat(report.rows()).containsExactly(new BrittlenessReport.Row(KEY, obligation(), 1, 50, 50, 50, Map.of()));
        assertThat(report.asExpected()).isFalse();
    }

    @Test
    void aTableIsReadAsItWasWrittenAndItsRowsAreKept() {
        SolverTable table = report(new Scripted(List.of(proved(50), proved(10)).iterator()), 2).table();
        table.write(SolverTable.target(root));
        assertThat(SolverTable.read(root)).contains(table);
        assertThat(table.sentences(Obligations.read(root))).containsExactly(
                "Scripted 1.0 proved 1 of 1 obligation in all 2 runs, each with a seed and names of its own and 1 s of work.",
                "No other solver was asked.", "Obligations without a row: 0.");
        assertThat(report(new Scripted(List.<SolverAnswer>of().iterator()), 2, SolverTable.read(root)).table()).isEqualTo(table);
    }

    @Test
    void anInterruptedRunHasWrittenWhatItKnewAndTheNextGoesOn() {
        ContractedSources sources = new SampleSources(root).with("Sample", """
                //@ requires x > 0; ensures \\result == x; pure
                static int first(int x) { return x; }
                //@ requires x > 1; ensures \\result == x; pure
                static int second(int x) { return x; }""").read();
        String second = "sample.Sample.second(int)";
        Obligations.update(root, Obligations.Origin.of("tool", "solver"), sources,
                SampleObligation.named(Map.of(KEY, SampleObligation.PROVED, second, SampleObligation.PROVED)));
        List<SolverTable> written = new ArrayList<>();
        assertThatThrownBy(() -> new Brittleness(Obligations.read(root), 2, LIMITS,
                new Scripted(List.of(proved(50), proved(10), proved(70)).iterator()), List.of())
                .report(sources, Optional.empty(), 1, written::add)).isInstanceOf(NoSuchElementException.class);
        assertThat(written).singleElement().satisfies(table -> assertThat(table.rows()).extracting(BrittlenessReport.Row::method)
                .containsExactly(KEY));
        SolverTable whole = new Brittleness(Obligations.read(root), 2, LIMITS,
                new Scripted(List.of(proved(70), proved(30)).iterator()), List.of())
                .report(sources, Optional.of(written.get(0)), 1, written::add).table();
        assertThat(whole.rows()).extracting(BrittlenessReport.Row::method, BrittlenessReport.Row::median)
                .containsExactly(tuple(KEY, 10L), tuple(second, 30L));
        assertThat(written).allSatisfy(table -> assertThat(table.rows().get(0)).isEqualTo(whole.rows().get(0))).last().isEqualTo(whole);
    }

    @Test
    void rowsOfOtherObligationsAndOtherRunsAreNotKept() {
        SolverTable table = report(new Scripted(List.of(proved(50), proved(10)).iterator()), 2).table();
        BrittlenessReport.Row old = table.rows().get(0);
        SolverTable other = new SolverTable(table.settings(), List.of(new BrittlenessReport.Row(KEY, "0".repeat(64), 2, old.median(),
                old.least(), old.most(), old.others())));
        assertThat(other.current(Obligations.read(root))).isEmpty();
        assertThat(report(new Scripted(List.of(proved(7), proved(7)).iterator()), 2, Optional.of(other)).rows().get(0).median()).isEqualTo(7);
        assertThat(report(new Scripted(List.of(proved(7), proved(7), proved(7)).iterator()), 3, Optional.of(table)).rows().get(0).median())
                .isEqualTo(7);
    }

    @Test
    void otherSolversAreAskedWhatTheyHaveNotSaid(@TempDir Path programs) throws IOException {
        SolverTable table = report(new Scripted(List.of(proved(50), proved(10)).iterator()), 2).table();
        List<SolverProgram> others = List.of(program(programs, "cvc5", "unsat"), program(programs, "z3", "unknown"));
        SolverTable asked = others(others, table, LIMITS.secondOpinion());
        assertThat(asked.rows()).containsExactly(
                table.rows().get(0).with(Map.of("cvc5 1.0", BrittlenessReport.PROVED, "Z3 1.0", "unknown")));
        List<SolverProgram> silent = List.of(program(programs, "cvc5", "sat"), program(programs, "z3", "unsat"));
        assertThat(others(silent, asked, LIMITS.secondOpinion())).isEqualTo(asked);
        assertThat(others(silent.subList(1, 2), asked, LIMITS.secondOpinion()).rows().get(0).others()).containsExactly(entry("Z3 1.0", "unknown"));
        assertThat(others(silent, asked, 2 * LIMITS.secondOpinion()).rows().get(0).others())
                .containsOnly(entry("cvc5 1.0", "REFUTED"), entry("Z3 1.0", BrittlenessReport.PROVED));
    }

    /** The runs of the first solver are not made again, for it has no answers left. */
    private SolverTable others(List<SolverProgram> programs, SolverTable table, double seconds) {
        return new Brittleness(Obligations.read(root), 2, new Replay.Limits(1, 0, seconds), new Scripted(List.<SolverAnswer>of().iterator()),
                programs).report(sources(), Optional.of(table), 1, known -> { }).table();
    }

    private static SolverProgram program(Path directory, String name, String answer) throws IOException {
        Path script = Files.writeString(directory.resolve(name), "#!/bin/sh\ncat > /dev/null\necho " + answer + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return new SolverProgram(script, SolverProgram.Family.valueOf(name.toUpperCase(Locale.ROOT)), "1.0");
    }

    @Test
    void z3CountsItsWork() {
        BrittlenessReport report = report(SolverProcesses.start(), 2);
        assertThat(report.rows()).singleElement().satisfies(row -> {
            assertThat(row.proved()).isEqualTo(2);
            assertThat(row.least()).isPositive();
        });
    }

    @Property(tries = 50)
    void otherNamesMeanTheSame(@ForAll int seed) {
        String text = new ObligationText(SampleObligation.contradictory()).assertions();
        String other = OtherNames.in(text, seed);
        assertThat(other).doesNotContain("BL_", "__JML_FeasCheck_", "javaSubType").contains("forall", "(declare-sort ");
        assertThat(other.lines().count()).isEqualTo(text.lines().count());
        assertThat(other.chars().filter(character -> character == '(').count())
                .isEqualTo(text.chars().filter(character -> character == '(').count());
    }

    /** What is committed: a row for every obligation, proved under every seed, nine in ten by another solver too. */
    @Test
    void theRecordIsOfEveryObligationAndReachesItsBars() {
        Path here = Path.of("..");
        SolverTable table = SolverTable.read(here).orElseThrow();
        Map<String, BrittlenessReport.Row> rows = table.current(Obligations.read(here));
        assertThat(rows.keySet()).isEqualTo(Obligations.read(here).entries().keySet()).hasSameSizeAs(table.rows());
        assertThat(table.settings().runs()).isGreaterThanOrEqualTo(5);
        assertThat(rows.values()).allMatch(row -> row.proved() == table.settings().runs());
        assertThat(rows.values()).allMatch(row -> row.others().keySet().equals(Set.copyOf(table.settings().others())));
        assertThat(rows.values()).noneMatch(row -> row.others().containsValue("REFUTED"));
        assertThat(rows.values().stream().filter(BrittlenessReport.Row::provedByAnother).count() * 10).isGreaterThanOrEqualTo(rows.size() * 9L);
    }
}
