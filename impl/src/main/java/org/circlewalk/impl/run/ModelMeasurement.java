package org.circlewalk.impl.run;

import java.util.Arrays;

/**
 * What is known of a composed model over test sequences. Immutable: arrays are copied on the way in and on the way out.
 *
 * @param step             the number of steps taken
 * @param sequences        the number of test sequences
 * @param correct          how many of their labels are predicted; of several largest outputs the smallest index is the
 *                         prediction
 * @param loss             the mean loss; NaN if it is not defined for some
 * @param smallestMargin   the smallest z + ε, whatever its sign; infinite for a loss that is defined everywhere
 * @param kl               the mean over the sequences with a defined divergence of KL(law of the label ‖ distribution of the
 *                         output)
 * @param klUndefined      for how many it is not defined, since the output gives a possible label no positive part
 * @param negativeOutputs  how many outputs have a negative entry; under the log loss these are no distributions, and their KL
 *                         means little and may be negative
 * @param meanScores       the mean of S_1 … S_N, length N, index = position − 1
 * @param selectedPosition the position 1 … N with the largest mean score, of several the smallest
 * @param averageWord      x̄ = XS of the first test sequence, length K
 * @param averageVariance  the variance of each entry of x̄ over the sequences, divided by their number, length K
 */
public record ModelMeasurement(int step, int sequences, int correct, double loss, double smallestMargin, double kl,
                               int klUndefined, int negativeOutputs, double[] meanScores, int selectedPosition,
                               double[] averageWord, double[] averageVariance) {
    /** Takes copies. */
    public ModelMeasurement {
        meanScores = meanScores.clone();
        averageWord = averageWord.clone();
        averageVariance = averageVariance.clone();
    }

    @Override
    public double[] meanScores() {
        return meanScores.clone();
    }

    @Override
    public double[] averageWord() {
        return averageWord.clone();
    }

    @Override
    public double[] averageVariance() {
        return averageVariance.clone();
    }

    /** The same with the mean scores over the whole law in the place of those over the test sequences. */
    public ModelMeasurement withMeanScores(double[] scores) {
        return new ModelMeasurement(step, sequences, correct, loss, smallestMargin, kl, klUndefined, negativeOutputs,
                scores, 1 + Evaluation.largest(scores), averageWord, averageVariance);
    }

    /** The part of the test sequences that is predicted. */
    public double accuracy() {
        return (double) correct / sequences;
    }

    /** The mean score of the selected position. */
    public double selectedScore() {
        return meanScores[selectedPosition - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelMeasurement that && Arrays.deepEquals(parts(), that.parts());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(parts());
    }

    private Object[] parts() {
        return new Object[] {step, sequences, correct, loss, smallestMargin, kl, klUndefined, negativeOutputs, meanScores,
            selectedPosition, averageWord, averageVariance};
    }
}
