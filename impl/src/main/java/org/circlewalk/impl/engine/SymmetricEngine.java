package org.circlewalk.impl.engine;

import java.util.Arrays;
import org.circlewalk.impl.model.CompensatedSum;
import org.circlewalk.impl.model.ModelState;

/**
 * An engine that keeps an exact symmetry of the gradient, which rounding would break and training then amplify.
 *
 * <p>Where every visible node is equally attended whatever the walk, the exact gradient has equal entries where this engine
 * puts their mean: the projection changes the result by rounding errors only. A run without it that escapes from the
 * symmetric states refutes nothing, and one that stays in them is luck.
 */
public final class SymmetricEngine implements GradientEngine {
    /** What is exactly symmetric. */
    public enum Symmetry {
        /** Nothing is known. */
        NONE,
        /** Rows of V constant, visible logits equal: any sample of deterministic walks with K | N − 1. */
        CONSTANT_ROWS,
        /** V a multiple of 11ᵀ, visible logits equal: the population of an uninformative average. */
        CONSTANT
    }

    private final GradientEngine engine;
    private final Symmetry symmetry;

    /** Wraps an engine; closing this closes it. */
    public SymmetricEngine(GradientEngine engine, Symmetry symmetry) {
        this.engine = engine;
        this.symmetry = symmetry;
    }

    @Override
    public LossGradient gradient(ModelState state) {
        LossGradient gradient = engine.gradient(state);
        if (symmetry == Symmetry.NONE) {
            return gradient;
        }
        int k = state.nodes();
        int group = symmetry == Symmetry.CONSTANT ? k * k : k;
        for (int from = 0; from < k * k; from += group) {
            level(gradient.value(), from, from + group);
        }
        level(gradient.logits(), 0, state.length() - 1);
        level(gradient.tokens(), 0, k);
        return gradient;
    }

    private static void level(double[] numbers, int from, int to) {
        double mean = CompensatedSum.of(Arrays.copyOfRange(numbers, from, to)) / (to - from);
        Arrays.fill(numbers, from, to, mean);
    }

    @Override
    public void close() {
        engine.close();
    }
}
