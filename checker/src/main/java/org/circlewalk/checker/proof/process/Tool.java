package org.circlewalk.checker.proof.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A program that is run with a limit on its time. None outlives circlewalk: when the limit is reached, or circlewalk is
 * interrupted, the program and every process that it started are killed.
 */
public final class Tool {
    /** How a run ended. {@code code} is its exit code, or -1 if it was killed. */
    public record End(int code, boolean killed) {
    }

    private static final int KILLED = -1;
    private static final long LOOK_MILLIS = 50;
    /** Looking at all processes of the machine again and again costs more than some tools. */
    private static final Consumer<List<String>> NOBODY = children -> { };

    private Tool() {
    }

    /** What a program prints, standard error included, if it starts and ends with exit code 0 in time. */
    public static Optional<String> answer(int seconds, String... command) {
        StringBuilder answer = new StringBuilder();
        try {
            End end = run(List.of(command), Path.of("").toAbsolutePath(), seconds, line -> answer.append(line).append('\n'),
                    NOBODY);
            return end.code() == 0 ? Optional.of(answer.toString()) : Optional.empty();
        } catch (UncheckedIOException notStarted) {
            return Optional.empty();
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param lines is given each line of its output, standard error included, as it comes
     * @param children is given the programs of the processes that it has started, again and again
     * @throws UncheckedIOException if it cannot be started
     */
    public static End run(List<String> command, Path directory, long seconds, Consumer<String> lines,
            Consumer<List<String>> children) {
        return run(command, directory, Map.of(), seconds, lines, children);
    }

    /**
     * Runs a program to its end, with some variables more in its environment.
     *
     * @throws UncheckedIOException if it cannot be started
     */
    public static End run(List<String> command, Path directory, Map<String, String> variables, long seconds,
            Consumer<String> lines, Consumer<List<String>> children) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        cleanUp(builder.environment());
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            RunningProcesses.add(process);
            process.getOutputStream().close();
            AtomicBoolean killed = new AtomicBoolean();
            ScheduledFuture<?> limit = RunningProcesses.after(seconds, () -> {
                killed.set(true);
                RunningProcesses.kill(process);
            });
            Optional<ScheduledFuture<?>> look = children == NOBODY ? Optional.empty()
                    : Optional.of(RunningProcesses.watch(LOOK_MILLIS, () -> children.accept(programsBelow(process))));
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                reader.lines().forEach(lines);
                int code = process.waitFor();
                return killed.get() ? new End(KILLED, true) : new End(code, false);
            } finally {
                limit.cancel(false);
                look.ifPresent(task -> task.cancel(false));
                RunningProcesses.kill(process);
            }
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new End(KILLED, true);
        }
    }

    /** Settings of the user must not change what is proved, nor in which language it is said. */
    public static void cleanUp(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("OPENJML_") && !"OPENJML_ROOT".equals(name));
        environment.keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "JDK_JAVAC_OPTIONS",
                "CLASSPATH"));
        environment.put("LC_ALL", "C.UTF-8");
    }

    private static List<String> programsBelow(Process process) {
        return process.descendants().flatMap(child -> child.info().command().stream()).toList();
    }
}
