package org.circlewalk.checker.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.spec.enclosure.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit for people: nothing cut, nothing told twice, every line within the screen, a tally at the end. */
class AuditTableTest {
    private static final String LONG_NUMBER = "gap_3(∞) = -" + "4".repeat(120) + "/" + "6".repeat(120);
    private static final String SHARED = "population runs to T = 10000 at η = 1, ε = 1/10, M = 1000: (K, N, p) = (5, 25, 1/2), (5, 25, 2/3)";

    private static AuditRow refuted(String id, String reading, String detail, String... findings) {
        return AuditRow.of(Statements.find(id).orElseThrow(), reading,
                new Examination(Method.MEASURED, SHARED, 2, Verdict.REFUTED), Optional.of(new Counterexample(5, 25, "2/3", null, detail)))
                .withFindings(List.of(findings));
    }

    private static AuditRow holds(String id, Method method) {
        return AuditRow.of(Statements.find(id).orElseThrow(), "as worded",
                new Examination(method, "K = 5", 1, method == Method.EXACT ? Verdict.ARGUED : Verdict.MEASURED),
                Optional.empty());
    }

    private static String printed(Screen screen, AuditRow... rows) {
        StringWriter text = new StringWriter();
        AuditReport.of(Grid.QUICK, List.of(rows), Optional.of(Map.of()), Ledger.builtIn()).print(new PrintWriter(text), screen);
        return text.toString();
    }

    private static String printed(AuditRow... rows) {
        return printed(new Screen(100, false), rows);
    }

    @Test
    void noNumberIsCut() {
        assertThat(printed(refuted("C.7", "as worded", LONG_NUMBER))).contains(LONG_NUMBER.substring("gap_3(∞) = ".length()));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 140})
    void everyLineEndsWithinTheScreen(int width) {
        String text = printed(new Screen(width, false), refuted("C.7", SHARED, SHARED + "; " + SHARED, SHARED + "!"),
                holds("3.1.2", Method.EXACT));
        assertThat(text.lines().filter(line -> !line.startsWith("DIFFERS")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width)).hasSizeGreaterThan(8);
    }

    @Test
    void evidenceThatRowsShareIsToldOnce() {
        String[] findings = {"K = 5, N = 25, p = 1/2: 0.03947 → 0.01243, exponent -0.5016 (MEASURED)", "K = 5, N = 25, p = 2/3: …"};
        String text = printed(refuted("C.8", "as worded: of V", SHARED + "; cos²", findings),
                refuted("3.1.3", "as worded: of V", SHARED + "; cos²", findings));
        assertThat(text).containsOnlyOnce("measured, 2 instances")
                .containsOnlyOnce("exponent -0.5016");
        assertThat(text.substring(text.indexOf("3.1.3"))).contains("checked    as for C.8",
                "smallest   K = 5, N = 25, p = 2/3: as for C.8", "findings   as for C.8");
    }

    @Test
    void theTallySaysHowManyHaveWhichVerdictAndByWhatEvidence() {
        String text = printed(refuted("C.8", "", ""), holds("E.1", Method.EXACT), holds("E.2", Method.EXACT),
                holds("E.3", Method.MEASURED));
        assertThat(text).contains("Of 4 statements", "   2 ARGUED            a complete written argument for all parameters stands in the note; what was\n",
                "   1 MEASURED          observed in every training run of the domain, in double precision\n", "   1 REFUTED           fails as worded, on the instance shown (1 measured)")
                .doesNotContain("UNDECIDED");
    }

    @Test
    void whatIsCertifiedOfEveryLaterStepIsToldApartFromSingleSteps() {
        AuditRow row = AuditRow.of(Statements.find("3.1.C1").orElseThrow(), "", new Examination(Method.CERTIFIED, "K = 6", 2, Verdict.CERTIFIED),
                Optional.empty()).withEnclosed(List.of(
                        new EnclosedInstance("K = 6", Certainty.CERTAINLY, "for ever", Verdict.CERTIFIED),
                        new EnclosedInstance("K = 7", Certainty.CERTAINLY_NOT, "at step 3")));
        assertThat(printed(row)).contains("checked    certified, 2 instances: K = 6", "certified  K = 6: holds (CERTIFIED), for ever",
                "enclosed   K = 7: fails (ENCLOSED), at step 3", "   1 CERTIFIED         certificates made here and checked say so of every later step, for the\n");
    }

    @Test
    void whatContractsDoNotSayIsNamedUnlessTheySayAll() {
        assertThat(printed(holds("3.1.C6", Method.EXACT))).contains("       not proved all of it: ");
        assertThat(printed(holds("E.1", Method.EXACT))).doesNotContain("not proved");
    }

    @Test
    void aGapIsExplainedWhereOneIsNamed() {
        assertThat(printed(refuted("C.7", "", LONG_NUMBER))).contains("gap_k(N) compares two tokens");
        assertThat(printed(refuted("C.7", "", "no such thing"))).doesNotContain("gap_k");
    }

    @Test
    void verdictsHaveAColourOnATerminalOnly() {
        AuditRow row = refuted("C.7", "", "");
        assertThat(printed(new Screen(100, true), row).lines().filter(line -> line.contains("\u001b["))
                .collect(Collectors.toList())).hasSize(2).allSatisfy(line -> assertThat(line).contains("REFUTED"));
        assertThat(printed(row)).doesNotContain("\u001b");
    }

    @Test
    void aRefutationHasACounterexampleAndNothingElseHas() {
        Examination refuted = new Examination(Method.EXACT, "K = 5", 1, Verdict.REFUTED);
        Statement statement = Statements.all().get(0);
        assertThatThrownBy(() -> AuditRow.of(statement, "", refuted, Optional.empty())).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A counterexample and REFUTED go together, but the verdict on B.1 is REFUTED.");
        assertThatThrownBy(() -> AuditRow.of(statement, "", new Examination(Method.EXACT, "K = 5", 1, Verdict.HOLDS),
                Optional.of(Counterexample.ofCircle(5, "")))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListIsInWords() {
        assertThat(Text.list(List.of())).isEqualTo("none");
        assertThat(Text.list(List.of(51))).isEqualTo("51");
        assertThat(Text.list(List.of(51, 101))).isEqualTo("51 and 101");
        assertThat(Text.list(List.of(51, 101, 201))).isEqualTo("51, 101 and 201");
    }
}
