package org.circlewalk.checker.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.contract.SampleSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts name their statements themselves. */
class StatementContractsTest {
    private static final Statement E_1 = Statements.find("E.1").orElseThrow();
    private static final Statement C_8 = Statements.find("C.8").orElseThrow();

    @TempDir
    private Path root;

    /** Two contracts with these comments above them. */
    private StatementContracts tagged(String first, String second) {
        return StatementContracts.in(new SampleSources(root).with("Sample", first
                + "\n//@ ensures \\result == 1;\nint one() { return 1; }\n" + second
                + "\n//@ ensures \\result == 2;\nint two() { return 2; }").read());
    }

    @Test
    void everyTagNamesAStatement() {
        assertThat(StatementContracts.in(ContractedSources.read(Path.of(".."))).ids()).isNotEmpty()
                .allSatisfy(id -> assertThat(Statements.find(id)).isPresent());
    }

    @Test
    void contractsSayAStatementTogetherAndOneOfThemHasTheWords() {
        StatementContracts contracts = tagged("// states E.1, whole: that one\n//   is one", "// states E.1, whole\n// states C.8, 3.1.3, part: two");
        assertThat(contracts.of(E_1)).hasValue(new StatementContracts.Claim(true, "that one is one",
                Set.of("sample.Sample.one()", "sample.Sample.two()")));
        assertThat(contracts.of(C_8)).hasValue(new StatementContracts.Claim(false, "two", Set.of("sample.Sample.two()")));
        assertThat(contracts.ids()).containsExactly("3.1.3", "C.8", "E.1");
    }

    @Test
    void anOrdinaryCommentIsNoTag() {
        assertThat(tagged("// It states nothing.", "//   states neither").ids()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"// states E.1", "// states E.1, all", "// states E.1 whole: it", "// states , part: it", "// states E.1, whole:"})
    void whatBeginsLikeATagMustBeOne(String tag) {
        assertThatThrownBy(() -> tagged(tag, "")).isInstanceOf(RefusedInputException.class)
                .hasMessage("The comment above sample.Sample.one() is \"" + tag
                        + "\", but it must be such as \"// states E.4.1, whole: what it says\" or \"// states C.1, C.2, part\".");
    }

    @Test
    void tagsMustGoTogether() {
        assertThatThrownBy(() -> tagged("// states E.1, whole: it", "// states E.1, part")).isInstanceOf(RefusedInputException.class)
                .hasMessage("The contracts that state E.1 are tagged [states E.1, whole: it, states E.1, part], "
                        + "but they must all say whole or all say part, and one of them must say what.");
        assertThatThrownBy(() -> tagged("// states E.1, whole", "// states E.1, whole")).isInstanceOf(RefusedInputException.class);
        assertThatThrownBy(() -> tagged("// states E.1, whole: it", "// states E.1, whole: that")).isInstanceOf(RefusedInputException.class);
    }
}
