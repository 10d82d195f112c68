package org.circlewalk.checker.reproduce.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.Initialisation;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** The settings of the paper's two kinds of experiments on walks. */
public final class Runs {
    private Runs() {
    }

    /** Zero initialisation on {@code sequences} sampled walks, η = 1, ε = 1/10, M = 1000. */
    public static TrainingSettings sampled(RandomWalk walk, int sequences, long seed) {
        return new TrainingSettings(walk, EngineKind.EMPIRICAL, PaperSettings.POSITION_DIMENSION, PaperSettings.ETA,
                PaperSettings.EPSILON, Initialisation.ZERO, 0, sequences, PaperSettings.SEQUENCES, Normalisation.NONE, seed);
    }

    /** The same without a sample. */
    public static TrainingSettings population(RandomWalk walk) {
        return TrainingSettings.paper(walk);
    }

    /** The settings by name, for the record of an experiment. */
    public static Map<String, Object> described(TrainingSettings settings, int steps, int seeds) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("K", settings.walk().nodes());
        described.put("N", settings.walk().length());
        described.put("p", Fractions.format(settings.walk().p()));
        described.put("M", settings.positionDimension());
        described.put("eta", Fractions.format(settings.eta()));
        described.put("epsilon", Fractions.format(settings.epsilon()));
        described.put("sigma", settings.sigma());
        described.put("normalised", Choices.name(settings.normalisation()));
        described.put("sequences", settings.sequences());
        described.put("testSequences", settings.testSequences());
        described.put("steps", steps);
        described.put("seeds", seeds);
        return described;
    }
}
