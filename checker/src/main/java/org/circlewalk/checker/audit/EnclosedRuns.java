package org.circlewalk.checker.audit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Runs of the paper's 50 steps in interval arithmetic, at its settings; each is enclosed once. */
public final class EnclosedRuns {
    private static final int DIGITS = 20;

    private final Map<RandomWalk, EnclosedRun> runs = new ConcurrentHashMap<>();

    /** The run on a walk. */
    public EnclosedRun of(RandomWalk walk) {
        return runs.computeIfAbsent(walk, key -> EnclosedRun.of(new DescentSettings(key, PaperSettings.POSITION_DIMENSION,
                PaperSettings.ETA, PaperSettings.EPSILON), PaperSettings.STEPS, DIGITS));
    }
}
