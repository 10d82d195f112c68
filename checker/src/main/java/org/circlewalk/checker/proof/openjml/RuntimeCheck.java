package org.circlewalk.checker.proof.openjml;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.exercise.IntegerExercise;
import org.circlewalk.checker.proof.openjml.RuntimeReport.Exercised;
import org.circlewalk.checker.proof.openjml.RuntimeReport.Left;
import org.circlewalk.checker.proof.process.JavaProgram;
import org.circlewalk.checker.proof.process.TemporaryDirectory;
import org.circlewalk.checker.proof.process.Tool;

/**
 * Compiles the sources with contracts, one by one, so that contracts are checked while they run, and calls what it can. The
 * class files are for OpenJML's own Java. An OpenJML may fail on sources that it can prove; these are left out and named.
 */
public final class RuntimeCheck {
    private static final int SECONDS = 300;

    private final Path root;
    private final Installation openJml;
    private final Path java;

    private RuntimeCheck(Path root, Installation openJml) {
        this.root = root;
        this.openJml = openJml;
        this.java = openJml.java().orElseThrow(() -> new MissingToolException(
                "The program openjml-java, with which OpenJML runs what it compiles, is missing beside its program openjml."));
    }

    /**
     * Checks the sources of a project.
     *
     * @throws MissingToolException if OpenJML's own Java is not there
     */
    public static RuntimeReport run(Path root, ContractedSources sources, Installation openJml, int threads,
            Runnable finished) {
        return new RuntimeCheck(root, openJml).run(sources, threads, finished);
    }

    private RuntimeReport run(ContractedSources sources, int threads, Runnable finished) {
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            List<List<Left>> refusals = Parallel.map(threads, sources.files(), source -> {
                List<Left> refusal = compile(source, directory.path());
                finished.run();
                return refusal;
            });
            return exercise(directory.path(), refusals.stream().flatMap(List::stream).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Nothing if it compiles. */
    private List<Left> compile(Path source, Path classes) {
        Path own = classes.resolve(source.getFileName().toString().replace(".java", ""));
        String trusted = OpenJmlProcess.trusted(root);
        List<String> lines = new ArrayList<>();
        try {
            Files.createDirectories(own);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Tool.End end = Tool.run(List.of(openJml.executable().toString(), "--rac", "--rac-precondition-entry", "-d",
                own.toString(), "--specs-path=" + trusted, "-sourcepath", trusted, "-cp", JavaProgram.classPath(), "-proc:none", "-encoding",
                "UTF-8", source.toString()), root, SECONDS, lines::add, children -> { });
        if (end.code() == 0 && lines.stream().noneMatch(line -> line.contains("rror:"))) {
            return List.of();
        }
        TemporaryDirectory.remove(own);
        String reason = lines.stream().map(String::strip).filter(line -> line.matches("Reason: .*|.*error: .*|.*Exception: .*"))
                .reduce((first, second) -> first.startsWith("Reason") || !second.startsWith("Reason") ? first : second)
                .orElse("exit code " + end.code());
        return List.of(new Left(source.toString().replace('\\', '/'), reason.replaceAll("^Reason: ", "").replaceAll("\\.$", "")));
    }

    private RuntimeReport exercise(Path classes, List<Left> left) throws IOException {
        List<Exercised> exercised = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        try (Stream<Path> folders = Files.list(classes)) {
            for (Path folder : (Iterable<Path>) folders.sorted()::iterator) {
                for (String type : types(folder)) {
                    int before = exercised.size() + broken.size();
                    Tool.End end = Tool.run(List.of(java.toString(), "-Dorg.jmlspecs.openjml.rac=exception", "-cp",
                            folder + File.pathSeparator + JavaProgram.classPath(), IntegerExercise.class.getName(), type),
                            root, SECONDS, line -> read(line, exercised, broken), children -> { });
                    if (end.code() != 0) {
                        broken.add(type + " could not be run: exit code " + end.code());
                    } else if (exercised.size() + broken.size() == before) {
                        idle.add(type);
                    }
                }
            }
        }
        return new RuntimeReport(new RuntimeReport.Settings("OpenJML " + openJml.version()), exercised, broken, idle, left);
    }

    private static void read(String line, List<Exercised> exercised, List<String> broken) {
        String[] words = line.split(" ");
        if (words.length == 3 && "CALLS".equals(words[0])) {
            exercised.add(new Exercised(words[1], Long.parseLong(words[2])));
        } else if ("BROKEN".equals(words[0])) {
            broken.add(line.substring(words[0].length() + 1));
        }
    }

    /** The top-level classes below a folder. */
    private static List<String> types(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$"))
                    .map(file -> file.replaceFirst("\\.class$", "").replace(File.separatorChar, '.')).sorted().toList();
        }
    }
}
