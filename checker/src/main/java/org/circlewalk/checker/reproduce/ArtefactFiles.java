package org.circlewalk.checker.reproduce;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.circlewalk.checker.console.output.FileUse;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.reproduce.chart.FigurePicture;
import org.circlewalk.checker.reproduce.chart.FigureTable;

/** The directory where each artefact gets four files: .json, .csv, .png and .svg. Each is whole or absent. */
public final class ArtefactFiles {
    private static final List<String> ENDINGS = List.of("json", "csv", "png", "svg");

    private final Path directory;

    private ArtefactFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * Names the directory, makes it if need be, and checks that the files can be written.
     *
     * @throws RefusedInputException if they cannot
     */
    public static ArtefactFiles in(String name, List<String> artefacts) {
        FileUse.requireNoStream("out", name);
        try {
            Path directory = Path.of(name);
            // Some versions of Java refuse to "make" what a link to a directory names.
            ArtefactFiles files = new ArtefactFiles(
                    Files.isDirectory(directory) ? directory : Files.createDirectories(directory));
            artefacts.forEach(artefact -> ENDINGS.forEach(ending -> files.target(artefact, ending)));
            return files;
        } catch (IOException | InvalidPathException unusable) {
            throw new RefusedInputException("out is \"" + name + "\", but it must be a directory, or one that can be made.");
        }
    }

    /** The files that are written for some artefacts, none of which is made or checked here. */
    public static List<FileUse> uses(String directory, List<String> artefacts) {
        return artefacts.stream().flatMap(artefact -> ENDINGS.stream()
                .map(ending -> FileUse.written("out", directory + File.separator + artefact + "." + ending))).toList();
    }

    private OutputFile target(String artefact, String ending) {
        return OutputFile.at("out", directory.resolve(artefact + "." + ending).toString());
    }

    /** Writes the files of an artefact; of one without numbers only its .json, and those of an earlier run go. */
    public void write(Artefact artefact) {
        String name = artefact.name();
        target(name, "json").write(JsonDocument.of("reproduce " + name, artefact));
        if (artefact.panels().isEmpty()) {
            remove(name);
            return;
        }
        target(name, "csv").write(FigureTable.of(artefact.panels()));
        target(name, "png").write(FigurePicture.png(artefact.panels()));
        target(name, "svg").write(FigurePicture.svg(artefact.panels()));
    }

    private void remove(String artefact) {
        for (String ending : List.of("csv", "png", "svg")) {
            try {
                Files.deleteIfExists(directory.resolve(artefact + "." + ending));
            } catch (IOException e) {
                throw new UncheckedIOException("A file of an earlier run could not be removed.", e);
            }
        }
    }
}
