package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process shows: the streams' bytes, the exit code; and that a process and a run within the tests say the same. */
@Execution(ExecutionMode.CONCURRENT)
class ProcessTest {
    private static final String MODEL = """
            {"K": 3, "N": 2, "p": "7/10", "epsilon": 0.1, "V": [[1, 0, 0], [0, 1, 0], [0, 0, 1]], "S": ["1/2", "1/2"]}
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"--version", "exact gap --K 17 --N infinity --p 7/9 --k 3", "train --K 3 --N 5 --p 1/2 --steps 2",
        "certify --K 3 --N 4 --p 7/10 --steps 1 --digits 5", "compare --K 3 --N 4 --p 7/10 --steps 1 --sequences 3",
        "phase --K 3 --p-grid 1/2 --N 5 --steps 2", "audit C.1 --no-proofs", "reproduce fig1", "report --figures src",
        "verify --sources missing"})
    void aProcessSaysWhatARunWithinTheTestsSays(String line) {
        assertThat(CommandLine.launchLine(line)).isEqualTo(CommandLine.runLine(line));
    }

    @Test
    void standardInputIsRead() {
        String[] arguments = {"exact", "gradient", "--input", "-", "--json", "-"};
        CommandLine.Result result = CommandLine.launchWithInput(MODEL, arguments).assertSuccess();
        assertThat(result.json().get("by").textValue()).isEqualTo("enumeration up to rotation");
        assertThat(result).isEqualTo(CommandLine.runWithInput(MODEL, arguments));
    }

    @Test
    void aVerdictThatDiffersEndsTheProcessWithOne() throws IOException {
        Path ledger = Files.writeString(directory.resolve("ledger.json"), "{}");
        CommandLine.Result result = CommandLine.launchLine("audit C.1 --no-proofs --ledger " + ledger);
        assertThat(result.code()).isOne();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).endsWith("DIFFERS FROM THE LEDGER: C.1 is not in the ledger." + System.lineSeparator());
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "org.circlewalk.checker.command.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    @Test
    void outputIsUtf8WhateverTheLocale() {
        CommandLine.Result result = CommandLine.start(directory, Map.of("LC_ALL", "C"), "",
                java("train", "--help")).assertSuccess();
        assertThat(result.out()).contains("--eta=η");
        CommandLine.Result refused = CommandLine.start(directory, Map.of("LC_ALL", "C"), "",
                java("exact", "gap", "--K", "5", "--N", "5", "--p", "1", "--k", "5"));
        refused.assertRefused("k is 5, but it must be " + Allowed.BEFORE_LENGTH);
    }

    /** The output is longer than what a pipe holds, so the process meets the closed end. */
    @Test
    void aReaderThatGoesAwayIsSaid() {
        List<String> command = new ArrayList<>(List.of("bash", "-c", "\"$@\" | true; exit \"${PIPESTATUS[0]}\"", "pipe"));
        command.addAll(java("exact", "power", "--K", "200", "--p", "1/3", "--exponent", "3", "--json", "-"));
        CommandLine.Result result = CommandLine.start(directory, Map.of(), "", command);
        assertThat(result.err()).isEqualTo("Standard output could not be written." + System.lineSeparator());
        assertThat(result.code()).isEqualTo(2);
    }
}
