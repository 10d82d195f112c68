package org.circlewalk.impl.run;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Optional;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.ModelEngine;
import org.circlewalk.impl.engine.sequence.SequenceEngine;
import org.circlewalk.impl.model.Attention;
import org.circlewalk.impl.model.ForwardPass;
import org.circlewalk.impl.model.LinearHead;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.LabelledSequences;
import org.circlewalk.impl.task.RandomStream;

/**
 * Gradient descent on a model, step by step. Equal designs over equal sequences give equal runs to the last bit, on every
 * machine; after a Gaussian start, with the same version of Java.
 *
 * <p>A step that leads out of the range of double, or to where the loss is not defined, is not taken: {@link #advance} throws and
 * the run stays where it was. Nothing is clamped.
 */
public final class ModelRun implements AutoCloseable {
    /** Where gradients of the next step come from. */
    private interface Source {
        LossGradient next(double[] head, double[] tokenLogits, double[] positionLogits);
    }

    private final ModelDesign design;
    private final ModelEngine engine;
    private final Source source;
    private final int stepsPerEpoch;
    private ModelParameters parameters;
    private int step;
    private LossGradient gradient;

    private ModelRun(ModelDesign design, ModelEngine engine, Source source, int stepsPerEpoch, ModelParameters start, int step) {
        Attention attention = design.attention();
        require(start.head().length == design.head().parameters(), "the number of head parameters", start.head().length,
                String.valueOf(design.head().parameters()));
        require(start.attention().length == attention.parameters(), "the number of attention parameters",
                start.attention().length, String.valueOf(attention.parameters()));
        this.design = design;
        this.engine = engine;
        this.source = source;
        this.stepsPerEpoch = stepsPerEpoch;
        this.parameters = start;
        this.step = step;
    }

    /**
     * A run whose gradients an engine gives: that of a population, say.
     *
     * @param engine its loss and head must be the design's; closed with the run
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if σ takes the start out of the range of double
     */
    public static ModelRun of(ModelDesign design, ModelEngine engine) {
        return from(design, engine, design.start(), 0);
    }

    /**
     * The same from other parameters, e.g. drawn in another way or saved from another run.
     *
     * @param step the number of steps that were taken before
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if there are not as many as the design has
     */
    public static ModelRun from(ModelDesign design, ModelEngine engine, ModelParameters start, int step) {
        return new ModelRun(design, engine, engine::gradient, 1, start, step);
    }

    /** A run over sequences, all of them in each step. */
    public static ModelRun fullBatch(ModelDesign design, LabelledSequences sequences) {
        return of(design, new SequenceEngine(sequences, design.head(), design.loss()));
    }

    /** A run over sequences, some of them in each step: in every epoch each sequence once, in an order of the design's seed. */
    public static ModelRun miniBatches(ModelDesign design, LabelledSequences sequences, int size) {
        SequenceEngine engine = new SequenceEngine(sequences, design.head(), design.loss());
        EpochBatches batches = new EpochBatches(sequences.count(), size, RandomStream.BATCHES.of(design.seed()));
        return new ModelRun(design, engine,
                (head, tokens, positions) -> engine.gradient(head, tokens, positions, batches.next()), batches.perEpoch(),
                design.start(), 0);
    }

    /** The design. */
    public ModelDesign design() {
        return design;
    }

    /** The number of steps taken. */
    public int step() {
        return step;
    }

    /** The parameters now. */
    public ModelParameters parameters() {
        return parameters;
    }

    /** The token part of the logits now, a fresh array of length K. */
    public double[] tokenLogits() {
        return design.attention().tokenLogits(parameters.attention());
    }

    /** The position part of the logits now, a fresh array of length N. */
    public double[] positionLogits() {
        return design.attention().positionLogits(parameters.attention());
    }

    /**
     * The model now as a {@link ModelState}, for what is known of those: exact snapshots, certified accuracies, directions.
     *
     * @throws IllegalStateException if the head is not linear
     */
    public ModelState state() {
        if (!(design.head() instanceof LinearHead)) {
            throw new IllegalStateException("Only a model with the linear head is a ModelState.");
        }
        return new ModelState(design.head().nodes(), design.attention().length(), parameters.head(), tokenLogits(),
                positionLogits());
    }

    /** The forward pass of the model now. */
    ForwardPass pass() {
        return new ForwardPass(tokenLogits(), positionLogits(), design.head(), parameters.head());
    }

    /** The number of steps in an epoch: 1 for the full batch. */
    public int stepsPerEpoch() {
        return stepsPerEpoch;
    }

    /**
     * The loss and gradient now, over the next batch if there are several.
     *
     * @throws ArithmeticException if the loss is not defined at the model
     */
    public LossGradient gradient() {
        if (gradient == null) {
            gradient = gradientAt(parameters);
        }
        return gradient;
    }

    private LossGradient gradientAt(ModelParameters where) {
        double[] attention = where.attention();
        LossGradient slope = source.next(where.head(), design.attention().tokenLogits(attention),
                design.attention().positionLogits(attention));
        if (!Double.isFinite(slope.loss())) {
            throw new ArithmeticException("The loss leaves the range of double.");
        }
        return slope;
    }

    /**
     * One step of gradient descent, on the next batch if there are several.
     *
     * @throws StoppedTrainingException if the step leaves the range of double, or the loss is not defined after it; the run then
     *                                  stays where it is
     * @throws ArithmeticException      if the loss is not defined at the model, which can be so at the start only
     */
    public void advance() {
        LossGradient slope = gradient();
        double[] head = parameters.head();
        for (int e = 0; e < head.length; e++) {
            head[e] -= design.eta() * slope.value()[e];
        }
        requireInRange(design.head() instanceof LinearHead ? "V leaves the range of double" : "the head leaves the range of double",
                head);
        double[] attention = design.attention().advanced(parameters.attention(), slope.tokens(), slope.logits(), design.eta());
        requireInRange("the attention logits leave the range of double", attention);
        ModelParameters next = new ModelParameters(head, attention);
        try {
            gradient = gradientAt(next);
        } catch (ArithmeticException undefined) {
            throw new StoppedTrainingException(step + 1, undefined.getMessage());
        }
        parameters = next;
        step++;
    }

    private void requireInRange(String otherwise, double[] numbers) {
        if (!ModelParameters.isFinite(numbers)) {
            throw new StoppedTrainingException(step + 1, otherwise);
        }
    }

    /** {@code count} steps. */
    public void advance(int count) {
        for (int k = 0; k < count; k++) {
            advance();
        }
    }

    /**
     * One step of gradient descent, if it can be taken.
     *
     * @return why it cannot, one sentence, the run then staying where it was; nothing if it was taken
     */
    public Optional<String> tryToAdvance() {
        try {
            advance();
            return Optional.empty();
        } catch (StoppedTrainingException stop) {
            return Optional.of(stop.getMessage());
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
