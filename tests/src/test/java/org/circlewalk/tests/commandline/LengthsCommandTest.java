package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code circlewalk certify --lengths}: every N from one on, every large M, every later step. */
class LengthsCommandTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"6, 7/10, 80.., even N ≥ 80, s_{N−1}, 7/10", "20, 4/5, 1400.., odd N ≥ 1401, s_{N−3}, 64/125"})
    void allLengthsAreCertifiedAndChecked(int nodes, String p, String lengths, String length, String position, String accuracy) {
        Path file = directory.resolve("lengths.json");
        String made = CommandLine.runLine("certify --K " + nodes + " --p " + p + " --lengths " + lengths + " --json " + file).assertSuccess()
                .out().replaceAll("\\R", " ");
        String checked = CommandLine.runLine("certify --check " + file).assertSuccess().out().replaceAll("\\R", " ");
        for (String words : new String[] {made, checked}) {
            assertThat(words).contains("every M ≥ max(N, 21/20·N^(3/2) − 1)").contains("For every " + length)
                    .contains("attention is largest on " + position).contains("The accuracy is exactly " + accuracy);
        }
        assertThat(checked).contains("The certificate is in order: what it says follows for all these N and M.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "certify --lengths 72.. --K 6 | The options --K and --p are needed with --lengths; --p is missing.",
        "certify --lengths 72.. --p 7/10 | The options --K and --p are needed with --lengths; --K is missing.",
        "certify --lengths 69 --K 6 --p 7/10 | lengths is 69, but it must be an integer from 3 to 2048 and two points, such as 72.., or two points alone.",
        "certify --lengths 2.. --K 6 --p 7/10 | lengths is 2.., but it must be an integer from 3 to 2048 and two points, such as 72.., or two points alone.",
        "certify --lengths 72.. --K 6 --p 1 | p is 1, but it must be greater than 0 and less than 1, since the walk must forget where it began.",
        "certify --lengths 72.. --K 6 --p 7/10 --N 97 | --lengths is about every N, M and step; with it, only --K, --p, --eta, --epsilon, --nu and --json may be given.",
        "certify --lengths 72.. --K 6 --p 7/10 --M 1000 | --lengths is about every N, M and step; with it, only --K, --p, --eta, --epsilon, --nu and --json may be given.",
        "certify --lengths 72.. --K 6 --p 7/10 --forever | --lengths is about every N, M and step; with it, only --K, --p, --eta, --epsilon, --nu and --json may be given.",
        "certify --K 6 --N 97 --p 7/10 --nu 1 | --nu is given, but it may be only together with --lengths.",
        "certify --lengths 20.. --K 6 --p 7/10 | lengths is 20.., but from the first steps of all walks of at least so many nodes it does not follow, with nu = 21/20, what happens for ever."})
    void whatIsNotMeantIsRefused(String line, String sentence) {
        CommandLine.runLine(line).assertRefused(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--K 1000000 --p 7/10 --lengths 72..", "--K 100000 --p 7/10 --lengths ..", "--K 6 --p 7/10 --lengths 72.. --K 2147483647"})
    void whatWouldTakeHoursIsRefused(String options) {
        CommandLine.Result result = CommandLine.runLine("certify " + options);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void withTiesNoLengthIsFound() {
        CommandLine.runLine("certify --lengths 100.. --K 4 --p 1/2").assertRefused("lengths is 100.., but from the first steps *");
    }
}
