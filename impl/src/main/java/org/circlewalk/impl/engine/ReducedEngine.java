package org.circlewalk.impl.engine;

import java.util.Objects;
import org.circlewalk.impl.model.ModelState;

/**
 * A {@link GradientEngine}, population or empirical, for models with the linear head and the log loss: the fast way for walks
 * on a circle, and the only one without a sample.
 */
public final class ReducedEngine implements ModelEngine {
    private final GradientEngine engine;
    private final int nodes;
    private final int length;

    /**
     * Wraps an engine; closing this closes it.
     *
     * @param engine for K nodes and N positions
     * @param nodes  K
     * @param length N
     */
    public ReducedEngine(GradientEngine engine, int nodes, int length) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.nodes = nodes;
        this.length = length;
    }

    @Override
    public ModelGradient gradient(double[] head, double[] tokenLogits, double[] positionLogits) {
        LossGradient gradient = engine.gradient(new ModelState(nodes, length, head, tokenLogits, positionLogits));
        return new ModelGradient(gradient.loss(), gradient.value(), gradient.logits(), gradient.tokens(), Double.NaN);
    }

    @Override
    public void close() {
        engine.close();
    }
}
