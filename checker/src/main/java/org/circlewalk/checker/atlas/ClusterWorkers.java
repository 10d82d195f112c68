package org.circlewalk.checker.atlas;

import java.util.List;
import org.circlewalk.checker.console.work.Cluster;
import org.circlewalk.checker.console.work.Errand;

/**
 * The machines of a cluster. What they send is read as strictly as a file.
 *
 * @param <R> what is found of a box
 */
final class ClusterWorkers<R extends Finding> implements BoxWorkers<R> {
    private static final AtlasLines.Place PLACE = new AtlasLines.Place("spark", "what a machine of the cluster sends", 1);

    private final Cluster cluster;
    private final AtlasLines<R> spelling;
    private final Errand errand;

    /** @param cluster is let go by {@link #close} */
    ClusterWorkers(Survey<R> settings, Cluster cluster) {
        this.cluster = cluster;
        this.spelling = new AtlasLines<>(settings);
        this.errand = new Trial(spelling.first().strip());
    }

    /**
     * What a machine does: it tries a box, and sends the record as a line of the file.
     *
     * @param first the first line of the file, which says what the atlas is of
     */
    private record Trial(String first) implements Errand {
        @Override
        public String done(String box) {
            return line(AtlasLines.settings(PLACE, first), BoxTask.read(box));
        }

        private static <R extends Finding> String line(Survey<R> settings, BoxTask task) {
            return new AtlasLines<>(settings).of(settings.tried(task));
        }
    }

    @Override
    public int places() {
        return cluster.places();
    }

    @Override
    public void submit(List<BoxTask> boxes) {
        cluster.submit(errand, boxes.stream().map(BoxTask::text).toList());
    }

    @Override
    public List<R> found() throws InterruptedException {
        return cluster.results().stream().map(line -> spelling.record(PLACE, line.strip())).toList();
    }

    @Override
    public void close() {
        cluster.close();
    }
}
