package org.circlewalk.checker.console.option;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.PaperSettings;
import picocli.CommandLine.Option;

/** {@code --eta}, the step size of gradient descent. */
public final class StepSizeOption {
    @Option(names = "--eta", paramLabel = "η", converter = FractionConverter.Positive.class,
            description = "Step size, greater than 0 (default: ${DEFAULT-VALUE}, as in the paper).")
    private BigFraction stepSize = PaperSettings.ETA;

    /** η &gt; 0; the paper's unless given. */
    public BigFraction stepSize() {
        return stepSize;
    }
}
