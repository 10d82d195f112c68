package org.circlewalk.checker.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.circlewalk.checker.failure.RefusedInputException;
import picocli.CommandLine.Option;

/** {@code --sources}: where the contracts and their proof obligations are read. */
public final class SourcesOption {
    @Option(names = "--sources", paramLabel = "DIR",
            description = "The directory of circlewalk's sources (default: the one that the launcher belongs to).")
    private String sources = System.getProperty("circlewalk.root", "");

    /**
     * The directory, absolute and without symbolic links.
     *
     * @throws RefusedInputException if there is none
     */
    public Path root() {
        try {
            Path root = Path.of(sources).toAbsolutePath();
            if (!sources.isEmpty() && Files.isDirectory(root)) {
                return root.toRealPath();
            }
        } catch (IOException | InvalidPathException unusable) {
            // Refused below.
        }
        throw new RefusedInputException(sources.isEmpty() ? "Option --sources is missing; the launcher checker/circlewalk sets it."
                : "sources is \"" + sources + "\", but it must be a directory that exists.");
    }
}
