package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code circlewalk report}. */
@Execution(ExecutionMode.CONCURRENT)
class PageCommandTest {
    @TempDir
    private static Path shared;
    private static String sources;

    @TempDir
    private Path directory;

    @BeforeAll
    static void writeSources() {
        sources = " --sources " + SmallSources.writtenTo(shared.resolve("sources")).root();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--audit missing.json|audit is \"missing.json\", but it must be " + Allowed.EXISTING_FILE,
        "--audit pom.xml|audit is \"pom.xml\", but it must be " + Allowed.JSON,
        "--phase pom.xml|phase is \"pom.xml\", but it must be " + Allowed.JSON,
        "--figures src|figures is \"src\", but it must be a directory that reproduce wrote to.",
        "--out src|out is \"src\", but it must be " + Allowed.FILE})
    void badInputIsRefusedInOneSentence(String line, String sentence) {
        String out = line.startsWith("--out") ? "" : " --out " + directory.resolve("page.html");
        CommandLine.runLine("report " + line + out + sources).assertRefused(sentence);
        assertThat(directory).isEmptyDirectory();
    }

    private Path page(String name, String inputs) {
        Path page = directory.resolve(name);
        CommandLine.Result result =
                CommandLine.runLine("report --json - --out " + page + inputs + sources).assertSuccess();
        assertThat(result.json().get("statements").intValue()).isEqualTo(2);
        assertThat(result.json().get("artefacts").intValue()).isOne();
        assertThat(result.json().get("bytes").longValue()).isEqualTo(page.toFile().length());
        return page;
    }

    @Test
    void thePageIsTheSameBytesEveryTimeAndShowsWhatTheCommandsWrote() throws IOException {
        CommandLine.runLine("audit E.1 E.4.6 --no-proofs --json " + directory.resolve("audit.json")).assertSuccess();
        assertThat(CommandLine.runLine("reproduce fig2 --out " + directory).code()).isZero();
        CommandLine.runLine("phase --K 5..5 --p-grid 1/2,4/5 --N 13 --steps 4 --courses --json "
                + directory.resolve("phase.json")).assertSuccess();
        String inputs = " --audit " + directory.resolve("audit.json") + " --figures " + directory
                + " --phase " + directory.resolve("phase.json");
        Path page = page("a.html", inputs + " --threads 1");
        assertThat(Files.readAllBytes(page("b.html", inputs + " --threads 2"))).isEqualTo(Files.readAllBytes(page));
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains(
                "id=\"statement-E.1\" data-verdict=\"ARGUED\"", "id=\"statement-E.4.6\" data-verdict=\"HARMLESS SLIP\"",
                "id=\"figure-fig2\" data-verdict=\"REPRODUCED\"");
    }
}
