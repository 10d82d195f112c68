package org.circlewalk.checker.audit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.circlewalk.checker.audit.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers of the paper's statements, and the order in which they stand. */
class StatementsTest {
    static List<Statement> statements() {
        return Statements.all();
    }

    @Test
    void noTwoStatementsShareAnIdAClaimOrAClass() {
        assertThat(Statements.all()).extracting(Statement::id).doesNotHaveDuplicates();
        assertThat(Statements.all()).extracting(Statement::claim).doesNotHaveDuplicates();
        assertThat(Statements.all()).extracting(Object::getClass).doesNotHaveDuplicates();
    }

    @Test
    void lemmasComeBeforeTheorems() {
        List<String> lemmas = Statements.all().stream().map(Statement::id)
                .filter(id -> Character.isLetter(id.charAt(0))).toList();
        assertThat(Statements.all()).extracting(Statement::id).startsWith(lemmas.toArray(String[]::new));
        assertThat(lemmas).isSortedAccordingTo(Comparator.comparing((String id) -> id.charAt(0))
                .thenComparing(id -> Arrays.stream(id.substring(2).split("\\.")).mapToInt(Integer::parseInt).toArray(), Arrays::compare));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStatementIsNamedByItsIdInAnyCaseAndByItsParent(Statement statement) {
        assertThat(statement.id()).matches("[B-E]\\.\\d(\\.\\d+)?|[34]\\.1(\\.C?\\d)?").startsWith(statement.parent());
        assertThat(statement.isNamedBy(statement.id())).isTrue();
        assertThat(statement.isNamedBy(" " + statement.id().toLowerCase(Locale.ROOT) + " ")).isTrue();
        assertThat(statement.isNamedBy(statement.parent())).isTrue();
        assertThat(statement.isNamedBy(statement.id() + "0")).isFalse();
        assertThat(statement.isNamedBy("E")).isFalse();
    }

    /** "E.4.1" is E41…, "3.1.2" is Theorem31…, as the paper numbers them. */
    @ParameterizedTest
    @MethodSource("statements")
    void aClassIsNamedAfterItsNumber(Statement statement) {
        boolean theorem = Character.isDigit(statement.id().charAt(0));
        assertThat(statement.getClass().getSimpleName()).endsWith("Statement")
                .startsWith(theorem ? "Theorem" + statement.parent().replace(".", "") : statement.id().replace(".", ""));
    }

    @Test
    void aStepOfAProofNamesNeitherItsSiblingsNorTheWhole() {
        assertThat(Statements.namedBy("e.4.3")).extracting(Statement::id).containsExactly("E.4.3");
        assertThat(Statements.namedBy("E.4")).hasSize(10);
        assertThat(Statements.namedBy("3.1")).hasSize(10);
        assertThat(Statements.namedBy("E.5")).extracting(Statement::id).containsExactly("E.5");
        assertThat(Statements.namedBy("E.9")).isEmpty();
        assertThat(Statements.namedBy("C.7")).extracting(Statement::id).containsExactly("C.7", "C.7.1");
        assertThat(Statements.find("E.4")).isEmpty();
    }
}
