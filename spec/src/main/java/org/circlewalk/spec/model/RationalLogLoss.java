package org.circlewalk.spec.model;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * The paper's loss ℓ(z) = −log(z + ε), with ℓ′(z) = −1/(z + ε), defined for z &gt; −ε.
 *
 * @param epsilon ε &gt; 0
 */
public record RationalLogLoss(BigFraction epsilon) implements RationalLoss {
    /** @throws InvalidParameterException if ε ≤ 0 */
    public RationalLogLoss {
        require(epsilon.compareTo(BigFraction.ZERO) > 0, "epsilon", Fractions.format(epsilon), "greater than 0");
    }

    @Override
    public BigFraction derivative(BigFraction z) {
        BigFraction argument = z.add(epsilon);
        if (argument.compareTo(BigFraction.ZERO) <= 0) {
            throw new ArithmeticException("z + epsilon is " + Fractions.format(argument)
                    + " for some walk, but the log loss needs it to be greater than 0.");
        }
        return argument.reciprocal().negate();
    }
}
