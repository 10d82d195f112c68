package org.circlewalk.checker.reproduce.figures;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.OpenSetting;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.Initialisation;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * How training from a Gaussian start is set.
 *
 * @param normalisation which vectors are divided by their norms inside the softmax
 * @param rate          η for the mean loss
 * @param sigma         σ
 */
record RandomStartSetting(Normalisation normalisation, BigFraction rate, double sigma) {
    static final RandomStartSetting PRINTED = new RandomStartSetting(Normalisation.BOTH, new BigFraction(1, 100), 0.01);
    /** The printed η times the number of sequences, and the σ that was found. */
    static final RandomStartSetting REPRODUCING =
            new RandomStartSetting(Normalisation.BOTH, PRINTED.rate().multiply(PaperSettings.SEQUENCES), 1e-5);
    static final Set<OpenSetting> OPEN = EnumSet.of(OpenSetting.NORMALISATION, OpenSetting.RATE, OpenSetting.SIGMA);

    /** What was chosen, and what reproduces where nothing was. */
    static RandomStartSetting of(Choices choices) {
        return new RandomStartSetting(Objects.requireNonNullElse(choices.normalisation(), REPRODUCING.normalisation()),
                Objects.requireNonNullElse(choices.rate(), REPRODUCING.rate()),
                Objects.requireNonNullElse(choices.sigma(), REPRODUCING.sigma()));
    }

    /** Runs from such a start on 1000 walks. */
    TrainingSettings runs(RandomWalk walk, EngineKind engine, long seed) {
        return TrainingSettings.of(walk, engine, PaperSettings.POSITION_DIMENSION)
                .withStepSize(rate).withStart(Initialisation.GAUSSIAN, sigma).withNormalisation(normalisation)
                .withSeed(seed);
    }

    boolean isReproducing() {
        return equals(REPRODUCING);
    }

    /** η and σ, and what is normalised if that is not the printed both. */
    String text() {
        return "η = " + Fractions.format(rate) + ", σ = " + sigma
                + (normalisation == PRINTED.normalisation() ? "" : ", normalised: " + Choices.name(normalisation));
    }

    /** Said wherever such runs are shown. */
    String remark() {
        String asPrinted = "The printed setting (η = 0.01, σ = 0.01, unit vectors in the softmax) moves nothing in 1000 steps; ";
        return isReproducing() ? asPrinted + "the runs use η = 10, which is 0.01 with the loss summed over 1000 sequences, and "
                + "σ = 1e-5, found by search."
                : asPrinted + "the runs use what was chosen, " + text() + "; " + REPRODUCING.text() + " reproduces.";
    }
}
