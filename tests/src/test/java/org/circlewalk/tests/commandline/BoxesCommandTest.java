package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code circlewalk certify --p LOW..HIGH}: every real p of a range, every later step. */
class BoxesCommandTest {
    private static final String ALLOWED = "a probability from 0 to 1, such as 7/10 or 0.7, or an ascending range of them from 1/2 on and "
            + "below 1, such as 7/10..3/4.";

    @TempDir
    private Path directory;

    private static String words(CommandLine.Result result) {
        return result.out().replaceAll("\\R", " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--K 6 --N 97 --p 7/10..3/4 | s_{N−1}, the parent, the prediction is s_{N−1} + 1 for every walk, and the accuracy is exactly p.",
        "--K 5 --N 20 --p 0.7..0.7 | s_{N−1}, the parent, the prediction is s_{N−1} + 1 for every walk, and the accuracy is exactly p.",
        "--K 6 --N 40 --p 1/2..1/2 | the prediction is one of the two neighbours of s_{N−1}; at p = 1/2 the accuracy is exactly 1/2.",
        "--K 20 --N 101 --p 4/5..161/200 | s_{N−3}, the prediction is s_{N−3} + 3 for every walk, and the accuracy is exactly the chance that s_N "
            + "is s_{N−3} + 3.",
        "--K 20 --N 101 --p 75/100..751/1000 | at least; that its score does not tend to 1 is ARGUED"})
    void aRangeIsCertifiedAndChecked(String options, String claim) {
        Path file = directory.resolve("boxes.json");
        String made = words(CommandLine.runLine("certify " + options + " --json " + file).assertSuccess());
        String checked = words(CommandLine.runLine("certify --check " + file).assertSuccess());
        assertThat(made).contains(claim).contains("CERTIFIED: ").contains("ARGUED in proofs-notes/theorem.md and proofs-notes/boxes.md.");
        assertThat(checked).contains(claim).contains("The certificate is in order: its boxes cover all these p, and what it says of them follows.");
    }

    /** Next to ½ the choice between the neighbours stays open, and above that it is certain. */
    @Test
    void nextToAHalfTheRangeIsCutOn() {
        String made = words(CommandLine.runLine("certify --K 6 --N 97 --p 1/2..13/25").assertSuccess());
        assertThat(made).contains("one of the two neighbours of s_{N−1}; at p = 1/2 the accuracy is exactly 1/2")
                .contains("to 13/25: at step", "the accuracy is exactly p.");
    }

