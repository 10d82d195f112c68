package org.circlewalk.checker.reproduce.figures;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.training.Runs;
import org.circlewalk.checker.reproduce.training.Trace;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The runs with Gaussian initialisation that Figures 6, 11, 12, 13 and the review's table show; each is done once.
 *
 * <p>As printed, η = 0.01 and σ = 0.01 with unit vectors inside the softmax, nothing moves in 1000 steps: a step changes a
 * logit by about η/(KN) times what it does with a loss that is summed. So the settings here are: the loss summed over the
 * 1000 sequences, that is η = 0.01 · 1000 for the mean; and σ = 10⁻⁵. They were found by a search over η in {0.01, 1, KN/100,
 * 8, 10, 20} and σ in {10⁻², 10⁻³, 10⁻⁴, 10⁻⁵, 10⁻⁶, 10⁻⁸}: with σ = 10⁻² attention at p = 1/2 settles on s_{N−2}, with σ =
 * 10⁻⁴ p = 1 is learnt by step 800, with σ ≤ 10⁻⁶ p = 1 does not leave the symmetric state in 1000 steps.
 */
public final class RandomStart {
    static final int STEPS = 1000;
    static final int EVERY = 20;
    static final RandomWalk FAIR = new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, BigFraction.ONE_HALF);
    static final RandomWalk DETERMINISTIC = new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, BigFraction.ONE);

    /** The models that some artefact shows. */
    private static final List<Integer> KEPT = List.of(100, 300, 400, 500, 700, 900);

    private final RandomStartSetting setting;
    private final Map<TrainingSettings, Trace> done = new ConcurrentHashMap<>();

    /** @param choices what is chosen instead of the setting that reproduces */
    public RandomStart(Choices choices) {
        this.setting = RandomStartSetting.of(choices);
    }

    RandomStartSetting setting() {
        return setting;
    }

    List<Trace> sampled(RandomWalk walk, Effort effort) {
        return effort.bySeed(seed -> trained(settings(walk, EngineKind.EMPIRICAL, seed)));
    }

    List<Trace> population(RandomWalk walk, Effort effort) {
        return effort.bySeed(seed -> trained(settings(walk, EngineKind.POPULATION, seed)));
    }

    List<Trace> asPrinted(RandomWalk walk, Effort effort) {
        return effort.bySeed(seed ->
                trained(RandomStartSetting.PRINTED.runs(walk, EngineKind.EMPIRICAL, seed)));
    }

    private Trace trained(TrainingSettings settings) {
        return done.computeIfAbsent(settings, missing -> Trace.of(missing, STEPS, EVERY, KEPT));
    }

    private TrainingSettings settings(RandomWalk walk, EngineKind engine, long seed) {
        return setting.runs(walk, engine, seed);
    }

    /** The settings by name. */
    Map<String, Object> described(RandomWalk walk, Effort effort) {
        return Runs.described(settings(walk, EngineKind.EMPIRICAL, 1), STEPS, effort.seeds());
    }
}
