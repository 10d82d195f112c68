package org.circlewalk.tests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.empirical.EmpiricalEngine;
import org.circlewalk.impl.engine.LogLoss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;

/** What is compared in time computes the same. */
class EmpiricalBaselinesTest {
    private static final int NODES = 5;
    private static final int LENGTH = 9;
    private static final int WALKS = 50;
    private static final int POSITION_DIMENSION = 12;
    private static final LogLoss LOSS = new LogLoss(0.1);

    /**
     * Every number compared is reached by fewer than 2(n + N + K + M) + 100 &lt; 300 additions, products, quotients and
     * exponentials on any path. Logits are at most 1 + N, so each of those errors grows by at most (1 + N) · 2 on the way
     * through exp and by 1/ε = 10 through ℓ′; and the terms of each sum of moduli add up to at most max|ℓ′| · max|V| ·
     * max|p| = 10. With u = 2⁻⁵³: 300 · 20 · 10 · 10 · u &lt; 10⁻¹⁰.
     */
    private static final double BOUND = 1e-10;

    private final Random random = new Random(2);
    private final ModelState state = new ModelState(NODES, LENGTH, random.doubles(NODES * NODES).toArray(),
            random.doubles(NODES).toArray(), random.doubles(LENGTH).toArray());
    private final SampledWalks walks = SampledWalks.draw(new RandomWalk(NODES, LENGTH, new BigFraction(7, 10)), WALKS, 4);
    private final int[][] nodes = EmpiricalBaselines.nodes(walks);

    private LossGradient engine() {
        try (EmpiricalEngine engine = new EmpiricalEngine(walks, LOSS, 1)) {
            return engine.gradient(state);
        }
    }

    @Test
    void theIndexedWayGivesTheEnginesGradient() {
        LossGradient expected = engine();
        LossGradient actual = EmpiricalBaselines.indexed(nodes, LOSS, state);
        assertThat(Math.abs(actual.loss() - expected.loss())).isLessThan(BOUND);
        assertClose(actual.value(), expected.value());
        assertClose(actual.logits(), expected.logits());
        assertClose(actual.tokens(), expected.tokens());
    }

    @Test
    void theTextbooksGradientOfWIsTheEnginesCarriedBackThroughTheEmbeddings() {
        LossGradient expected = engine();
        EmpiricalBaselines.Textbook textbook = new EmpiricalBaselines.Textbook(nodes, NODES, POSITION_DIMENSION, LOSS);
        textbook.attendAs(state);
        assertThat(Math.abs(textbook.gradient(state.value()) - expected.loss())).isLessThan(BOUND);
        for (int y = 0; y < NODES; y++) {
            for (int s = 0; s < NODES; s++) {
                assertThat(Math.abs(textbook.valueGradient[y][s] - expected.value()[y * NODES + s])).isLessThan(BOUND);
            }
        }
        for (int r = 0; r < NODES + POSITION_DIMENSION; r++) {
            for (int c = 0; c < NODES + POSITION_DIMENSION; c++) {
                double direction = r < NODES ? expected.tokens()[r] : 0;
                for (int i = 1; r >= NODES && i <= LENGTH; i++) {
                    direction += expected.logits()[i - 1] * entry(i, r - NODES + 1);
                }
                double last = c < NODES ? 0 : entry(LENGTH, c - NODES + 1);
                assertThat(Math.abs(textbook.attentionGradient[r][c] - direction * last)).isLessThan(BOUND);
            }
        }
    }

    /** [p_i]_m. */
    private static double entry(int i, int m) {
        return Math.sin(i * m * Math.PI / (POSITION_DIMENSION + 1));
    }

    private static void assertClose(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int e = 0; e < actual.length; e++) {
            assertThat(Math.abs(actual[e] - expected[e])).isLessThan(BOUND);
        }
    }
}
