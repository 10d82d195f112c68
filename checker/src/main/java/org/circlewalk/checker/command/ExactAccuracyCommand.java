package org.circlewalk.checker.command;

import org.circlewalk.checker.console.option.InputOption;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.exact.AccuracyReport;
import org.circlewalk.checker.exact.ExactInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code circlewalk exact accuracy}. */
@Command(name = "accuracy", footer = {"", "Example:",
    "  echo '{\"K\":3,\"N\":3,\"p\":\"7/10\",\"V\":[[1,0,0],[0,1,0],[0,0,1]],\"S\":[0,0.5,"
        + "0.5]}' | circlewalk exact accuracy --input -"},
    description = {
    "The exact accuracy of the model with a given V and S; of equal outputs the smallest node is predicted.",
    "The input is that of exact gradient; epsilon may be left out."})
final class ExactAccuracyCommand extends LimitedCommand {
    @Mixin
    private InputOption input;

    @Override
    protected Report report() {
        ExactInput read = ExactInput.ofAccuracy(input.read());
        return Progress.during("exact accuracy", () -> AccuracyReport.of(read, limit()));
    }
}
