package org.circlewalk.impl.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The forward pass is what its formulas say, and nobody can change a model through what it hands out. */
class ForwardPassProperties {
    private static ModelState state(Random random, int nodes, int length, boolean byToken) {
        double[] tokens = new double[nodes];
        Arrays.fill(tokens, random.nextDouble());
        if (byToken) {
            tokens[0] += 1;
        }
        return new ModelState(nodes, length, random.doubles(nodes * nodes, -1, 1).toArray(), tokens,
                random.doubles(length, -1, 1).toArray());
    }

    /** To the last bit: the same sums in the same order, whether or not the scores are computed once for all sequences. */
    @Property(tries = 100)
    void itsNumbersAreThoseOfTheFormulas(@ForAll @IntRange(min = 1, max = 5) int nodes,
            @ForAll @IntRange(min = 2, max = 8) int length, @ForAll boolean byToken, @ForAll long seed) {
        Random random = new Random(seed);
        ModelState state = state(random, nodes, length, byToken);
        int[] words = random.ints(length - 1, 0, nodes).toArray();
        double[] scores = state.positionLogits();
        for (int i = 0; i < words.length; i++) {
            scores[i] += state.tokenLogits()[words[i]];
        }
        ModelState.softmax(scores);
        double[] average = new double[nodes];
        double[] output = new double[nodes];
        for (int i = 0; i < words.length; i++) {
            average[words[i]] += scores[i];
        }
        for (int e = 0; e < nodes * nodes; e++) {
            output[e / nodes] += state.value()[e] * average[e % nodes];
        }
        ForwardPass pass = ForwardPass.of(state);
        assertThat(pass.scores(words)).containsExactly(scores);
        assertThat(pass.average(words)).containsExactly(average);
        assertThat(pass.output(words)).containsExactly(output);
    }

    @Property(tries = 50)
    void whatAModelHandsOutIsACopy(@ForAll boolean byToken, @ForAll long seed) {
        ModelState state = state(new Random(seed), 3, 4, byToken);
        ModelState same = new ModelState(3, 4, state.value(), state.tokenLogits(), state.positionLogits());
        ForwardPass pass = ForwardPass.of(state);
        double[] scores = pass.scores(0, 1, 2);
        for (double[] handedOut : new double[][] {state.value(), state.tokenLogits(), state.positionLogits(), pass.scores(0, 1, 2)}) {
            Arrays.fill(handedOut, 7);
        }
        assertThat(state).isEqualTo(same);
        assertThat(pass.scores(0, 1, 2)).containsExactly(scores);
    }
}
