package org.circlewalk.checker.console.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * A file that a command reads or writes.
 *
 * @param parameter the option that names it, without dashes
 * @param name      as it was given; "-" is standard input, or output
 * @param written   whether the command writes it
 */
public record FileUse(String parameter, String name, boolean written) {
    private static final String STANDARD = "-";
    /** Where Linux shows the files of this process. */
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final List<FileUse> STREAMS = List.of(written("standard output", DESCRIPTORS.resolve("1").toString()),
            written("standard error", DESCRIPTORS.resolve("2").toString()));

    /** A file that is read. */
    public static FileUse read(String parameter, String name) {
        return new FileUse(parameter, name, false);
    }

    /** A file that is written. */
    public static FileUse written(String parameter, String name) {
        return new FileUse(parameter, name, true);
    }

    /**
     * Refuses "-" where it would not be standard output, as everyone takes it to be, but a file of that name.
     *
     * @throws RefusedInputException if the name is "-"
     */
    public static void requireNoStream(String parameter, String name) {
        if (STANDARD.equals(name)) {
            throw new RefusedInputException(parameter + " is \"-\", but it must be the name of a file or a directory, since this is not "
                    + "written to standard output; ./- is one.");
        }
    }

    /** A use and where it leads. */
    private record Placed(FileUse use, FilePlace place) {
        boolean isSameAs(Placed other) {
            try {
                return place.isSameAs(other.place);
            } catch (IOException unknown) {
                // Whatever is wrong with one of them, its own check says it.
                return false;
            }
        }
    }

    /**
     * Checks that nothing would be lost: no file is written twice, and none is written that is read. Pipes and devices take
     * in one thing after another and may be named twice.
     *
     * @param continues whether what the first parameter reads may be replaced by what the second one writes
     * @throws RefusedInputException if two of the files are one
     */
    public static void requireDistinct(List<FileUse> files, BiPredicate<String, String> continues) {
        List<Placed> earlier = new ArrayList<>(placed(
                Stream.concat(STREAMS.stream(), files.stream().filter(file -> !file.written))));
        for (Placed file : placed(files.stream().filter(FileUse::written))) {
            for (Placed other : earlier) {
                if (!continues.test(other.use.parameter, file.use.parameter) && file.isSameAs(other)) {
                    throw file.use.refused(other.use);
                }
            }
            earlier.add(file);
        }
    }

    private static List<Placed> placed(Stream<FileUse> uses) {
        return uses.flatMap(use -> use.place().map(place -> new Placed(use, place)).stream()).toList();
    }

    private RefusedInputException refused(FileUse other) {
        return new RefusedInputException(parameter + " is \"" + name + "\", but it must be another file than "
                + (STREAMS.contains(other) ? "that of " + other.parameter
                : "\"" + other.name + "\", which is " + (other.written ? "written for " : "read for ") + other.parameter) + ".");
    }

    /** Empty if it leads nowhere, or to a pipe or a device. */
    private Optional<FilePlace> place() {
        if (STANDARD.equals(name) && written) {
            return Optional.empty();
        }
        try {
            FilePlace place = FilePlace.of(STANDARD.equals(name) ? DESCRIPTORS.resolve("0") : Path.of(name));
            return place.isSpecial() || Files.isDirectory(place.path()) ? Optional.empty() : Optional.of(place);
        } catch (IOException | InvalidPathException nowhere) {
            return Optional.empty();
        }
    }
}
