package org.circlewalk.impl.engine;

/**
 * Computes {@link LossGradient}s over the sequences, or the law, that it was made for. One engine serves one caller at a time.
 */
public interface ModelEngine extends AutoCloseable {
    /**
     * The loss and its gradient.
     *
     * @param head           the head's parameters
     * @param tokenLogits    length K
     * @param positionLogits length N
     * @throws IllegalArgumentException if a length is not the engine's
     * @throws ArithmeticException      if the loss is not defined; the message names the sequence or the smallest z + ε
     */
    LossGradient gradient(double[] head, double[] tokenLogits, double[] positionLogits);

    /** Ends the engine's threads, if it has any. */
    @Override
    void close();
}
