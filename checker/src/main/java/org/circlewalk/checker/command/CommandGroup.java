package org.circlewalk.checker.command;

import java.util.concurrent.Callable;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only groups others and therefore cannot be run itself; the root, run alone, prints its usage. */
abstract class CommandGroup implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (spec.parent() == null) {
            spec.commandLine().usage(spec.commandLine().getOut());
            return ExitCode.AS_EXPECTED;
        }
        throw new RefusedInputException(
                "A command is missing after " + spec.qualifiedName() + "; " + UsageSentence.commands(spec) + ".");
    }
}
