package org.circlewalk.impl.engine.empirical;

import java.util.Arrays;
import org.circlewalk.impl.engine.LogLoss;
import org.circlewalk.impl.engine.Loss;

/**
 * The part of a step of {@link EmpiricalEngine} that looks at single walks: from a walk's weighted sums to its score z,
 * its loss and the factor ω = ℓ′(z)/(A·n) of its gradients. Work space for one chunk of walks with a common label.
 *
 * <p>One loop does one thing to all walks, because the just-in-time compiler makes vector instructions of such loops.
 */
final class ScoredWalks {
    /** Beyond it a sum of weights may have lost its digits to underflow. */
    private static final double LARGEST_INVERSE = 0x1p900;
    private static final int FACTORS_PER_LOGARITHM = 16;

    /** Σ of the weights of all positions but the most attended; the visible ones when handed in. */
    final double[] otherWeight;
    /** Σ of weight times centred value over all positions but the most attended; the visible ones when handed in. */
    final double[] otherValue;
    /** ω. */
    final double[] factor;
    /** ω·(z − c_y). */
    final double[] factorTimesScore;
    private final double[] starWeight;
    private final double[] starValue;
    private final double[] inverse;
    private final double[] relative;
    private final double[] score;
    private final double[] starGradient;
    private final double[] secondSums;

    ScoredWalks(int most, int nodes) {
        secondSums = new double[nodes];
        otherWeight = new double[most];
        otherValue = new double[most];
        factor = new double[most];
        factorTimesScore = new double[most];
        starWeight = new double[most];
        starValue = new double[most];
        inverse = new double[most];
        relative = new double[most];
        score = new double[most];
        starGradient = new double[most];
    }

    /** Looks up the most attended position of each walk. */
    void attend(WalkChunk chunk, AttentionWeights weights, int[] starNodes) {
        int row = chunk.label * weights.token.length;
        for (int j = 0; j < chunk.size(); j++) {
            int node = starNodes[chunk.from + j];
            starWeight[j] = weights.starWeight[node];
            starValue[j] = weights.starValue[row + node];
        }
    }

    /** Sets {@link #factor} and {@link #factorTimesScore} and the results of the chunk. */
    void score(WalkChunk chunk, AttentionWeights weights, Loss loss, int[] starNodes, int[] order) {
        int size = chunk.size();
        double centre = weights.centre[chunk.label];
        double last = weights.starIsLast() ? 0 : weights.last;
        for (int j = 0; j < size; j++) {
            otherWeight[j] += last;
            otherValue[j] -= centre * last;
            inverse[j] = 1 / (otherWeight[j] + starWeight[j]);
            relative[j] = (otherValue[j] + starValue[j]) * inverse[j];
            score[j] = relative[j] + centre;
        }
        noteUndefined(chunk, loss, order);
        double share = 1.0 / order.length;
        for (int j = 0; j < size; j++) {
            factor[j] = loss.derivative(score[j]) * (inverse[j] * share);
            factorTimesScore[j] = factor[j] * relative[j];
            // v − z of the most attended position itself would cancel; the others' sum does not, and Σ g_i = 0.
            starGradient[j] = factor[j] * (relative[j] * otherWeight[j] - otherValue[j]);
        }
        sum(chunk, starNodes, loss);
    }

    private void noteUndefined(WalkChunk chunk, Loss loss, int[] order) {
        chunk.undefinedWalk = Integer.MAX_VALUE;
        for (int j = 0; j < chunk.size(); j++) {
            boolean underflow = !(inverse[j] <= LARGEST_INVERSE);
            if (underflow || !loss.isDefinedAt(score[j])) {
                chunk.noteUndefined(order[chunk.from + j], underflow, score[j]);
            }
        }
    }

    private void sum(WalkChunk chunk, int[] starNodes, Loss loss) {
        int size = chunk.size();
        // Two sums by turns, as each addition to a number has to wait for the one before.
        double[] sums = chunk.starGradient;
        double[] otherSums = secondSums;
        Arrays.fill(sums, 0);
        Arrays.fill(otherSums, 0);
        double ofScores = 0;
        double otherOfScores = 0;
        int j = 0;
        for (; j < size - 1; j += 2) {
            sums[starNodes[chunk.from + j]] += starGradient[j];
            otherSums[starNodes[chunk.from + j + 1]] += starGradient[j + 1];
            ofScores += factor[j] * score[j];
            otherOfScores += factor[j + 1] * score[j + 1];
        }
        if (j < size) {
            sums[starNodes[chunk.from + j]] += starGradient[j];
            ofScores += factor[j] * score[j];
        }
        for (int s = 0; s < sums.length; s++) {
            sums[s] += otherSums[s];
        }
        chunk.factorTimesScore = ofScores + otherOfScores;
        chunk.loss = loss instanceof LogLoss log ? sumOfLogarithms(log.epsilon(), size) : sumOfLosses(loss, size);
    }

    private double sumOfLosses(Loss loss, int size) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            sum += loss.value(score[j]);
        }
        return sum;
    }

    /** −Σ log(z + ε), one logarithm for the product of several walks; the product costs less than 2⁻⁵² for each of them. */
    private double sumOfLogarithms(double epsilon, int size) {
        double sum = 0;
        for (int from = 0; from < size; from += FACTORS_PER_LOGARITHM) {
            int to = Math.min(size, from + FACTORS_PER_LOGARITHM);
            double product = 1;
            for (int j = from; j < to; j++) {
                product *= score[j] + epsilon;
            }
            if (product > 0x1p-900 && product < 0x1p900) {
                sum -= StrictMath.log(product);
            } else {
                for (int j = from; j < to; j++) {
                    sum -= StrictMath.log(score[j] + epsilon);
                }
            }
        }
        return sum;
    }
}
