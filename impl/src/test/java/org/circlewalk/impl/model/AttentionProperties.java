package org.circlewalk.impl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.circlewalk.impl.engine.LogScoreLoss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.sequence.SequenceEngine;
import org.circlewalk.impl.task.LabelledSequences;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** The reduced attention moves as the matrices of size K+M do that it stands for. */
class AttentionProperties {
    private static final double UNIT = 0x1p-53;

    private static double[][] random(Random random, int rows, int columns) {
        double[][] matrix = new double[rows][];
        Arrays.setAll(matrix, r -> random.doubles(columns, -1, 1).toArray());
        return matrix;
    }

    /** Visible positions of one norm, the last of another, so that every normalisation is possible. */
    private static double[][] positions(Random random, int length) {
        double[][] rows = new double[length][length + 2];
        for (int i = 0; i < length; i++) {
            rows[i][i] = i < length - 1 ? 1.5 : -0.75;
            rows[i][length] = i < length - 1 ? 0.5 : 0.25;
            rows[i][length + 1] = i % 2 == 0 || i == length - 1 ? 1 : -1;
        }
        return rows;
    }

    private static AttentionGeometry geometry(DenseAttention dense) {
        return new AttentionGeometry(Positions.of(dense.positions), dense.normalisation, dense.scale);
    }

    /** All keys that can occur, as pairs of position and word. */
    private static void assertLogits(DenseAttention dense, double[][] w, Attention attention, double[] parameters,
                                     double factor) {
        double[] tokens = attention.tokenLogits(parameters);
        double[] positions = attention.positionLogits(parameters);
        int last = positions.length - 1;
        for (int i = 0; i <= last; i++) {
            for (int s = i < last ? 0 : -1; s < (i < last ? dense.nodes : 0); s++) {
                double[] expected = dense.logit(w, dense.embedded(i, s, false));
                double actual = positions[i] + (s < 0 ? 0 : tokens[s]);
                assertThat(actual).isCloseTo(expected[0], within(factor * UNIT * (expected[1] + 1)));
            }
        }
    }

    /**
     * One step with a gradient g at one sequence. All numbers are below 4 in modulus and sums have at most D² = 15² terms, so
     * after the step, whose rate is below 1, a logit is off by at most 4·D²·u of its terms' moduli, on either side.
     */
    @Property(tries = 80)
    void aStepOfTheMatrixMovesTheLogitsAsTheReducedFormSays(@ForAll Normalisation normalisation,
            @ForAll @IntRange(min = 1, max = 5) int nodes, @ForAll @IntRange(min = 2, max = 7) int length, @ForAll long seed) {
        Random random = new Random(seed);
        DenseAttention dense = new DenseAttention(nodes, positions(random, length), normalisation, 0.5 + random.nextDouble());
        double[][] w = random(random, dense.size(), dense.size());
        MatrixAttention attention = new MatrixAttention(nodes, geometry(dense));
        double[] parameters = dense.reduced(w);
        double factor = 8.0 * dense.size() * dense.size();
        assertLogits(dense, w, attention, parameters, factor);
        int[] words = random.ints(length - 1, 0, nodes).toArray();
        double[] g = random.doubles(length, -1, 1).toArray();
        double eta = 0.25;
        double[] keys = dense.keys(words, g);
        double[] query = dense.query();
        for (int r = 0; r < keys.length; r++) {
            for (int c = 0; c < keys.length; c++) {
                w[r][c] -= eta * dense.scale * keys[r] * query[c];
            }
        }
        assertLogits(dense, w, attention, attention.advanced(parameters, tokens(words, g, nodes), g, eta), 64 * factor);
    }

    private static double[] tokens(int[] words, double[] g, int nodes) {
        double[] tokens = new double[nodes];
        for (int i = 0; i < words.length; i++) {
            tokens[words[i]] += g[i];
        }
        return tokens;
    }

