package org.circlewalk.checker.proof.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/** A directory for files that nobody needs afterwards. It goes even if circlewalk is interrupted. */
public final class TemporaryDirectory implements AutoCloseable {
    private final Path path;
    private final Thread onInterrupt;

    private TemporaryDirectory(Path path) {
        this.path = path;
        this.onInterrupt = new Thread(() -> removeAtEnd(path), "remove temporary files");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /**
     * Makes an empty directory.
     *
     * @throws RefusedInputException if there is no room for one
     */
    public static TemporaryDirectory create() {
        try {
            return new TemporaryDirectory(Files.createTempDirectory("circlewalk"));
        } catch (IOException failed) {
            throw new RefusedInputException("The directory for temporary files cannot be written: " + failed.getMessage() + ".");
        }
    }

    /** Its place. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        remove(path);
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException alreadyEnding) {
            // The hook finds nothing left.
        }
    }

    /** After the processes that may still write there; what they leave is no reason for a stack trace. */
    private static void removeAtEnd(Path directory) {
        RunningProcesses.killAll();
        try {
            remove(directory);
        } catch (UncheckedIOException left) {
            // The system clears its directory for temporary files by itself.
        }
    }

    /** Removes a directory with all that is in it, if it is there. */
    public static void remove(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            // As it should be.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
