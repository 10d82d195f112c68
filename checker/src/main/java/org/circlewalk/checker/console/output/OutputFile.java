package org.circlewalk.checker.console.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * A file that is to hold a result. It is checked when the target is named, before anything is computed, and written
 * beside its place and moved there in one step, so that a reader finds the old content or the new, never a part. A link is
 * followed and stays a link; a file that is replaced keeps its permissions.
 */
public final class OutputFile {
    private final String parameter;
    private final FilePlace target;

    private OutputFile(String parameter, FilePlace target) {
        this.parameter = parameter;
        this.target = target;
    }

    /**
     * Names a target and checks that it can be written; an existing file is kept until {@link #write(String)}.
     *
     * @param parameter the name of the option, for the sentence of a refusal
     * @throws RefusedInputException if the directory does not exist, links lead nowhere, or the file cannot be created
     */
    public static OutputFile at(String parameter, String name) {
        FileUse.requireNoStream(parameter, name);
        try {
            OutputFile file = new OutputFile(parameter, FilePlace.of(Path.of(name)));
            file.check(name);
            return file;
        } catch (FileSystemLoopException loop) {
            throw refused(parameter, name, "a file, not a loop of links");
        } catch (NoSuchFileException missing) {
            throw refused(parameter, name, name.isEmpty() ? "a file, not a directory" : Files.isSymbolicLink(Path.of(name))
                    ? "a link into a directory that exists, not to \"" + missing.getFile() + "\"" : "in a directory that exists");
        } catch (IOException | InvalidPathException unusable) {
            throw refused(parameter, name, "a file that can be written");
        }
    }

    private void check(String name) throws IOException {
        if (name.isEmpty() || name.endsWith("/") || Files.isDirectory(path())) {
            throw refused(parameter, name, "a file, not a directory");
        }
        if (target.isSpecial()) {
            return;
        }
        if (Files.exists(path()) && !Files.isWritable(path())) {
            throw refused(parameter, name, "a file that can be written");
        }
        checkLength(name);
        try {
            Files.delete(Files.createFile(TemporaryName.in(path().getParent())));
        } catch (IOException readOnly) {
            throw refused(parameter, name, "in a directory where files can be made");
        }
    }

    /** A name that the file system cannot hold would be noticed when the result is moved there only. */
    private void checkLength(String name) throws IOException {
        try {
            Files.getLastModifiedTime(path());
        } catch (NoSuchFileException soFar) {
            // It can be made.
        } catch (FileSystemException impossible) {
            throw refused(parameter, name, "a name that the file system can hold");
        }
    }

    private static RefusedInputException refused(String parameter, String name, String allowed) {
        return new RefusedInputException(parameter + " is \"" + name + "\", but it must be " + allowed + ".");
    }

    /** The file's place, with links followed. */
    public Path path() {
        return target.path();
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
            if (target.isSpecial()) {
                Files.write(path(), content, StandardOpenOption.WRITE);
            } else {
                replace(content);
            }
        } catch (IOException failed) {
            throw new RefusedInputException(
                    parameter + " is \"" + path() + "\", but it could not be written: " + reason(failed) + ".");
        }
    }

    private void replace(byte[] content) throws IOException {
        Path part = TemporaryName.in(path().getParent());
        try {
            FileAccess access = FileAccess.of(path());
            access.create(part);
            Files.write(part, content, StandardOpenOption.WRITE);
            access.giveTo(part);
            try {
                Files.move(part, path(), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException unsupported) {
                Files.move(part, path(), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** In words, since Java's messages of many kinds are a path and nothing else. */
    private static String reason(IOException failed) {
        if (failed instanceof NoSuchFileException) {
            return "its directory is gone";
        }
        if (failed instanceof AccessDeniedException) {
            return "this is not allowed any more";
        }
        if (failed instanceof FileAlreadyExistsException) {
            return "something else has taken its place";
        }
        String told = failed instanceof FileSystemException system && system.getReason() != null ? system.getReason()
                : String.valueOf(failed.getMessage());
        return told.strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
    }
}