    /** As above, with W = AᵀB and a step on A and on B; the entries of W are sums of d more terms. */
    @Property(tries = 80)
    void aStepOfKeyAndQueryMatricesMovesTheLogitsAsTheReducedFormSays(@ForAll Normalisation normalisation,
            @ForAll @IntRange(min = 1, max = 4) int nodes, @ForAll @IntRange(min = 2, max = 6) int length,
            @ForAll @IntRange(min = 1, max = 4) int rank, @ForAll long seed) {
        Random random = new Random(seed);
        DenseAttention dense = new DenseAttention(nodes, positions(random, length), normalisation, 0.5 + random.nextDouble());
        double[][] a = random(random, rank, dense.size());
        double[][] b = random(random, rank, dense.size());
        FactoredAttention attention = new FactoredAttention(nodes, rank, geometry(dense));
        double[] parameters = new double[attention.parameters()];
        double[] query = dense.query();
        int row = nodes + length + 1;
        for (int d = 0; d < rank; d++) {
            double[][] only = new double[dense.size()][];
            // Row d of A times a key is the logit of the matrix a_d queryᵀ/‖query‖² without the scale.
            double norm = Arrays.stream(query).map(e -> e * e).sum() * dense.scale;
            double[] ad = a[d];
            Arrays.setAll(only, r -> Arrays.stream(query).map(q -> ad[r] * q / norm).toArray());
            System.arraycopy(dense.reduced(only), 0, parameters, d * row, row - 1);
            for (int c = 0; c < query.length; c++) {
                parameters[d * row + row - 1] += b[d][c] * query[c];
            }
        }
        double factor = 64.0 * dense.size() * dense.size() * (rank + 1);
        assertLogits(dense, product(a, b), attention, parameters, factor);
        int[] words = random.ints(length - 1, 0, nodes).toArray();
        double[] g = random.doubles(length, -1, 1).toArray();
        double[] keys = dense.keys(words, g);
        double eta = 0.25;
        for (int d = 0; d < rank; d++) {
            double ask = dot(b[d], query);
            double answer = dot(a[d], keys);
            for (int e = 0; e < keys.length; e++) {
                a[d][e] -= eta * dense.scale * ask * keys[e];
                b[d][e] -= eta * dense.scale * answer * query[e];
            }
        }
        // The step multiplies parameters by up to D, and two of them meet in a logit.
        assertLogits(dense, product(a, b), attention, attention.advanced(parameters, tokens(words, g, nodes), g, eta),
                64 * factor);
    }

    /** The loss of one sequence as a function of the dense W, and the slope by its logits. */
    private static LossGradient slope(DenseAttention dense, double[][] w, SequenceEngine engine, double[] value) {
        double[] logits = dense.reduced(w);
        return engine.gradient(value, Arrays.copyOf(logits, dense.nodes),
                Arrays.copyOfRange(logits, dense.nodes, logits.length));
    }

    /**
     * The steps above are those of gradient descent: (Σ g_i x̂_i)x̂_Nᵀ is the derivative by W, and so on by A and B, as central
     * differences say. One entry moves all logits, by at most ρ per unit, so scores by a softmax along a line; the first three
     * derivatives of z, cumulants of bounded variables, are at most rR, 2r²R, 8r³R for r = 2ρ and V ≤ R = 1. So the loss's
     * third is at most 2(r/ε)³ + 6r³/ε² + 8r³/ε. Logits are sums of D²d rounded terms below 64, so the loss, whose slope by
     * them is below 2/ε, is off by at most 64·2/ε·300u.
     */
    @Property(tries = 20)
    void theStepsAreThoseOfTheDerivativesByTheMatrices(@ForAll Normalisation normalisation,
            @ForAll @IntRange(min = 1, max = 3) int nodes, @ForAll @IntRange(min = 2, max = 4) int length, @ForAll long seed) {
        Random random = new Random(seed);
        double epsilon = 0.5;
        DenseAttention dense = new DenseAttention(nodes, positions(random, length), normalisation, 0.5);
        double[][] a = random(random, 2, dense.size());
        double[][] b = random(random, 2, dense.size());
        int[] words = random.ints(length - 1, 0, nodes).toArray();
        double[] value = random.doubles(nodes * nodes).toArray();
        double step = 0x1p-18;
        try (SequenceEngine engine = new SequenceEngine(LabelledSequences.of(nodes, new int[][] {words}, new int[] {nodes - 1}),
                new LinearHead(nodes), new LogScoreLoss(epsilon))) {
            double[] keys = dense.keys(words, slope(dense, product(a, b), engine, value).logits());
            double[] query = dense.query();
            // Entries of B and of the keys are below 2, sums of D products of them below 8·4.
            double reach = 2 * 32 * dense.scale;
            double third = 2 * Math.pow(reach / epsilon, 3) + 6 * Math.pow(reach, 3) / (epsilon * epsilon)
                    + 8 * Math.pow(reach, 3) / epsilon;
            double bound = step * step / 6 * third + 64 * 2 / epsilon * 300 * UNIT / step;
            for (int d = 0; d < 2; d++) {
                double ask = dense.scale * dot(b[d], query);
                double answer = dense.scale * dot(a[d], keys);
                for (int e = 0; e < keys.length; e++) {
                    assertThat(ask * keys[e]).isCloseTo(difference(dense, a, b, a[d], e, engine, value, step), within(bound));
                    assertThat(answer * query[e]).isCloseTo(difference(dense, a, b, b[d], e, engine, value, step), within(bound));
                }
            }
        }
    }

