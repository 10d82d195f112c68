package org.circlewalk.checker.proof.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that may be declared, and what OpenJML makes of them. */
class SolverNamesTest {
    /** As it stands in the obligations of Circulant.at and of the constructor of Circulant. */
    @Test
    void longNamesAreShortenedAsOpenJmlDoes() {
        assertThat(SolverNames.shortened("org.circlewalk.spec.circulant.Circulant_column"))
                .isEqualTo("org.circlewalk.spec.circulant.Circulant_393564505");
        assertThat(SolverNames.shortened("org.circlewalk.spec.circulant.Circulant_column_604_974___42"))
                .isEqualTo("org.circlewalk.spec.circulant.Circulant_-1348964558");
    }

    @Test
    void theLongestVariableIsNotShortened() {
        String name = "a".repeat(SolverNames.LONGEST);
        int last = SolverNames.CHARACTERS - 1;
        String made = name + "_" + last + "_" + last + "___9999999";
        assertThat(SolverNames.mustOfVariable(name)).isEmpty();
        assertThat(SolverNames.mustOfVariable(name + "a")).isPresent();
        assertThat(SolverNames.shortened(made)).isEqualTo(made).hasSize(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n_296_296___6", "REALLIT1", "n$", "N", "_n", "select", "and", "arraysOfTwo", "javaTypeOf", "asIntArray", "bvadd"})
    void noVariableHasANameThatIsMade(String name) {
        assertThat(SolverNames.mustOfVariable(name)).isPresent();
        assertThat(SolverNames.mustOfQuantified(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REALLIT1", "REALLIT_NAN", "STRINGLIT2", "NULL", "REF", "ASSERT_1_2", "A__B", "_A", "A_", "a", "Ab", "A$"})
    void noConstantHasANameThatIsMade(String name) {
        assertThat(SolverNames.mustOfConstant(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOST_BITS", "BITS_BY_TERM", "K", "REAL", "PRECISION"})
    void constantsAreCapitalLetters(String name) {
        assertThat(SolverNames.mustOfConstant(name)).isEmpty();
    }

    @Test
    void methodsMayBeNamedLikeFunctionsButHoldNoSigns() {
        assertThat(SolverNames.mustOfMethod("and")).isEmpty();
        assertThat(SolverNames.mustOfMethod("an_d")).isPresent();
        assertThat(SolverNames.mustOfMethod("an$d")).isPresent();
        assertThat(SolverNames.mustOfMethod("And")).isPresent();
    }
}
