package org.circlewalk.checker.proof.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where programs are found that are known by their names only. */
public final class SearchPath {
    private SearchPath() {
    }

    /**
     * The programs of a name, in the order of the directories.
     *
     * @param environment whose variable {@code PATH} lists them
     */
    public static Stream<Path> programs(Map<String, String> environment, String name) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator)).filter(directory -> !directory.isEmpty())
                .flatMap(directory -> program(directory + File.separator + name).stream());
    }

    /** The program at a place, as an absolute path; nothing if there is no regular file that can be run. */
    public static Optional<Path> program(String place) {
        try {
            Path path = Path.of(place).toAbsolutePath();
            return Files.isRegularFile(path) && Files.isExecutable(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
