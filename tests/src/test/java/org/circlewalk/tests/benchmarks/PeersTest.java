package org.circlewalk.tests.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Random;
import org.circlewalk.impl.engine.LogLoss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.empirical.EmpiricalEngine;
import org.circlewalk.impl.engine.population.PopulationEngine;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The programs in C that {@link PeerBenchmark} times compute what the engines compute, within the engines' error bounds. */
class PeersTest {
    private static final double EPSILON = 0.1;

    @BeforeAll
    static void findCompiler() {
        assumeTrue(CompiledPeer.obstacle().isEmpty(), () -> CompiledPeer.obstacle().orElseThrow());
    }

    private static RandomWalk walk(int nodes, int length) {
        return new RandomWalk(nodes, length, Fractions.parse("p", "7/10"));
    }

    /** Even and odd circles, blocks that are cut off, vectors of walks that are not full, a label that no walk has. */
    @Test
    void theGradientOverASampleIsTheEngines() {
        int[][] cases = {{3, 2, 3}, {4, 13, 20}, {5, 50, 77}, {6, 20, 11}, {6, 97, 300}, {7, 9, 100}, {8, 40, 99}, {20, 101, 60},
            {40, 12, 30}};
        for (int[] sizes : cases) {
            SampledWalks walks = SampledWalks.draw(walk(sizes[0], sizes[1]), sizes[2], 1);
            Random random = new Random(sizes[0]);
            ModelState state = new ModelState(sizes[0], sizes[1], random.doubles(sizes[0] * sizes[0]).toArray(),
                    random.doubles(sizes[0]).toArray(), random.doubles(sizes[1]).toArray());
            try (EmpiricalEngine engine = new EmpiricalEngine(walks, new LogLoss(EPSILON), 1);
                    EmpiricalPeer peer = new EmpiricalPeer(walks, EPSILON, CompiledPeer.QUICKLY_MADE)) {
                peer.set(state);
                for (String kind : peer.kinds()) {
                    LossGradient actual = peer.gradient(kind);
                    assertThat(EmpiricalPeer.difference(actual, engine.gradient(state), engine.errorBound(state)))
                            .as(kind + " for K, N, n = " + List.of(sizes[0], sizes[1], sizes[2])).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void thePopulationGradientIsTheEnginesAllAlongARun() {
        for (int[] sizes : new int[][] {{3, 3}, {4, 4}, {5, 10}, {6, 13}, {6, 97}, {20, 101}}) {
            try (PopulationEngine engine = new PopulationEngine(walk(sizes[0], sizes[1]), EPSILON)) {
                List<ModelState> states = PopulationPeer.run(engine, 30);
                try (PopulationPeer peer = new PopulationPeer(engine.walk(), EPSILON, states, CompiledPeer.QUICKLY_MADE)) {
                    for (int t = 0; t < states.size(); t++) {
                        assertThat(PopulationPeer.difference(peer.gradient(t), engine.gradient(states.get(t)),
                                engine.errorBound(states.get(t)))).as("K = " + sizes[0] + ", N = " + sizes[1] + ", step " + t)
                                .isLessThanOrEqualTo(1);
                    }
                }
            }
        }
    }
}
