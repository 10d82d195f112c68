package org.circlewalk.checker.console.option;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.PaperSettings;
import picocli.CommandLine.Option;

/** {@code --epsilon}, the constant of the log loss −log(z + ε). */
public final class EpsilonOption {
    @Option(names = "--epsilon", paramLabel = "ε", converter = FractionConverter.Positive.class,
            description = "The ε of the loss −log(z + ε), greater than 0 (default: ${DEFAULT-VALUE}, as in the paper).")
    private BigFraction epsilon = PaperSettings.EPSILON;

    /** ε &gt; 0; the paper's unless given. */
    public BigFraction epsilon() {
        return epsilon;
    }
}
