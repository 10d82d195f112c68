package org.circlewalk.impl.run;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.circlewalk.impl.engine.GradientEngine;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LogLoss;
import org.circlewalk.impl.engine.LogScoreLoss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.SymmetricEngine;
import org.circlewalk.impl.engine.SymmetricEngine.Symmetry;
import org.circlewalk.impl.engine.empirical.EmpiricalEngine;
import org.circlewalk.impl.engine.population.PopulationEngine;
import org.circlewalk.impl.model.LinearHead;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.OrthogonalAttention;
import org.circlewalk.impl.task.RandomStream;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * A {@link ModelRun} of the paper's model on walks: one with settings to be saved with, error bounds and exact measurements. Equal
 * settings give equal runs to the last bit, and a run that was saved and resumed equals one that was not interrupted.
 */
public final class TrainingRun implements AutoCloseable {
    private final TrainingSettings settings;
    private final ModelRun run;
    private final Function<ModelState, GradientErrorBound> errorBound;
    private final SampledWalks sample;
    private WalkEvaluation evaluation;

    private TrainingRun(TrainingSettings settings, ModelParameters start, int step, Symmetry symmetry, int threads) {
        this.settings = settings;
        double epsilon = Fractions.toDouble(settings.epsilon());
        GradientEngine engine;
        if (settings.engine() == EngineKind.POPULATION) {
            PopulationEngine population = new PopulationEngine(settings.walk(), epsilon);
            this.sample = null;
            this.errorBound = population::errorBound;
            engine = population;
        } else {
            this.sample = SampledWalks.draw(settings.walk(), settings.sequences(), settings.seed());
            EmpiricalEngine empirical = new EmpiricalEngine(sample, new LogLoss(epsilon), threads);
            this.errorBound = empirical::errorBound;
            engine = empirical;
        }
        this.run = ModelRun.from(design(settings), new SymmetricEngine(engine, symmetry), start, step);
    }

    /** The model that settings ask for. */
    static ModelDesign design(TrainingSettings settings) {
        return new ModelDesign(attention(settings), new LinearHead(settings.walk().nodes()),
                new LogScoreLoss(Fractions.toDouble(settings.epsilon())), Fractions.toDouble(settings.eta()), settings.sigma(), settings.seed());
    }

    private static OrthogonalAttention attention(TrainingSettings settings) {
        return new OrthogonalAttention(settings.walk().nodes(), settings.walk().length(), settings.embedding());
    }

    /**
     * A run at step 0.
     *
     * @param threads how many threads may work; changes no result
     * @throws InvalidParameterException if σ takes V or the logits of a Gaussian start out of the range of double
     */
    public static TrainingRun start(TrainingSettings settings, int threads) {
        return new TrainingRun(settings, start(settings), 0, settings.symmetry(), threads);
    }

    /**
     * A run at step 0 with nothing done to keep an exact symmetry: what a program in floating point shows where the other stays on
     * the symmetric path by construction.
     *
     * @param threads how many threads may work; changes no result
     * @throws InvalidParameterException if σ takes V or the logits of a Gaussian start out of the range of double
     */
    public static TrainingRun startLeftToRounding(TrainingSettings settings, int threads) {
        return new TrainingRun(settings, start(settings), 0, Symmetry.NONE, threads);
    }

    /** The run that {@link #save()} saved, where it was. */
    public static TrainingRun resume(SavedRun saved, int threads) {
        ModelState state = saved.state();
        return new TrainingRun(saved.settings(), parameters(state.value(), state.tokenLogits(), state.positionLogits()),
                saved.step(), saved.settings().symmetry(), threads);
    }

    private static ModelParameters parameters(double[] value, double[] tokens, double[] positions) {
        return new ModelParameters(value, DoubleStream.concat(Arrays.stream(tokens), Arrays.stream(positions)).toArray());
    }

    private static ModelParameters start(TrainingSettings settings) {
        OrthogonalAttention attention = attention(settings);
        double[] value = new double[attention.nodes() * attention.nodes()];
        if (settings.initialisation() == Initialisation.ZERO) {
            return new ModelParameters(value, new double[attention.parameters()]);
        }
        double sigma = settings.sigma();
        RandomGenerator random = RandomStream.START.of(settings.seed());
        double[] positions = attention.initialPositions(random, sigma);
        Arrays.setAll(value, e -> sigma * random.nextGaussian());
        ModelParameters start = parameters(value, attention.initialTokens(random, sigma), positions);
        require(start.isFinite(), "sigma", sigma,
                "so small that V and the attention logits of the start stay in the range of double");
        return start;
    }

    /** The settings. */
    public TrainingSettings settings() {
        return settings;
    }

    /** The number of steps taken. */
    public int step() {
        return run.step();
    }

    /** The model now. */
    public ModelState state() {
        return run.state();
    }

    /**
     * The loss and gradient now.
     *
     * @throws ArithmeticException if the loss is not defined at the model
     */
    public LossGradient gradient() {
        return run.gradient();
    }

    /**
     * The bounds of the gradient's errors now.
     *
     * @throws ArithmeticException if the loss is not defined at the model
     */
    public GradientErrorBound errorBound() {
        return errorBound.apply(state());
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
        return run.tryToAdvance();
    }

    /**
     * One step of gradient descent.
     *
     * @throws StoppedTrainingException if the step leaves the range of double, or the loss is not defined after it; the run then
     *                                  stays where it is
     * @throws ArithmeticException      if the loss is not defined at the model, which can be so at the start only
     */
    public void advance() {
        run.advance();
    }

    /**
     * The measurements now.
     *
     * @throws ArithmeticException if the loss is not defined at the model
     */
    public StepRecord measure() {
        return evaluation().record(step(), gradient().loss(), state());
    }

    /** S_1 … S_N now, index = position − 1; the mean over the test walks where they depend on the walk. */
    public double[] meanScores() {
        return evaluation().meanScores(state());
    }

    private WalkEvaluation evaluation() {
        if (evaluation == null) {
            evaluation = new WalkEvaluation(SampledWalks.draw(settings.walk(), settings.testSequences(),
                    RandomStream.TEST_WALKS.seed(settings.seed())));
        }
        return evaluation;
    }

    /** What it takes to resume the run. */
    public SavedRun save() {
        return new SavedRun(settings, step(), state());
    }

    @Override
    public void close() {
        run.close();
    }
}
