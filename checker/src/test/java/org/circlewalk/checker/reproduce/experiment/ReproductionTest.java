package org.circlewalk.checker.reproduce.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts follow from checks, and checks from numbers. */
class ReproductionTest {
    private static Check claim(boolean holds) {
        return Check.claim("claim", new Measured(holds, ""));
    }

    private static Check condition(boolean holds) {
        return Check.condition("condition", new Measured(holds, ""));
    }

    @ParameterizedTest
    @CsvSource({"true, true, REPRODUCED", "true, false, REPRODUCED_WITH_A_REMARK", "false, true, NOT_REPRODUCED",
        "false, false, NOT_REPRODUCED"})
    void aFailingClaimOutweighsAFailingCondition(boolean claimed, boolean conditions, Reproduction verdict) {
        assertThat(Reproduction.of(List.of(claim(true), claim(claimed), condition(true), condition(conditions)))).isEqualTo(verdict);
    }

    @Test
    void withoutACheckOfTheClaimThereIsNoVerdict() {
        assertThatThrownBy(() -> Reproduction.of(List.of(condition(true)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rulesHoldOnTheirBoundsAndFailBeyond() {
        assertThat(Measured.atLeast(0.5, 0.5, 0.6).holds()).isTrue();
        assertThat(Measured.atLeast(0.5, 0.6, Math.nextDown(0.5)).holds()).isFalse();
        assertThat(Measured.atMost(0.5, 0.5).holds()).isTrue();
        assertThat(Measured.atMost(0.5, Math.nextUp(0.5)).holds()).isFalse();
        assertThat(Measured.between(0, 1, 0, 1).holds()).isTrue();
        assertThat(Measured.between(0, 1, -Double.MIN_VALUE).holds()).isFalse();
        assertThat(Measured.equalTo(1, 1, 1).holds()).isTrue();
        assertThat(Measured.equalTo(1, Math.nextUp(1.0)).holds()).isFalse();
    }

    @Test
    void halfOfTheSeedsAreNotMostOfThem() {
        assertThat(Measured.mostly(List.of(true, false, true)).holds()).isTrue();
        assertThat(Measured.mostly(List.of(true, false)).holds()).isFalse();
        assertThat(Measured.mostlyAtLeast(1, 0, 1, 2).holds()).isTrue();
        assertThat(Measured.mostlyAtLeast(1, 0, 1).holds()).isFalse();
        assertThat(Measured.mostlyAtMost(1, 0, 1, 2).holds()).isTrue();
        assertThat(Measured.mostlyAtMost(1, 2, 1).holds()).isFalse();
        assertThat(Measured.always(List.of(true, false)).holds()).isFalse();
    }

    @Test
    void noNumbersAndUndefinedNumbersFailEveryRule() {
        assertThat(Measured.atLeast(0).holds()).isFalse();
        assertThat(Measured.atMost(0).holds()).isFalse();
        assertThat(Measured.mostlyAtMost(0).holds()).isFalse();
        assertThat(Measured.always(List.of()).holds()).isFalse();
        assertThat(Measured.mostly(List.of()).holds()).isFalse();
        assertThat(Measured.atMost(1, 0, Double.NaN).holds()).isFalse();
        assertThat(Measured.atLeast(1, Double.NaN, 2).holds()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "1, 1", "-0.50073, -0.5007", "0.16666, 0.1667", "12.3456, 12.35", "123456, 123456",
        "1.5e-5, 1.50e-05", "0.99999, 1 − 1.0e-05", "0.9998, 0.9998", "Infinity, Infinity"})
    void numbersAreShownWithFourDigits(double value, String shown) {
        assertThat(Measured.shown(value)).isEqualTo(shown);
    }

    @Test
    void aRangeOfNumbersThatLookEqualIsShownOnce() {
        assertThat(Measured.range(0.5, 0.25)).isEqualTo("0.25 to 0.5");
        assertThat(Measured.range(0.5, 0.500001)).isEqualTo("0.5");
        assertThat(Measured.range()).isEqualTo("no number");
    }
}
