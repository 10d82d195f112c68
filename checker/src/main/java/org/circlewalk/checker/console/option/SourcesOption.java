package org.circlewalk.checker.console.option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.circlewalk.checker.console.output.FileUse;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import picocli.CommandLine.Option;

/** {@code --sources}: where the contracts and their proof obligations are read. */
public final class SourcesOption {
    private static final List<String> READ = List.of("spec/src/main", "impl/src/main", "proofs-notes");

    @Option(names = "--sources", paramLabel = "DIR",
            description = "The directory of circlewalk's sources (default: the one that the launcher belongs to).")
    private String sources = System.getProperty("circlewalk.root", "");

    /** The files in it that may be read: sources, contracts, obligations, notes. None if there is no such directory. */
    public List<FileUse> files() {
        List<FileUse> files = new ArrayList<>();
        for (String folder : sources.isEmpty() ? List.<String>of() : READ) {
            try (Stream<Path> below = Files.walk(Path.of(sources, folder))) {
                below.filter(Files::isRegularFile).forEach(file -> files.add(FileUse.read("sources", file.toString())));
            } catch (IOException | InvalidPathException | UncheckedIOException noFolder) {
                // Then nothing is read there, or it is refused when it is.
            }
        }
        return files;
    }

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
