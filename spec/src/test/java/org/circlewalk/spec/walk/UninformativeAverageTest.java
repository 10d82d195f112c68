package org.circlewalk.spec.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.Fractions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The closed form of the walks whose average token is uninformative, against the sum of powers itself. */
class UninformativeAverageTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "1/2", "1/100", "99/100", "1/3", "7/10", "3/4"})
    void theClosedFormHoldsExactlyWhereTheSumOfPowersIsConstant(String text) {
        BigFraction p = Fractions.parse("p", text);
        for (int k = 3; k <= 9; k++) {
            Circulant sum = Circulant.zero(k);
            for (int n = 2; n <= 20; n++) {
                RandomWalk walk = new RandomWalk(k, n, p);
                sum = sum.add(TransitionMatrix.power(walk, n - 1));
                assertThat(UninformativeAverage.holdsFor(walk)).as(walk.toString()).isEqualTo(sum.isConstant());
            }
        }
    }
}