    private static double difference(DenseAttention dense, double[][] a, double[][] b, double[] row, int entry,
                                     SequenceEngine engine, double[] value, double step) {
        double centre = row[entry];
        row[entry] = centre + step;
        double above = slope(dense, product(a, b), engine, value).loss();
        row[entry] = centre - step;
        double below = slope(dense, product(a, b), engine, value).loss();
        row[entry] = centre;
        return (above - below) / (2 * step);
    }

    /** W's entries are N(0, σ²): the logits have the deviations of the embeddings, from the same random numbers in order. */
    @Property(tries = 20)
    void theInitialLogitsHaveTheDeviationsOfTheEmbeddings(@ForAll @IntRange(min = 7, max = 2000) int dimension,
            @ForAll Normalisation normalisation, @ForAll long seed) {
        Embedding embedding = Embedding.of(normalisation, dimension);
        MatrixAttention attention = new MatrixAttention(3, new AttentionGeometry(Positions.sine(7, dimension),
                normalisation, 1));
        double[] initial = attention.initial(new Random(seed), 0.01);
        Random random = new Random(seed);
        for (int e = 0; e < 10; e++) {
            double deviation = e < 3 ? embedding.tokenDeviation()
                    : e < 9 ? embedding.positionDeviation() : embedding.lastDeviation();
            double expected = 0.01 * deviation * random.nextGaussian();
            assertThat(initial[e]).isCloseTo(expected, within(32 * UNIT * Math.abs(expected)));
        }
    }

