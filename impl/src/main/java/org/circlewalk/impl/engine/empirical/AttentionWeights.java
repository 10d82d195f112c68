package org.circlewalk.impl.engine.empirical;

import org.circlewalk.impl.model.ModelState;

/**
 * What a step of {@link EmpiricalEngine} needs of a model state: unnormalised softmax weights and a centred V.
 *
 * <p>The weight of node s at position i is e^{a_i − top} = token[s]·position[i], the weight of the zero token is
 * {@link #last}; {@code top} is the largest logit that a node can have at a visible position, or that of position N, so no
 * weight exceeds 1. A weight has a relative error of at most (2D + 5)·2⁻⁵³, D the largest difference of logits in it.
 *
 * <p>V is centred: from row y the middle c_y of its range is subtracted. The softmax scores sum to 1, so z loses just c_y,
 * and the differences v_i − z, in which V's common part would cancel, become more accurate; v_N = 0 turns into −c_y.
 */
final class AttentionWeights {
    /** e^{tokenLogits[s] − their maximum}, length K. */
    final double[] token;
    /** The position factor of the weight at visible positions 0 … N−2. */
    final double[] position;
    /** The weight of the zero token. */
    double last;
    /** c_y, length K. */
    final double[] centre;
    /** V[y][s] − c_y, row by row. */
    final double[] value;
    /** The weight of the most attended position by its node, length K; that of the zero token at node 0. */
    final double[] starWeight;
    /** The same times V[y][s] − c_y, row by row; for the zero token −c_y times its weight at node 0. */
    final double[] starValue;
    /** The position with the largest weight for a node drawn uniformly: 0 … N−2, or N−1 for the zero token. */
    int mostAttended;

    AttentionWeights(int nodes, int visible) {
        token = new double[nodes];
        position = new double[visible];
        centre = new double[nodes];
        value = new double[nodes * nodes];
        starWeight = new double[nodes];
        starValue = new double[nodes * nodes];
    }

    void prepare(ModelState state) {
        weigh(state.tokenLogits(), state.positionLogits());
        centre(state.value());
        weighMostAttended();
    }

    private void weigh(double[] tokenLogits, double[] positionLogits) {
        double topToken = max(tokenLogits, tokenLogits.length);
        double meanToken = 0;
        for (int s = 0; s < token.length; s++) {
            token[s] = StrictMath.exp(tokenLogits[s] - topToken);
            meanToken += token[s] / token.length;
        }
        double lastLogit = positionLogits[position.length] - topToken;
        double top = Math.max(lastLogit, max(positionLogits, position.length));
        last = StrictMath.exp(lastLogit - top);
        mostAttended = position.length;
        double most = last;
        for (int i = 0; i < position.length; i++) {
            position[i] = StrictMath.exp(positionLogits[i] - top);
            if (position[i] * meanToken >= most) {
                most = position[i] * meanToken;
                mostAttended = i;
            }
        }
    }

    private static double max(double[] numbers, int length) {
        double max = numbers[0];
        for (int i = 1; i < length; i++) {
            max = Math.max(max, numbers[i]);
        }
        return max;
    }

    private void centre(double[] original) {
        int nodes = token.length;
        for (int y = 0; y < nodes; y++) {
            double least = original[y * nodes];
            double largest = least;
            for (int s = 1; s < nodes; s++) {
                least = Math.min(least, original[y * nodes + s]);
                largest = Math.max(largest, original[y * nodes + s]);
            }
            centre[y] = least / 2 + largest / 2;
            for (int s = 0; s < nodes; s++) {
                value[y * nodes + s] = original[y * nodes + s] - centre[y];
            }
        }
    }

    private void weighMostAttended() {
        int nodes = token.length;
        for (int s = 0; s < nodes; s++) {
            starWeight[s] = starIsLast() ? last : position[mostAttended] * token[s];
            for (int y = 0; y < nodes; y++) {
                starValue[y * nodes + s] = starWeight[s] * (starIsLast() ? -centre[y] : value[y * nodes + s]);
            }
        }
    }

    /** Whether the zero token is attended most. */
    boolean starIsLast() {
        return mostAttended == position.length;
    }
}
