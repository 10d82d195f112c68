package org.circlewalk.impl.engine;

/** A loss ℓ(z) of the score z = [f(X)]_y of the true next node. */
public interface Loss {
    /** ℓ(z). */
    double value(double z);

    /** ℓ′(z). */
    double derivative(double z);

    /** Whether ℓ is defined at z. */
    boolean isDefinedAt(double z);
}
