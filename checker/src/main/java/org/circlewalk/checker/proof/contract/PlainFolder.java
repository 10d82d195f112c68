package org.circlewalk.checker.proof.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * Folders in which everything is a directory or a regular file. A walk through a folder does not follow links but opening a
 * file does, so that with links what is listed would not be what is read; and a pipe is no file but would be waited for.
 */
public final class PlainFolder {
    private PlainFolder() {
    }

    /**
     * The folder and everything in it and below, in alphabetical order; nothing if there is no such folder.
     *
     * @param root   the directory that holds the modules
     * @param folder relative to it
     * @throws RefusedInputException if the folder, a folder around it, or anything below it is a link or something else that is
     *     neither a directory nor a regular file, or if it cannot be read
     */
    public static List<Path> entries(Path root, Path folder) {
        try {
            Path path = root;
            for (Path name : folder) {
                path = path.resolve(name);
                if (attributes(root, path).isEmpty()) {
                    return List.of();
                }
                if (!Files.isDirectory(path)) {
                    throw refused(root, path, "is a regular file, but it must be a directory");
                }
            }
            return plain(root, path);
        } catch (IOException | UncheckedIOException unreadable) {
            throw refused(root, root.resolve(folder), "cannot be read");
        }
    }

    private static List<Path> plain(Path root, Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> entries = below.sorted().toList();
            for (Path entry : entries) {
                attributes(root, entry);
            }
            return entries;
        }
    }

    /** Those of a directory or a regular file; none if there is nothing. */
    private static Optional<BasicFileAttributes> attributes(Path root, Path path) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                throw refused(root, path, "is a symbolic link, but it must be a directory or a regular file");
            }
            if (attributes.isOther()) {
                throw refused(root, path, "is neither a directory nor a regular file, but it must be one of them");
            }
            return Optional.of(attributes);
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        }
    }

    private static RefusedInputException refused(Path root, Path path, String reason) {
        return new RefusedInputException(root.relativize(path).toString().replace('\\', '/') + " in \"" + root + "\" " + reason + ".");
    }
}
