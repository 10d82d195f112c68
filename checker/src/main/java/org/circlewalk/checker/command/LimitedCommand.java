package org.circlewalk.checker.command;

import java.io.PrintWriter;
import org.circlewalk.checker.console.option.WorkOption;
import org.circlewalk.checker.console.work.WorkLimit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command whose work grows with the sizes of its input: it is estimated before it begins, and refused beyond a limit. */
abstract class LimitedCommand extends ResultCommand {
    @Spec
    private CommandSpec self;
    @Mixin
    private WorkOption work;

    /** What may be done; longer work is announced on standard error. */
    protected final WorkLimit limit() {
        return work.limit(sentence -> {
            PrintWriter err = self.commandLine().getErr();
            err.println(sentence);
            err.flush();
        });
    }
}
