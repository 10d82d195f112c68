package org.circlewalk.checker.reproduce.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Cost;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.Measured;
import org.circlewalk.checker.reproduce.experiment.OpenSetting;
import org.circlewalk.checker.reproduce.experiment.Outcome;
import org.circlewalk.checker.reproduce.experiment.QuestionLoss;
import org.circlewalk.checker.reproduce.figures.QuestionFigures.Pair;
import org.circlewalk.impl.model.LinearHead;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.task.QuestionTask;
import org.circlewalk.spec.parameter.PaperSettings;

/** Figure 7: the paper's model on the two question-answering tasks. */
public final class QuestionAnswering implements Experiment {
    private static final QuestionSetting REPRODUCING = new QuestionSetting(new LinearHead(QuestionTask.dictionary().size()),
            QuestionLoss.LOG.loss(), Normalisation.BOTH, PaperSettings.SEQUENCES, PaperSettings.SEQUENCES);

    private final QuestionSetting setting;

    /** @param choices what is chosen instead of the setting that reproduces */
    public QuestionAnswering(Choices choices) {
        setting = REPRODUCING.with(choices);
    }

    @Override
    public String name() {
        return "fig7";
    }

    @Override
    public String title() {
        return "Two question-answering tasks, one-layer transformer";
    }

    @Override
    public String claimed() {
        return "Task 1 reaches accuracy 1 within 100 steps; Task 2, whose two questions have the same average word, stays around 1/2.";
    }

    @Override
    public Set<OpenSetting> open() {
        return QuestionSetting.OPEN;
    }

    @Override
    public boolean isAtItsDefaults() {
        return setting.equals(REPRODUCING);
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0.3);
    }

    @Override
    public Outcome run(Effort effort) {
        Pair sampled = Pair.sampled(setting, effort);
        Pair population = Pair.population(setting, effort);
        Pair plain = Pair.sampled(setting.with(Normalisation.NONE), effort);
        return new Outcome(setting.described(effort), QuestionFigures.panels("", sampled, population),
                checks(sampled.frequencyAccuracies(), sampled.preferenceAccuracies(), sampled.frequencyKl(),
                        sampled.preferenceKl(), plain.frequencyAccuracies()),
                "Over " + Count.of(effort.seeds(), "seed") + ", after 100 steps Task 1 has accuracy "
                        + Measured.range(sampled.frequencyAccuracies())
                        + " (for good from step " + Measured.range(sampled.arrivals()) + ") and Task 2 "
                        + Measured.range(sampled.preferenceAccuracies()) + "; KL " + Measured.range(sampled.frequencyKl()) + " and "
                        + Measured.range(sampled.preferenceKl()) + ".",
                remarks(plain.frequencyAccuracies()));
    }

    private List<String> remarks(double[] withoutNorms) {
        if (!isAtItsDefaults()) {
            return List.of("Section 6 does not say whether vectors are normalised inside the softmax as in Section 5. Without, "
                    + "and else as chosen, Task 1 ends with accuracy " + Measured.range(withoutNorms) + ".");
        }
        return List.of("Section 6 does not say whether vectors are normalised inside the softmax as in Section 5; they are "
                        + "here. Without, Task 1 ends with accuracy " + Measured.range(withoutNorms)
                        + ": a logit of the Gaussian start has deviation σG = 5, so attention is on one word from the start.",
                "Words that are never an answer keep their Gaussian entries in V, some negative, so f(X)/Σf(X) is no "
                        + "distribution and its KL divergence only an indication.");
    }

    static List<Check> checks(double[] frequency, double[] preference, double[] frequencyKl, double[] preferenceKl,
                              double[] withoutNorms) {
        return List.of(
                Check.claim("Task 1 has accuracy 1 after 100 steps", Measured.equalTo(1, frequency)),
                Check.claim("Task 2 is around 1/2 after 100 steps", Measured.between(0.5 - QuestionFigures.SAMPLING_ERROR,
                        0.5 + QuestionFigures.SAMPLING_ERROR, preference)),
                Check.condition("the KL divergence ends smaller for Task 1 than for Task 2",
                        Measured.atMost(Arrays.stream(preferenceKl).min().orElse(Double.NaN), frequencyKl)),
                Check.condition("without vectors of norm 1 in the softmax Task 1 is learnt as well",
                        Measured.atLeast(1, withoutNorms)));
    }
}
