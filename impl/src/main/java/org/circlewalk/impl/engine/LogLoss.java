package org.circlewalk.impl.engine;

/**
 * The paper's loss ℓ(z) = −log(z + ε), defined for z &gt; −ε.
 *
 * @param epsilon ε &gt; 0
 */
public record LogLoss(double epsilon) implements Loss {
    @Override
    public double value(double z) {
        return -StrictMath.log(z + epsilon);
    }

    @Override
    public double derivative(double z) {
        return -1 / (z + epsilon);
    }

    @Override
    public double condition(double z) {
        return 1 / (z + epsilon);
    }

    @Override
    public boolean isDefinedAt(double z) {
        return z + epsilon > 0;
    }
}
