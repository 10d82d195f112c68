package org.circlewalk.impl.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Norms and directions of numbers of any magnitude: a power of two changes nothing but the norm. */
class DirectionScaleProperties {
    private static final int NODES = 5;

    /** Matrices of entries between 1 and 2⁵⁰ in modulus, or 0. */
    @Provide
    Arbitrary<double[]> values() {
        return Arbitraries.oneOf(Arbitraries.doubles().between(-0x1p50, 0x1p50).filter(x -> Math.abs(x) >= 1),
                Arbitraries.just(0.0)).array(double[].class).ofSize(NODES * NODES);
    }

    private static double[] times(double[] numbers, int exponent) {
        return Arrays.stream(numbers).map(x -> Math.scalb(x, exponent)).toArray();
    }

    private static ModelState state(double[] value) {
        return new ModelState(NODES, 3, value, new double[NODES], new double[3]);
    }

    @Property(tries = 300)
    void aDirectionDoesNotChangeWithTheScale(@ForAll("values") double[] value,
                                              @ForAll @IntRange(min = -1022, max = 973) int exponent) {
        double[] scaled = times(value, exponent);
        // Boxed, since the output of a row of zeros has no direction: NaN.
        assertThat(distances(scaled)).isEqualTo(distances(value));
    }

    private static List<Double> distances(double[] value) {
        double[] output = Arrays.copyOf(value, NODES);
        return List.of(ValueDirection.distanceToTransition(state(value), 0.7),
                ValueDirection.distanceToSquareRoot(state(value), 0.7), ValueDirection.outputToTransition(output, 2, 0.7));
    }

    @Property(tries = 300)
    void whereNothingLeavesTheRangeTheRootIsThatOfPlainSquares(@ForAll("values") double[] numbers) {
        double squares = 0;
        for (double x : numbers) {
            squares += x * x;
        }
        SumOfSquares sum = SumOfSquares.of(numbers);
        assertThat(sum.root(1)).isEqualTo(Math.sqrt(squares));
        assertThat(sum.root(numbers.length)).isEqualTo(Math.sqrt(squares / numbers.length));
    }

    @Property(tries = 300)
    void rootsScaleWithTheNumbers(@ForAll("values") double[] numbers, @ForAll @IntRange(min = -1022, max = 970) int exponent) {
        SumOfSquares plain = SumOfSquares.of(numbers);
        SumOfSquares scaled = SumOfSquares.of(times(numbers, exponent));
        assertThat(scaled.root(1)).isEqualTo(Math.scalb(plain.root(1), exponent));
        if (plain.mantissa() > 0) {
            assertThat(scaled.rootOfQuotient(plain)).isEqualTo(Math.scalb(1.0, exponent));
        }
    }

    @Example
    void subnormalNumbersHaveADirectionToo() {
        double[] value = new double[NODES * NODES];
        value[0] = 3 * Double.MIN_VALUE;
        value[1] = 4 * Double.MIN_VALUE;
        assertThat(SumOfSquares.of(value).root(1)).isEqualTo(5 * Double.MIN_VALUE);
        assertThat(ValueDirection.distance(value, times(value, 1074))).isZero();
    }

    @Example
    void zeroHasNoDirectionAndWhatIsNotFiniteNeither() {
        assertThat(ValueDirection.distance(new double[2], new double[] {1, 0})).isNaN();
        assertThat(ValueDirection.distance(new double[] {1, Double.NaN}, new double[] {1, 0})).isNaN();
        assertThat(ValueDirection.distance(new double[] {1, Double.POSITIVE_INFINITY}, new double[] {1, 0})).isNaN();
    }
}
