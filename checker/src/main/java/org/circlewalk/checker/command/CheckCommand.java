package org.circlewalk.checker.command;

import picocli.CommandLine.Command;

/** {@code circlewalk check …}: what other programs computed, against the exact reference. */
@Command(name = "check", footer = {"", "Example:",
    CheckGradientCommand.EXAMPLE},
    description = "Checks what another program computed of this model: a gradient, or a training run.",
        subcommands = {
            CheckGradientCommand.class,
            CheckRunCommand.class,
        })
final class CheckCommand extends CommandGroup {
}
