package org.circlewalk.checker.proof.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/** The sources of the modules {@code spec} and {@code impl} and the trusted contracts, as Java's compiler reads them. */
public final class ParsedSources {
    private static final List<Path> CODE = List.of(Path.of("spec", "src", "main", "java"), Path.of("impl", "src", "main", "java"));
    private static final List<Path> TRUSTED = List.of(Path.of("spec", "src", "main", "jml"), Path.of("impl", "src", "main", "jml"));

    private final List<Path> files;
    private final List<SourceText> sources;
    private final List<SourceText> trusted;
    private final JavaTrees plainTrees;
    private final JavaTrees contractedTrees;
    private final JavaTrees trustedTrees;

    private ParsedSources(Path root) {
        List<Path> code = entries(root, CODE);
        requireNoModule(root, code);
        sources = texts(root, code, ".java");
        if (sources.isEmpty()) {
            throw new RefusedInputException("sources is \"" + root + "\", but it must be the directory of circlewalk's sources, "
                    + "with the modules spec and impl.");
        }
        List<Path> contracts = entries(root, TRUSTED);
        requireNoCode(root, contracts);
        trusted = texts(root, contracts, ".jml");
        files = Stream.concat(code.stream(), contracts.stream()).map(root::relativize).toList();
        List<Path> sourcePath = CODE.stream().map(root::resolve).toList();
        plainTrees = JavaTrees.parse(sources.stream().filter(source -> !source.hasContracts()).toList(), sourcePath);
        contractedTrees = JavaTrees.parse(sources.stream().filter(SourceText::hasContracts).toList(), sourcePath);
        trustedTrees = JavaTrees.parse(trusted, List.of());
    }

    /**
     * Reads them.
     *
     * @param root the directory that holds the modules
     * @throws RefusedInputException if there are no sources, or they do not compile, or hold what is not the same to all who read it
     * @throws org.circlewalk.checker.console.refusal.MissingToolException if this Java has no compiler
     */
    public static ParsedSources read(Path root) {
        return StackDepth.enough(() -> new ParsedSources(root));
    }

    /** OpenJML would read its contracts, and they would neither be listed nor be part of a digest. */
    private static void requireNoCode(Path root, List<Path> contracts) {
        contracts.stream().filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".java")).findFirst()
                .ifPresent(file -> {
                    throw new RefusedInputException("The file " + root.relativize(file) + " is Java code, but a trusted contract must be a "
                            + "file whose name ends in .jml.");
                });
    }

    /** It would hide the sources from each other, and the compiler reads no module from what it is handed here. */
    private static void requireNoModule(Path root, List<Path> code) {
        code.stream().filter(file -> file.endsWith("module-info.java")).findFirst().ifPresent(file -> {
            throw new RefusedInputException("The file " + root.relativize(file) + " describes a module, but the sources must be of none.");
        });
    }

    private static List<Path> entries(Path root, List<Path> folders) {
        return folders.stream().flatMap(folder -> PlainFolder.entries(root, folder).stream()).toList();
    }

    private static List<SourceText> texts(Path root, List<Path> files, String ending) {
        return files.stream().filter(file -> file.toString().endsWith(ending)).map(file -> SourceText.read(root, file)).toList();
    }

    /** Whatever lies in the folders of the code and of the trusted contracts, relative to the root. */
    public List<Path> files() {
        return files;
    }

    /** The sources, with contracts or without. */
    public List<SourceText> sources() {
        return sources;
    }

    /** The texts of the trusted contracts. */
    public List<SourceText> trusted() {
        return trusted;
    }

    /** The trees of the sources without contracts, which are parsed only. */
    public JavaTrees plainTrees() {
        return plainTrees;
    }

    /** The trees of the sources with contracts. */
    public JavaTrees contractedTrees() {
        return contractedTrees;
    }

    /** The trees of the trusted contracts, which are parsed only. */
    public JavaTrees trustedTrees() {
        return trustedTrees;
    }
}
