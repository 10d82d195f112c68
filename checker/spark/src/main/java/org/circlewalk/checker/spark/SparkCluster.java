package org.circlewalk.checker.spark;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.circlewalk.checker.console.option.MasterConverter;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.Cluster;
import org.circlewalk.checker.console.work.Errand;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/**
 * The executors of a Spark application. What is handed over at a time becomes a job of its own, with a task for every argument; jobs go on
 * beside each other, and each result comes back by itself, as soon as its task is done: no task waits for another one, and none for the end
 * of a job. So the executors have work as long as there is any, and the busier this program is, the more arguments a job has. A task whose
 * executor is lost is given to another one by Spark.
 */
final class SparkCluster implements Cluster {
    /** With one more for every core, a core need not wait until its result is here and the next argument is there. */
    private static final int ARGUMENTS_PER_CORE = 2;

    private final String name;
    private final SparkContext context;
    /** Each gives a result, or throws why there is none. */
    private final BlockingDeque<Supplier<String>> arrived = new LinkedBlockingDeque<>();

    private SparkCluster(String name, SparkContext context) {
        this.name = name;
        this.context = context;
    }

    /**
     * Begins a Spark application. What system properties of Spark's, or spark-submit, say of it stands.
     *
     * @param option that names the master
     * @param isHere whether master and executors are on this machine
     */
    static Cluster of(String option, String master, boolean isHere) {
        SparkConf settings = new SparkConf().setIfMissing("spark.app.name", "circlewalk").setIfMissing("spark.ui.enabled", "false");
        if (!MasterConverter.SUBMITTED.equals(master)) {
            settings.setMaster(master);
        }
        if (isHere) {
            settings.setIfMissing("spark.driver.host", "127.0.0.1").setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        if (!master.startsWith("local") && !settings.contains("spark.jars")) {
            jobJar().ifPresent(jar -> settings.setJars(new String[] {jar.toString()}));
        }
        String name = option + " is \"" + master + "\"";
        try {
            return new SparkCluster(name, new SparkContext(settings));
        } catch (Exception refused) {
            throw gaveUp(name, refused);
        }
    }

    /** The jar that this class is in, if it is in one. */
    private static Optional<Path> jobJar() {
        CodeSource source = SparkCluster.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? Optional.empty() : Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RefusedInputException gaveUp(String name, Throwable reason) {
        String first = String.valueOf(reason.getMessage()).lines().findFirst().orElse("").strip();
        return new RefusedInputException(name + ", but it must be a cluster that brings its work to an end; this one gave up: "
                + first.replaceFirst("\\.?$", "."));
    }

    @Override
    public int places() {
        return context.isStopped() ? 1 : ARGUMENTS_PER_CORE * Math.max(1, context.defaultParallelism());
    }

    @Override
    public void submit(Errand errand, List<String> arguments) {
        if (context.isStopped()) {
            end(new IllegalStateException("Spark has stopped."));
            return;
        }
        RDD<String> tasks = JavaSparkContext.fromSparkContext(context).parallelize(arguments, arguments.size()).rdd();
        List<Object> all = IntStream.range(0, arguments.size()).<Object>mapToObj(task -> task).toList();
        context.submitJob(tasks, new Task(errand), CollectionConverters.asScala(all).toSeq(), (task, outcome) -> {
            arrived.add(outcome::result);
            return BoxedUnit.UNIT;
        }, () -> BoxedUnit.UNIT).onComplete(end -> {
            if (end.isFailure()) {
                end(end.failed().get());
            }
            return BoxedUnit.UNIT;
        }, ExecutionContext.fromExecutor(Runnable::run));
    }

    private void end(Throwable reason) {
        arrived.add(() -> {
            throw gaveUp(name, reason);
        });
    }

    @Override
    public List<String> results() throws InterruptedException {
        List<String> results = new ArrayList<>();
        for (Supplier<String> next = arrived.take(); next != null; next = arrived.poll()) {
            try {
                results.add(next.get());
            } catch (RuntimeException failed) {
                if (results.isEmpty()) {
                    throw failed;
                }
                // What came before it is taken first.
                arrived.addFirst(next);
                return results;
            }
        }
        return results;
    }

    @Override
    public void close() {
        context.stop();
    }
}
