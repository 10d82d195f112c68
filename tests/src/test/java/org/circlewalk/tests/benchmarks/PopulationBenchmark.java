package org.circlewalk.tests.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.population.PopulationEngine;
import org.circlewalk.impl.model.Embedding;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One population gradient, one thread. Along a run of gradient descent (η = 1, ε = 0.1, M = 1000): after 1 step the scores are
 * uniform and V is nearly constant, after 2 attention has moved, after 20 the state is trained. {@code form} is what
 * the state looks like to the engine: circulant, any V (one entry is changed), or attention to tokens (one logit is).
 *
 * <p>The gc profiler ({@code -prof gc}) shows what a gradient allocates: its result.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PopulationBenchmark {
    /** What the state looks like to the engine. */
    public enum Form { CIRCULANT, ANY_VALUE, TOKENS }

    /** K. */
    @Param({"6"})
    public int nodes;

    /** N. */
    @Param({"97"})
    public int length;

    /** p. */
    @Param({"0.7"})
    public String p;

    /** The number of steps from zero to the state. */
    @Param({"1", "2", "20"})
    public int steps;

    /** The form of the state. */
    @Param({"CIRCULANT", "ANY_VALUE", "TOKENS"})
    public Form form;

    private PopulationEngine engine;
    private ModelState state;

    /** Trains from zero, then gives the state its form. */
    @Setup(Level.Trial)
    public void train() {
        engine = new PopulationEngine(new RandomWalk(nodes, length, Fractions.parse("p", p)), 0.1);
        state = ModelState.zero(nodes, length);
        for (int t = 0; t < steps; t++) {
            state = step(state, engine.gradient(state));
        }
        double[] value = state.value();
        double[] tokens = state.tokenLogits();
        if (form == Form.ANY_VALUE) {
            value[0] *= 1.001;
        } else if (form == Form.TOKENS) {
            tokens[0] += 0.001;
        }
        state = new ModelState(nodes, length, value, tokens, state.positionLogits());
    }

    /** The state after a step from it (η = 1, M = 1000). */
    static ModelState step(ModelState state, LossGradient gradient) {
        Embedding embedding = Embedding.of(Normalisation.NONE, 1000);
        double[] value = state.value();
        double[] positions = state.positionLogits();
        Arrays.setAll(value, j -> value[j] - gradient.value()[j]);
        Arrays.setAll(positions, i -> positions[i] - embedding.positionRate() * gradient.logits()[i]);
        return new ModelState(state.nodes(), state.length(), value, state.tokenLogits(), positions);
    }

    /** One gradient. */
    @Benchmark
    public LossGradient gradient() {
        return engine.gradient(state);
    }

    /** Ends the engine. */
    @TearDown
    public void close() {
        engine.close();
    }
}
