package org.circlewalk.impl.engine.population;

import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.ChainTask;
import org.circlewalk.spec.parameter.Fractions;

/** The loss and its gradient by summing over all walks and labels in double precision, straight from the definitions. */
final class ChainWalkSum {
    double loss;
    double smallest = Double.POSITIVE_INFINITY;
    /** The number of walks with their labels. */
    int count;
    final double[] value;
    final double[] logits;
    final double[] tokens;
    final double[] scores;
    final double[] average;

    private final ChainTask task;
    private final double epsilon;
    private final ModelState state;

    ChainWalkSum(ChainTask task, double epsilon, ModelState state) {
        this.task = task;
        this.epsilon = epsilon;
        this.state = state;
        value = new double[state.nodes() * state.nodes()];
        logits = new double[state.length()];
        tokens = new double[state.nodes()];
        scores = new double[state.length()];
        average = new double[state.nodes()];
        extend(new int[state.length() - 1], 0, 1);
    }

    private double step(int from, int to) {
        return Fractions.toDouble(task.chain().probability(from, to));
    }

    private void extend(int[] nodes, int taken, double probability) {
        if (taken == nodes.length) {
            for (int y = 0; y < state.nodes(); y++) {
                double labelled = probability * step(nodes[task.length() - 1 - task.lag()], y);
                if (labelled > 0) {
                    add(nodes, y, labelled);
                }
            }
            return;
        }
        for (int s = 0; s < state.nodes(); s++) {
            double next = taken == 0 ? Fractions.toDouble(task.chain().start()[s]) : step(nodes[taken - 1], s);
            if (next > 0) {
                nodes[taken] = s;
                extend(nodes, taken + 1, probability * next);
            }
        }
    }

    private void add(int[] nodes, int y, double probability) {
        int k = state.nodes();
        double[] softmax = state.positionLogits();
        for (int i = 0; i < nodes.length; i++) {
            softmax[i] += state.tokenLogits()[nodes[i]];
        }
        ModelState.softmax(softmax);
        double z = 0;
        for (int i = 0; i < nodes.length; i++) {
            z += softmax[i] * state.value()[y * k + nodes[i]];
        }
        count++;
        smallest = Math.min(smallest, z + epsilon);
        loss -= probability * Math.log(z + epsilon);
        for (int i = 0; i <= nodes.length; i++) {
            double v = i < nodes.length ? state.value()[y * k + nodes[i]] : 0;
            double g = -probability * softmax[i] * (v - z) / (z + epsilon);
            scores[i] += probability * softmax[i];
            logits[i] += g;
            if (i < nodes.length) {
                tokens[nodes[i]] += g;
                average[nodes[i]] += probability * softmax[i];
                value[y * k + nodes[i]] -= probability * softmax[i] / (z + epsilon);
            }
        }
    }

    /**
     * Of the sums of positive terms here, relative: a term is a product of N + 4 factors, a softmax, which is off by (N + 4 +
     * 2·62)u as logits differ by at most 2·33 − 4, and 1/(z + ε), whose z is off by that and N of its moduli; then {@link #count}
     * terms are summed.
     */
    double relativeError(double largestValue) {
        int n = state.length();
        double terms = 2 * (largestValue + epsilon) / smallest;
        return 0x1p-53 * (count + 2.0 * n + 140) * (2 + terms);
    }

    /** Of a logit gradient here, absolute: each term is a difference that is at most this much relative to its score. */
    double logitError(double largestValue) {
        return relativeError(largestValue) * 2 * (largestValue + epsilon) / smallest;
    }
}
