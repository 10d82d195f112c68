package org.circlewalk.checker.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinearFormTest {
    private static Optional<LinearForm> parse(String words) {
        return LinearForm.parse(List.of(words.split(" ")));
    }

    @Test
    void equalFormsAreEqualHoweverTheyAreWritten() {
        assertThat(parse("2 * ( n - 1 ) + a . length")).isEqualTo(parse("a . length - 2 + n * 2")).isPresent();
        assertThat(parse("n - n + 3")).isEqualTo(parse("3")).isPresent();
        assertThat(parse("- n")).isEqualTo(parse("0 - n")).isPresent();
    }

    @Test
    void aDifferenceIsTakenTermByTerm() {
        assertThat(parse("n - 1").get().plus(-1, parse("n + 1").get())).isEqualTo(parse("0 - 2").get());
    }

    @Test
    void unknownsAreReplaced() {
        assertThat(parse("2 * n + m").get().with(name -> parse(name.equals("n") ? "k - 1" : "k"))).isEqualTo(parse("3 * k - 2"));
        assertThat(parse("n").get().with(name -> Optional.empty())).isEmpty();
    }

    @Test
    void whatIsNotLinearHasNoForm() {
        for (String words : List.of("n * m", "n / 2", "f ( n )", "n < 0 ? 0 : n", "0.5", "( n", "n +", "\\result")) {
            assertThat(parse(words)).as(words).isEmpty();
        }
        assertThat(LinearForm.parse(List.of())).isEmpty();
    }

    @Test
    void numbersDoNotWrap() {
        assertThat(parse("n + 536870912 * 536870912 * 48").get().plus(-1, parse("n").get()).constant()).isPositive();
        assertThat(parse("n * 536870912 * 536870912 * 64").get().isConstant()).isFalse();
        assertThat(parse("0 - 999999999 * 999999999 * 999999999").get().constant()).isNegative();
    }
}
