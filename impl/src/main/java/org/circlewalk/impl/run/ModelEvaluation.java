package org.circlewalk.impl.run;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import org.circlewalk.impl.engine.OutputLoss;
import org.circlewalk.impl.model.Head;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.LabelledSequences;
import org.circlewalk.impl.task.Task;

/** Measures composed models on a fixed set of test sequences of a task. */
public final class ModelEvaluation {
    private final LabelledSequences sequences;
    private final double[][] laws;

    /**
     * @param task      gives the law of each label
     * @param sequences the test sequences
     */
    public ModelEvaluation(Task task, LabelledSequences sequences) {
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

    /** The measurements of a run's model now. */
    public ModelMeasurement of(ModelRun run) {
        ModelDesign design = run.design();
        double[] tokenLogits = run.tokenLogits();
        double[] positionLogits = run.positionLogits();
        Sums sums = new Sums(positionLogits.length, sequences.count());
        for (int w = 0; w < sequences.count(); w++) {
            double[] scores = scores(w, tokenLogits, positionLogits);
            sums.averages[w] = average(w, scores);
            for (int i = 0; i < scores.length; i++) {
                sums.scores[i] += scores[i] / sequences.count();
            }
            add(sums, w, output(design.head(), run.parameters().head(), sums.averages[w]), design.loss());
        }
        int defined = sequences.count() - sums.klUndefined;
        return new ModelMeasurement(run.step(), sequences.count(), sums.correct, sums.loss / sequences.count(),
                sums.smallestMargin, sums.kl / defined, sums.klUndefined, sums.negativeOutputs, sums.scores,
                1 + largest(sums.scores), sums.averages[0].clone(), variance(sums.averages));
    }

    private double[] scores(int index, double[] tokenLogits, double[] positionLogits) {
        double[] logits = positionLogits.clone();
        for (int i = 0; i < logits.length - 1; i++) {
            logits[i] += tokenLogits[sequences.token(index, i + 1)];
        }
        return ModelState.softmax(logits);
    }

    private double[] average(int index, double[] scores) {
        double[] average = new double[sequences.vocabulary()];
        for (int i = 0; i < scores.length - 1; i++) {
            average[sequences.token(index, i + 1)] += scores[i];
        }
        return average;
    }

    private static double[] output(Head head, double[] parameters, double[] average) {
        double[] output = new double[head.nodes()];
        head.output(parameters, average, new double[head.memory()], output);
        return output;
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

    private static int largest(double[] numbers) {
        int largest = 0;
        for (int e = 1; e < numbers.length; e++) {
            largest = numbers[e] > numbers[largest] ? e : largest;
        }
        return largest;
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
