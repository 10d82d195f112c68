package org.circlewalk.impl.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * The attention of the paper's model, {@link MatrixAttention} at orthogonal positions of one norm: the parameters are the logits,
 * those of the K words and then those of the N positions, and a step multiplies each part of the gradient by one rate.
 *
 * @param nodes     K
 * @param length    N
 * @param embedding the rates and deviations
 */
public record OrthogonalAttention(int nodes, int length, Embedding embedding) implements LogitAttention {
    @Override
    public double[] advanced(double[] parameters, double[] tokens, double[] logits, double eta) {
        double[] next = new double[parameters.length];
        int last = parameters.length - 1;
        for (int s = 0; s < nodes; s++) {
            next[s] = moved(parameters[s], tokens[s], eta, embedding.tokenRate());
        }
        for (int e = nodes; e < last; e++) {
            next[e] = moved(parameters[e], logits[e - nodes], eta, embedding.positionRate());
        }
        next[last] = moved(parameters[last], logits[length - 1], eta, embedding.lastRate());
        return next;
    }

    /** A logit after a step of η times a factor; a slope of 0 moves it by 0 even where η times the factor is out of range. */
    private static double moved(double from, double slope, double eta, double factor) {
        double rate = eta * factor;
        return from - (Double.isInfinite(rate) ? eta * (factor * slope) : rate * slope);
    }

    @Override
    public double[] initial(RandomGenerator random, double sigma) {
        double[] positions = initialPositions(random, sigma);
        return DoubleStream.concat(Arrays.stream(initialTokens(random, sigma)), Arrays.stream(positions)).toArray();
    }

    /** The position part of {@link #initial}, a fresh array of length N. */
    public double[] initialPositions(RandomGenerator random, double sigma) {
        double[] positions = gaussian(random, length, sigma * embedding.positionDeviation());
        positions[length - 1] *= embedding.lastDeviation() / embedding.positionDeviation();
        return positions;
    }

    /** The token part of {@link #initial}, a fresh array of length K. */
    public double[] initialTokens(RandomGenerator random, double sigma) {
        return gaussian(random, nodes, sigma * embedding.tokenDeviation());
    }

    private static double[] gaussian(RandomGenerator random, int count, double deviation) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> deviation * random.nextGaussian());
        return numbers;
    }
}
