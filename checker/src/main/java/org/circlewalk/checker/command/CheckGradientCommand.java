package org.circlewalk.checker.command;

import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.oracle.GradientCheck;
import picocli.CommandLine.Command;

/** {@code circlewalk check gradient}. */
@Command(name = "gradient", footer = {"", "Example:",
    CheckGradientCommand.EXAMPLE},
    description = {
    "Compares a gradient that another program computed with the exact one, entry by entry, in units in the last place of its format, "
        + "and with the bound that a backward-stable program meets. Where it is beyond, the usual mistakes are tried: a cause is named if "
        + "the file equals the exact value of that mistake.",
    "The file is {\"format\": \"circlewalk-foreign-gradient-1\", \"numbers\": \"float64\", \"float32\" or \"bfloat16\", \"K\", \"N\", \"p\", "
        + "\"epsilon\", \"V\": [[row y], …], \"S\" or \"logits\": [N numbers], \"gradV\": [[row y], …], \"gradLogits\": [E[g_1], …, E[g_N]]}; "
        + "one of the last two may be left out. If wanted, \"sums\": the format in which sums are carried, and \"terms\": the terms of the "
        + "longest sum (default: the number of walks).",
    "Exit code 1 means that an entry is beyond the bound."})
final class CheckGradientCommand extends ForeignFileCommand {
    /** Of the zero model, whose logits do not move. */
    static final String EXAMPLE =
            "  echo '{\"format\":\"circlewalk-foreign-gradient-1\",\"numbers\":\"float64\",\"K\":3,\"N\":2,\"p\":0.5,\"epsilon\":0.1,"
            + "\"V\":[[0,0,0],[0,0,0],[0,0,0]],\"S\":[0.5,0.5],\"gradLogits\":[0,0]}' | circlewalk check gradient -";

    @Override
    protected Report report() {
        return Progress.during("check gradient", () -> GradientCheck.of(file(), limit()));
    }
}
