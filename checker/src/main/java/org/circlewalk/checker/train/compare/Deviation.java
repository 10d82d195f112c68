package org.circlewalk.checker.train.compare;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.model.SumOfSquares;
import org.circlewalk.spec.parameter.Fractions;

/**
 * How far the entries of one quantity are from the exact ones at one step.
 *
 * @param step       the number of steps taken before
 * @param quantity   value, logits or tokens
 * @param largest    the largest error
 * @param rms        the root of the mean squared error
 * @param mean       the mean signed error
 * @param bound      the stated bound of the entry whose error is largest in proportion to its bound
 * @param worstRatio the largest quotient of an error and its bound; at most 1 if the bounds hold
 * @param exactBy    how the exact values were obtained
 */
public record Deviation(int step, String quantity, double largest, double rms, double mean, double bound,
                        double worstRatio, String exactBy) {

    /** One entry: what the engine gave, the exact value, and the bound of the difference. */
    record Entry(double fast, BigFraction exact, double bound) {
        private double error() {
            return Fractions.toDouble(Fractions.ofDouble(fast).subtract(exact));
        }
    }

    static Deviation of(int step, String quantity, List<Entry> entries, String exactBy) {
        double largest = 0;
        double sum = 0;
        double bound = 0;
        double worst = -1;
        double[] errors = entries.stream().mapToDouble(Entry::error).toArray();
        for (int e = 0; e < errors.length; e++) {
            double error = errors[e];
            largest = Math.max(largest, Math.abs(error));
            sum += error;
            double ratio = ratio(error, entries.get(e).bound());
            if (ratio > worst) {
                worst = ratio;
                bound = entries.get(e).bound();
            }
        }
        int count = errors.length;
        double rms = SumOfSquares.of(errors).root(count);
        return new Deviation(step, quantity, largest, rms, sum / count, bound, worst, exactBy);
    }

    /** A bound that is infinite or no number bounds nothing. */
    private static double ratio(double error, double bound) {
        double ratio = Double.isInfinite(bound) ? Double.NaN : Math.abs(error) / bound;
        return Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio;
    }
}
