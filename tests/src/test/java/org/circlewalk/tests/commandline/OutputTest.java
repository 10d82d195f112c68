package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What commands write, and where. */
@Execution(ExecutionMode.CONCURRENT)
class OutputTest {
    private static final List<String> POWER = List.of("exact", "power", "--K", "3", "--p", "1/2", "--exponent", "2");

    @TempDir
    private Path directory;

    private static CommandLine.Result power(String... more) {
        return CommandLine.run(Stream.concat(POWER.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void aJsonFileLeavesTheTableOnStandardOutput() throws IOException {
        Path target = directory.resolve("power.json");
        CommandLine.Result result = power("--json", target.toString());
        assertThat(result.out()).isEqualTo(power().out());
        assertThat(Files.readString(target)).isEqualTo(power("--json", "-").out());
        assertThat(files()).containsExactly(target);
    }

    @Test
    void jsonOnStandardOutputIsAllThereIs() throws IOException {
        CommandLine.Result result = power("--json", "-");
        JsonNode document = new ObjectMapper().readTree(result.out());
        assertThat(document.fieldNames()).toIterable().containsExactly("command", "settings", "matrix");
        assertThat(document.get("settings").fieldNames()).toIterable().containsExactly("K", "p", "exponent");
        assertThat(result.out()).endsWith("}\n");
    }

    @Test
    void aRefusedCommandLeavesAnExistingFileAsItIs() throws IOException {
        Path target = Files.writeString(directory.resolve("old.json"), "old");
        CommandLine.Result result =
                CommandLine.runWithInput("{", "exact", "gradient", "--input", "-", "--json", target.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(target).hasContent("old");
        assertThat(files()).containsExactly(target);
    }

    @Test
    void anUnwritableTargetIsRefusedBeforeTheInputIsRead() {
        CommandLine.Result result = CommandLine.runWithInput("{", "exact", "gradient", "--input", "-", "--json",
                directory.resolve("missing").resolve("x.json").toString());
        assertThat(result.err()).startsWith("json is ").endsWith("but it must be " + Allowed.EXISTING_DIRECTORY
                + System.lineSeparator());
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void aLinkedTargetStaysALink() throws IOException {
        Path target = Files.writeString(directory.resolve("target.json"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), target);
        assertThat(power("--json", link.toString()).code()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(target)).contains("\"matrix\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "exact", "exact first-step", "exact power", "exact gamma", "exact gap", "exact gradient",
        "exact accuracy", "train", "atlas", "audit", "compare", "phase", "reproduce", "verify"})
    void everyCommandHasHelp(String command) {
        String[] arguments = (command + " --help").strip().split(" ");
        CommandLine.Result result = CommandLine.run(arguments);
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("Usage: circlewalk " + command).contains("Exit codes:", "0    as expected");
    }

    @Test
    void theVersionIsOneLine() {
        CommandLine.Result result = CommandLine.run("--version");
        assertThat(result.code()).isZero();
        assertThat(result.out()).matches("circlewalk \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }
}
