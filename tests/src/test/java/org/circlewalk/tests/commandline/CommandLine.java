package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.circlewalk.checker.command.Main;

/**
 * Runs circlewalk: within this program through the entry point that {@code main} uses, or as a process of its own, as a user
 * or a script would.
 */
final class CommandLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CommandLine() {
    }

    /** What a run left behind. */
    record Result(int code, String out, String err) {
        JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * Checks that bad input was refused: exit code 2, one sentence on standard error, nothing on standard output.
         *
         * @param sentence the sentence, or its beginning if it ends with *
         */
        void assertRefused(String sentence) {
            if (sentence.endsWith("*")) {
                assertThat(err).startsWith(sentence.substring(0, sentence.length() - 1)).hasLineCount(1)
                        .endsWith("." + System.lineSeparator());
            } else {
                assertThat(err).isEqualTo(sentence + System.lineSeparator());
            }
            assertThat(out).isEmpty();
            assertThat(code).isEqualTo(2);
        }

        /** Checks that a result was written and is as expected: exit code 0, nothing on standard error. */
        Result assertSuccess() {
            assertThat(err).isEmpty();
            assertThat(code).isZero();
            return this;
        }
    }

    /** Runs it here with the arguments that a line of them spells, each followed by a blank. */
    static Result runLine(String line) {
        return run(split(line));
    }

    /** Runs it here, with nothing on standard input. */
    static Result run(String... arguments) {
        return runWithInput("", arguments);
    }

    /** Runs it here; the working directory and the environment are those of the tests. */
    static Result runWithInput(String input, String... arguments) {
        return runWithInput(input.getBytes(StandardCharsets.UTF_8), new StringWriter(), arguments);
    }

    /**
     * Runs it here with bytes on standard input that may be no text.
     *
     * @param err takes what goes to standard error while it runs
     */
    static Result runWithInput(byte[] input, StringWriter err, String... arguments) {
        StringWriter out = new StringWriter();
        int code;
        try (PrintWriter toOut = new PrintWriter(out); PrintWriter toErr = new PrintWriter(err)) {
            code = Main.run(new ByteArrayInputStream(input), toOut, toErr, arguments);
        }
        return new Result(code, out.toString(), err.toString());
    }

    /** Runs it as a process with a heap of 1 GiB; the arguments as in {@link #runLine}. */
    static Result launchLine(String line) {
        return launchWithInput("", split(line));
    }

    /** Runs it as a process with a heap of 1 GiB. */
    static Result launch(String... arguments) {
        return launchWithInput("", arguments);
    }

    /** Runs it as a process with a heap of 1 GiB. */
    static Result launchWithInput(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return start(Path.of("").toAbsolutePath(), Map.of(), input, command);
    }

    private static String[] split(String line) {
        return line.isEmpty() ? new String[0] : line.split(" ");
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
