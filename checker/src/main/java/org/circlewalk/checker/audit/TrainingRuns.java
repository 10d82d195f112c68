package org.circlewalk.checker.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.StepRecord;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Population runs that the rows of the audit share, at the paper's settings unless M is given; each is done once. */
public final class TrainingRuns {
    /** What is known after some of the steps on a walk. */
    public record Checkpoint(RandomWalk walk, StepRecord record, ModelState state) {
        /** Whether attention selects the parent token. */
        public boolean selectsParent() {
            return record.selectedPosition() == walk.visible();
        }

        /** Whether the accuracy is max(p, 1−p), exactly. */
        public boolean isOptimal() {
            return walk.optimalAccuracy().equals(record.accuracy().exact());
        }
    }

    private record Key(TrainingSettings settings, List<Integer> steps) {
    }

    private final Map<Key, List<Checkpoint>> done = new ConcurrentHashMap<>();

    /**
     * The checkpoints of a run after the given numbers of steps.
     *
     * @param steps increasing
     */
    public List<Checkpoint> at(RandomWalk walk, List<Integer> steps) {
        return at(TrainingSettings.paper(walk), steps);
    }

    private List<Checkpoint> at(TrainingSettings settings, List<Integer> steps) {
        return done.computeIfAbsent(new Key(settings, steps), TrainingRuns::train);
    }

    /** The checkpoint after one number of steps. */
    public Checkpoint after(RandomWalk walk, int steps) {
        return at(walk, List.of(steps)).get(0);
    }

    /** The same with positions of another dimension M. */
    public Checkpoint after(RandomWalk walk, int positionDimension, int steps) {
        return at(TrainingSettings.of(walk, EngineKind.POPULATION, positionDimension), List.of(steps)).get(0);
    }

    private static List<Checkpoint> train(Key key) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        try (TrainingRun run = TrainingRun.start(key.settings(), 1)) {
            for (int stop : key.steps()) {
                while (run.step() < stop) {
                    run.advance();
                }
                checkpoints.add(new Checkpoint(key.settings().walk(), run.measure(), run.state()));
            }
        }
        return checkpoints;
    }
}
