package org.circlewalk.checker.command;

import java.util.concurrent.Callable;
import org.circlewalk.checker.failure.RefusedInputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only groups others and therefore cannot be run itself. */
abstract class CommandGroup implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new RefusedInputException(
                "A command is missing after " + spec.qualifiedName() + "; " + UsageSentence.commands(spec) + ".");
    }
}
