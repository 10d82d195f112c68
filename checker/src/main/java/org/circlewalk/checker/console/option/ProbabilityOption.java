package org.circlewalk.checker.console.option;

import org.apache.commons.math3.fraction.BigFraction;
import picocli.CommandLine.Option;

/** {@code --p}, the probability of a clockwise step. */
public final class ProbabilityOption {
    @Option(names = "--p", required = true, paramLabel = "p", converter = FractionConverter.Probability.class,
            description = "Probability of a clockwise step, from 0 to 1, exact: 7/10 or 0.7.")
    private BigFraction probability;

    /** p, 0 ≤ p ≤ 1. */
    public BigFraction probability() {
        return probability;
    }
}
