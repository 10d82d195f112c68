package org.circlewalk.checker.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.circlewalk.checker.failure.RefusedInputException;

/**
 * A file that is to hold a result. It is checked when the target is named, before anything is computed, and written
 * beside its place and moved there in one step, so that a reader finds the old content or the new, never a part.
 */
public final class OutputFile {
    private final String parameter;
    private final Path target;

    private OutputFile(String parameter, Path target) {
        this.parameter = parameter;
        this.target = target;
    }

    /**
     * Names a target and checks that it can be written; an existing file is kept until {@link #write(String)}.
     *
     * @param parameter the name of the option, for the sentence of a refusal
     * @throws RefusedInputException if the directory does not exist or the file cannot be created
     */
    public static OutputFile at(String parameter, String name) {
        try {
            Path path = Path.of(name);
            OutputFile file = new OutputFile(parameter, Files.exists(path) ? path.toRealPath() : path.toAbsolutePath());
            file.check(name);
            return file;
        } catch (IOException | InvalidPathException unusable) {
            throw refused(parameter, name, "a file that can be written");
        }
    }

    private void check(String name) throws IOException {
        if (name.isEmpty() || Files.isDirectory(target)) {
            throw refused(parameter, name, "a file, not a directory");
        }
        if (!Files.isDirectory(target.getParent())) {
            throw refused(parameter, name, "in a directory that exists");
        }
        if (isSpecial()) {
            return;
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw refused(parameter, name, "a file that can be written");
        }
        Path probe = beside();
        Files.createFile(probe);
        Files.delete(probe);
    }

    private static RefusedInputException refused(String parameter, String name, String allowed) {
        return new RefusedInputException(parameter + " is \"" + name + "\", but it must be " + allowed + ".");
    }

    /** Whether the target is a device or a pipe, which cannot be replaced and is written directly. */
    private boolean isSpecial() {
        return Files.exists(target) && !Files.isRegularFile(target);
    }

    private Path beside() {
        return target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** The file's place. */
    public Path path() {
        return target;
    }

    /** Writes a text in UTF-8, see {@link #write(byte[])}. */
    public void write(String content) {
        write(content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @throws RefusedInputException if it cannot be written any more, e.g. because the disk is full
     */
    public void write(byte[] content) {
        try {
            if (isSpecial()) {
                Files.write(target, content, StandardOpenOption.WRITE);
            } else {
                replace(content);
            }
        } catch (IOException failed) {
            throw new RefusedInputException(
                    parameter + " is \"" + target + "\", but it could not be written: " + failed.getMessage() + ".");
        }
    }

    private void replace(byte[] content) throws IOException {
        Path part = beside();
        try {
            Files.write(part, content, StandardOpenOption.CREATE_NEW);
            try {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException unsupported) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
