package org.circlewalk.impl.engine.population;

import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.walk.RandomWalk;

/** The loss and its gradient by summing over all K·2^{N−1} walks in double precision, straight from the definitions. */
final class WalkSum {
    double loss;
    double smallest = Double.POSITIVE_INFINITY;
    final double[] value;
    final double[] logits;
    final double[] tokens;

    WalkSum(RandomWalk walk, double epsilon, ModelState state) {
        int k = walk.nodes();
        int n = walk.length();
        value = new double[k * k];
        logits = new double[n];
        tokens = new double[k];
        for (int first = 0; first < k; first++) {
            for (int steps = 0; steps < 1 << (n - 1); steps++) {
                int[] nodes = new int[n];
                nodes[0] = first;
                double probability = 1.0 / k;
                for (int i = 1; i < n; i++) {
                    boolean clockwise = (steps >> (i - 1) & 1) == 1;
                    nodes[i] = (nodes[i - 1] + (clockwise ? 1 : k - 1)) % k;
                    probability *= (clockwise ? walk.p() : walk.q()).doubleValue();
                }
                if (probability > 0) {
                    add(nodes, probability, epsilon, state);
                }
            }
        }
    }

    private void add(int[] nodes, double probability, double epsilon, ModelState state) {
        int k = state.nodes();
        int last = nodes.length - 1;
        double[] scores = state.positionLogits();
        for (int i = 0; i < last; i++) {
            scores[i] += state.tokenLogits()[nodes[i]];
        }
        ModelState.softmax(scores);
        int y = nodes[last];
        double z = 0;
        for (int i = 0; i < last; i++) {
            z += scores[i] * state.value()[y * k + nodes[i]];
        }
        smallest = Math.min(smallest, z + epsilon);
        loss -= probability * Math.log(z + epsilon);
        for (int i = 0; i <= last; i++) {
            double v = i < last ? state.value()[y * k + nodes[i]] : 0;
            double g = -probability * scores[i] * (v - z) / (z + epsilon);
            logits[i] += g;
            if (i < last) {
                tokens[nodes[i]] += g;
                value[y * k + nodes[i]] -= probability * scores[i] / (z + epsilon);
            }
        }
    }
}
