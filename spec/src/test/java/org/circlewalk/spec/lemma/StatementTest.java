package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ids of the paper's statements, and what an exact check may find. */
class StatementTest {
    @Test
    void noTwoStatementsShareAnIdOrATitle() {
        assertThat(Arrays.stream(Statement.values()).map(Statement::id)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Statement.values()).map(Statement::title)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aStatementIsNamedByItsIdInAnyCaseAndByItsParent(Statement statement) {
        assertThat(statement.id()).matches("[B-E]\\.\\d(\\.\\d)?|[34]\\.1(\\.\\d)?").startsWith(statement.parent());
        assertThat(statement.isNamedBy(statement.id())).isTrue();
        assertThat(statement.isNamedBy(" " + statement.id().toLowerCase(Locale.ROOT) + " ")).isTrue();
        assertThat(statement.isNamedBy(statement.parent())).isTrue();
        assertThat(statement.isNamedBy(statement.id() + "0")).isFalse();
        assertThat(statement.isNamedBy("E")).isFalse();
        assertThat(statement.isTheorem()).isEqualTo(statement.name().startsWith("T_"));
    }

    @Test
    void aStepOfAProofNamesNeitherItsSiblingsNorTheWhole() {
        assertThat(Arrays.stream(Statement.values()).filter(s -> s.isNamedBy("e.4.3"))).containsExactly(Statement.E_4_3);
        assertThat(Arrays.stream(Statement.values()).filter(s -> s.isNamedBy("E.4"))).hasSize(8);
        assertThat(Arrays.stream(Statement.values()).filter(s -> s.isNamedBy("3.1"))).hasSize(4);
        assertThat(Arrays.stream(Statement.values()).filter(s -> s.isNamedBy("E.5"))).containsExactly(Statement.E_5);
    }

    @Test
    void onlyAFailureIsAFailure() {
        assertThat(Evidence.holds().isFailure()).isFalse();
        assertThat(Evidence.ties("0").isFailure()).isFalse();
        assertThat(Evidence.fails("-1").isFailure()).isTrue();
        assertThat(Evidence.of(true, "unused")).isEqualTo(Evidence.holds());
        assertThat(Evidence.of(false, "-1")).isEqualTo(Evidence.fails("-1"));
    }
}
