package org.circlewalk.checker.atlas;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.circlewalk.checker.console.output.FileUse;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.output.Picture;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * Where an atlas is: the file of records, the summary and the pictures, each whole or absent, and while it is being made the journal.
 *
 * @param option that names it
 * @param path   where it is
 */
record AtlasDirectory(String option, Path path) {
    /** The records of the boxes, by K and from left to right. */
    static final String RECORDS = "boxes.jsonl";
    /** See {@link Journal}. */
    static final String JOURNAL = "boxes.part.jsonl";
    /** What {@link AtlasReport} says. */
    static final String SUMMARY = "summary.json";
    private static final String SVG = "atlas.svg";
    private static final String PNG = "atlas.png";
    private static final Set<String> FILES = Set.of(RECORDS, JOURNAL, SUMMARY, SVG, PNG);
    private static final String TEMPORARY = "\\.circlewalk-[0-9a-f]+\\.part";

    /**
     * Names a directory, makes it if need be, and checks that the files can be written.
     *
     * @throws RefusedInputException if they cannot, or it holds anything but an atlas
     */
    static AtlasDirectory toMake(String option, String name) {
        FileUse.requireNoStream(option, name);
        try {
            Path path = Path.of(name);
            AtlasDirectory directory = new AtlasDirectory(option, Files.isDirectory(path) ? path : Files.createDirectories(path));
            if (directory.strangers() && !directory.has(RECORDS) && !directory.has(JOURNAL)) {
                throw new RefusedInputException(option + " is \"" + name + "\", but it must be a new or an empty directory, or that of an atlas.");
            }
            Stream.of(RECORDS, SUMMARY, SVG, PNG).forEach(directory::target);
            return directory;
        } catch (IOException | InvalidPathException unusable) {
            throw new RefusedInputException(option + " is \"" + name + "\", but it must be a directory, or one that can be made.");
        }
    }

    /**
     * Names a directory that holds a finished atlas.
     *
     * @throws RefusedInputException if it does not
     */
    static AtlasDirectory toCheck(String option, String name) {
        AtlasDirectory directory;
        try {
            directory = new AtlasDirectory(option, Path.of(name));
        } catch (InvalidPathException unusable) {
            throw new RefusedInputException(option + " is \"" + name + "\", but it must be the directory of an atlas.");
        }
        if (!directory.has(RECORDS)) {
            throw new RefusedInputException(option + " is \"" + name + "\", but it must be the directory of a finished atlas; "
                    + (directory.has(JOURNAL) ? "this one is not, and circlewalk atlas with its settings goes on with it."
                    : "there is no " + RECORDS + " in it."));
        }
        return directory;
    }

    private boolean strangers() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).anyMatch(name -> !name.matches(TEMPORARY));
        }
    }

    /** The files that are written in a directory, none of which is made or checked here. */
    static List<FileUse> uses(String option, String name) {
        return FILES.stream().sorted().map(file -> FileUse.written(option, name + File.separator + file)).toList();
    }

    /** The files that are read of an atlas that is checked. */
    static List<FileUse> reads(String option, String name) {
        return Stream.of(RECORDS, SUMMARY).map(file -> FileUse.read(option, name + File.separator + file)).toList();
    }

    boolean has(String file) {
        return Files.isRegularFile(path.resolve(file));
    }

    private OutputFile target(String file) {
        return OutputFile.at(option, path.resolve(file).toString());
    }

    /**
     * The content of a file.
     *
     * @throws RefusedInputException if it cannot be read
     */
    byte[] read(String file) {
        try {
            return Files.readAllBytes(path.resolve(file));
        } catch (IOException unreadable) {
            throw new RefusedInputException(option + " is \"" + path + "\", but its " + file + " must be a file that can be read.");
        }
    }

    void write(String file, byte... content) {
        target(file).write(content);
    }

    void writePictures(AtlasDrawing drawing) {
        Picture picture = new Picture(drawing.width(), drawing.height(), drawing::draw);
        write(SVG, picture.svg());
        write(PNG, picture.png());
    }

    /** Takes away what a killed run left on the way to its place. */
    void sweep() {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(file -> file.getFileName().toString().matches(TEMPORARY)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unswept) {
            throw new RefusedInputException(option + " is \"" + path + "\", but it must be a directory whose files can be removed.");
        }
    }

    /** Takes the journal away, once its records are in their place. */
    void removeJournal() {
        try {
            Files.deleteIfExists(path.resolve(JOURNAL));
        } catch (IOException unremoved) {
            throw new RefusedInputException(option + " is \"" + path + "\", but its " + JOURNAL + " must be a file that can be removed.");
        }
    }
}
