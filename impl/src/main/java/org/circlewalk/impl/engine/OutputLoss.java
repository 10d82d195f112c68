package org.circlewalk.impl.engine;

/** A loss ℓ(f, y) of the whole output f and the label y. */
public interface OutputLoss {
    /**
     * ℓ(f, y).
     *
     * @param output f, length K
     * @param label  y
     * @param slope  ∂ℓ/∂f, length K, overwritten
     */
    double value(double[] output, int label, double[] slope);

    /**
     * How far the output is from where the loss ceases to be defined: z + ε for the log loss, and the loss is defined if that
     * is positive; infinite for a loss that is defined everywhere.
     */
    double margin(double[] output, int label);

    /** The distribution over the K words that an output stands for under this loss, a fresh array. */
    double[] distribution(double[] output);
}
