package org.circlewalk.checker.command;

import picocli.CommandLine.Command;

/** {@code circlewalk exact …}: single quantities of the theory, as exact fractions. */
@Command(name = "exact", footer = {"", "Example:",
    "  circlewalk exact gap --K 17 --N infinity --p 7/9 --k 3"},
    description = "Computes single quantities of the theory as exact fractions.",
        subcommands = {
            ExactFirstStepCommand.class,
            ExactPowerCommand.class,
            ExactGammaCommand.class,
            ExactGapCommand.class,
            ExactGradientCommand.class,
            ExactAccuracyCommand.class,
        })
final class ExactCommand extends CommandGroup {
}
