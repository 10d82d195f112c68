package org.circlewalk.checker.proof.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * A directory for files that nobody needs afterwards. It goes even if circlewalk is interrupted; what a circlewalk leaves that was
 * killed outright is removed by the next one of the same user, which sees from the name that its process is gone.
 */
public final class TemporaryDirectory implements AutoCloseable {
    /** Once in a process is enough. */
    private static final AtomicBoolean LEFT_IS_REMOVED = new AtomicBoolean();
    /** Whose processes a number counts: two containers may share a directory for temporary files, and not their processes. */
    private static final Path NUMBERING = Path.of("/proc/self/ns/pid");

    private static final int TRIES = 20;
    private static final int PAUSE_MILLIS = 50;

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
            Path directory = Files.createTempDirectory(prefix(ProcessHandle.current().pid()));
            if (LEFT_IS_REMOVED.compareAndSet(false, true)) {
                removeLeft(directory);
            }
            return of(directory);
        } catch (IOException failed) {
            throw new RefusedInputException("The directory for temporary files cannot be written: " + failed.getMessage() + ".");
        }
    }

    private static TemporaryDirectory of(Path directory) {
        try {
            return new TemporaryDirectory(directory);
        } catch (IllegalStateException ending) {
            remove(directory);
            throw ending;
        }
    }

    /** What the names of a process's directories begin with. */
    static String prefix(long process) {
        return "circlewalk-" + numbering() + "-" + process + "-";
    }

    private static String numbering() {
        try {
            return Files.readSymbolicLink(NUMBERING).toString().replaceAll("[^0-9]", "");
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return "0";
        }
    }

    /** Removes what lies beside a directory, belongs to the same user, and was made by a process that is gone. */
    static void removeLeft(Path own) {
        Pattern name = Pattern.compile(Pattern.quote("circlewalk-" + numbering() + "-") + "([0-9]{1,18})-[0-9]+");
        try (Stream<Path> beside = Files.list(own.getParent())) {
            for (Path directory : (Iterable<Path>) beside::iterator) {
                Matcher owner = name.matcher(directory.getFileName().toString());
                if (owner.matches() && Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
                        && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty()) {
                    remove(directory);
                }
            }
        } catch (IOException | UncheckedIOException | UnsupportedOperationException left) {
            // Another circlewalk removes it at this moment, or it is left to the system after all.
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

    /**
     * After the processes that may still write there. Another thread, which runs on while circlewalk is ending, may put something there in
     * the same moment, for a process in the place of one that was killed; so it is tried again. What is left is no reason for a stack trace.
     */
    private static void removeAtEnd(Path directory) {
        RunningProcesses.killAll();
        for (int tries = 0; tries < TRIES && !isRemoved(directory); tries++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
    }

    private static boolean isRemoved(Path directory) {
        try {
            remove(directory);
            return true;
        } catch (UncheckedIOException left) {
            return false;
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
