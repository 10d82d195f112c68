package org.circlewalk.checker.reproduce.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.circlewalk.checker.reproduce.chart.Axis;
import org.circlewalk.checker.reproduce.chart.Curves;
import org.circlewalk.checker.reproduce.chart.Series;
import org.circlewalk.checker.reproduce.chart.Series.Style;
import org.circlewalk.impl.model.ForwardPass;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;

/** Softmax scores over positions, and predictions on walks. */
final class Attention {
    private Attention() {
    }

    /**
     * The mean scores of sampled runs with their range, and those of the population.
     *
     * @param firstPosition the first position shown, 1 … N
     * @param population    the scores without a sample
     */
    static Curves panel(String title, List<double[]> sampled, double[] population, int firstPosition) {
        double[] positions = IntStream.rangeClosed(firstPosition, population.length).asDoubleStream().toArray();
        List<double[]> scores = sampled.stream().map(run -> from(run, firstPosition)).toList();
        return new Curves(title, Axis.linear("position i"), Axis.linear("score S_i, mean over test walks"),
                List.of(Series.band("sampled, mean and range", positions, scores),
                        Series.of("population", Style.DASHES, positions, from(population, firstPosition))));
    }

    private static double[] from(double[] scores, int firstPosition) {
        return IntStream.range(firstPosition - 1, scores.length).mapToDouble(i -> scores[i]).toArray();
    }

    /** The share of walks whose last node is predicted, the smallest node of several that attain the maximum. */
    static double accuracy(ModelState state, SampledWalks test) {
        ForwardPass pass = ForwardPass.of(state);
        int right = 0;
        for (int w = 0; w < test.count(); w++) {
            right += largest(pass.output(test.tokens(w))) == test.label(w) ? 1 : 0;
        }
        return (double) right / test.count();
    }

    /** The index of the largest number, of several the smallest. */
    static int largest(double[] numbers) {
        return IntStream.range(0, numbers.length).reduce((a, b) -> numbers[b] > numbers[a] ? b : a).orElseThrow();
    }
}
