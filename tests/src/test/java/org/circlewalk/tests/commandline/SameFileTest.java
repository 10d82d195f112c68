package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that a command would write twice, or write and read, is refused before anything is computed or changed. */
@Execution(ExecutionMode.CONCURRENT)
class SameFileTest {
    private static final String TRAIN = "train --K 3 --N 5 --p 7/10 --steps 1 ";
    private static final String PHASE = "phase --K 5 --p-grid 1/2 --N 5 --steps 1 ";

    @TempDir
    private Path directory;

    @BeforeEach
    void prepare() throws IOException {
        Files.writeString(directory.resolve("old"), "old");
        Files.createSymbolicLink(directory.resolve("link"), Path.of("old"));
        Files.createSymbolicLink(directory.resolve("dangling"), Path.of("new"));
        Files.createLink(directory.resolve("hard"), directory.resolve("old"));
        Files.createDirectories(directory.resolve("figures/below"));
        Files.writeString(directory.resolve("figures/fig4.json"), "old");
        Files.createDirectories(directory.resolve("root/proofs-notes/obligations"));
        Files.writeString(directory.resolve("root/proofs-notes/obligations/obligations.json"), "old");
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments(TRAIN + "--json D/x --save D/x", "json"),
                arguments(TRAIN + "--json D/x --save D/./x", "json"),
                arguments(TRAIN + "--json D/new --save D/dangling", "json"),
                arguments(TRAIN + "--json D/old --save D/link", "json"),
                arguments(TRAIN + "--json D/hard --save D/old", "json"),
                arguments("train --resume D/old --json D/old", "resume"),
                arguments("train --resume D/link --json D/hard", "resume"),
                arguments("train --resume D/old --save D/old --json D/old", "resume"),
                arguments(PHASE + "--picture D/x.svg --json D/x.svg", "json"),
                arguments("exact gradient --input D/old --json D/old", "input"),
                arguments("exact accuracy --input D/link --json D/old", "input"),
                arguments("certify --check D/old --json D/old", "check"),
                arguments("atlas --K 5 --N 7 --out D/figures --json D/figures/boxes.jsonl", "json"),
                arguments("atlas --check D/figures --json D/figures/summary.json", "check"),
                arguments("audit --ledger D/old --json D/old --sources D/root", "ledger"),
                arguments("audit --json D/root/proofs-notes/obligations/obligations.json --sources D/root", "sources"),
                arguments("verify --json D/root/proofs-notes/obligations/obligations.json --sources D/root", "sources"),
                arguments("report --audit D/old --out D/link --sources D/root", "audit"),
                arguments("report --phase D/old --json D/old --sources D/root", "phase"),
                arguments("report --out D/x --json D/x --sources D/root", "json"),
                arguments("report --figures D/figures --out D/figures/fig4.json --sources D/root", "figures"),
                arguments("reproduce fig4 --out D/figures --json D/figures/fig4.svg", "json"),
                arguments("reproduce fig4 --out D/figures --json D/figures/below/../fig4.csv", "json"),
                arguments("reproduce fig4 --out D/figures --expected D/figures/fig4.json", "expected"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void oneFileForTwoPurposesIsRefused(String line, String other) throws IOException {
        List<Path> before = everything();
        CommandLine.Result result = CommandLine.runLine(line.replace("D/", directory + "/"));
        result.assertRefused(result.err().substring(0, result.err().indexOf(" is ")) + " is \"*");
        assertThat(result.err()).contains("but it must be another file than ").endsWith(" for " + other + "." + System.lineSeparator());
        assertThat(everything()).isEqualTo(before);
        assertThat(directory.resolve("old")).hasContent("old");
        assertThat(directory.resolve("figures/fig4.json")).hasContent("old");
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.sorted().toList();
        }
    }

    @Test
    void aRunIsContinuedInItsPlace() throws IOException {
        Path run = directory.resolve("run.json");
        CommandLine.runLine(TRAIN + "--save " + run).assertSuccess();
        CommandLine.runLine("train --resume " + run + " --steps 2 --save " + run).assertSuccess();
        CommandLine.runLine("train --resume " + run + " --steps 1")
                .assertRefused("steps is 1, but it must be at least 2, the number of steps the saved run has taken.");
    }

    /** The shell has opened the file already, and would write the table over the JSON, or the JSON would replace the table. */
    @Test
    void theFileThatStandardOutputGoesToIsNoTarget() throws IOException {
        if (!Files.isDirectory(Path.of("/proc/self/fd"))) {
            return;
        }
        List<String> java = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "org.circlewalk.checker.command.Main", "exact", "power", "--K", "3", "--p", "1",
                "--exponent", "1", "--json");
        for (String target : List.of("both", "/dev/stdout")) {
            CommandLine.Result result = CommandLine.start(directory, Map.of(), "", Stream.concat(
                    Stream.of("bash", "-c", "exec \"$@\" > both", "bash"), Stream.concat(java.stream(), Stream.of(target))).toList());
            result.assertRefused("json is \"" + target + "\", but it must be another file than that of standard output.");
        }
        CommandLine.Result piped = CommandLine.start(directory, Map.of(), "", Stream.concat(
                Stream.of("bash", "-c", "\"$@\" | cat", "bash"), Stream.concat(java.stream(), Stream.of("/dev/stdout"))).toList());
        assertThat(piped.err()).isEmpty();
        assertThat(piped.out()).startsWith("{").contains("\"matrix\"");
    }
}
