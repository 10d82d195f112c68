package org.circlewalk.checker.reproduce.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.circlewalk.checker.reproduce.chart.Axis;
import org.circlewalk.checker.reproduce.chart.Curves;
import org.circlewalk.checker.reproduce.chart.Series;
import org.circlewalk.checker.reproduce.chart.Series.Style;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;

/** Softmax scores over positions, and the average of the tokens that they weight. */
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

    /** S_1 … S_N on one walk. */
    static double[] scores(ModelState state, int[] nodes) {
        double[] logits = state.positionLogits().clone();
        for (int i = 0; i < logits.length - 1; i++) {
            logits[i] += state.tokenLogits()[nodes[i]];
        }
        return ModelState.softmax(logits);
    }

    /** The weighted average token XS on one walk, index = node. */
    static double[] average(ModelState state, int[] nodes) {
        double[] scores = scores(state, nodes);
        double[] average = new double[state.nodes()];
        for (int i = 0; i < scores.length - 1; i++) {
            average[nodes[i]] += scores[i];
        }
        return average;
    }

    /** f(X) = V·XS on one walk, index = node. */
    static double[] output(ModelState state, int[] nodes) {
        double[] average = average(state, nodes);
        double[] output = new double[state.nodes()];
        for (int y = 0; y < output.length; y++) {
            for (int s = 0; s < output.length; s++) {
                output[y] += state.value()[y * output.length + s] * average[s];
            }
        }
        return output;
    }

    /** The share of walks whose last node is predicted, the smallest node of several that attain the maximum. */
    static double accuracy(ModelState state, SampledWalks test) {
        int right = 0;
        for (int w = 0; w < test.count(); w++) {
            right += largest(output(state, test.nodes(w))) == test.label(w) ? 1 : 0;
        }
        return (double) right / test.count();
    }

    /** The index of the largest number, of several the smallest. */
    static int largest(double[] numbers) {
        return IntStream.range(0, numbers.length).reduce((a, b) -> numbers[b] > numbers[a] ? b : a).orElseThrow();
    }
}
