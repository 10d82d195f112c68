package org.circlewalk.impl.model;

import java.util.random.RandomGenerator;

/**
 * What turns the average word x̄ = XS ∈ R^K into the output f ∈ R^K, with its parameters in one array. Stateless; arrays for
 * intermediate results are passed in, so nothing is allocated per sequence.
 */
public interface Head {
    /** K, the length of x̄ and of f. */
    int nodes();

    /** The number of parameters. */
    int parameters();

    /** The length of the array for what {@link #output} leaves for {@link #pullBack}. */
    int memory();

    /**
     * Computes f.
     *
     * @param average x̄, length K
     * @param memory  written, read by {@link #pullBack}
     * @param output  f, length K, overwritten
     */
    void output(double[] parameters, double[] average, double[] memory, double[] output);

    /**
     * The chain rule, at the x̄ of the last call of {@link #output}.
     *
     * @param memory       what that call left; may be overwritten
     * @param outputSlope  ∂ℓ/∂f, length K
     * @param weight       the weight of the sequence
     * @param gradient     the weight times ∂ℓ/∂parameters is added to it
     * @param averageSlope ∂ℓ/∂x̄, length K, overwritten; not weighted
     */
    void pullBack(double[] parameters, double[] average, double[] memory, double[] outputSlope, double weight,
                  double[] gradient, double[] averageSlope);

    /** Parameters drawn from N(0, σ²), a fresh array; all 0 for σ = 0. */
    default double[] initial(RandomGenerator random, double sigma) {
        double[] initial = new double[parameters()];
        for (int e = 0; e < initial.length && sigma > 0; e++) {
            initial[e] = sigma * random.nextGaussian();
        }
        return initial;
    }
}
