package org.circlewalk.spec.model;

import org.apache.commons.math3.fraction.BigFraction;

/** A loss ℓ(z) whose derivative is rational at rational z; the gradients need ℓ′ alone. */
@FunctionalInterface
public interface RationalLoss {
    /**
     * ℓ′(z).
     *
     * @throws ArithmeticException if ℓ is not defined at z
     */
    BigFraction derivative(BigFraction z);
}
