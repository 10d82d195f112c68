package org.circlewalk.impl.engine;

/** A loss ℓ(z) of the score z = [f(X)]_y of the true next node. */
public interface Loss {
    /** ℓ(z). */
    double value(double z);

    /** ℓ′(z). */
    double derivative(double z);

    /** |ℓ″(z)/ℓ′(z)|, the relative change of ℓ′ for a small change of z; error bounds need it. */
    double condition(double z);

    /** Whether ℓ is defined at z. */
    boolean isDefinedAt(double z);
}
