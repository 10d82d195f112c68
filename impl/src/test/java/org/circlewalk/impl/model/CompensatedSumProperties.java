package org.circlewalk.impl.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sums of many doubles with hardly any rounding error. */
class CompensatedSumProperties {
    @Property(tries = 200)
    void theErrorIsThatOfARoundingOrTwoOfTheModuli(@ForAll @IntRange(min = 0, max = 5000) int count, @ForAll long seed) {
        Random random = new Random(seed);
        double[] numbers = random.doubles(count, -1, 1).map(x -> x * Math.scalb(1.0, random.nextInt(40))).toArray();
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal moduli = BigDecimal.ZERO;
        for (double x : numbers) {
            exact = exact.add(new BigDecimal(x));
            moduli = moduli.add(new BigDecimal(x).abs());
        }
        BigDecimal error = new BigDecimal(CompensatedSum.of(numbers)).subtract(exact).abs();
        assertThat(error).isLessThanOrEqualTo(moduli.multiply(new BigDecimal(0x1.01p-52)));
    }

    @Example
    void theMeanOfEqualNumbersIsThatNumber() {
        double[] numbers = new double[400];
        Arrays.fill(numbers, 0.1);
        assertThat(CompensatedSum.of(numbers) / numbers.length).isEqualTo(0.1);
        assertThat(Collections.nCopies(400, 0.1).stream().reduce(0.0, Double::sum) / 400).isNotEqualTo(0.1);
        assertThat(CompensatedSum.of()).isZero();
    }
}
