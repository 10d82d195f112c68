package org.circlewalk.checker.proof.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What OpenJML writes passes, and each kind of what it never writes is refused, wherever it would prove anything. */
class ObligationShapeTest {
    private static final String GOAL = "(push 1)\n(assert (= __JML_FeasCheck_ 0))";
    private static final String CLAIM = "(assert (not BL_1Start_1))";

    @Test
    void whatOpenJmlWritesPasses() {
        assertThat(ObligationShape.flaw(SampleObligation.contradictory())).isEmpty();
        assertThat(ObligationShape.flaw(SampleObligation.REFUTED)).isEmpty();
    }

    @Test
    void everyCommittedObligationPasses() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "proofs-notes", "obligations"))) {
            List<Path> obligations = files.filter(file -> file.toString().endsWith(".smt2.gz")).toList();
            assertThat(obligations).isNotEmpty().allSatisfy(file -> assertThat(ObligationShape.flaw(text(file))).isEmpty());
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Arguments before(String place, String inserted) {
        return arguments(inserted.isEmpty() ? "an empty line" : inserted, SampleObligation.REFUTED.replace(place, inserted + "\n" + place));
    }

    private static Arguments instead(String line, String other) {
        return arguments(other.isEmpty() ? "nothing" : other, SampleObligation.REFUTED.replace(line, other));
    }

    static Stream<Arguments> forged() {
        return Stream.of(
                before(CLAIM, "(assert false)"),
                before(CLAIM, "(assert (and false true))"),
                before(CLAIM, "(assert (< x x))"),
                before(CLAIM, "(assert (= true false))"),
                before(CLAIM, "(assert (= BL_1Start_1 true))"),
                before(CLAIM, "(assert (not BL_1Start_1__A1))"),
                before(CLAIM, "(assert (not (= __JML_FeasCheck_ 0)))"),
                before(CLAIM, "(assert (distinct |__JML_FeasCheck_| 0))"),
                before(CLAIM, "(assert (= x (ite (= |__JML_FeasCheck_| 0) 0 1)))"),
                before(CLAIM, "(define-fun y () Bool (distinct |__JML_FeasCheck_| 0))"),
                before(CLAIM, "(define-fun y () Bool (= |ASSERT_1| (distinct |__JML_FeasCheck_| 1)))"),
                before(CLAIM, "(define-fun y () Bool (= |ASSERT_1| (distinct |__JML_FeasCheck_| 4)))"),
                before(CLAIM, "(define-fun x () Int 0)"),
                before(CLAIM, "(define-fun |x| () Int 0)"),
                before(CLAIM, "(define-fun and ((a Bool) (b Bool)) Bool false)"),
                before(CLAIM, "(define-fun |not| ((a Bool)) Bool true)"),
                before(CLAIM, "(define-fun-rec f ((i Int)) Int (+ 1 (f i)))"),
                before(CLAIM, "(declare-datatypes () ((T)))"),
                before(CLAIM, "(set-option :smt.arith.solver 6)"),
                before(CLAIM, "(set-logic QF_LIA)"),
                before(CLAIM, "(reset)"), before(CLAIM, "(push 1)"), before(CLAIM, "(check-sat)"), before(CLAIM, "(exit)"),
                before(CLAIM, "(eval 1)"), before(CLAIM, "; (a comment)"), before(CLAIM, ""), before(CLAIM, " (declare-fun y () Int)"),
                before(CLAIM, "(declare-fun y () Int) (assert false)"),
                before(CLAIM, "(declare-fun y () Int) ; |"),
                before(CLAIM, "(assert (= x"), before(CLAIM, "(assert (= x \"|\"))"),
                before(GOAL, "(assert (not BL_1Start_1__A2))"),
                before("(check-sat)", "(assert (= x 0))"),
                before("(check-sat)", "(pop 1)"),
                instead("(check-sat)", "(check-sat)\n(check-sat)"),
                instead("(check-sat)", "(check-sat-using qsat)"),
                instead(GOAL, "(assert (= __JML_FeasCheck_ 0))\n(push 1)"),
                instead("FeasCheck_ 0", "FeasCheck_ 3"),
                instead(CLAIM, "(assert (not (not BL_1Start_1)))"),
                instead("(set-option :smt.MBQI false)", "(set-option :smt.MBQI true)"),
                instead("(set-logic ALL)", "(set-logic ALL)\n(set-option :smt.random_seed 3)"),
                instead("; Proof attempt for a method\n", ""),
                instead("(declare-fun |__JML_FeasCheck_| () Int)", "(define-fun |__JML_FeasCheck_| () Int 0)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void whatOpenJmlNeverWritesIsRefused(String name, String forged) {
        assertThat(forged).isNotEqualTo(SampleObligation.REFUTED);
        assertThat(ObligationShape.flaw(forged)).isPresent();
    }
}
