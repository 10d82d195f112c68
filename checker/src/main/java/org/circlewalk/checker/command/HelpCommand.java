package org.circlewalk.checker.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code circlewalk help}. */
@Command(name = "help", footer = {"", "Example:",
    "  circlewalk help exact gap"},
    description = "Prints the usage of a command, as its --help does, or of circlewalk.")
final class HelpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command, such as train or exact gap.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        CommandLine command = spec.root().commandLine();
        for (int i = 0; i < names.size(); i++) {
            CommandLine next = command.getSubcommands().get(names.get(i));
            if (next == null) {
                throw new UnmatchedArgumentException(command, names.subList(i, names.size()));
            }
            command = next;
        }
        command.usage(spec.commandLine().getOut());
        return ExitCode.AS_EXPECTED;
    }
}
