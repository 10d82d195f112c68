package org.circlewalk.tests.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.population.PopulationEngine;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** The population gradient for a circulant V in C, {@code population_step.c}, at the states of a run. */
final class PopulationPeer implements AutoCloseable {
    private final CompiledPeer program;
    private final int nodes;
    private final int length;

    /** @param optimisation see {@link CompiledPeer#of} */
    PopulationPeer(RandomWalk walk, double epsilon, List<ModelState> states, String optimisation) {
        program = CompiledPeer.of("population_step.c", optimisation);
        nodes = walk.nodes();
        length = walk.length();
        program.tell("walk " + nodes + " " + length + " " + Double.toHexString(Fractions.toDouble(walk.p())) + " "
                + Double.toHexString(epsilon));
        for (int t = 0; t < states.size(); t++) {
            double[] row = Arrays.copyOf(states.get(t).value(), nodes);
            program.tell("state " + t + " " + CompiledPeer.text(row, states.get(t).positionLogits()));
        }
    }

    /** The states of gradient descent from zero (η = 1, M = 1000) before each of some steps. */
    static List<ModelState> run(PopulationEngine engine, int steps) {
        List<ModelState> states = new ArrayList<>();
        ModelState state = ModelState.zero(engine.walk().nodes(), engine.walk().length());
        for (int t = 0; t < steps; t++) {
            states.add(state);
            state = PopulationBenchmark.step(state, engine.gradient(state));
        }
        return states;
    }

    /** The number of exponentials at a state. */
    int exponentials(int state) {
        return Integer.parseInt(program.ask("nodes " + state));
    }

    /** Loss and gradient at a state; of ∂L/∂V its first row. */
    LossGradient gradient(int state) {
        double[] numbers = program.askForNumbers("gradient " + state);
        return new LossGradient(numbers[0], Arrays.copyOfRange(numbers, 1, 1 + nodes),
                Arrays.copyOfRange(numbers, 1 + nodes, 1 + nodes + length),
                Arrays.copyOfRange(numbers, 1 + nodes + length, 1 + nodes + length + nodes));
    }

    /** The nanoseconds that the gradients at the states from … to − 1 take, a number of times over. */
    double nanos(int from, int to, int count) {
        return Double.parseDouble(program.ask("time " + from + " " + to + " " + count));
    }

    /**
     * The largest difference from the engine's gradient, in units of twice the engine's error bounds: the program's rules are as
     * accurate, and it rounds no more often on the way of any number.
     */
    static double difference(LossGradient actual, LossGradient expected, GradientErrorBound bound) {
        double ofValue = CompiledPeer.worst(actual.value(), Arrays.copyOf(expected.value(), actual.value().length),
                s -> 2 * bound.value() * Math.abs(expected.value()[s]));
        double ofLogits = CompiledPeer.worst(actual.logits(), expected.logits(), i -> 2 * (bound.logits()[i] + bound.underflow()));
        double ofTokens = CompiledPeer.worst(actual.tokens(), expected.tokens(), s -> 2 * (bound.tokens()[s] + bound.underflow()));
        return DoubleStream.of(CompiledPeer.worstOfLoss(actual, expected, bound), ofValue, ofLogits, ofTokens).max().orElseThrow();
    }

    @Override
    public void close() {
        program.close();
    }
}
