package org.circlewalk.checker.console.option;

import java.util.Optional;
import org.circlewalk.checker.console.output.OutputFile;
import picocli.CommandLine.Option;

/** {@code --json}, the target of the result for programs. */
public final class JsonOption {
    @Option(names = "--json", paramLabel = "FILE",
            description = "Also write the result as JSON to FILE; with - write JSON to standard output and no table.")
    private String target;

    /** Whether standard output is for JSON alone. */
    public boolean isStandardOutput() {
        return "-".equals(target);
    }

    /**
     * The file, if one is named; that it can be written has been checked.
     *
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if it cannot
     */
    public Optional<OutputFile> file() {
        return target == null || isStandardOutput() ? Optional.empty() : Optional.of(OutputFile.at("json", target));
    }
}
