package org.circlewalk.checker.reproduce.figures;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.OpenSetting;
import org.circlewalk.checker.reproduce.training.ModelTrace;
import org.circlewalk.impl.engine.OutputLoss;
import org.circlewalk.impl.model.AttentionGeometry;
import org.circlewalk.impl.model.Head;
import org.circlewalk.impl.model.MatrixAttention;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.model.Positions;
import org.circlewalk.impl.run.ModelDesign;
import org.circlewalk.impl.run.ModelRun;
import org.circlewalk.impl.task.LabelledSequences;
import org.circlewalk.impl.task.QuestionTask;
import org.circlewalk.impl.task.RandomStream;
import org.circlewalk.spec.parameter.PaperSettings;

/**
 * How a model is trained on a question task: η = 0.1 and σ = 0.01 as the paper has them.
 *
 * @param head          the head
 * @param loss          the loss
 * @param normalisation what is divided by its norm inside the softmax
 * @param sequences     how many training questions are drawn, and how many for testing
 * @param batch         how many of them are in a step; {@code sequences} for all
 */
record QuestionSetting(Head head, OutputLoss loss, Normalisation normalisation, int sequences, int batch) {
    static final Set<OpenSetting> OPEN =
            EnumSet.of(OpenSetting.NORMALISATION, OpenSetting.LOSS, OpenSetting.BATCH);
    static final double ETA = 0.1;
    static final double SIGMA = 0.01;
    static final int EPOCHS = 100;

    /** This setting with what was chosen instead; a batch larger than the questions that are drawn is all of them. */
    QuestionSetting with(Choices choices) {
        return new QuestionSetting(head, choices.loss() == null ? loss : choices.loss().loss(),
                Objects.requireNonNullElse(choices.normalisation(), normalisation), sequences,
                Math.min(sequences, Objects.requireNonNullElse(choices.batch(), batch)));
    }

    QuestionSetting with(Normalisation other) {
        return new QuestionSetting(head, loss, other, sequences, batch);
    }

    boolean takesAllAtOnce() {
        return batch == sequences;
    }

    int stepsPerEpoch() {
        return (sequences + batch - 1) / batch;
    }

    List<ModelTrace> sampled(QuestionTask task, Effort effort) {
        return effort.bySeed(seed -> {
            LabelledSequences questions = task.draw(sequences, seed);
            ModelDesign design = design(task, seed);
            ModelRun run = takesAllAtOnce() ? ModelRun.fullBatch(design, questions)
                    : ModelRun.miniBatches(design, questions, batch);
            return ModelTrace.of(run, task, task.draw(sequences, RandomStream.TEST_SEQUENCES.seed(seed)), EPOCHS, 1);
        });
    }

    /** Every question once in each step, and for testing: the whole distribution, no sample. */
    List<ModelTrace> population(QuestionTask task, Effort effort) {
        return effort.bySeed(seed -> ModelTrace.of(ModelRun.fullBatch(design(task, seed), task.all()), task, task.all(), EPOCHS, 1));
    }

    private ModelDesign design(QuestionTask task, long seed) {
        AttentionGeometry geometry = new AttentionGeometry(
                Positions.sine(task.length(), PaperSettings.POSITION_DIMENSION), normalisation, 1);
        return new ModelDesign(new MatrixAttention(task.vocabulary(), geometry), head, loss, ETA, SIGMA, seed);
    }

    Map<String, Object> described(Effort effort) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("head", head.toString());
        described.put("loss", loss.toString());
        described.put("normalised", Choices.name(normalisation));
        described.put("M", PaperSettings.POSITION_DIMENSION);
        described.put("eta", ETA);
        described.put("sigma", SIGMA);
        described.put("sequences", sequences);
        described.put("batch", batch);
        described.put("epochs", EPOCHS);
        described.put("seeds", effort.seeds());
        return described;
    }
}
