package org.circlewalk.checker.audit.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.circlewalk.checker.audit.AuditRow;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.Counterexample;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Method;
import org.circlewalk.checker.audit.Search;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows come to, and on which instance. */
class RowsTest {
    private static final AuditSetting SETTING = AuditSetting.of(Grid.QUICK);
    /** Some rows are looked at by more than one test. */
    private static final Map<String, AuditRow> ROWS = new ConcurrentHashMap<>();

    private static AuditRow row(String id) {
        return ROWS.computeIfAbsent(id, statement -> Statements.find(statement).orElseThrow().row(SETTING));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "C.3.1|HOLDS|EXACT|",
        "C.6.1|ARGUED|EXACT|",
        "C.7|REFUTED|ARGUED|K = 5, p = 1/2: the square of V's largest entry grows like 1/5 · ηt, the lemma needs at least 1/4 · ηt",
        "C.8.1|REFUTED|ARGUED|K = 17, p = 1/2: at T = 16·η/(ε²K²), β_T² is at most 276/289 of the square of 2η/(εK), to leading order",
        "E.4.2|ARGUED|EXACT|",
        "E.4.6|HARMLESS_SLIP|EXACT|K = 5, p = 1/2: the diagonal of Γ₂(3) + Γ₂(4) is 7/16, not 3/8",
        "E.4.7|NEEDS_HYPOTHESIS|EXACT|K = 7, N = 6, p = 16/17: gap_3(N) = -1187856/6975757441",
        "E.4.9|REFUTED|EXACT|K = 5, p = 1/2: two entries off the diagonal of Γ(N) differ by 2/5 in the limit",
        "E.4.10|ARGUED|EXACT|",
        "4.1.1|REFUTED|ARGUED|K = 5, N = 15, p = 0: the accuracy after one step is 1, the optimum",
        "4.1.2|ARGUED|EXACT|"})
    void aRowHasItsVerdictAndItsSmallestCounterexample(String id, Verdict verdict, Method method, String counterexample) {
        AuditRow row = row(id);
        assertThat(row.examination().verdict()).isEqualTo(verdict);
        assertThat(row.examination().method()).isEqualTo(method);
        assertThat(row.counterexample().map(shown -> shown.instance() + ": " + shown.detail())).isEqualTo(Optional.ofNullable(counterexample));
    }

    /** Directions are refuted by the limit that they have, whatever a run does between two steps. */
    @Test
    void directionsAreRefutedByTheirExactLimitForUnequalStepsOnly() {
        for (LimitStatement statement : List.of(new C8ValueDirectionStatement(), new C9OutputDirectionStatement(),
                new Theorem31OutputStatement(), new Theorem31ValueStatement())) {
            Search search = statement.search(Grid.QUICK);
            assertThat(search.instances() - search.failures()).isEqualTo(1);
            assertThat(search.first()).hasValueSatisfying(first -> assertThat(first.instance()).isEqualTo("K = 5, p = 2/3"));
            assertThat(search.first()).hasValueSatisfying(first -> assertThat(first.detail()).contains("611/625"));
        }
    }

    @Test
    void theConstantOfTheDecompositionIsIllustratedByACertainRun() {
        assertThat(row("C.7").findings()).contains("to illustrate, enclosed: K = 20, N = 101, p = 1/2, M = 1000, t = 50: "
                + "V's largest entry is at most 1.479, which allows β ≤ 4.957; the lemma needs β ≥ 6.071");
        assertThat(row("C.8.1").findings()).anyMatch(finding -> finding.endsWith("at most 0.5910, 2η/(εK) is 1"));
    }

    @Test
    void theSpreadOffTheDiagonalIsTold() {
        assertThat(row("E.4.9").findings()).contains("exact, in decimals: at K = 6, N = 400, p = 1/2 the largest difference is 0.6667",
                "exact, in decimals: at K = 20, N = 400, p = 1/2 the largest difference is 4.000");
    }

    /** One failure is enough: an argument makes ARGUED of what holds, and of nothing else. */
    @Test
    void aFailureIsNeverArguedAwayAndWhatHoldsWithoutAnArgumentIsNotArgued() {
        Statement argued = Statements.find("C.1").orElseThrow();
        Statement other = Statements.find("C.3.1").orElseThrow();
        Counterexample failure = Counterexample.ofCircle(5, "");
        Search fails = new Search("K = 5", 2, 1, 0, Optional.of(failure));
        Search holds = new Search("K = 5", 2, 0, 0, Optional.empty());
        assertThat(AuditRow.exact(argued, "", fails, Verdict.REFUTED).examination().verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(AuditRow.exact(argued, "", fails, Verdict.HARMLESS_SLIP).examination().verdict()).isEqualTo(Verdict.HARMLESS_SLIP);
        assertThat(AuditRow.exact(argued, "", holds, Verdict.REFUTED).examination().verdict()).isEqualTo(Verdict.ARGUED);
        assertThat(AuditRow.exact(other, "", holds, Verdict.REFUTED).examination().verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(AuditRow.argued(argued, "", fails).examination().verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(AuditRow.argued(argued, "", holds).examination().verdict()).isEqualTo(Verdict.ARGUED);
    }

    @Test
    void anArgumentStandsUnderAHeadingThatSaysSo() {
        assertThat(WrittenArgument.in("e.4-attention-gap", "e42").link())
                .isEqualTo("proofs-notes/statements/e.4-attention-gap.md#e42-argument-for-all-parameters");
        assertThatThrownBy(() -> new WrittenArgument("c.1-first-step", "limits")).isInstanceOf(InvalidParameterException.class)
                .hasMessage("anchor is limits, but it must be one that ends with argument-for-all-parameters.");
    }
}
