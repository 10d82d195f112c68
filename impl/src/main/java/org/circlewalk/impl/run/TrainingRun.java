package org.circlewalk.impl.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.circlewalk.impl.engine.GradientEngine;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LogLoss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.SymmetricEngine;
import org.circlewalk.impl.engine.empirical.EmpiricalEngine;
import org.circlewalk.impl.engine.population.PopulationEngine;
import org.circlewalk.impl.model.Embedding;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * Gradient descent on one model, step by step. Equal settings give equal runs to the last bit, and a run that was saved and
 * resumed equals one that was not interrupted.
 */
public final class TrainingRun implements AutoCloseable {
    /** What distinguishes the streams of random numbers that one seed feeds. */
    private static final long TEST_STREAM = 0x5851F42D4C957F2DL;
    private static final long INITIAL_STREAM = 0x14057B7EF767814FL;
    private static final String GENERATOR = "L64X128MixRandom";

    private final TrainingSettings settings;
    private final GradientEngine engine;
    private final Function<ModelState, GradientErrorBound> errorBound;
    private final SampledWalks sample;
    private final Embedding embedding;
    private final double eta;
    private Evaluation evaluation;
    private ModelState state;
    private int step;
    private LossGradient gradient;

    private TrainingRun(TrainingSettings settings, ModelState state, int step, int threads) {
        this.settings = settings;
        this.embedding = settings.embedding();
        this.eta = Fractions.toDouble(settings.eta());
        this.state = state;
        this.step = step;
        double epsilon = Fractions.toDouble(settings.epsilon());
        if (settings.engine() == EngineKind.POPULATION) {
            PopulationEngine population = new PopulationEngine(settings.walk(), epsilon);
            this.sample = null;
            this.errorBound = population::errorBound;
            this.engine = new SymmetricEngine(population, settings.symmetry());
        } else {
            this.sample = SampledWalks.draw(settings.walk(), settings.sequences(), settings.seed());
            EmpiricalEngine empirical = new EmpiricalEngine(sample, new LogLoss(epsilon), threads);
            this.errorBound = empirical::errorBound;
            this.engine = new SymmetricEngine(empirical, settings.symmetry());
        }
    }

    /**
     * A run at step 0.
     *
     * @param threads how many threads may work; changes no result
     * @throws InvalidParameterException if σ takes V or the logits of a Gaussian start out of the range of double
     */
    public static TrainingRun start(TrainingSettings settings, int threads) {
        return new TrainingRun(settings, initialState(settings), 0, threads);
    }

    /** The run that {@link #save()} saved, where it was. */
    public static TrainingRun resume(SavedRun saved, int threads) {
        return new TrainingRun(saved.settings(), saved.state(), saved.step(), threads);
    }

    private static ModelState initialState(TrainingSettings settings) {
        int k = settings.walk().nodes();
        int n = settings.walk().length();
        if (settings.initialisation() == Initialisation.ZERO) {
            return ModelState.zero(k, n);
        }
        RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(settings.seed() ^ INITIAL_STREAM);
        Embedding embedding = settings.embedding();
        double sigma = settings.sigma();
        double[] positions = gaussian(random, n, sigma * embedding.positionDeviation());
        positions[n - 1] *= embedding.lastDeviation() / embedding.positionDeviation();
        double[] value = gaussian(random, k * k, sigma);
        double[] tokens = gaussian(random, k, sigma * embedding.tokenDeviation());
        InvalidParameterException.require(isFinite(value) && isFinite(tokens) && isFinite(positions), "sigma", sigma,
                "so small that V and the attention logits of the start stay in the range of double");
        return new ModelState(k, n, value, tokens, positions);
    }

    private static boolean isFinite(double[] numbers) {
        return Arrays.stream(numbers).allMatch(Double::isFinite);
    }

    private static double[] gaussian(RandomGenerator random, int count, double deviation) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = deviation * random.nextGaussian();
        }
        return numbers;
    }

    /** The settings. */
    public TrainingSettings settings() {
        return settings;
    }

    /** The number of steps taken. */
    public int step() {
        return step;
    }

    /** The model now. */
    public ModelState state() {
        return state;
    }

    /**
     * The loss and gradient now.
     *
     * @throws ArithmeticException if the loss is not defined at the model
     */
    public LossGradient gradient() {
        if (gradient == null) {
            gradient = gradientAt(state);
        }
        return gradient;
    }

    private LossGradient gradientAt(ModelState where) {
        LossGradient slope = engine.gradient(where);
        if (!Double.isFinite(slope.loss())) {
            throw new ArithmeticException("The loss leaves the range of double.");
        }
        return slope;
    }

    /**
     * The bounds of the gradient's errors now.
     *
     * @throws ArithmeticException if the loss is not defined at the model
     */
    public GradientErrorBound errorBound() {
        return errorBound.apply(state);
    }

    /**
     * The walks the empirical engine trains on.
     *
     * @throws IllegalStateException for a population run, which has none
     */
    public SampledWalks sample() {
        if (sample == null) {
            throw new IllegalStateException("A population run has no sample.");
        }
        return sample;
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

    /**
     * One step of gradient descent.
     *
     * @throws StoppedTrainingException if the step leaves the range of double, or the loss is not defined after it; the run then
     *                                  stays where it is
     * @throws ArithmeticException      if the loss is not defined at the model, which can be so at the start only
     */
    public void advance() {
        LossGradient slope = gradient();
        int n = settings.walk().length();
        double[] positions = moved(state.positionLogits(), slope.logits(), embedding.positionRate());
        positions[n - 1] = moved(state.positionLogits()[n - 1], slope.logits()[n - 1], embedding.lastRate());
        double[] value = moved(state.value(), slope.value(), 1);
        double[] tokens = moved(state.tokenLogits(), slope.tokens(), embedding.tokenRate());
        requireInRange("V leaves the range of double", value);
        requireInRange("the attention logits leave the range of double", tokens);
        requireInRange("the attention logits leave the range of double", positions);
        ModelState next = new ModelState(state.nodes(), n, value, tokens, positions);
        try {
            gradient = gradientAt(next);
        } catch (ArithmeticException undefined) {
            throw new StoppedTrainingException(step + 1, undefined.getMessage());
        }
        state = next;
        step++;
    }

    private void requireInRange(String otherwise, double[] numbers) {
        if (!isFinite(numbers)) {
            throw new StoppedTrainingException(step + 1, otherwise);
        }
    }

    private double[] moved(double[] from, double[] slope, double factor) {
        double[] to = new double[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = moved(from[i], slope[i], factor);
        }
        return to;
    }

    /** A number after a step of η times a factor; a slope of 0 moves it by 0 even where η times the factor is out of range. */
    private double moved(double from, double slope, double factor) {
        double rate = eta * factor;
        return from - (Double.isInfinite(rate) ? eta * (factor * slope) : rate * slope);
    }

    /**
     * The measurements now.
     *
     * @throws ArithmeticException if the loss is not defined at the model
     */
    public StepRecord measure() {
        return evaluation().record(step, gradient().loss(), state);
    }

    /** S_1 … S_N now, index = position − 1; the mean over the test walks where they depend on the walk. */
    public double[] meanScores() {
        return evaluation().meanScores(state);
    }

    private Evaluation evaluation() {
        if (evaluation == null) {
            evaluation = new Evaluation(SampledWalks.draw(settings.walk(), settings.testSequences(),
                    settings.seed() ^ TEST_STREAM));
        }
        return evaluation;
    }

    /** What it takes to resume the run. */
    public SavedRun save() {
        return new SavedRun(settings, step, state);
    }

    @Override
    public void close() {
        engine.close();
    }
}
