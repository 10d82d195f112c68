package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of outputs that mean something else than they seem to, or lead nowhere. */
@Execution(ExecutionMode.CONCURRENT)
class OutputNameTest {
    @TempDir
    private Path directory;

    /** A file of this name was written, and found by nobody. */
    @ParameterizedTest
    @CsvSource({"save, train --K 3 --N 4 --p 1/2 --steps 1 --save -", "out, reproduce fig2 --seeds 1 --out -", "out, report --sources .. --out -",
        "install-openjml, verify --sources .. --install-openjml -"})
    void aDashIsRefusedWhereItIsNotStandardOutput(String parameter, String line) {
        CommandLine.runLine(line).assertRefused(parameter + " is \"-\", but it must be the name of a file or a directory, since this is not "
                + "written to standard output; ./- is one.");
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void aPictureOnStandardOutputHasNoEnding() {
        CommandLine.runLine("phase --K 5 --p-grid 1/2 --N 5 --steps 1 --picture -").assertRefused("picture is \"-\", but *");
    }

    @Test
    void aLinkIntoAMissingDirectoryIsCalledOne() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), Path.of("missing", "run.json"));
        CommandLine.runLine("train --K 3 --N 4 --p 1/2 --steps 1 --json " + link).assertRefused("json is \"" + link
                + "\", but it must be a link into a directory that exists, not to \"" + directory.toRealPath().resolve("missing").resolve("run.json")
                + "\".");
    }
}
