package org.circlewalk.checker.atlas;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.circlewalk.checker.console.output.FileUse;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.output.Progress;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.Cluster;
import org.circlewalk.checker.console.work.ClusterAccess;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.box.BoxDecision;

/** Makes an atlas in a directory, or goes on with one whose making was interrupted; in the end there are the same bytes. */
public final class Atlas {
    /** The command that writes it, as its summary says. */
    static final String COMMAND = "atlas";
    private static final String OPTION = "out";
    private static final long STEPS_OF_PROGRESS = 10_000;

    private final AtlasSettings settings;
    private final AtlasDirectory directory;
    private final Supplier<BoxWorkers> workers;
    private final int threads;

    /** An atlas by those who are called if boxes are to be tried, with pictures by so many threads. */
    private Atlas(AtlasSettings settings, AtlasDirectory directory, Supplier<BoxWorkers> workers, int threads) {
        this.settings = settings;
        this.directory = directory;
        this.workers = workers;
        this.threads = threads;
    }

    /** An atlas by a decider; tests have their own. */
    Atlas(AtlasSettings settings, AtlasDirectory directory, BoxDecider decider, int threads) {
        this(settings, directory, () -> new ThreadWorkers(settings, decider, threads), threads);
    }

    /** An atlas by a cluster. */
    static Atlas on(Supplier<Cluster> cluster, AtlasSettings settings, AtlasDirectory directory, int threads) {
        return new Atlas(settings, directory, () -> new ClusterWorkers(settings, cluster.get()), threads);
    }

    /**
     * Makes an atlas.
     *
     * @param name    of the directory
     * @param threads how many work; changes no byte
     * @throws RefusedInputException if it takes more than may be done, or the directory holds anything else
     */
    public static AtlasReport make(AtlasSettings settings, String name, int threads, WorkLimit limit) {
        Work work = AtlasWork.of(settings);
        limit.require(work);
        AtlasDirectory directory = AtlasDirectory.toMake(OPTION, name);
        return new Atlas(settings, directory, BoxDecision::of, threads).made(() -> limit.announce(work));
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
    public static AtlasReport makeOn(String master, AtlasSettings settings, String name, int threads, WorkLimit limit) {
        Work work = AtlasWork.of(settings);
        limit.require(work);
        Supplier<Cluster> cluster = ClusterAccess.ofThisBuild().reached("spark", master);
        return on(cluster, settings, AtlasDirectory.toMake(OPTION, name), threads).made(() -> limit.announce(work));
    }

    /** The files that are written in a directory, none of which is made or checked here. */
    public static List<FileUse> uses(String directory) {
        return AtlasDirectory.uses(OPTION, directory);
    }

    /** @param announced is run once all that can be refused was looked at, if boxes are to be tried */
    AtlasReport made(Runnable announced) {
        if (!directory.has(AtlasDirectory.RECORDS)) {
            explore(announced);
        }
        byte[] bytes = directory.read(AtlasDirectory.RECORDS);
        AtlasReport report = AtlasReport.of(settings, AtlasLines.digest(bytes), finished(bytes));
        directory.write(AtlasDirectory.SUMMARY, JsonDocument.of(COMMAND, report).getBytes(StandardCharsets.UTF_8));
        directory.writePictures(report, Overlays.of(settings, threads));
        directory.removeJournal();
        directory.sweep();
        return report;
    }

    private void explore(Runnable announced) {
        try (Journal journal = Journal.open(OPTION, directory.path(), AtlasDirectory.JOURNAL, settings)) {
            Exploration exploration = new Exploration(settings);
            exploration.takeIn(journal.before());
            announced.run();
            Map<Integer, Double> weights = AtlasWork.weights(settings);
            long[] done = {Math.round(exploration.settled(weights) * STEPS_OF_PROGRESS)};
            try (Progress progress = Progress.goingOn(COMMAND, STEPS_OF_PROGRESS, done[0]); BoxWorkers called = workers.get()) {
                exploration.finish(called, record -> {
                    journal.append(record);
                    long now = Math.round(exploration.settled(weights) * STEPS_OF_PROGRESS);
                    progress.steps(now - done[0]);
                    done[0] = now;
                });
            }
            AtlasLines spelling = new AtlasLines(settings);
            StringBuilder text = new StringBuilder(spelling.first());
            exploration.records().forEach(record -> text.append(spelling.of(record)));
            directory.write(AtlasDirectory.RECORDS, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The records of a finished file, which may have been there before. */
    private List<BoxRecord> finished(byte... bytes) {
        String file = directory.path().resolve(AtlasDirectory.RECORDS).toString();
        RecordsText text = RecordsText.of(OPTION, file, bytes);
        text.require(directory.path().toString(), settings);
        List<BoxRecord> records = text.records().stream().map(RecordsText.Placed::record).toList();
        Coverage.faults(settings, records).stream().findFirst().ifPresent(fault -> {
            throw new RefusedInputException(OPTION + " leads to " + file + ", but it must be as circlewalk atlas writes it; it is not: "
                    + fault.substring(0, 1).toLowerCase(Locale.ROOT) + fault.substring(1));
        });
        return records;
    }
}