    /** The position parts are ⟨p_i, r⟩ for one random r: with M = 1 they are proportional to the positions. */
    @Example
    void initialLogitsOfGivenPositionsAreProjections() {
        double[][] vectors = {{1}, {-2}, {4}};
        MatrixAttention attention = new MatrixAttention(2, new AttentionGeometry(Positions.of(vectors), Normalisation.NONE, 1));
        double[] initial = attention.initial(new Random(5), 0.5);
        assertThat(initial[2]).isNotZero();
        assertThat(new double[] {initial[3], initial[4]}).containsExactly(-2 * initial[2], 4 * initial[2]);
        assertThat(attention.initial(new Random(5), 0)).containsOnly(0);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int e = 0; e < a.length; e++) {
            sum += a[e] * b[e];
        }
        return sum;
    }

    /** AᵀB. */
    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a[0].length][a[0].length];
        for (int d = 0; d < a.length; d++) {
            for (int r = 0; r < product.length; r++) {
                for (int c = 0; c < product.length; c++) {
                    product[r][c] += a[d][r] * b[d][c];
                }
            }
        }
        return product;
    }

    @Property(tries = 30)
    void zeroKeysAndQueriesNeverMove(@ForAll @IntRange(min = 1, max = 8) int rank, @ForAll Normalisation normalisation,
            @ForAll long seed) {
        Random random = new Random(seed);
        FactoredAttention attention = new FactoredAttention(4, rank,
                new AttentionGeometry(Positions.sine(7, 20), normalisation, 1));
        double[] zero = attention.initial(random, 0);
        assertThat(zero).containsOnly(0);
        assertThat(attention.advanced(zero, random.doubles(4).toArray(), random.doubles(7).toArray(), 1)).isEqualTo(zero);
        double[] drawn = attention.initial(random, 0.01);
        assertThat(attention.advanced(drawn, random.doubles(4).toArray(), random.doubles(7).toArray(), 1)).isNotEqualTo(drawn);
    }

    /** Each rate is one product or quotient more than the other way to compute it. */
    @Property(tries = 30)
    void theSineEmbeddingsMoveAsBefore(@ForAll @IntRange(min = 7, max = 2000) int dimension, @ForAll Normalisation normalisation,
            @ForAll long seed) {
        Embedding embedding = Embedding.of(normalisation, dimension);
        MatrixAttention attention = new MatrixAttention(3, new AttentionGeometry(Positions.sine(7, dimension),
                normalisation, 1));
        Random random = new Random(seed);
        double[] tokens = random.doubles(3).toArray();
        double[] logits = random.doubles(7).toArray();
        double[] next = attention.advanced(new double[10], tokens, logits, 0.3);
        for (int e = 0; e < 10; e++) {
            double rate = e < 3 ? embedding.tokenRate() : e < 9 ? embedding.positionRate() : embedding.lastRate();
            double expected = -0.3 * rate * (e < 3 ? tokens[e] : logits[e - 3]);
            assertThat(next[e]).isCloseTo(expected, within(32 * UNIT * Math.abs(expected)));
        }
    }

    /** The logits are c times x̃ᵀWx̃ and W's step is c times as large: so c² in the logits. Powers of 2 are exact. */
    @Example
    void aSoftmaxScaleSlowsTheLogitsByItsSquare() {
        MatrixAttention plain = new MatrixAttention(3, AttentionGeometry.plain(5, 9));
        MatrixAttention scaled = new MatrixAttention(3, new AttentionGeometry(Positions.sine(5, 9), Normalisation.NONE, 0.25));
        double[] tokens = {1, -0.5, 0.125};
        double[] logits = {0.5, -1, 0.25, 2, -1.75};
        double[] start = new double[8];
        assertThat(scaled.advanced(start, tokens, logits, 1)).isEqualTo(plain.advanced(start, tokens, logits, 0.0625));
    }

    @Example
    void withoutPositionsOnlyTheTokenPartLearnsAndWithoutAQueryNothing() {
        double[] tokens = {1, -1};
        double[] logits = {1, 2, -3};
        double[] withQuery = new MatrixAttention(2, new AttentionGeometry(Positions.none(3, 4), Normalisation.NONE, 1))
                .advanced(new double[5], tokens, logits, 1);
        assertThat(withQuery).containsExactly(new double[] {-4, 4, 0, 0, 0}, within(0.0));
        double[] withoutQuery = new MatrixAttention(2, new AttentionGeometry(Positions.none(3, 0), Normalisation.NONE, 1))
                .advanced(new double[5], tokens, logits, 1);
        assertThat(withoutQuery).containsOnly(0);
    }

    /** Lemma E.5: the vectors of the paper have the Gram matrix G·I. A sum of M products of sines is off by at most 4Mu. */
    @Property(tries = 20)
    void theSinePositionsAreOrthogonal(@ForAll @IntRange(min = 2, max = 12) int length, @ForAll @IntRange(max = 30) int more,
            @ForAll long seed) {
        int m = length + more;
        double[][] vectors = new double[length][m];
        for (int i = 0; i < length; i++) {
            for (int c = 0; c < m; c++) {
                vectors[i][c] = Math.sin((i + 1) * (c + 1) * Math.PI / (m + 1));
            }
        }
        double[] vector = new Random(seed).doubles(length, -1, 1).toArray();
        // The arguments reach Mπ and are off by 2u relative, so a sine by 2Mπu, and each entry sums N·M such products.
        assertThat(Positions.of(vectors).gramTimes(vector)).containsExactly(Positions.sine(length, m).gramTimes(vector),
                within(20.0 * m * m * length * UNIT));
    }

    @Example
    void whatCannotBeNormalisedIsRefused() {
        Positions uneven = Positions.of(new double[][] {{1}, {2}, {3}});
        assertThatThrownBy(() -> new AttentionGeometry(uneven, Normalisation.KEYS, 1))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("the squared norm of p_2 is 4.0, but it must be that of p_1, 1.0, if keys are normalised.");
        assertThatThrownBy(() -> new AttentionGeometry(Positions.none(3, 0), Normalisation.QUERY, 1))
                .hasMessage("the squared norm of the query is 0.0, but it must be greater than 0 if the query is normalised.");
        assertThatThrownBy(() -> Positions.sine(8, 7))
                .hasMessage("M is 7, but it must be at least N = 8, so that the positions are orthogonal.");
        assertThatThrownBy(() -> FixedAttention.onParent(3, 1)).isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> new FactoredAttention(3, 0, AttentionGeometry.plain(3, 3)))
                .hasMessage("d is 0, but it must be an integer of at least 1.");
    }
}
