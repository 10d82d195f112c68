package org.circlewalk.impl.model;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;

/**
 * A fully connected layer: f = A·ReLU(V x̄ + b) + c (Appendix F.2), with A ∈ R^{K×m}, V ∈ R^{m×K}; the biases b ∈ R^m and c ∈
 * R^K are optional. ReLU′(0) is taken as 0.
 *
 * <p>Parameters: V row by row (m·K), A row by row (K·m), then b and c if there are biases.
 *
 * @param nodes   K
 * @param neurons m ≥ 1
 * @param biased  whether there are biases
 */
public record ReluHead(int nodes, int neurons, boolean biased) implements Head {
    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if m &lt; 1 */
    public ReluHead {
        require(neurons >= 1, "m", neurons, "an integer of at least 1");
    }

    @Override
    public int parameters() {
        return 2 * nodes * neurons + (biased ? nodes + neurons : 0);
    }

    /** The m activations, then their m slopes. */
    @Override
    public int memory() {
        return 2 * neurons;
    }

    private int outer() {
        return nodes * neurons;
    }

    private int innerBias() {
        return 2 * nodes * neurons;
    }

    private int outerBias() {
        return innerBias() + neurons;
    }

    @Override
    public void output(double[] parameters, double[] average, double[] memory, double[] output) {
        for (int j = 0; j < neurons; j++) {
            double sum = biased ? parameters[innerBias() + j] : 0;
            for (int s = 0; s < nodes; s++) {
                sum += parameters[j * nodes + s] * average[s];
            }
            memory[j] = Math.max(sum, 0);
        }
        for (int y = 0; y < nodes; y++) {
            double sum = biased ? parameters[outerBias() + y] : 0;
            for (int j = 0; j < neurons; j++) {
                sum += parameters[outer() + y * neurons + j] * memory[j];
            }
            output[y] = sum;
        }
    }

    @Override
    public void pullBack(double[] parameters, double[] average, double[] memory, double[] outputSlope, double weight,
                         double[] gradient, double[] averageSlope) {
        Arrays.fill(memory, neurons, 2 * neurons, 0);
        for (int y = 0; y < nodes; y++) {
            double slope = outputSlope[y];
            if (slope != 0) {
                int row = outer() + y * neurons;
                for (int j = 0; j < neurons; j++) {
                    gradient[row + j] += weight * slope * memory[j];
                    memory[neurons + j] += slope * parameters[row + j];
                }
                if (biased) {
                    gradient[outerBias() + y] += weight * slope;
                }
            }
        }
        Arrays.fill(averageSlope, 0);
        for (int j = 0; j < neurons; j++) {
            if (memory[j] > 0) {
                pullBackNeuron(parameters, average, j, memory[neurons + j], weight, gradient, averageSlope);
            }
        }
    }

    private void pullBackNeuron(double[] parameters, double[] average, int neuron, double slope, double weight,
                                double[] gradient, double[] averageSlope) {
        double weighted = weight * slope;
        for (int s = 0; s < nodes; s++) {
            gradient[neuron * nodes + s] += weighted * average[s];
            averageSlope[s] += slope * parameters[neuron * nodes + s];
        }
        if (biased) {
            gradient[innerBias() + neuron] += weighted;
        }
    }
}
