package org.circlewalk.impl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run depends on its exact numbers through the doubles nearest to them, however many digits they have. */
class LongFractionsTest {
    private static final int STEPS = 3;

    private static TrainingSettings settings(EngineKind engine, BigFraction p, BigFraction eta, BigFraction epsilon) {
        return TrainingSettings.of(new RandomWalk(6, 15, p), engine, 20)
                .withStepSize(eta).withEpsilon(epsilon).withSamples(50, 40);
    }

    /** Everything that is measured, without the exact accuracies, which differ as p does. */
    private static List<Object> measured(TrainingSettings settings) {
        List<Object> measured = new ArrayList<>();
        try (TrainingRun run = TrainingRun.start(settings, 1)) {
            for (int step = 0; step <= STEPS; step++) {
                StepRecord record = run.measure();
                measured.addAll(List.of(record.loss(), record.accuracy().value(), record.parentScore(),
                        record.selectedPosition(), record.selectedScore(), record.distanceToTransition(),
                        record.distanceToSquareRoot(), record.outputToTransition(), record.outputToSquareRoot(), record.kl(),
                        run.state()));
                run.advance();
            }
        }
        return measured;
    }

    private static BigFraction besideBy(BigFraction value, int digits) {
        return value.add(new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(digits)));
    }

    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void numbersOfManyDigitsGiveTheRunOfTheShortOnesThatTheyRoundTo(EngineKind engine) {
        BigFraction p = new BigFraction(1, 10);
        BigFraction eta = new BigFraction(3, 2);
        BigFraction epsilon = new BigFraction(1, 8);
        List<Object> expected = measured(settings(engine, p, eta, epsilon));
        for (int digits : new int[] {40, 308, 309, 330, 1000}) {
            assertThat(measured(settings(engine, besideBy(p, digits), eta, epsilon))).isEqualTo(expected);
            assertThat(measured(settings(engine, p, besideBy(eta, digits), epsilon))).isEqualTo(expected);
            assertThat(measured(settings(engine, p, eta, besideBy(epsilon, digits)))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-9999, -400, -324, 309, 400, 9999})
    void aStepSizeOrEpsilonThatIsNoPositiveDoubleIsRefused(int exponent) {
        BigFraction power = new BigFraction(10).pow(exponent);
        BigFraction one = BigFraction.ONE;
        String sentence = " is 1E" + (exponent > 0 ? "+" : "") + exponent
                + ", but it must be greater than 0 and in the range of double, about 4.9e-324 to 1.8e308.";
        Stream.of("eta", "epsilon").forEach(name -> assertThatThrownBy(() -> settings(EngineKind.POPULATION, new BigFraction(1, 2),
                name.equals("eta") ? power : one, name.equals("eta") ? one : power))
                .isInstanceOf(InvalidParameterException.class).hasMessage(name + sentence));
    }

    @Test
    void theDimensionOfLongWalksIsExactOrRefused() {
        for (int length : new int[] {102, 144, 10_000, 999_999, 1_664_510}) {
            BigInteger square = BigInteger.valueOf(TrainingSettings.paper(walk(length)).positionDimension()).pow(2);
            BigInteger cube = BigInteger.valueOf(length).pow(3);
            assertThat(square).isGreaterThanOrEqualTo(cube);
            assertThat(square.sqrt().subtract(BigInteger.ONE).pow(2)).isLessThan(cube);
        }
        assertThatThrownBy(() -> TrainingSettings.paper(walk(1_664_511))).isInstanceOf(InvalidParameterException.class)
                .hasMessage("N is 1664511, but it must be at most 1664510, so that M, N^{3/2} rounded up, is an int.");
    }

    private static RandomWalk walk(int length) {
        return new RandomWalk(5, length, new BigFraction(1, 2));
    }

    @Test
    void theLargestDimensionHasAPositiveNorm() {
        TrainingSettings large = TrainingSettings.of(walk(9), EngineKind.POPULATION, Integer.MAX_VALUE)
                .withEpsilon(BigFraction.ONE).withSamples(1, 1);
        assertThat(Fractions.ofDouble(large.embedding().tokenRate())).isEqualTo(new BigFraction(1L << 31, 2L));
    }
}
