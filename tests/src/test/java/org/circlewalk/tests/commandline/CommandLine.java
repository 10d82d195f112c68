package org.circlewalk.tests.commandline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs circlewalk as a process of its own, as a user or a script would. */
final class CommandLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CommandLine() {
    }

    /** What a process left behind. */
    record Result(int code, String out, String err) {
        JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Result run(String... arguments) {
        return runWithInput("", arguments);
    }

    static Result runWithInput(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx1g",
                "-cp", System.getProperty("java.class.path"), "org.circlewalk.checker.command.Main"));
        command.addAll(List.of(arguments));
        return start(Path.of("").toAbsolutePath(), Map.of(), input, command);
    }

    /**
     * Runs any program.
     *
     * @param environment variables to set, or to remove if the value is empty
     */
    static Result start(Path directory, Map<String, String> environment, String input, List<String> command) {
        try {
            Path out = Files.createTempFile("circlewalk", ".out");
            Path err = Files.createTempFile("circlewalk", ".err");
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            // Java itself writes to standard error when these are set.
            builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
            environment.forEach((name, value) -> {
                if (value.isEmpty()) {
                    builder.environment().remove(name);
                } else {
                    builder.environment().put(name, value);
                }
            });
            Process process = builder.start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException notRead) {
                // A process that refuses its options ends without reading its input.
                process.waitFor();
            }
            int code = process.waitFor();
            Result result = new Result(code, Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
