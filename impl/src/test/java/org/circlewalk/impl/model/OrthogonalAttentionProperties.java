package org.circlewalk.impl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The paper's attention is the general one at orthogonal positions, the zero token's rate included. */
class OrthogonalAttentionProperties {
    private static final double UNIT = 0x1p-53;

    private static OrthogonalAttention orthogonal(int nodes, int length, int dimension, Normalisation normalisation) {
        return new OrthogonalAttention(nodes, length, Embedding.of(normalisation, dimension));
    }

    /** Either multiplies a slope by η and a few factors of G and 1 + G, each with a rounding; the sum has one more. */
    @Property(tries = 100)
    void aStepIsThatOfTheMatrixUpToTheRoundingOfItsRates(@ForAll Normalisation normalisation,
            @ForAll @IntRange(min = 1, max = 5) int nodes, @ForAll @IntRange(min = 2, max = 7) int length,
            @ForAll @IntRange(min = 7, max = 2000) int dimension, @ForAll long seed) {
        Random random = new Random(seed);
        OrthogonalAttention attention = orthogonal(nodes, length, dimension, normalisation);
        MatrixAttention matrix = new MatrixAttention(nodes,
                new AttentionGeometry(Positions.sine(length, dimension), normalisation, 1));
        double[] parameters = random.doubles(nodes + length, -1, 1).toArray();
        double[] tokens = random.doubles(nodes, -1, 1).toArray();
        double[] logits = random.doubles(length, -1, 1).toArray();
        double eta = 2 * random.nextDouble();
        double[] actual = attention.advanced(parameters, tokens, logits, eta);
        double[] expected = matrix.advanced(parameters, tokens, logits, eta);
        assertThat(attention.parameters()).isEqualTo(matrix.parameters());
        assertThat(attention.tokenLogits(parameters)).isEqualTo(matrix.tokenLogits(parameters));
        assertThat(attention.positionLogits(parameters)).isEqualTo(matrix.positionLogits(parameters));
        for (int e = 0; e < actual.length; e++) {
            double move = Math.abs(expected[e] - parameters[e]) + Math.abs(parameters[e]);
            assertThat(actual[e]).isCloseTo(expected[e], within(24 * UNIT * move));
        }
    }

    @Property(tries = 50)
    void theStartHasTheDeviationsOfTheEmbeddings(@ForAll Normalisation normalisation,
            @ForAll @IntRange(min = 7, max = 2000) int dimension, @ForAll long seed) {
        OrthogonalAttention attention = orthogonal(3, 7, dimension, normalisation);
        Embedding embedding = attention.embedding();
        double[] initial = attention.initial(new Random(seed), 0.01);
        Random random = new Random(seed);
        for (int i = 0; i < 7; i++) {
            double expected = 0.01 * (i < 6 ? embedding.positionDeviation() : embedding.lastDeviation()) * random.nextGaussian();
            assertThat(initial[3 + i]).isCloseTo(expected, within(8 * UNIT * Math.abs(expected)));
        }
        for (int s = 0; s < 3; s++) {
            double expected = 0.01 * embedding.tokenDeviation() * random.nextGaussian();
            assertThat(initial[s]).isCloseTo(expected, within(8 * UNIT * Math.abs(expected)));
        }
    }

    @Example
    void aSlopeOfZeroMovesNothingWhereTheRateIsOutOfRange() {
        OrthogonalAttention attention = orthogonal(2, 2, 1000, Normalisation.NONE);
        assertThat(attention.advanced(new double[] {1, 2, 3, 4}, new double[2], new double[2], 1e306)).containsExactly(1, 2, 3, 4);
    }
}
