package org.circlewalk.checker.reproduce.figures;

import java.util.Set;
import org.circlewalk.checker.reproduce.experiment.Cost;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.OpenSetting;

/** An artefact of runs from a Gaussian start, which leave the same settings open. */
abstract class RandomStartExperiment implements Experiment {
    /** Shared with the other artefacts of these runs. */
    final RandomStart runs;

    RandomStartExperiment(RandomStart runs) {
        this.runs = runs;
    }

    @Override
    public final Set<OpenSetting> open() {
        return RandomStartSetting.OPEN;
    }

    @Override
    public final boolean isAtItsDefaults() {
        return runs.setting().isReproducing();
    }

    @Override
    public final Cost cost() {
        return new Cost(2.5, 0.7);
    }
}
