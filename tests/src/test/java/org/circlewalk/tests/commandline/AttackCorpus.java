package org.circlewalk.tests.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Small source trees, each with something by which a false contract could be taken for proved. Beside the sources of each is the sentence
 * with which they must be refused.
 */
final class AttackCorpus {
    private static final Path FOLDER = Path.of("src", "test", "resources", "attacks");
    private static final Path TRUSTED = Path.of("spec", "src", "main", "jml");
    private static final String SENTENCE = "refusal.txt";

    private AttackCorpus() {
    }

    /** The names of all attacks, in their order. */
    static List<String> names() {
        try (Stream<Path> attacks = Files.list(FOLDER)) {
            return attacks.filter(Files::isDirectory).map(attack -> attack.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The table of what the attacks do and of what OpenJML said. */
    static String table() throws IOException {
        return Files.readString(FOLDER.resolve("README.md"));
    }

    static String sentence(String attack) throws IOException {
        return Files.readString(FOLDER.resolve(attack).resolve(SENTENCE)).strip();
    }

    /** Writes the sources of an attack, and the project's trusted contracts around them, into a directory. */
    static void write(String attack, Path root) throws IOException {
        copy(Path.of("..").resolve(TRUSTED), root.resolve(TRUSTED));
        copy(FOLDER.resolve(attack), root);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
