package org.circlewalk.checker.reproduce.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.circlewalk.checker.reproduce.chart.Series;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.run.Evaluation;
import org.circlewalk.impl.run.ModelMeasurement;
import org.circlewalk.impl.run.ModelParameters;
import org.circlewalk.impl.run.ModelRun;
import org.circlewalk.impl.task.LabelledSequences;
import org.circlewalk.impl.task.Task;

/**
 * What is kept of the training of a composed model.
 *
 * @param points         measurements on test sequences, the first before training
 * @param end            the parameters at the end
 * @param positionLogits the position part of the logits at the end
 */
public record ModelTrace(List<ModelMeasurement> points, ModelParameters end, double[] positionLogits) {

    /**
     * Trains; an epoch is a step if all sequences are in one batch.
     *
     * @param run    a run at its beginning; closed
     * @param test   what is measured on
     * @param epochs how many
     * @param every  a measurement is taken at every multiple of it
     */
    public static ModelTrace of(ModelRun run, Task task, LabelledSequences test, int epochs, int every) {
        return of(run, new Evaluation(task, test)::of, epochs, every);
    }

    /** The same for a linear head, where the mean scores of a model are known for the whole law. */
    public static ModelTrace of(ModelRun run, Task task, LabelledSequences test, int epochs, Function<ModelState, double[]> meanScores) {
        Evaluation evaluation = new Evaluation(task, test);
        return of(run, now -> evaluation.of(now).withMeanScores(meanScores.apply(now.state())), epochs, 1);
    }

    private static ModelTrace of(ModelRun run, Function<ModelRun, ModelMeasurement> measurement, int epochs, int every) {
        List<ModelMeasurement> points = new ArrayList<>(List.of(measurement.apply(run)));
        try (run) {
            for (int epoch = 1; epoch <= epochs; epoch++) {
                run.advance(run.stepsPerEpoch());
                if (epoch % every == 0) {
                    points.add(measurement.apply(run));
                }
            }
            return new ModelTrace(List.copyOf(points), run.parameters(), run.positionLogits());
        }
    }

    public double[] curve(ToDoubleFunction<ModelMeasurement> quantity) {
        return points.stream().mapToDouble(quantity).toArray();
    }

    public ModelMeasurement last() {
        return points.get(points.size() - 1);
    }

    /** The mean score of the token {@code lag} places before the label. */
    public double scoreAt(int lag) {
        double[] scores = last().meanScores();
        return scores[scores.length - 1 - lag];
    }

    /** The largest difference of two token logits at the end, for an attention by one matrix. */
    public double tokenSpread() {
        double[] logits = Arrays.copyOf(end.attention(), end.attention().length - positionLogits.length);
        return Arrays.stream(logits).max().orElseThrow() - Arrays.stream(logits).min().orElseThrow();
    }

    /** The number of the measurement from which on the accuracy is at least the given one, or infinity. */
    public double staysFrom(double accuracy) {
        int from = points.size();
        while (from > 0 && points.get(from - 1).accuracy() >= accuracy) {
            from--;
        }
        return from == points.size() ? Double.POSITIVE_INFINITY : from;
    }

    /** The mean and range of a quantity over seeds. */
    public static Series band(String name, double[] x, List<ModelTrace> courses, ToDoubleFunction<ModelMeasurement> quantity) {
        return Series.band(name, x, courses.stream().map(course -> course.curve(quantity)).toList());
    }

    public static double[] values(List<ModelTrace> courses, ToDoubleFunction<ModelTrace> quantity) {
        return courses.stream().mapToDouble(quantity).toArray();
    }
}
