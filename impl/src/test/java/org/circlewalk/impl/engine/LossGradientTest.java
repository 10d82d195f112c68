package org.circlewalk.impl.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Results are equal if their numbers are. */
class LossGradientTest {
    private static LossGradient gradient(double last) {
        return new LossGradient(1, new double[] {2}, new double[] {3, 4}, new double[] {last});
    }

    private static GradientErrorBound bound(double last) {
        return new GradientErrorBound(1, 2, new double[] {3, 4}, new double[] {last}, 6);
    }

    @Test
    void gradientsAndBoundsAreEqualIfAllTheirNumbersAre() {
        assertThat(gradient(5)).isEqualTo(gradient(5)).hasSameHashCodeAs(gradient(5)).isNotEqualTo(gradient(-5));
        assertThat(gradient(Double.NaN)).isEqualTo(gradient(Double.NaN));
        assertThat(bound(5)).isEqualTo(bound(5)).hasSameHashCodeAs(bound(5)).isNotEqualTo(bound(-5));
    }
}
