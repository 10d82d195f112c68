package org.circlewalk.checker.command;

import java.util.concurrent.Callable;
import org.circlewalk.checker.console.option.NameConverter;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code circlewalk completion}. */
@Command(name = "completion", footer = {"", "Example:",
    "  source <(circlewalk completion bash)"},
    description = "Prints what a shell needs to complete commands, options and their values.")
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "SHELL", converter = ShellName.class, completionCandidates = ShellName.class,
            description = "bash, zsh or fish.")
    private Shell shell;

    /** The shells; one script suits the first two. */
    enum Shell { BASH, ZSH, FISH }

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(shell == Shell.FISH ? FishCompletion.of(spec.root())
                : AutoComplete.bash(spec.root().name(), spec.root().commandLine()).stripTrailing());
        return ExitCode.AS_EXPECTED;
    }

    /** Reads a shell's name. */
    static final class ShellName extends NameConverter<Shell> {
        ShellName() {
            super(Shell.class);
        }
    }
}
