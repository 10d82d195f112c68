package org.circlewalk.impl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.walk.RandomWalk;

/** What is measured of a model depends on the direction of V alone, so a power of two times V changes no bit of it. */
class WalkEvaluationProperties {
    private static final int NODES = 4;
    private static final RandomWalk WALK = new RandomWalk(NODES, 20, new BigFraction(7, 10));
    private final WalkEvaluation evaluation = new WalkEvaluation(SampledWalks.draw(WALK, 20, 1));

    @Provide
    Arbitrary<double[]> values() {
        return Arbitraries.doubles().between(1, 1000).array(double[].class).ofSize(NODES * NODES);
    }

    @Property(tries = 100)
    void theScaleOfVChangesNoMeasurement(@ForAll("values") double[] value, @ForAll boolean byToken,
                                         @ForAll @IntRange(min = -1022, max = 1013) int exponent) {
        assertThat(measured(Arrays.stream(value).map(x -> Math.scalb(x, exponent)).toArray(), byToken))
                .isEqualTo(measured(value, byToken));
    }

    private StepRecord measured(double[] value, boolean byToken) {
        double[] tokens = byToken ? new double[] {0, 1, 2, 3} : new double[NODES];
        return evaluation.record(0, 0, new ModelState(NODES, WALK.length(), value, tokens, new double[WALK.length()]));
    }
}
