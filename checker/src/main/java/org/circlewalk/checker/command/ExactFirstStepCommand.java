package org.circlewalk.checker.command;

import org.circlewalk.checker.console.option.EpsilonOption;
import org.circlewalk.checker.console.option.StepSizeOption;
import org.circlewalk.checker.console.option.WalkOptions;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.exact.FirstStepReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code circlewalk exact first-step}. */
@Command(name = "first-step", footer = {"", "Example:",
    "  circlewalk exact first-step --K 5 --N 7 --p 7/10"},
    description = "The value matrix after one step from zero, V = η/(εNK)·Σ(Πᵀ)^k, row y, column s (Lemma C.1).")
final class ExactFirstStepCommand extends LimitedCommand {
    @Mixin
    private WalkOptions options;
    @Mixin
    private StepSizeOption eta;
    @Mixin
    private EpsilonOption epsilon;

    @Override
    protected Report report() {
        return FirstStepReport.of(options.walk(), eta.stepSize(), epsilon.epsilon(), limit());
    }
}
