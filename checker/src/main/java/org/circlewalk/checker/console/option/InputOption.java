package org.circlewalk.checker.console.option;

import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonValue;
import picocli.CommandLine.Option;

/** {@code --input}, a JSON document to read. */
public final class InputOption {
    @Option(names = "--input", required = true, paramLabel = "FILE",
            description = "JSON file to read; - reads standard input.")
    private String source;

    /**
     * Reads the document.
     *
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if it cannot be read or is not JSON
     */
    public JsonValue read() {
        return JsonInput.read("input", source);
    }
}
