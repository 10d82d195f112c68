package org.circlewalk.checker.reproduce.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.circlewalk.checker.reproduce.training.ModelTrace;
import org.circlewalk.impl.run.ModelMeasurement;
import org.circlewalk.impl.run.ModelParameters;
import org.junit.jupiter.api.Test;

/** What is read off the trace of a composed model. */
class ModelTraceTest {
    private static ModelTrace course(int... correct) {
        List<ModelMeasurement> points = IntStream.of(correct).mapToObj(c -> new ModelMeasurement(0, 4, c, 0, 1, 0, 0, 0,
                new double[] {0.1, 0.6, 0.3}, 2, new double[1], new double[1])).toList();
        return new ModelTrace(points, new ModelParameters(new double[1], new double[1]), new double[3]);
    }

    @Test
    void anAccuracyStaysFromItsLastFallOn() {
        assertThat(course(0, 4, 1, 4, 4).staysFrom(1)).isEqualTo(3);
        assertThat(course(4, 4).staysFrom(1)).isZero();
        assertThat(course(4, 3).staysFrom(1)).isInfinite();
        assertThat(course(0).scoreAt(1)).isEqualTo(0.6);
        assertThat(course(0).scoreAt(2)).isEqualTo(0.1);
    }
}
