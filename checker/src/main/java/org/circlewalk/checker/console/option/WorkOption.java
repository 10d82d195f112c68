package org.circlewalk.checker.console.option;

import java.util.function.Consumer;
import org.circlewalk.checker.console.work.WorkLimit;
import picocli.CommandLine.Option;

/** {@code --unlimited}, which lets a command take any time and memory. */
public final class WorkOption {
    @Option(names = WorkLimit.OPTION,
            description = "Do what takes more than about ten minutes of one processor, or two gigabytes, by an estimate made before "
                + "it begins; else that is refused.")
    private boolean unlimited;

    /**
     * What the command may do.
     *
     * @param announce is told in a sentence of work that takes more than seconds
     */
    public WorkLimit limit(Consumer<String> announce) {
        return new WorkLimit(unlimited, announce);
    }
}