    /** Tied tokens: nothing is claimed, and the exit code says so. */
    @Test
    void whatIsNotDecidedIsSaid() {
        CommandLine.Result result = CommandLine.runLine("certify --K 4 --N 21 --p 1/2..1/2");
        assertThat(result.code()).as(result.err()).isEqualTo(1);
        assertThat(words(result)).contains("For p = 1/2: not decided.").contains("Not decided: 1 part of this range").doesNotContain("CERTIFIED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"step\": 5 | \"step\": 2 | For p from 7/10 to 3/4: It is not certain that",
        "\"back\": 1 | \"back\": 3 | For p from 7/10 to 3/4: Attention is not enclosed on s_{N−3}",
        "\"offsets\": [ 1 ] | \"offsets\": [ 5 ] | It is not certain that the predicted node is in s_{N−1} + [5].",
        "\"high\": \"3/4\" | \"high\": \"4/5\" | The last box ends at p = 3/4, but the segment at 4/5.",
        "\"low\": \"7/10\" | \"low\": \"13/20\" | A box begins at p = 7/10, but the one before it ends at 13/20."})
    void aForgedCertificateIsRejected(String text, String forged, String fault) throws IOException {
        Path file = directory.resolve("boxes.json");
        CommandLine.runLine("certify --K 6 --N 97 --p 7/10..3/4 --json " + file).assertSuccess();
        String good = Files.readString(file);
        String bad = good.replaceFirst(text.replace("[ ", "\\[ ").replace(" ]", " \\]"), forged);
        assertThat(bad).isNotEqualTo(good);
        Files.writeString(file, bad);
        CommandLine.Result result = CommandLine.runLine("certify --check " + file);
        assertThat(result.code()).isEqualTo(1);
        assertThat(words(result)).contains("The certificate is not in order.").contains(fault).doesNotContain("For every p from");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"outcome\": \"for ever\" | \"outcome\": \"perhaps\" | boxes[0].outcome is \"perhaps\", but it must be \"for ever\", \"metastable\" or "
            + "\"undecided\".",
        "\"back\": 1 | \"back\": 97 | boxes[0].back is 97, but it must be an integer from 1 to 96.",
        "\"step\": 5 | \"step\": 65 | boxes[0].step is 65, but it must be an integer from 2 to 64.",
        "\"degree\": 8 | \"degree\": 50 | the degree is 50, but it must be an integer from 0 to 24.",
        "\"back\": 1 | \"back\": 1, \"more\": 1 | the field boxes[0].more is not known",
        "\"M\": 1000 | \"M\": 96 | M is 96, but it must be at least N = 97"})
    void aFileThatSaysNoSuchThingIsRefused(String text, String other, String sentence) throws IOException {
        Path file = directory.resolve("boxes.json");
        CommandLine.runLine("certify --K 6 --N 97 --p 7/10..3/4 --json " + file).assertSuccess();
        Files.writeString(file, Files.readString(file).replaceFirst(text, other));
        CommandLine.Result result = CommandLine.runLine("certify --check " + file);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains(sentence);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "certify --p 7/10..3/4 --N 97 | The options --K and --N are needed with a range of p; --K is missing.",
        "certify --p 7/10..3/4 --K 6 | The options --K and --N are needed with a range of p; --N is missing.",
        "certify --p 7/10..3/4 --K 6 --N 97 --forever | A range of p is about every later step; with it, only --K, --N, --M, --eta, --epsilon, "
            + "--steps, --unlimited and --json may be given.",
        "certify --p 7/10..3/4 --K 6 --N 97 --steps 1 | the number of steps is 1, but it must be an integer from 2 to 10000.",
        "certify --p 7/10..3/4 --K 6 --N 1001 | M is 1000, but it must be at least N = 1001, so that the positions are orthogonal."})
    void whatIsNotMeantIsRefused(String line, String sentence) {
        CommandLine.runLine(line).assertRefused(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/4..7/10", "7/10..1", "1/4..1/3", "2/5..3/5", "7/10..", "..3/4", "7/10..x", "7/10..3/4..4/5", "7/10...3/4", "1/0..3/4"})
    void whatIsNoRangeIsRefused(String range) {
        CommandLine.runLine("certify --K 6 --N 97 --p " + range).assertRefused("p is " + (range.contains("x") ? '"' + range + '"' : range) + ", but it must be " + ALLOWED);
    }

    @Test
    void whatWouldTakeHoursIsRefused() {
        CommandLine.Result result = CommandLine.runLine("certify --K 10000 --N 1000 --p 7/10..3/4");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("K = 10000, N = 1000, boxes of p");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--K 5 --N 2", "--K 3 --N 3", "--K 4 --N 4"})
    void shortWalksAreNoAccident(String walk) {
        CommandLine.Result result = CommandLine.runLine("certify --p 3/5..3/5 " + walk);
        assertThat(result.code()).isBetween(0, 1);
        assertThat(words(result)).contains("For p = 3/5: ");
    }

    /** Steps and losses far from the usual: something is said, or that nothing is. */
    @ParameterizedTest
    @ValueSource(strings = {"--eta 1e-9", "--eta 1e9", "--epsilon 1e-40", "--epsilon 1e9", "--M 2000000000", "--steps 3"})
    void oddSettingsAreNoAccident(String options) {
        CommandLine.Result result = CommandLine.runLine("certify --K 5 --N 12 --p 7/10..7/10 " + options);
        assertThat(result.code()).as(result.err()).isBetween(0, 1);
        assertThat(result.err()).isEmpty();
        assertThat(words(result)).contains("For p = 7/10: ");
    }
}
