package org.circlewalk.checker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.spec.lemma.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit for people: nothing cut, nothing told twice, every line within the screen, a tally at the end. */
class AuditTableTest {
    private static final String LONG_NUMBER = "gap_3(∞) = -" + "4".repeat(120) + "/" + "6".repeat(120);
    private static final String SHARED = "population runs to T = 10000 at η = 1, ε = 1/10, M = 1000: (K, N, p) = (5, 25, 1/2), (5, 25, 2/3)";

    private static AuditRow refuted(Statement statement, String reading, String detail, String... findings) {
        return new AuditRow(statement, reading, Method.MEASURED, SHARED, 2, Verdict.REFUTED,
                new Counterexample(5, 25, "2/3", null, detail), List.of(findings), null);
    }

    private static AuditRow holds(Statement statement, Method method) {
        return new AuditRow(statement, "as worded", method, "K = 5", 1, method == Method.EXACT ? Verdict.HOLDS : Verdict.MEASURED, null,
                List.of(), null);
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
        assertThat(printed(refuted(Statement.C_7, "as worded", LONG_NUMBER))).contains(LONG_NUMBER.substring("gap_3(∞) = ".length()));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 140})
    void everyLineEndsWithinTheScreen(int width) {
        String text = printed(new Screen(width, false), refuted(Statement.C_7, SHARED, SHARED + "; " + SHARED, SHARED + "!"),
                holds(Statement.T_3_1_2, Method.EXACT));
        assertThat(text.lines().filter(line -> !line.startsWith("DIFFERS")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width)).hasSizeGreaterThan(8);
    }

    @Test
    void evidenceThatRowsShareIsToldOnce() {
        String[] findings = {"K = 5, N = 25, p = 1/2: 0.03947 → 0.01243, exponent -0.5016 (MEASURED)", "K = 5, N = 25, p = 2/3: …"};
        String text = printed(refuted(Statement.C_8, "as worded: of V", SHARED + "; cos²", findings),
                refuted(Statement.T_3_1_3, "as worded: of V", SHARED + "; cos²", findings));
        assertThat(text).containsOnlyOnce("measured, 2 instances")
                .containsOnlyOnce("exponent -0.5016");
        assertThat(text.substring(text.indexOf("3.1.3"))).contains("checked    as for C.8",
                "smallest   K = 5, N = 25, p = 2/3: as for C.8", "findings   as for C.8");
    }

    @Test
    void theTallySaysHowManyHaveWhichVerdictAndByWhatEvidence() {
        String text = printed(refuted(Statement.C_8, "", ""), holds(Statement.E_1, Method.EXACT), holds(Statement.E_2, Method.EXACT),
                holds(Statement.E_3, Method.MEASURED));
        assertThat(text).contains("Of 4 statements", "   2 HOLDS            on every instance of the domain, in exact arithmetic\n",
                "   1 MEASURED         observed in every training run of the domain, in double precision\n", "   1 REFUTED          fails as worded, on the instance shown (1 measured)")
                .doesNotContain("UNDECIDED");
    }

    @Test
    void aGapIsExplainedWhereOneIsNamed() {
        assertThat(printed(refuted(Statement.C_7, "", LONG_NUMBER))).contains("gap_k(N) compares two tokens");
        assertThat(printed(refuted(Statement.C_7, "", "no such thing"))).doesNotContain("gap_k");
    }

    @Test
    void verdictsHaveAColourOnATerminalOnly() {
        AuditRow row = refuted(Statement.C_7, "", "");
        assertThat(printed(new Screen(100, true), row).lines().filter(line -> line.contains("\u001b["))
                .collect(Collectors.toList())).hasSize(2).allSatisfy(line -> assertThat(line).contains("REFUTED"));
        assertThat(printed(row)).doesNotContain("\u001b");
    }

    @Test
    void aListIsInWords() {
        assertThat(Text.list(List.of())).isEqualTo("none");
        assertThat(Text.list(List.of(51))).isEqualTo("51");
        assertThat(Text.list(List.of(51, 101))).isEqualTo("51 and 101");
        assertThat(Text.list(List.of(51, 101, 201))).isEqualTo("51, 101 and 201");
    }
}
