package org.circlewalk.impl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.lemma.C8ValueDirection;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.circulant.Circulant;
import org.junit.jupiter.api.Test;

/** Distances between directions. */
class ValueDirectionTest {
    private static ModelState state(double... column) {
        int k = column.length;
        double[] value = new double[k * k];
        for (int y = 0; y < k; y++) {
            for (int s = 0; s < k; s++) {
                value[y * k + s] = column[Math.floorMod(y - s, k)];
            }
        }
        return new ModelState(k, 2, value, new double[k], new double[2]);
    }

    /** Both norms and the difference are sums of 25 squares: 60 roundings cover them. */
    private static final double ROUNDING = 60 * 0x1p-53;

    @Test
    void aMultipleOfTheTransitionMatrixIsAtDistanceZero() {
        assertThat(ValueDirection.distanceToTransition(state(0, 7 * 0.7, 0, 0, 7 * 0.3), 0.7)).isLessThan(ROUNDING);
        assertThat(ValueDirection.distanceToSquareRoot(state(0, Math.sqrt(0.7), 0, 0, Math.sqrt(0.3)), 0.7))
                .isLessThan(ROUNDING);
    }

    @Test
    void anOrthogonalMatrixIsAtDistanceRootTwo() {
        assertThat(ValueDirection.distanceToTransition(state(1, 0, 3, 2, 0), 0.7)).isCloseTo(Math.sqrt(2), within(ROUNDING));
    }

    @Test
    void theDistanceOfTheZeroMatrixIsNotDefined() {
        assertThat(ValueDirection.distanceToTransition(state(0, 0, 0, 0, 0), 0.7)).isNaN();
    }

    /** d² = 2 − 2cos, with the exact cos² of the spec; the error of d² is 2·√2 times that of d, and a root of cos². */
    @Test
    void theDistanceAgreesWithTheExactCosine() {
        double[] column = {0.5, 3.25, 0.125, 0, 1.5};
        double d = ValueDirection.distanceToTransition(state(column), 0.75);
        BigFraction[] exact = new BigFraction[column.length];
        for (int e = 0; e < exact.length; e++) {
            exact[e] = Fractions.ofDouble(column[e]);
        }
        double cosine = Math.sqrt(
                C8ValueDirection.squaredCosine(Circulant.ofColumn(exact), new BigFraction(3, 4)).doubleValue());
        assertThat(d * d).isCloseTo(2 - 2 * cosine, within(4 * ROUNDING));
    }
}
