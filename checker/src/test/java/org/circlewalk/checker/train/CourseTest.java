package org.circlewalk.checker.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;

/** A course shows the run it was taken from, up to its rounding to five decimals. */
class CourseTest {
    /** Half a unit of the fifth decimal, and one rounding of a double below 10. */
    private static final double ROUNDING = 0.5e-5 + 1e-15;

    private static TrainReport report(int nodes, int length, BigFraction p, int steps) {
        try (TrainingRun run = TrainingRun.start(TrainingSettings.paper(new RandomWalk(nodes, length, p)), 1)) {
            return TrainReport.of(run, steps, 1, true, () -> { });
        }
    }

    @Test
    void itsLastModelIsTheTrainedOne() {
        TrainReport report = report(5, 12, new BigFraction(7, 10), 6);
        Course course = report.course();
        assertThat(course.steps()).containsExactly(0, 1, 2, 3, 4, 5, 6);
        List<Double> column = course.V().get(6);
        List<Double> scores = course.S().get(6);
        for (int y = 0; y < 5; y++) {
            for (int s = 0; s < 5; s++) {
                assertThat(column.get((y - s + 5) % 5)).isCloseTo(report.end().V()[y][s], within(ROUNDING));
            }
        }
        for (int i = 0; i < 12; i++) {
            assertThat(scores.get(Math.min(11 - i, scores.size() - 1))).isCloseTo(report.end().S()[i], within(ROUNDING));
        }
    }

    @Test
    void itsMeasurementsAreThoseOfTheSteps() {
        TrainReport report = report(6, 13, new BigFraction(1, 2), 4);
        assertThat(report.course().distanceToTransition().get(0)).isNull();
        assertThat(report.course().S().get(0)).hasSize(1);
        for (int step = 1; step <= 4; step++) {
            TrainReport.Step record = report.steps().get(step);
            assertThat(report.course().accuracy().get(step)).isCloseTo(record.accuracy(), within(ROUNDING));
            assertThat(report.course().accuracyExact().get(step)).isEqualTo(record.accuracyExact());
            assertThat(report.course().distanceToTransition().get(step))
                    .isCloseTo(record.distanceToTransition(), within(ROUNDING));
            assertThat(report.course().distanceToSquareRoot().get(step))
                    .isCloseTo(record.distanceToSquareRoot(), within(ROUNDING));
        }
    }

    @Test
    void aThinnedCourseKeepsTheFirstStepsFourToTheOctaveAndTheLast() {
        List<Integer> kept = IntStream.rangeClosed(0, 50).filter(step -> Course.isThinned(step, 50)).boxed().toList();
        assertThat(kept).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 50);
    }
}
