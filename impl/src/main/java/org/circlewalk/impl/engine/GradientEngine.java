package org.circlewalk.impl.engine;

import org.circlewalk.impl.model.ModelState;

/**
 * Computes the loss and its gradient at a model state, a model with the linear head: over the distribution of the walk (package
 * {@code population}) or over a sample of walks (package {@code empirical}).
 *
 * <p>The result depends on the engine's settings and the state alone, bit for bit: not on earlier calls, the number of
 * threads or the machine. One engine serves one caller at a time.
 */
public interface GradientEngine extends ModelEngine {
    /**
     * The loss and its gradient at {@code state}.
     *
     * @throws IllegalArgumentException if the state's K or N is not the engine's
     * @throws ArithmeticException      if the loss is not defined at the state, e.g. z + ε ≤ 0 for some walk
     */
    LossGradient gradient(ModelState state);

    @Override
    default LossGradient gradient(double[] head, double[] tokenLogits, double[] positionLogits) {
        return gradient(new ModelState(tokenLogits.length, positionLogits.length, head, tokenLogits, positionLogits));
    }
}
