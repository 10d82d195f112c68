package org.circlewalk.checker.proof.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A program that is run with a limit on its work. None outlives circlewalk: when the limit is reached, or circlewalk is
 * interrupted, the program and every process that it started are killed.
 */
public final class Tool {
    /**
     * How a run ended.
     *
     * @param code   its exit code, or -1 if it was killed
     * @param killed whether it was
     * @param late   whether the clock was the reason, which says nothing about the program
     */
    public record End(int code, boolean killed, boolean late) {
        /** The end of a program that ended by itself. */
        public static End of(int code) {
            return new End(code, false, false);
        }
    }

    /**
     * What is run.
     *
     * @param directory where
     * @param variables more of them for its environment
     * @param input     its standard input
     */
    public record Run(List<String> command, Path directory, Map<String, String> variables, String input) {
        /** A run with nothing to read. */
        public static Run of(List<String> command, Path directory) {
            return new Run(command, directory, Map.of(), "");
        }
    }

    private static final int KILLED = -1;
    private static final long LOOK_MILLIS = 50;
    private static final double NANOS = 1e9;
    private static final double SOME_SECONDS = 0.1;
    /** Looking at all processes of the machine again and again costs more than some tools. */
    private static final Consumer<List<ProcessHandle>> NOBODY = children -> { };

    private Tool() {
    }

    /** What a program prints, standard error included, if it starts and ends with exit code 0 within so much time on the processor. */
    public static Optional<String> answer(double seconds, String... command) {
        return answer(seconds, Run.of(List.of(command), Path.of("").toAbsolutePath()));
    }

    /** The same with more to say about the run. */
    public static Optional<String> answer(double seconds, Run run) {
        StringBuilder answer = new StringBuilder();
        try {
            End end = run(run, ProcessLimit.ofProcessor(seconds), line -> answer.append(line).append('\n'));
            return end.code() == 0 ? Optional.of(answer.toString()) : Optional.empty();
        } catch (UncheckedIOException notStarted) {
            return Optional.empty();
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param lines is given each line of its output, standard error included, as it comes
     * @throws UncheckedIOException if it cannot be started
     */
    public static End run(Run run, ProcessLimit limit, Consumer<String> lines) {
        return run(run, limit, lines, NOBODY);
    }

    /**
     * The same with a look at the processes that it starts.
     *
     * @param lines    is given each line of its output, standard error included, as it comes
     * @param children is given the processes that it has started, again and again; it has to be short
     * @throws UncheckedIOException if it cannot be started
     */
    public static End run(Run run, ProcessLimit limit, Consumer<String> lines, Consumer<List<ProcessHandle>> children) {
        ProcessBuilder builder = new ProcessBuilder(run.command()).directory(run.directory().toFile()).redirectErrorStream(true);
        cleanUp(builder.environment());
        builder.environment().putAll(run.variables());
        try {
            Process process = builder.start();
            RunningProcesses.add(process);
            Watch watch = new Watch(process, limit, children);
            ScheduledFuture<?> look = RunningProcesses.watch(LOOK_MILLIS, watch);
            try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                feed(process, run.input());
                reader.lines().forEach(lines);
                int code = process.waitFor();
                return watch.killed ? new End(KILLED, true, watch.late) : End.of(code);
            } finally {
                look.cancel(false);
                RunningProcesses.kill(process);
            }
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new End(KILLED, true, true);
        }
    }

    /** The input is small, so that a program that writes before it reads stops nobody. */
    private static void feed(Process process, String input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException wantsNone) {
            // It has ended already, or reads nothing.
        }
    }

    /** Looks at a program now and then. */
    private static final class Watch implements Runnable {
        private final Process process;
        private final ProcessLimit limit;
        private final Consumer<List<ProcessHandle>> children;
        private final ProcessorTime time = new ProcessorTime();
        private final long start = System.nanoTime();
        private double worked;
        private long latest = start;
        private volatile boolean killed;
        private volatile boolean late;

        Watch(Process process, ProcessLimit limit, Consumer<List<ProcessHandle>> children) {
            this.process = process;
            this.limit = limit;
            this.children = children;
        }

        /** Whether nothing was computed for long; on a system that doesn't say, nobody knows. */
        private boolean isIdle() {
            if (time.seconds() > worked + SOME_SECONDS) {
                worked = time.seconds();
                latest = System.nanoTime();
            }
            return time.seconds() > 0 && secondsSince(latest) > limit.idleSeconds();
        }

        private static double secondsSince(long nanos) {
            return (System.nanoTime() - nanos) / NANOS;
        }

        @Override
        public void run() {
            List<ProcessHandle> below = children == NOBODY ? List.of() : process.descendants().toList();
            time.see(Stream.concat(Stream.of(process.toHandle()), below.stream()));
            if (children != NOBODY) {
                children.accept(below);
            }
            boolean over = time.seconds() > limit.processorSeconds() || isIdle();
            if (!killed && (over || secondsSince(start) > limit.clockSeconds())) {
                late = !over;
                killed = true;
                RunningProcesses.kill(process);
            }
        }
    }

    /** Settings of the user must not change what is proved, nor in which language it is said. */
    public static void cleanUp(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("OPENJML_") && !"OPENJML_ROOT".equals(name));
        environment.keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "JDK_JAVAC_OPTIONS",
                "CLASSPATH"));
        environment.put("LC_ALL", "C.UTF-8");
    }
}
