package org.circlewalk.impl.run;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.circlewalk.impl.engine.empirical.EmpiricalEngine;
import org.circlewalk.impl.engine.GradientEngine;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LogLoss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.population.PopulationEngine;
import org.circlewalk.impl.engine.SymmetricEngine;
import org.circlewalk.impl.model.Embedding;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.parameter.Fractions;

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
        return new ModelState(k, n, gaussian(random, k * k, sigma),
                gaussian(random, k, sigma * embedding.tokenDeviation()), positions);
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
            gradient = engine.gradient(state);
        }
        return gradient;
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
     * One step of gradient descent.
     *
     * @throws ArithmeticException if the loss is not defined at the model
     */
    public void advance() {
        LossGradient slope = gradient();
        int n = settings.walk().length();
        double[] positions = moved(state.positionLogits(), slope.logits(), eta * embedding.positionRate());
        positions[n - 1] = state.positionLogits()[n - 1] - eta * embedding.lastRate() * slope.logits()[n - 1];
        state = new ModelState(state.nodes(), n, moved(state.value(), slope.value(), eta),
                moved(state.tokenLogits(), slope.tokens(), eta * embedding.tokenRate()), positions);
        gradient = null;
        step++;
    }

    private static double[] moved(double[] from, double[] slope, double rate) {
        double[] to = new double[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] - rate * slope[i];
        }
        return to;
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
