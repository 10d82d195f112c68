package org.circlewalk.tests.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.DoubleStream;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;

/** The gradient over a sample in C, {@code empirical_step.c}. */
final class EmpiricalPeer implements AutoCloseable {
    private final CompiledPeer program;
    private final int nodes;
    private final int length;

    /** @param optimisation see {@link CompiledPeer#of} */
    EmpiricalPeer(SampledWalks walks, double epsilon, String optimisation) {
        program = CompiledPeer.of("empirical_step.c", optimisation);
        nodes = walks.walk().nodes();
        length = walks.walk().length();
        StringJoiner text = new StringJoiner(" ");
        text.add("walks").add(Integer.toString(nodes)).add(Integer.toString(length)).add(Integer.toString(walks.count()))
                .add(Double.toHexString(epsilon));
        for (int w = 0; w < walks.count(); w++) {
            for (int node : walks.nodes(w)) {
                text.add(Integer.toString(node));
            }
        }
        program.tell(text.toString());
    }

    /** The ways to compute it that this machine allows, the plain one first: portable, avx512. */
    List<String> kinds() {
        return List.of(program.ask("kinds").split(" "));
    }

    void set(ModelState state) {
        program.tell("state " + CompiledPeer.text(state.value(), state.tokenLogits(), state.positionLogits()));
    }

    LossGradient gradient(String kind) {
        double[] numbers = program.askForNumbers("gradient " + kind);
        int logits = 1 + nodes * nodes;
        return new LossGradient(numbers[0], Arrays.copyOfRange(numbers, 1, logits),
                Arrays.copyOfRange(numbers, logits, logits + length),
                Arrays.copyOfRange(numbers, logits + length, logits + length + nodes));
    }

    /** The nanoseconds that some gradients in a row take. */
    double nanos(String kind, int count) {
        return Double.parseDouble(program.ask("time " + kind + " " + count));
    }

    /**
     * The largest difference from an engine's gradient, in units of what both may be off together.
     *
     * <p>The program does what {@link org.circlewalk.impl.engine.empirical.EmpiricalEngine} does, with no more roundings on the
     * way of any number, and fused products; so either is within the engine's bounds, but for the most attended position, where
     * the program has no sum of the other positions: its error is that of any position, at most the largest of the bounds as
     * long as no walk attends to one position more than to all others.
     */
    static double difference(LossGradient actual, LossGradient expected, GradientErrorBound bound) {
        double largest = Arrays.stream(bound.logits()).max().orElseThrow();
        double ofValue = CompiledPeer.worst(actual.value(), expected.value(),
                e -> 2 * bound.value() * Math.abs(expected.value()[e]) + bound.underflow());
        double ofLogits = CompiledPeer.worst(actual.logits(), expected.logits(), i -> bound.logits()[i] + largest);
        double ofTokens = CompiledPeer.worst(actual.tokens(), expected.tokens(), s -> 2 * bound.tokens()[s]);
        return DoubleStream.of(CompiledPeer.worstOfLoss(actual, expected, bound), ofValue, ofLogits, ofTokens).max().orElseThrow();
    }

    @Override
    public void close() {
        program.close();
    }
}
