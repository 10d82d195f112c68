package org.circlewalk.impl.engine;

import org.circlewalk.impl.model.ModelState;

/** −log softmax(f)_y, the customary loss of classifiers. An output stands for the distribution softmax(f). */
public record CrossEntropy() implements OutputLoss {
    @Override
    public double value(double[] output, int label, double[] slope) {
        double max = Double.NEGATIVE_INFINITY;
        for (double f : output) {
            max = Math.max(max, f);
        }
        double sum = 0;
        for (int y = 0; y < output.length; y++) {
            slope[y] = StrictMath.exp(output[y] - max);
            sum += slope[y];
        }
        for (int y = 0; y < output.length; y++) {
            slope[y] /= sum;
        }
        slope[label] -= 1;
        return max + StrictMath.log(sum) - output[label];
    }

    @Override
    public double margin(double[] output, int label) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double[] distribution(double[] output) {
        return ModelState.softmax(output.clone());
    }
}
