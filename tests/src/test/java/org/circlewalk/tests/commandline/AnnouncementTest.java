package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Long work is announced in one line at its start, and only after everything that can be refused of the input was refused. */
@Execution(ExecutionMode.CONCURRENT)
class AnnouncementTest {
    @TempDir
    private Path directory;

    private static String model(int length, String value) {
        return "{\"K\": 3, \"N\": " + length + ", \"p\": \"7/10\", \"epsilon\": 0.1, \"V\": " + value + ", \"S\": ["
                + String.join(", ", Collections.nCopies(length, "\"1/" + length + "\"")) + "]}";
    }

    static Stream<Arguments> refusedLate() {
        String negative = "[[-7, 1, \"1/3\"], [1, \"1/5\", 0], [0, 1, 1]]";
        String circulant = "[[-7, 1, 0], [0, -7, 1], [1, 0, -7]]";
        return Stream.of(
                arguments("exact gradient --input -", model(20, negative), "z + epsilon is -*"),
                arguments("exact gradient --input -", model(20, circulant), "z + epsilon is -*"),
                arguments("exact gradient --input - --remainder 1e-9", model(14, negative), "z + epsilon falls to *"),
                arguments("exact gradient --input - --remainder 1e-9000", model(20, "[[1, 2, 9], [1, 3, 4], [5, 6, 7]]"), "the remainder is *"),
                arguments("exact gap --K 9000 --N infinity --p 1 --k 3", "", "p is 1, but *"),
                arguments("train --K 100 --N 1000 --p 1/2 --init gaussian --sigma 1e3 --steps 200", "", "sigma is *"),
                arguments("train --K 100 --N 1000 --p 1/2 --init gaussian --sigma 1e308 --steps 200", "", "sigma is *"),
                arguments("compare --K 5 --N 9 --p 2/3 --steps 30 --epsilon 1e-320", "", "epsilon is 1E-320, but *"),
                arguments("reproduce fig6 fig10 --out OUT", "", "out is \"*"));
    }

    /** Each of these lines was announced as minutes or seconds of work before it was refused. */
    @ParameterizedTest
    @MethodSource("refusedLate")
    void aRefusalIsOneSentenceHoweverLongTheWorkWouldBe(String line, String input, String sentence) throws IOException {
        Path out = Files.writeString(directory.resolve("out"), "no directory");
        CommandLine.runWithInput(input, line.replace("OUT", out.toString()).split(" ")).assertRefused(sentence);
    }

    /** The run leaves the range of double after its first step, which nobody knows before. */
    @Test
    void workOfSecondsIsAnnouncedBeforeItBegins() {
        CommandLine.Result result = CommandLine.runLine("train --K 6 --N 97 --p 7/10 --eta 1e308 --steps 20000");
        assertThat(result.code()).isZero();
        assertThat(result.err()).matches("This takes about [0-9]+ (seconds|minutes) of computing, for .*steps = 20000.*\\R");
    }
}
