package org.circlewalk.checker.atlas;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.circlewalk.checker.console.output.FileUse;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.Cluster;
import org.circlewalk.checker.console.work.ClusterAccess;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;

/**
 * Makes an atlas in a directory, or goes on with one whose making was interrupted; in the end there are the same bytes.
 *
 * @param <R> what is found of a box
 */
public final class Atlas<R extends Finding> {
    /** The command that writes it, as its summary says. */
    static final String COMMAND = "atlas";
    private static final String OPTION = "out";
    private static final long STEPS_OF_PROGRESS = 10_000;

    private final Survey<R> settings;
    private final AtlasDirectory directory;
    private final Supplier<BoxWorkers<R>> workers;
    private final int threads;

    /** An atlas by those who are called if boxes are to be tried, with pictures by so many threads. */
    private Atlas(Survey<R> settings, AtlasDirectory directory, Supplier<BoxWorkers<R>> workers, int threads) {
        this.settings = settings;
        this.directory = directory;
        this.workers = workers;
        this.threads = threads;
    }

    /** An atlas by threads that try a box so; tests have their own trials. */
    static <R extends Finding> Atlas<R> by(Function<BoxTask, R> trial, Survey<R> settings, AtlasDirectory directory, int threads) {
        return new Atlas<>(settings, directory, () -> new ThreadWorkers<>(trial, threads), threads);
    }

    /** An atlas by a cluster. */
    static <R extends Finding> Atlas<R> on(Supplier<Cluster> cluster, Survey<R> settings, AtlasDirectory directory, int threads) {
        return new Atlas<>(settings, directory, () -> new ClusterWorkers<>(settings, cluster.get()), threads);
    }

    /**
     * Makes an atlas.
     *
     * @param name    of the directory
     * @param threads how many work; changes no byte
     * @throws RefusedInputException if it takes more than may be done, or the directory holds anything else
     */
    public static <R extends Finding> Report make(Survey<R> settings, String name, int threads, WorkLimit limit) {
        Work work = AtlasWork.of(settings, threads);
        limit.require(work);
        AtlasDirectory directory = AtlasDirectory.toMake(OPTION, name);
        return by(settings::tried, settings, directory, threads).made(() -> limit.announce(work));
    }

    /**
     * Makes an atlas on a cluster; in the end there are the same bytes.
     *
     * @param name    of the directory, on this machine
     * @param threads how many work on this machine, at the pictures; changes no byte
     * @param master  of the cluster
     * @throws RefusedInputException as {@link #make}, and if the cluster cannot be reached or gives up; what was found is kept
     * @throws org.circlewalk.checker.console.refusal.MissingToolException if this build knows no clusters
     */
    public static <R extends Finding> Report makeOn(String master, Survey<R> settings, String name, int threads, WorkLimit limit) {
        Work work = AtlasWork.of(settings, threads);
        limit.require(work);
        Supplier<Cluster> cluster = ClusterAccess.ofThisBuild().reached("spark", master);
        return on(cluster, settings, AtlasDirectory.toMake(OPTION, name), threads).made(() -> limit.announce(work));
    }

    /** The files that are written in a directory, none of which is made or checked here. */
    public static List<FileUse> uses(String directory) {
        return AtlasDirectory.uses(OPTION, directory);
    }

    /** @param announced is run once all that can be refused was looked at, if boxes are to be tried */
    AtlasSummary made(Runnable announced) {
        if (!directory.has(AtlasDirectory.RECORDS)) {
            explore(announced);
        }
        byte[] bytes = directory.read(AtlasDirectory.RECORDS);
        AtlasSummary report = settings.summary(AtlasLines.digest(bytes), finished(bytes));
        directory.write(AtlasDirectory.SUMMARY, JsonDocument.of(COMMAND, report).getBytes(StandardCharsets.UTF_8));
        directory.writePictures(report.drawing(threads));
        directory.removeJournal();
        directory.sweep();
        return report;
    }

    private void explore(Runnable announced) {
        try (Journal<R> journal = Journal.open(OPTION, directory.path(), AtlasDirectory.JOURNAL, settings)) {
            Exploration<R> exploration = new Exploration<>(settings);
            exploration.takeIn(journal.before());
            announced.run();
            Map<Integer, Double> weights = AtlasWork.weights(settings);
            long[] done = {Math.round(exploration.settled(weights) * STEPS_OF_PROGRESS)};
            try (Progress progress = Progress.goingOn(COMMAND, STEPS_OF_PROGRESS, done[0]); BoxWorkers<R> called = workers.get()) {
                exploration.finish(called, record -> {
                    journal.append(record);
                    long now = Math.round(exploration.settled(weights) * STEPS_OF_PROGRESS);
                    progress.steps(now - done[0]);
                    done[0] = now;
                });
            }
            AtlasLines<R> spelling = new AtlasLines<>(settings);
            StringBuilder text = new StringBuilder(spelling.first());
            exploration.records().forEach(record -> text.append(spelling.of(record)));
            directory.write(AtlasDirectory.RECORDS, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The records of a finished file, which may have been there before. */
    private List<R> finished(byte... bytes) {
        String file = directory.path().resolve(AtlasDirectory.RECORDS).toString();
        RecordsText text = RecordsText.of(OPTION, file, bytes);
        text.require(directory.path().toString(), settings);
        List<R> records = text.records(settings).stream().map(RecordsText.Placed::record).toList();
        Coverage.faults(settings, records).stream().findFirst().ifPresent(fault -> {
            throw new RefusedInputException(OPTION + " leads to " + file + ", but it must be as circlewalk atlas writes it; it is not: "
                    + fault.substring(0, 1).toLowerCase(Locale.ROOT) + fault.substring(1));
        });
        return records;
    }
}
