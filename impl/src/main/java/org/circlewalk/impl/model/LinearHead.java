package org.circlewalk.impl.model;

import java.util.Arrays;

/**
 * The paper's head: f = V x̄ with V ∈ R^{K×K}, its parameters row by row, V[y][s] at y·K + s.
 *
 * @param nodes K
 */
public record LinearHead(int nodes) implements Head {
    @Override
    public int parameters() {
        return nodes * nodes;
    }

    @Override
    public int memory() {
        return 0;
    }

    @Override
    public void output(double[] parameters, double[] average, double[] memory, double[] output) {
        for (int y = 0; y < nodes; y++) {
            double sum = 0;
            for (int s = 0; s < nodes; s++) {
                sum += parameters[y * nodes + s] * average[s];
            }
            output[y] = sum;
        }
    }

    @Override
    public void pullBack(double[] parameters, double[] average, double[] memory, double[] outputSlope, double weight,
                         double[] gradient, double[] averageSlope) {
        Arrays.fill(averageSlope, 0);
        for (int y = 0; y < nodes; y++) {
            double slope = outputSlope[y];
            // A loss of z alone has one slope that is not 0.
            if (slope != 0) {
                double weighted = weight * slope;
                for (int s = 0; s < nodes; s++) {
                    gradient[y * nodes + s] += weighted * average[s];
                    averageSlope[s] += slope * parameters[y * nodes + s];
                }
            }
        }
    }
}
