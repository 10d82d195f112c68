package org.circlewalk.checker.command;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.option.FractionConverter;
import org.circlewalk.checker.console.option.InputOption;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.exact.ExactInput;
import org.circlewalk.checker.exact.GradientReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code circlewalk exact gradient}. */
@Command(name = "gradient", footer = {"", "Example:",
    "  echo '{\"K\":3,\"N\":3,\"p\":\"7/10\",\"epsilon\":0.1,\"V\":[[1,0,0],[0,1,0],[0,0,1]],\"S\":[0,"
        + "0.5,0.5]}' | circlewalk exact gradient --input -"},
    description = {
    "The expected gradients of the log loss at a given V and S (Lemma B.1), exact, by enumeration of all walks.",
    "The input is {\"K\": 5, \"N\": 6, \"p\": \"7/10\", \"epsilon\": \"1/10\", \"V\": [[row y], …], \"S\": [N scores]}; "
        + "numbers are strings such as \"1/3\" or \"0.3\", or JSON numbers, taken as the decimals they spell."})
final class ExactGradientCommand extends LimitedCommand {
    @Mixin
    private InputOption input;
    @Option(names = "--remainder", paramLabel = "R", converter = FractionConverter.Positive.class,
            description = "Sum a power series, or exponentials where that is less work, until the relative remainder is "
                + "at most R, e.g. 1e-30, for any N; the result then has error bounds, argued in the notes.")
    private BigFraction remainder;

    @Override
    protected Report report() {
        ExactInput read = ExactInput.ofGradient(input.read());
        return Progress.during("exact gradient",
                () -> remainder == null ? GradientReport.exact(read, limit()) : GradientReport.enclosed(read, remainder, limit()));
    }
}
