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

    /** A Z3 that knows the canaries by their first lines, and answers as often as it is asked. */
    static Path solver(Path directory, String... lines) {
        return program(directory.resolve("z3-4.3.1"), "[[ $1 == --version ]] && { echo 'Z3 version 4.8.0 - 64 bit'; exit 0; }\n"
                + String.join("\n", lines) + """

                script=$(cat)
                [[ $script == *'; satisfiable'* ]] && answer=unknown || answer=unsat
                for ((i = 0; i < $(grep -o check-sat <<< "$script" | wc -l); i++)); do echo $answer; done
                """);
    }

    /** A program called openjml in a new directory, which knows its version and otherwise runs the given bash lines; its solver is {@link #solver}. */
    static Path in(Path directory, String... lines) {
        solver(directory.resolve("Solvers-linux"));
        return program(directory.resolve("openjml"), "[[ $1 == --version ]] && { echo 'openjml 21-fake'; exit 0; }\n"
                + String.join("\n", lines) + "\n");
    }

    private static Path program(Path program, String script) {
        try {
            Files.createDirectories(program.getParent());
            Files.writeString(program, "#!/usr/bin/env bash\n" + script);
            return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
