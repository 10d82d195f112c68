package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code circlewalk atlas} refuses: in one sentence, and nothing is left behind. */
@Execution(ExecutionMode.CONCURRENT)
class AtlasRefusalTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "atlas | The options --K and --out are needed unless --check is given; --K is missing.",
        "atlas --K 5 | The options --K and --out are needed unless --check is given; --out is missing.",
        "atlas --out D/x | The options --K and --out are needed unless --check is given; --K is missing.",
        "atlas --K 2 --out D/x | K is 2, but it must be a range a..b with 3 ≤ a ≤ b ≤ 999999, or one such integer.",
        "atlas --K 6..5 --out D/x | K is 6..5, but it must be a range a..b with 3 ≤ a ≤ b ≤ 999999, or one such integer.",
        "atlas --K 5 --p 0.4..0.6 --out D/x | p is 0.4..0.6, but it must be a range a..b with 1/2 ≤ a < b < 1, such as 1/2..99/100; p < 1/2 is the mirror image.",
        "atlas --K 5 --p 1/2..1 --out D/x | p is 1/2..1, but it must be a range a..b with 1/2 ≤ a < b < 1, such as 1/2..99/100; p < 1/2 is the mirror image.",
        "atlas --K 5 --p 3/4 --out D/x | p is 3/4, but it must be a range a..b with 1/2 ≤ a < b < 1, such as 1/2..99/100; p < 1/2 is the mirror image.",
        "atlas --K 5 --p 3/4..3/4 --out D/x | p is 3/4..3/4, but it must be a range a..b with 1/2 ≤ a < b < 1, such as 1/2..99/100; p < 1/2 is the mirror image.",
        "atlas --K 5 --limit 0 --out D/x | limit is 0, but it must be a number greater than 0, such as 1/10 or 0.1.",
        "atlas --K 5 --limit 1/10 --grain 1/20 --out D/x | grain is 1/20, but it must be at least limit, which is 1/10.",
        "atlas --K 5 --N 101 --M 100 --out D/x | M is 100, but it must be at least N = 101, so that the positions are orthogonal.",
        "atlas --K 5 --degree 25 --out D/x | the degree is 25, but it must be an integer from 0 to 24.",
        "atlas --K 5 --precision 47 --out D/x | the number of bits is 47, but it must be an integer from 48 to 1024.",
        "atlas --K 5 --steps 1 --out D/x | the number of steps is 1, but it must be an integer from 2 to 10000.",
        "atlas --K 5 --N 7 --p 0.7..0.71 --runs 3 --out D/x | --runs is given, but it may be only together with --check.",
        "atlas --K 5 --check D | An atlas has its own settings; with --check, only --runs, --threads, --unlimited and --json may be given.",
        "atlas --check D/missing | check is \"D/missing\", but it must be the directory of a finished atlas; there is no boxes.jsonl in it.",
        "atlas --K 5 --N 7 --p 0.7..0.71 --out - | out is \"-\", but it must be the name of a file or a directory, since this is not written to standard output; ./- is one."})
    void whatIsNotMeantIsRefused(String line, String sentence) throws IOException {
        CommandLine.runLine(line.replace("D", directory.toString())).assertRefused(sentence.replace("D/", directory + "/"));
        assertThat(everything()).isEmpty();
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void aDirectoryOfSomethingElseAndAFileAreRefused() throws IOException {
        Files.writeString(directory.resolve("mine"), "mine");
        String line = "atlas --K 5 --N 7 --p 0.7..0.71 --out ";
        CommandLine.runLine(line + directory).assertRefused("out is \"" + directory
                + "\", but it must be a new or an empty directory, or that of an atlas.");
        CommandLine.runLine(line + directory.resolve("mine")).assertRefused("out is \"" + directory.resolve("mine")
                + "\", but it must be a directory, or one that can be made.");
        assertThat(everything()).containsExactly(directory.resolve("mine"));
    }

    @Test
    void anUnfinishedAtlasIsNotChecked() throws IOException {
        Files.writeString(directory.resolve("boxes.part.jsonl"), "");
        CommandLine.runLine("atlas --check " + directory).assertRefused("check is \"" + directory + "\", but it must be the directory of a "
                + "finished atlas; this one is not, and circlewalk atlas with its settings goes on with it.");
    }
}
