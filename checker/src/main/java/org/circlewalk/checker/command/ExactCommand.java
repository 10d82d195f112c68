package org.circlewalk.checker.command;

import picocli.CommandLine.Command;

/** {@code circlewalk exact …}: single quantities of the theory, as exact fractions. */
@Command(name = "exact", description = "Computes single quantities of the theory as exact fractions.",
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
