package org.circlewalk.impl.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.model.Accuracy;
import org.circlewalk.spec.model.Prediction;
import org.circlewalk.spec.walk.RandomWalk;

/** Predictions without the division by the scores' sum are those of the exact model. */
class ExactPredictionsProperties {
    /** Small whole numbers, which tie, numbers of any bits, and numbers that tie but for the last bit. */
    @Provide
    Arbitrary<DoubleSupplier> entries() {
        return Arbitraries.longs().flatMap(seed -> {
            Random random = new Random(seed);
            return Arbitraries.<DoubleSupplier>of(() -> random.nextInt(3) - 1,
                    () -> Math.scalb(random.nextGaussian(), random.nextInt(2100) - 1100),
                    () -> random.nextBoolean() ? 1 : Math.nextUp(1.0),
                    () -> random.nextBoolean() ? Double.MIN_VALUE : 0);
        });
    }

    private static ModelState state(int nodes, int length, DoubleSupplier entries, double spread) {
        double[] value = DoubleStream.generate(entries).limit((long) nodes * nodes).toArray();
        Random random = new Random(nodes * 31L + length);
        double[] logits = DoubleStream.generate(() -> spread * random.nextInt(3)).limit(length).toArray();
        return new ModelState(nodes, length, value, new double[nodes], logits);
    }

    @Property(tries = 300)
    void aPredictionIsThatOfTheExactModel(@ForAll @IntRange(min = 3, max = 6) int nodes, @ForAll @IntRange(min = 2, max = 8) int length,
            @ForAll("entries") DoubleSupplier entries, @ForAll @IntRange(max = 300) int spread, @ForAll Random random) {
        ModelState state = state(nodes, length, entries, spread);
        int[] walk = random.ints(length, 0, nodes).toArray();
        assertThat(ExactPredictions.of(state).after(walk))
                .isEqualTo(Prediction.of(ExactSnapshot.of(state).output(walk)));
    }

    @Property(tries = 30)
    void theAccuracyIsThatOfTheExactModel(@ForAll @IntRange(min = 3, max = 5) int nodes, @ForAll @IntRange(min = 2, max = 5) int length,
            @ForAll("entries") DoubleSupplier entries, @ForAll @IntRange(max = 10) int tenths) {
        RandomWalk walk = new RandomWalk(nodes, length, new BigFraction(tenths, 10));
        ModelState state = state(nodes, length, entries, 1);
        assertThat(Accuracy.byEnumeration(walk, ExactPredictions.of(state)::after))
                .isEqualTo(Accuracy.byEnumeration(walk, ExactSnapshot.of(state)));
    }
}
