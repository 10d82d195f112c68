package org.circlewalk.tests.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A directory of sources that every test has for itself, for one class of two methods. */
abstract class PairSources {
    static final Path SOURCE = Path.of("spec", "src", "main", "java", "sample", "Pair.java");
    static final Path TRUSTED = Path.of("spec", "src", "main", "jml", "java", "math", "BigInteger.jml");
    static final Path OBLIGATIONS = Path.of("proofs-notes", "obligations");

    @TempDir
    Path root;

    void write(Path file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
