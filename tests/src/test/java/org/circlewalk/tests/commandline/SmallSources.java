package org.circlewalk.tests.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.contract.ContractedSources;

/**
 * What a page shows of sources: one small contract, and the notes. Reading the contracts of circlewalk takes seconds each time.
 *
 * @param root      the directory
 * @param contracts the contracts in it
 */
public record SmallSources(Path root, ContractedSources contracts) {
    /** Writes them to a directory, which is made. */
    public static SmallSources writtenTo(Path root) {
        try {
            Path source = root.resolve("spec/src/main/java/sample/Pair.java");
            Files.createDirectories(source.getParent());
            Files.writeString(source, """
                    package sample;

                    final class Pair {
                        //@ public normal_behavior
                        //@   ensures \\result == 1;
                        //@ pure
                        int first() {
                            return 1;
                        }
                    }
                    """);
            copyNotes(Path.of("..", "proofs-notes"), root.resolve("proofs-notes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SmallSources(root, ContractedSources.read(root));
    }

    private static void copyNotes(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".md") || name.endsWith("formulas.json")).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
