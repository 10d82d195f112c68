package org.circlewalk.checker.proof.openjml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Scripts in the place of OpenJML, so that what surrounds it is tested where it is not installed. */
final class FakeOpenJml {
    private FakeOpenJml() {
    }

    /** A program called openjml in a new directory, which knows its version and otherwise runs the given bash lines. */
    static Path in(Path directory, String... lines) {
        try {
            Path program = Files.createDirectories(directory).resolve("openjml");
            Files.writeString(program, "#!/usr/bin/env bash\n[[ $1 == --version ]] && { echo 'openjml 21-fake'; exit 0; }\n"
                    + String.join("\n", lines) + "\n");
            return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
