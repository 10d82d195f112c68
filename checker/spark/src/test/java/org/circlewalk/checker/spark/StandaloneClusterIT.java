package org.circlewalk.checker.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.circlewalk.checker.command.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job jar on a standalone cluster of Spark's own programs, all on this machine's loopback: a master, and two workers with a core each.
 * An executor that is killed, as with kill −9, and a driver that is, change no byte.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class StandaloneClusterIT {
    private static final Path HOME = Path.of("target", "spark").toAbsolutePath();
    private static final Path JOB = Path.of("target", "circlewalk-spark.jar").toAbsolutePath();
    private static final String JARS = HOME.resolve("jars") + "/*";
    private static final String BEGUN = "Running";
    private static final Pattern OF_A_TASK = Pattern.compile("(?m)^([0-9]+) (Running|Finished) (task .*)\\n");
    /** How executors say of each task that it began, and that it is done: an executor says so before the result leaves it. */
    private static final String EXECUTOR_LOG = """
            appender.tasks.type = File
            appender.tasks.name = tasks
            appender.tasks.fileName = %s
            appender.tasks.append = true
            appender.tasks.layout.type = PatternLayout
            appender.tasks.layout.pattern = %%processId %%msg%%n
            logger.tasks.name = org.apache.spark.executor.Executor
            logger.tasks.level = info
            logger.tasks.appenderRef.tasks.ref = tasks
            """;
    private static final int WORKERS = 2;
    private static final int BOXES_BEFORE_A_KILL = 6;

    @TempDir
    private static Path scratch;
    private static final List<Process> PROCESSES = new ArrayList<>();
    private static Path masterLog;
    private static String master;
    private static Map<String, String> whole;

    /** Starts a Java program whose output and errors go to a file. */
    private static Process start(Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().putAll(Map.of("SPARK_HOME", HOME.toString(), "SPARK_LOCAL_IP", "127.0.0.1", "SPARK_SCALA_VERSION", "2.13"));
        Process process = builder.start();
        PROCESSES.add(process);
        return process;
    }

    private static void await(Process needed, Path log, BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            assertThat(needed.isAlive()).as(read(log)).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @BeforeAll
    static void startTheCluster() throws IOException, InterruptedException {
        masterLog = scratch.resolve("master.log");
        Process leader = start(masterLog, List.of("-Dspark.master.rest.enabled=false", "-cp", JARS, "org.apache.spark.deploy.master.Master",
                "--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
        Pattern port = Pattern.compile("service 'sparkMaster' on port ([0-9]+)");
        await(leader, masterLog, () -> port.matcher(read(masterLog)).find());
        Matcher found = port.matcher(read(masterLog));
        assertThat(found.find()).isTrue();
        master = "spark://127.0.0.1:" + found.group(1);
        for (int worker = 0; worker < WORKERS; worker++) {
            start(scratch.resolve("worker" + worker + ".log"), List.of("-cp", JARS, "org.apache.spark.deploy.worker.Worker", "--host",
                    "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "1g", "--work-dir", scratch.resolve("work" + worker).toString(),
                    master));
        }
        await(leader, masterLog, () -> read(masterLog).split("Registering worker", -1).length > WORKERS);
        whole = SmallAtlas.made(scratch.resolve("one machine"));
    }

    @AfterAll
    static void stopTheCluster() throws InterruptedException {
        for (Process process : PROCESSES) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    /** What an executor said of a task. */
    private record Word(long process, String said, String task) {
        boolean isBegun() {
            return said.equals(BEGUN);
        }
    }

    /** What each executor said last, by its process. */
    private static Map<Long, Word> lastWords(Path tasks) {
        return OF_A_TASK.matcher(read(tasks)).results().map(line -> new Word(Long.parseLong(line.group(1)), line.group(2), line.group(3)))
                .collect(Collectors.toMap(Word::process, word -> word, (before, after) -> after));
    }

    /**
     * Stops an executor in the midst of a task, so that the task cannot end before the executor is killed. What it said last, it said before
     * it stood still; if the task was done by then, it goes on, and another try is made.
     */
    private static Word caughtInATask(Process driver, Path log, Path tasks) throws IOException, InterruptedException {
        while (true) {
            await(driver, log, () -> lastWords(tasks).values().stream().anyMatch(Word::isBegun));
            for (long executor : lastWords(tasks).keySet()) {
                if (lastWords(tasks).get(executor).isBegun()) {
                    signal("STOP", executor);
                    await(driver, log, () -> isStopped(executor));
                    Word last = lastWords(tasks).get(executor);
                    if (last.isBegun()) {
                        return last;
                    }
                    signal("CONT", executor);
                }
            }
        }
    }

    /** Whether each thread of a process stands still; a thread that ends just now does not. */
    private static boolean isStopped(long process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process), "task"))) {
            return threads.allMatch(thread -> read(thread.resolve("status")).contains("\nState:\tT"));
        } catch (IOException | IllegalStateException | UncheckedIOException ended) {
            return false;
        }
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", "kill -" + name + " " + process).inheritIO().start().waitFor()).isZero();
    }

    /** Waits until a driver has written down some boxes. */
    private static void awaitTheMiddle(Process driver, Path log, Path directory) throws InterruptedException {
        await(driver, log, () -> read(directory.resolve("boxes.part.jsonl")).lines().count() > BOXES_BEFORE_A_KILL);
    }

    @Test
    void anExecutorThatIsKilledChangesNoByte() throws IOException, InterruptedException {
        Path directory = scratch.resolve("executor");
        Path log = scratch.resolve("executor.log");
        Path tasks = scratch.resolve("tasks.log");
        Path logging = Files.writeString(scratch.resolve("executor.properties"), EXECUTOR_LOG.formatted(tasks));
        List<String> command = new ArrayList<>(List.of("-Dspark.executor.memory=512m", "-Dspark.executor.extraJavaOptions="
                + "-Dlog4j2.configurationFile=" + logging, "-cp", JOB + ":" + JARS, Main.class.getName()));
        command.addAll(SmallAtlas.line(directory, "--spark", master));
        Process driver = start(log, command);
        awaitTheMiddle(driver, log, directory);
        Word caught = caughtInATask(driver, log, tasks);
        signal("KILL", caught.process());
        assertThat(driver.isAlive()).isTrue();
        assertThat(driver.waitFor()).as(read(log)).isZero();
        assertThat(read(log)).as("the task was lost").containsPattern("Lost " + Pattern.quote(caught.task()) + " .*ExecutorLostFailure");
        assertThat(SmallAtlas.content(directory)).isEqualTo(whole);
    }

    /** By spark-submit; one machine goes on where it was killed. */
    @Test
    void aDriverThatIsKilledLeavesWhatWasFound() throws IOException, InterruptedException {
        Path directory = scratch.resolve("driver");
        Path log = scratch.resolve("driver.log");
        List<String> command = new ArrayList<>(List.of("-cp", JARS, "org.apache.spark.deploy.SparkSubmit", "--master", master, "--conf",
                "spark.executor.memory=512m", "--conf", "spark.driver.host=127.0.0.1", JOB.toString()));
        command.addAll(SmallAtlas.line(directory, "--spark", "submitted"));
        Process driver = start(log, command);
        awaitTheMiddle(driver, log, directory);
        driver.destroyForcibly().waitFor();
        assertThat(SmallAtlas.content(directory)).containsOnlyKeys("boxes.part.jsonl");
        assertThat(SmallAtlas.made(directory)).isEqualTo(whole);
    }
}
