package org.circlewalk.impl.engine.sequence;

/**
 * The unnormalised softmax weights at given logits: word s at position i has token[s]·position[i], the zero token {@link
 * #last}; the largest that any word can have is 1.
 */
final class SequenceWeights {
    /** Sums of weights below this are refused: their digits may be lost to underflow. */
    static final double SMALLEST_SUM = 1e-270;

    final double[] token;
    final double[] position;
    final double last;

    SequenceWeights(double[] tokenLogits, double[] positionLogits) {
        int visible = positionLogits.length - 1;
        double topToken = largest(tokenLogits, tokenLogits.length);
        double topPosition = largest(positionLogits, visible);
        double top = Math.max(topToken + topPosition, positionLogits[visible]);
        last = StrictMath.exp(positionLogits[visible] - top);
        token = new double[tokenLogits.length];
        for (int s = 0; s < token.length; s++) {
            token[s] = StrictMath.exp(tokenLogits[s] - topToken);
        }
        position = new double[visible];
        for (int i = 0; i < visible; i++) {
            position[i] = StrictMath.exp(positionLogits[i] + topToken - top);
        }
    }

    private static double largest(double[] numbers, int length) {
        double largest = numbers[0];
        for (int i = 1; i < length; i++) {
            largest = Math.max(largest, numbers[i]);
        }
        return largest;
    }
}
