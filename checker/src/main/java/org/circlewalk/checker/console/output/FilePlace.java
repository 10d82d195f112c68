package org.circlewalk.checker.console.output;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Where the name of a file leads: links followed, also those to a file that is still to be made, and the directory as it
 * really is, so that two names of one file are seen to be that.
 */
record FilePlace(Path path) {
    /** As many links in a row as common systems follow. */
    private static final int MOST_LINKS = 40;

    /**
     * Follows a name.
     *
     * @throws NoSuchFileException     if the directory that it leads to does not exist
     * @throws FileSystemLoopException if links lead in a circle
     * @throws IOException             if the name cannot be followed
     */
    static FilePlace of(Path name) throws IOException {
        Path place = name.toAbsolutePath();
        if (Files.exists(place)) {
            // Links to pipes lead to names that no directory has; the system follows them, Java cannot.
            return new FilePlace(isSpecial(place) ? place : place.toRealPath());
        }
        for (int links = 0; links < MOST_LINKS; links++) {
            place = realDirectory(place).resolve(place.getFileName());
            if (!Files.isSymbolicLink(place)) {
                return new FilePlace(place);
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        throw new FileSystemLoopException(name.toString());
    }

    private static Path realDirectory(Path file) throws IOException {
        Path directory = file.getParent();
        if (directory == null || file.getFileName() == null || !Files.isDirectory(directory)) {
            throw new NoSuchFileException(file.toString());
        }
        return directory.toRealPath();
    }

    /** Whether it is a device or a pipe, which cannot be replaced and is written directly. */
    boolean isSpecial() {
        return isSpecial(path);
    }

    private static boolean isSpecial(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    /** Whether both are one file, through hard links or in a file system that does not tell upper and lower case apart too. */
    boolean isSameAs(FilePlace other) throws IOException {
        if (path.equals(other.path)) {
            return true;
        }
        if (Files.exists(path) || Files.exists(other.path)) {
            return Files.exists(path) && Files.exists(other.path) && Files.isSameFile(path, other.path);
        }
        return path.getParent().equals(other.path.getParent()) && folded(path).equals(folded(other.path))
                && foldsNames(path.getParent());
    }

    private static String folded(Path file) {
        return Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Only trying tells. */
    private static boolean foldsNames(Path directory) throws IOException {
        Path probe = Files.createFile(TemporaryName.in(directory));
        try {
            return Files.exists(directory.resolve(probe.getFileName().toString().toUpperCase(Locale.ROOT)));
        } finally {
            Files.delete(probe);
        }
    }
}
