package org.circlewalk.tests.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.population.ChainPopulationEngine;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.ChainTask;
import org.circlewalk.spec.chain.MarkovChain;
import org.circlewalk.spec.gradient.ExpectedGradient;

/**
 * The population engine for chains computes the exact gradient of Lemma B.1 within the bounds that it states. The law is listed
 * as a sample in which each walk and label is as often as its probability says.
 */
class ChainEqualsExactProperties {
    private static final double EPSILON = 0.1;

    /**
     * A chain whose every node is followed by each of its {@code choices}, repetitions counted, with the same probability; one
     * choice is deterministic, as many as nodes may be dense.
     */
    private record Case(int[][] choices, int length, int lag, ModelState state) {
        /** V and logits are short binary fractions; {@code sharpness} scales the logits, 0 makes them ties. */
        static Case random(int nodes, int perNode, int length, int lag, int sharpness, boolean attendsTokens, long seed) {
            Random random = new Random(seed);
            int[][] choices = IntStream.range(0, nodes).mapToObj(s -> random.ints(perNode, 0, nodes).toArray())
                    .toArray(int[][]::new);
            double[] value = random.ints(nodes * nodes, -1, 49).mapToDouble(e -> e < 0 ? -EPSILON / 2 : e / 16.0).toArray();
            double[] tokens = random.ints(nodes, -8, 9)
                    .mapToDouble(l -> attendsTokens ? sharpness * l / 8.0 : 0).toArray();
            double[] positions = random.ints(length, -8, 9).mapToDouble(l -> 3.0 * sharpness * l / 8).toArray();
            return new Case(choices, length, lag, new ModelState(nodes, length, value, tokens, positions));
        }

        ChainTask task() {
            int nodes = choices.length;
            BigFraction[][] rows = new BigFraction[nodes][nodes];
            for (int s = 0; s < nodes; s++) {
                Arrays.fill(rows[s], BigFraction.ZERO);
                for (int y : choices[s]) {
                    rows[s][y] = rows[s][y].add(new BigFraction(1, choices[s].length));
                }
            }
            return new ChainTask(MarkovChain.withUniformStart(rows), length, lag);
        }

        /** Walks s_1 … s_{N−1} followed by their label. */
        int[][] distribution() {
            List<int[]> walks = new ArrayList<>();
            for (int start = 0; start < choices.length; start++) {
                int[] nodes = new int[length];
                nodes[0] = start;
                extend(walks, nodes, 1);
            }
            return walks.toArray(int[][]::new);
        }

        private void extend(List<int[]> walks, int[] nodes, int taken) {
            if (taken == length) {
                walks.add(nodes.clone());
                return;
            }
            int from = taken == length - 1 ? nodes[length - 1 - lag] : nodes[taken - 1];
            for (int to : choices[from]) {
                nodes[taken] = to;
                extend(walks, nodes, taken + 1);
            }
        }
    }

    @Property(tries = 150)
    void thePopulationGradientOfAChainIsTheSumOverAllWalksAndLabels(@ForAll @IntRange(min = 3, max = 5) int nodes,
            @ForAll @IntRange(min = 1, max = 3) int perNode, @ForAll @IntRange(min = 2, max = 5) int length,
            @ForAll @IntRange(min = 1, max = 4) int lag, @ForAll @IntRange(min = 0, max = 10) int sharpness,
            @ForAll boolean attendsTokens, @ForAll long seed) {
        Case at = Case.random(nodes, perNode, length, Math.min(lag, length - 1), sharpness, attendsTokens, seed);
        ExpectedGradient exact = ExactReference.ofSample(at.distribution(), at.state(), EPSILON);
        try (ChainPopulationEngine engine = new ChainPopulationEngine(at.task(), EPSILON)) {
            LossGradient fast = engine.gradient(at.state());
            GradientErrorBound bound = engine.errorBound(at.state());
            assertThat(EngineComparison.exceeded(fast, bound, exact)).isEmpty();
            double[] changed = fast.value().clone();
            int entry = IntStream.range(0, changed.length).reduce(0, (a, b) -> changed[b] < changed[a] ? b : a);
            changed[entry] *= 1 + 1e-9;
            assertThat(EngineComparison.exceeded(new LossGradient(fast.loss(), changed, fast.logits(), fast.tokens()), bound,
                    exact)).hasSize(1);
        }
    }
}
