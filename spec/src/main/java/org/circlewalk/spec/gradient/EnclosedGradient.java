package org.circlewalk.spec.gradient;

import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A gradient that is known up to proved absolute errors, all exact rationals.
 *
 * @param center      the approximation
 * @param valueError  every entry of {@code center.value()} is within this of ∂L/∂V
 * @param logitErrors entry i − 1 bounds the error of {@code center.logits()[i − 1]}, length N
 * @param tokenError  every entry of {@code center.tokens()} is within this of E[Σ_{i&lt;N} g_i x_i]
 * @param degree      the number of terms of the series that were summed
 */
public record EnclosedGradient(ExpectedGradient center, BigFraction valueError, BigFraction[] logitErrors,
                               BigFraction tokenError, int degree) {
    /** Takes a copy of the array. */
    public EnclosedGradient {
        logitErrors = logitErrors.clone();
    }

    @Override
    public BigFraction[] logitErrors() {
        return logitErrors.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnclosedGradient that && center.equals(that.center) && valueError.equals(that.valueError)
                && Arrays.equals(logitErrors, that.logitErrors) && tokenError.equals(that.tokenError) && degree == that.degree;
    }

    @Override
    public int hashCode() {
        return Objects.hash(center, valueError, Arrays.hashCode(logitErrors), tokenError, degree);
    }
}
