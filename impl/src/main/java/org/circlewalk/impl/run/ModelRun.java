package org.circlewalk.impl.run;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.circlewalk.impl.engine.ModelEngine;
import org.circlewalk.impl.engine.ModelGradient;
import org.circlewalk.impl.engine.sequence.SequenceEngine;
import org.circlewalk.impl.model.LinearHead;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.LabelledSequences;

/**
 * Gradient descent on a composed model, step by step. Equal designs over equal sequences give equal runs to the last bit,
 * on every machine; after a Gaussian start, with the same version of Java.
 *
 * <p>Where z + ε reaches 0 the loss ends: {@link #advance} throws and the model stays where it was. Nothing is clamped;
 * {@link #smallestMargin} tells how near a run came.
 */
public final class ModelRun implements AutoCloseable {
    private static final String GENERATOR = "L64X128MixRandom";
    /** What distinguishes the streams of random numbers that one seed feeds. */
    private static final long INITIAL_STREAM = 0x2545F4914F6CDD1DL;
    private static final long BATCH_STREAM = 0x6A09E667F3BCC909L;

    /** Where gradients of the next step come from. */
    private interface Source {
        ModelGradient next(double[] head, double[] tokenLogits, double[] positionLogits);
    }

    private final ModelDesign design;
    private final ModelEngine engine;
    private final Source source;
    private final int stepsPerEpoch;
    private ModelParameters parameters;
    private double smallestMargin = Double.POSITIVE_INFINITY;
    private int step;

    private ModelRun(ModelDesign design, ModelEngine engine, Source source, int stepsPerEpoch) {
        this.design = design;
        this.engine = engine;
        this.source = source;
        this.stepsPerEpoch = stepsPerEpoch;
        RandomGenerator random = stream(design, INITIAL_STREAM);
        double[] head = design.head().initial(random, design.sigma());
        double[] attention = design.attention().initial(random, design.sigma());
        require(isFinite(head) && isFinite(attention), "sigma", design.sigma(),
                "so small that the parameters of the start stay in the range of double");
        this.parameters = new ModelParameters(head, attention);
    }

    private static boolean isFinite(double[] numbers) {
        return Arrays.stream(numbers).allMatch(Double::isFinite);
    }

    private static RandomGenerator stream(ModelDesign design, long name) {
        return RandomGeneratorFactory.of(GENERATOR).create(design.seed() ^ name);
    }

    /**
     * A run whose gradients an engine gives: that of a population, say.
     *
     * @param engine its loss and head must be the design's; closed with the run
     */
    public static ModelRun of(ModelDesign design, ModelEngine engine) {
        return new ModelRun(design, engine, engine::gradient, 1);
    }

    /** A run over sequences, all of them in each step. */
    public static ModelRun fullBatch(ModelDesign design, LabelledSequences sequences) {
        return of(design, new SequenceEngine(sequences, design.head(), design.loss()));
    }

    /** A run over sequences, some of them in each step: in every epoch each sequence once, in an order of the design's seed. */
    public static ModelRun miniBatches(ModelDesign design, LabelledSequences sequences, int size) {
        SequenceEngine engine = new SequenceEngine(sequences, design.head(), design.loss());
        EpochBatches batches = new EpochBatches(sequences.count(), size, stream(design, BATCH_STREAM));
        return new ModelRun(design, engine,
                (head, tokens, positions) -> engine.gradient(head, tokens, positions, batches.next()), batches.perEpoch());
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

    /**
     * Puts other parameters in the place of those now, e.g. drawn in another way or saved from another run; steps count on.
     *
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if there are not as many
     */
    public void replaceParameters(ModelParameters replacement) {
        require(replacement.head().length == parameters.head().length, "the number of head parameters",
                replacement.head().length, String.valueOf(parameters.head().length));
        require(replacement.attention().length == parameters.attention().length, "the number of attention parameters",
                replacement.attention().length, String.valueOf(parameters.attention().length));
        parameters = replacement;
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

    /**
     * The smallest z + ε over the sequences of all steps so far; infinite before the first, NaN if the engine does not tell.
     */
    public double smallestMargin() {
        return smallestMargin;
    }

    /** The number of steps in an epoch: 1 for the full batch. */
    public int stepsPerEpoch() {
        return stepsPerEpoch;
    }

    /**
     * One step of gradient descent, on the next batch if there are several.
     *
     * @return the loss before the step, over the batch
     * @throws StoppedTrainingException if the step leaves the range of double
     * @throws ArithmeticException      if the loss is not defined at the model
     */
    public double advance() {
        ModelGradient gradient = source.next(parameters.head(), tokenLogits(), positionLogits());
        double[] head = parameters.head().clone();
        for (int e = 0; e < head.length; e++) {
            head[e] -= design.eta() * gradient.head()[e];
        }
        double[] attention = design.attention().advanced(parameters.attention(), gradient.tokens(), gradient.logits(),
                design.eta());
        if (!isFinite(head) || !isFinite(attention)) {
            throw new StoppedTrainingException(step + 1, "the parameters leave the range of double");
        }
        parameters = new ModelParameters(head, attention);
        smallestMargin = Math.min(smallestMargin, gradient.smallestMargin());
        step++;
        return gradient.loss();
    }

    /** {@code count} steps. */
    public void advance(int count) {
        for (int k = 0; k < count; k++) {
            advance();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
