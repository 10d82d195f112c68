package org.circlewalk.checker.atlas;

import java.util.List;
import org.circlewalk.checker.console.work.Cluster;
import org.circlewalk.checker.console.work.Errand;
import org.circlewalk.spec.box.BoxDecision;

/** The machines of a cluster. What they send is read as strictly as a file. */
final class ClusterWorkers implements BoxWorkers {
    private static final AtlasLines.Place PLACE = new AtlasLines.Place("spark", "what a machine of the cluster sends", 1);

    private final Cluster cluster;
    private final AtlasLines spelling;
    private final Errand errand;

    /** @param cluster is let go by {@link #close} */
    ClusterWorkers(AtlasSettings settings, Cluster cluster) {
        this.cluster = cluster;
        this.spelling = new AtlasLines(settings);
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
            AtlasSettings settings = AtlasLines.settings(PLACE, first);
            return new AtlasLines(settings).of(BoxTask.read(box).record(settings, BoxDecision::of));
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
    public List<BoxRecord> found() throws InterruptedException {
        return cluster.results().stream().map(line -> spelling.record(PLACE, line.strip())).toList();
    }

    @Override
    public void close() {
        cluster.close();
    }
}
