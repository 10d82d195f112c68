package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run has the same bits whatever the machine: here with Java's own functions for this processor and without them, compiled and
 * interpreted. With java.lang.Math in place of StrictMath the bytes differ.
 */
@Execution(ExecutionMode.CONCURRENT)
class SameBitsTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "train --K 6 --N 31 --p 7/10 --steps 30 --init gaussian --sigma 0.001 --eta 1/2",
        "train --engine empirical --K 6 --N 31 --p 7/10 --steps 30 --threads 2"})
    void aRunHasTheSameBytesWithAndWithoutTheProcessorsOwnFunctions(String line) {
        String bytes = json(line, "-XX:+UseLibmIntrinsic");
        assertThat(bytes).contains("\"steps\"");
        assertThat(json(line, "-XX:-UseLibmIntrinsic")).isEqualTo(bytes);
    }

    private static String json(String line, String flag) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UnlockDiagnosticVMOptions", flag, "-cp", System.getProperty("java.class.path"),
                "org.circlewalk.checker.command.Main"));
        command.addAll(List.of((line + " --json -").split(" ")));
        return CommandLine.start(Path.of("").toAbsolutePath(), Map.of(), "", command).assertSuccess().out();
    }
}
