package org.circlewalk.impl.run;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import org.circlewalk.impl.engine.OutputLoss;
import org.circlewalk.impl.model.ForwardPass;
import org.circlewalk.impl.task.LabelledSequences;
import org.circlewalk.impl.task.Sequences;
import org.circlewalk.impl.task.Task;

/** Measures composed models on a fixed set of test sequences of a task. */
public final class Evaluation {
    private final LabelledSequences sequences;
    private final double[][] laws;

    /**
     * @param task      gives the law of each label
     * @param sequences the test sequences
     */
    public Evaluation(Task task, LabelledSequences sequences) {
        require(task.length() == sequences.length(), "N of the test sequences", sequences.length(),
                "the task's, " + task.length());
        this.sequences = sequences;
        laws = new double[sequences.count()][];
        Arrays.setAll(laws, w -> task.law(sequences.tokens(w)));
    }

    /** Sums over the sequences. */
    private static final class Sums {
        private int correct;
        private double loss;
        private double smallestMargin = Double.POSITIVE_INFINITY;
        private double kl;
        private int klUndefined;
        private int negativeOutputs;
        private final double[] scores;
        private final double[][] averages;

        private Sums(int length, int count) {
            scores = new double[length];
            averages = new double[count][];
        }
    }

    /** Takes what a model makes of one test sequence. */
    interface Reader {
        void read(int index, double[] scores, double[] average, double[] output);
    }

    /** One forward pass over each sequence: what every measurement of any model begins with. */
    static void read(Sequences sequences, ForwardPass pass, Reader reader) {
        for (int w = 0; w < sequences.count(); w++) {
            int[] words = sequences.tokens(w);
            double[] scores = pass.scores(words);
            double[] average = pass.average(words, scores);
            reader.read(w, scores, average, pass.output(average));
        }
    }

    /** The index of the largest number, of several the smallest. */
    static int largest(double[] numbers) {
        int largest = 0;
        for (int e = 1; e < numbers.length; e++) {
            largest = numbers[e] > numbers[largest] ? e : largest;
        }
        return largest;
    }

    /** The measurements of a run's model now. */
    public ModelMeasurement of(ModelRun run) {
        OutputLoss loss = run.design().loss();
        Sums sums = new Sums(sequences.length(), sequences.count());
        read(sequences, run.pass(), (w, scores, average, output) -> {
            sums.averages[w] = average;
            for (int i = 0; i < scores.length; i++) {
                sums.scores[i] += scores[i] / sequences.count();
            }
            add(sums, w, output, loss);
        });
        int defined = sequences.count() - sums.klUndefined;
        return new ModelMeasurement(run.step(), sequences.count(), sums.correct, sums.loss / sequences.count(),
                sums.smallestMargin, sums.kl / defined, sums.klUndefined, sums.negativeOutputs, sums.scores,
                1 + largest(sums.scores), sums.averages[0], variance(sums.averages));
    }

    private void add(Sums sums, int index, double[] output, OutputLoss loss) {
        int label = sequences.label(index);
        sums.correct += largest(output) == label ? 1 : 0;
        double margin = loss.margin(output, label);
        sums.smallestMargin = Math.min(sums.smallestMargin, margin);
        sums.loss += margin > 0 ? loss.value(output, label, new double[output.length]) : Double.NaN;
        sums.negativeOutputs += Arrays.stream(output).anyMatch(f -> f < 0) ? 1 : 0;
        double divergence = divergence(laws[index], loss.distribution(output));
        if (Double.isFinite(divergence)) {
            sums.kl += divergence;
        } else {
            sums.klUndefined++;
        }
    }

    /** NaN or infinite where a possible label has no positive part. */
    private static double divergence(double[] law, double[] distribution) {
        double sum = 0;
        for (int y = 0; y < law.length; y++) {
            sum += law[y] == 0 ? 0 : law[y] * StrictMath.log(law[y] / distribution[y]);
        }
        return sum;
    }

    /** In two passes, since the variances of interest are tiny beside the squares. */
    private static double[] variance(double[][] rows) {
        double[] variance = new double[rows[0].length];
        for (int s = 0; s < variance.length; s++) {
            double mean = 0;
            for (double[] row : rows) {
                mean += row[s] / rows.length;
            }
            for (double[] row : rows) {
                variance[s] += (row[s] - mean) * (row[s] - mean) / rows.length;
            }
        }
        return variance;
    }
}
