package org.circlewalk.checker.command;

import org.circlewalk.checker.console.option.WalkOptions;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.exact.MatrixReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code circlewalk exact gamma}. */
@Command(name = "gamma", footer = {"", "Example:",
    "  circlewalk exact gamma --K 5 --N 7 --p 7/10"},
    description = "The expected visits Γ(N) = Σ Π^l over l = 0 … N−2 (Lemma E.4).")
final class ExactGammaCommand extends LimitedCommand {
    @Mixin
    private WalkOptions options;

    @Override
    protected Report report() {
        return MatrixReport.ofVisits(options.walk(), limit());
    }
}
