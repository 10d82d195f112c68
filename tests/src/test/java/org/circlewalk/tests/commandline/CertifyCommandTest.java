package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code circlewalk certify} as a process: a certificate is made, checked, forged and refused. */
@Execution(ExecutionMode.CONCURRENT)
class CertifyCommandTest {
    @TempDir
    private static Path directory;
    private static Path file;
    private static CommandLine.Result made;

    @BeforeAll
    static void certify() {
        file = directory.resolve("certificate.json");
        made = CommandLine.runLine("certify --K 6 --N 40 --p 7/10 --steps 5 --digits 12 --json " + file).assertSuccess();
    }

    @Test
    void theTableIsFollowedByPlainSentences() {
        assertThat(inOneLine(made.out())).contains("Attention is certainly largest on s_{N−1}, the parent, at every step from 2 to 5.")
                .contains("The accuracy is exactly 7/10 at every step from 2 to 5. It is optimal")
                .contains("What is said here is certain.");
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    /** As those of all other commands; only the table may be as wide as it has to be. */
    @Test
    void noSentenceIsWiderThanTheScreen() {
        String checked = CommandLine.runLine("certify --check " + file).assertSuccess().out();
        assertThat(Stream.concat(made.out().lines(), checked.lines()).filter(line -> line.matches("[A-Za-z].*") && !line.startsWith("step ")))
                .hasSizeGreaterThan(10).allMatch(line -> line.length() <= 100);
    }

    @Test
    void aCertificateChecks() {
        JsonNode document = CommandLine.runLine("certify --check " + file + " --json -").assertSuccess().json();
        assertThat(document.fieldNames()).toIterable().containsExactly("command", "settings", "checked", "wrong", "proved");
        assertThat(document.get("checked").intValue()).isEqualTo(6);
        assertThat(document.get("wrong")).isEmpty();
        CommandLine.Result alone = CommandLine.runLine("certify --threads 1 --json - --check " + file).assertSuccess();
        assertThat(alone.json()).isEqualTo(document);
    }

    @Test
    void aForgedCertificateEndsWithCodeOneAndOneSentence() throws IOException {
        Path forged = Files.writeString(directory.resolve("forged.json"),
                Files.readString(file).replace("\"accuracy\": \"7/10\"", "\"accuracy\": \"9/10\""));
        CommandLine.Result result = CommandLine.runLine("certify --check " + forged);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(inOneLine(result.out())).endsWith("The certificate is not in order: at step 2 it does not follow that "
                + "\"accuracy\", and 3 more of its claims do not follow. ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "certify | The options --K, --N and --p are needed unless --check is given; --K is missing.",
        "certify --K 6 --p 1/2 | The options --K, --N and --p are needed unless --check is given; --N is missing.",
        "certify --check missing.json | check is \"missing.json\", but it must be a file that exists.",
        "certify --check ../pom.xml | check is \"../pom.xml\", but it must be well-formed JSON; line 1, column 1 is not: *",
        "certify --K 6 --N 40 --p 1/2 --digits 0 | digits is 0, but it must be an integer from 1 to 1000.",
        "certify --K 6 --N 40 --p 1/2 --M 39 | M is 39, but it must be at least N = 40, so that the positions are orthogonal.",
        "certify --K 6 --N 40 --p 1/2 --check c.json | A certificate has its own settings; with --check, only --threads, --unlimited and --json may be given."})
    void badInputIsRefusedInOneSentence(String line, String sentence) {
        CommandLine.runLine(line).assertRefused(sentence);
    }
}
