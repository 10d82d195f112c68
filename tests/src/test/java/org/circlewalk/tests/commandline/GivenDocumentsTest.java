package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code circlewalk report} believes no given document that no command can have written. */
class GivenDocumentsTest {
    @TempDir
    private static Path good;
    private static String sources;

    @TempDir
    private Path directory;

    @BeforeAll
    static void writeDocuments() {
        sources = " --sources " + SmallSources.writtenTo(good.resolve("sources")).root();
        CommandLine.runLine("audit E.1 E.4.6 --no-proofs --json " + good.resolve("audit.json")).assertSuccess();
        CommandLine.runLine("reproduce fig2 --seeds 1 --out " + good).assertSuccess();
        CommandLine.runLine("phase --K 5..5 --p-grid 1/2 --N 7 --steps 2 --courses --json " + good.resolve("phase.json")).assertSuccess();
    }

    /** The page of the good documents, one of which has another text instead of the first of its kind. */
    private CommandLine.Result report(String document, String text, String other) throws IOException {
        for (String name : new String[] {"audit.json", "fig2.json", "phase.json"}) {
            String content = Files.readString(good.resolve(name));
            if (name.equals(document)) {
                assertThat(content).contains(text);
                content = content.substring(0, content.indexOf(text)) + other + content.substring(content.indexOf(text) + text.length());
            }
            Files.writeString(directory.resolve(name), content);
        }
        return CommandLine.runLine("report --audit " + directory.resolve("audit.json") + " --figures " + directory + " --phase "
                + directory.resolve("phase.json") + " --out " + directory.resolve("page.html") + sources);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "audit.json|\"ARGUED\"|\"GLORIOUS\"|rows[0].verdict is \"GLORIOUS\", but it must be one of PROVED, ARGUED, HOLDS, HOLDS WITH TIES, "
            + "CERTIFIED, ENCLOSED, MEASURED, REFUTED, HARMLESS SLIP, NEEDS HYPOTHESIS, UNDECIDED.",
        "audit.json|\"quick\"|\"huge\"|settings.grid is \"huge\", but it must be one of quick, standard, deep.",
        "phase.json|\"attendedSteps\": 1|\"attendedSteps\": 9|cells[0].score is ",
        "fig2.json|\"REPRODUCED\"|\"GLORIOUS\"|verdict is \"GLORIOUS\", but it must be REPRODUCED, which follows from the checks."})
    void whatNoCommandWritesIsRefusedInOneSentenceAndNothingIsWritten(String document, String text, String other, String sentence)
            throws IOException {
        CommandLine.Result result = report(document, text, other);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).startsWith("In " + directory.resolve(document) + ", " + sentence);
        assertThat(directory.resolve("page.html")).doesNotExist();
    }

    @Test
    void aVerdictThatTheLedgerDoesNotExpectMakesAPageAndExitCodeOne() throws IOException {
        CommandLine.Result result = report("audit.json", "\"ARGUED\"", "\"HOLDS WITH TIES\"");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("NOT AS EXPECTED: E.1: the verdict is HOLDS_WITH_TIES, the ledger expects ARGUED.");
        assertThat(directory.resolve("page.html")).content().contains("a part of it, 2 of 44 numbered statements and 1 of 28 figures");
    }
}
