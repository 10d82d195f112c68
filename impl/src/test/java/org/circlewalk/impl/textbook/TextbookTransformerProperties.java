package org.circlewalk.impl.textbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.CrossEntropy;
import org.circlewalk.impl.engine.LogScoreLoss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.OutputLoss;
import org.circlewalk.impl.engine.sequence.SequenceEngine;
import org.circlewalk.impl.model.AttentionGeometry;
import org.circlewalk.impl.model.LinearHead;
import org.circlewalk.impl.model.MatrixAttention;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.model.Positions;
import org.circlewalk.impl.task.CircleTask;
import org.circlewalk.impl.task.LabelledSequences;
import org.circlewalk.spec.depth.TwoLayerModel;
import org.circlewalk.spec.depth.TwoLayerParameters;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

/** The textbook form: its gradient is the derivative, its first layer is the reduced model, its symmetries. */
class TextbookTransformerProperties {
    private static final double UNIT = 0x1p-53;
    private static final double EPSILON = 0.125;

    private static LabelledSequences sequences(Random random, int nodes, int length, int count) {
        int[][] rows = IntStream.range(0, count).mapToObj(w -> random.ints(length - 1, 0, nodes).toArray()).toArray(int[][]::new);
        return LabelledSequences.of(nodes, rows, random.ints(count, 0, nodes).toArray());
    }

    private static double[][] oneHot(int length, double norm) {
        double[][] rows = new double[length][length];
        for (int i = 0; i < length; i++) {
            rows[i][i] = norm;
        }
        return rows;
    }

    private static TextbookTransformer transformer(int nodes, double[][] positions, boolean residual, int layers,
                                                   OutputLoss loss) {
        return new TextbookTransformer(nodes, positions, Normalisation.NONE, 1, residual, layers, loss);
    }

    /**
     * The error of a central difference D(h) is ch² + O(h⁴), so that of D(h/2) is a third of D(h) − D(h/2), up to O(h⁴): the
     * whole difference bounds it, with the rounding of two losses over h. Parameters in [0, ½) keep every intermediate number
     * below 4 and z ≥ 0; a loss comes from fewer than 200 operations one after the other, so it is off by at most 1000u(1 +
     * 4/ε).
     */
    @Property(tries = 12)
    void theGradientIsTheDerivativeOfTheLoss(@ForAll @IntRange(min = 1, max = 3) int layers, @ForAll boolean residual,
            @ForAll boolean log, @ForAll @IntRange(min = 2, max = 3) int nodes, @ForAll @IntRange(min = 2, max = 4) int length,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[][] positions = new double[length][];
        Arrays.setAll(positions, i -> random.doubles(2, -1, 1).toArray());
        TextbookTransformer transformer = new TextbookTransformer(nodes, positions, Normalisation.NONE, 0.75, residual, layers,
                log ? new LogScoreLoss(EPSILON) : new CrossEntropy());
        LabelledSequences sequences = sequences(random, nodes, length, 2);
        double[] parameters = random.doubles(transformer.parameters(), 0, 0.5).toArray();
        double[] gradient = transformer.slope(parameters, sequences).gradient();
        double step = 0x1p-11;
        double rounding = 1000 * UNIT * (1 + 4 / EPSILON) / step;
        for (int e = 0; e < parameters.length; e++) {
            double coarse = difference(transformer, sequences, parameters, e, step);
            double fine = difference(transformer, sequences, parameters, e, step / 2);
            assertThat(gradient[e]).isCloseTo(fine, within(Math.abs(coarse - fine) + 2 * rounding));
        }
    }

    private static double difference(TextbookTransformer transformer, LabelledSequences sequences, double[] parameters, int e,
                                     double step) {
        double[] moved = parameters.clone();
        moved[e] = parameters[e] + step;
        double above = transformer.slope(moved, sequences).loss();
        moved[e] = parameters[e] - step;
        return (above - transformer.slope(moved, sequences).loss()) / (2 * step);
    }

    /**
     * The reference takes the doubles as the rationals they are and e^a as the double that Math.exp gives. Parameters in [0, ½)
     * keep intermediate numbers below 4, slopes below 4/ε² = 256, and an entry of the gradient is reached by fewer than 400
     * rounded operations one after the other.
     */
    @Property(tries = 10)
    void twoLayersHaveTheExactGradient(@ForAll boolean residual, @ForAll boolean clockwise, @ForAll boolean longer,
            @ForAll long seed) {
        RandomWalk walk = new RandomWalk(3, longer ? 5 : 2, clockwise ? BigFraction.ONE : BigFraction.ZERO);
        int n = walk.length();
        Random random = new Random(seed);
        TextbookTransformer textbook = transformer(3, oneHot(n, 1), residual, 2, new LogScoreLoss(EPSILON));
        double[] parameters = random.doubles(textbook.parameters(), 0, 0.5).toArray();
        Iterator<BigFraction> exactly = Arrays.stream(parameters).mapToObj(Fractions::ofDouble).iterator();
        TwoLayerModel exact = new TwoLayerModel(residual, a -> Fractions.ofDouble(Math.exp(Fractions.toDouble(a))));
        TwoLayerParameters slopes = exact.gradient(TwoLayerParameters.random(3, n, exactly::next), walk,
                new RationalLogLoss(new BigFraction(1, 8)));
        double[] gradient = textbook.slope(parameters, new CircleTask(walk).everyStart()).gradient();
        double bound = 400 * 256 * UNIT;
        for (int layer = 1; layer <= 2; layer++) {
            for (int r = 0; r < 3 + n; r++) {
                for (int c = 0; c < 3 + n; c++) {
                    assertThat(gradient[textbook.indexOfW(layer, r, c)])
                            .isCloseTo(Fractions.toDouble(slopes.w(layer, r, c)), within(bound));
                    if (r < 3 && c < 3) {
                        assertThat(gradient[textbook.indexOfV(layer, r, c)])
                                .isCloseTo(Fractions.toDouble(slopes.v(layer, r, c)), within(bound));
                    }
                }
            }
        }
    }

    /**
     * With V in [0, 1) and W = 0, gradients of either form are off by less than (2ρζ + (2n + 8N + 8K + 85)u)/ε &lt; 2·10⁴u for
     * ε = 1/8, N, K ≤ 6 and n ≤ 4. After a step of η = 1, with norms of keys and query at most 2, logits of both forms agree to
     * 16 times the sum of both errors, scores and outputs, which are sums of scores times numbers below 10, to 10 times that.
     */
    @Property(tries = 40)
    void oneLayerTakesTheStepOfTheReducedModel(@ForAll boolean normalised, @ForAll boolean residual,
            @ForAll @IntRange(min = 1, max = 6) int nodes, @ForAll @IntRange(min = 2, max = 6) int length, @ForAll long seed) {
        Random random = new Random(seed);
        Normalisation normalisation = normalised ? Normalisation.BOTH : Normalisation.NONE;
        LogScoreLoss loss = new LogScoreLoss(EPSILON);
        TextbookTransformer textbook = new TextbookTransformer(nodes, oneHot(length, 1.5), normalisation, 0.5, residual, 1, loss);
        LabelledSequences sequences = sequences(random, nodes, length, 4);
        double[] value = random.doubles(nodes * nodes).toArray();
        double[] parameters = new double[textbook.parameters()];
        System.arraycopy(value, 0, parameters, textbook.indexOfV(1, 0, 0), value.length);
        double[] next = textbook.advanced(parameters, sequences, 1);
        MatrixAttention attention = new MatrixAttention(nodes,
                new AttentionGeometry(Positions.orthogonal(length, 2.25), normalisation, 0.5));
        double[] logits;
        double[] nextValue = new double[value.length];
        try (SequenceEngine engine = new SequenceEngine(sequences, new LinearHead(nodes), loss)) {
            LossGradient gradient = engine.gradient(value, new double[nodes], new double[length]);
            logits = attention.advanced(new double[nodes + length], gradient.tokens(), gradient.logits(), 1);
            Arrays.setAll(nextValue, e -> value[e] - gradient.value()[e]);
        }
        double bound = 32 * 10 * 2e4 * UNIT;
        int[] visible = sequences.tokens(0);
        double[] at = Arrays.copyOfRange(logits, nodes, nodes + length);
        for (int i = 0; i < visible.length; i++) {
            at[i] += logits[visible[i]];
        }
        double[] scores = ModelState.softmax(at);
        assertThat(textbook.scores(next, visible)).containsExactly(scores, within(bound));
        double[] output = new double[nodes];
        for (int y = 0; y < nodes; y++) {
            for (int i = 0; i < visible.length; i++) {
                output[y] += scores[i] * nextValue[y * nodes + visible[i]];
            }
        }
        assertThat(textbook.output(next, visible)).containsExactly(output, within(bound));
    }

    /** The last column of X is zero, so in one layer the connection adds zeros: not a bit changes, in training or after. */
    @Property(tries = 30)
    void aResidualConnectionChangesNothingInOneLayer(@ForAll @IntRange(min = 2, max = 5) int nodes,
            @ForAll @IntRange(min = 2, max = 6) int length, @ForAll long seed) {
        Random random = new Random(seed);
        LabelledSequences sequences = sequences(random, nodes, length, 3);
        TextbookTransformer plain = transformer(nodes, oneHot(length, 1), false, 1, new LogScoreLoss(EPSILON));
        TextbookTransformer residual = transformer(nodes, oneHot(length, 1), true, 1, new LogScoreLoss(EPSILON));
        double[] a = random.doubles(plain.parameters()).toArray();
        double[] b = a.clone();
        for (int step = 0; step < 4; step++) {
            a = plain.advanced(a, sequences, 0.25);
            b = residual.advanced(b, sequences, 0.25);
        }
        assertThat(b).isEqualTo(a);
        assertThat(residual.output(b, sequences.tokens(0))).isEqualTo(plain.output(a, sequences.tokens(0)));
    }

    /** In two layers it is no longer so. */
    @Example
    void aResidualConnectionMattersInTwoLayers() {
        Random random = new Random(1);
        LabelledSequences sequences = sequences(random, 3, 4, 3);
        TextbookTransformer plain = transformer(3, oneHot(4, 1), false, 2, new LogScoreLoss(EPSILON));
        TextbookTransformer residual = transformer(3, oneHot(4, 1), true, 2, new LogScoreLoss(EPSILON));
        double[] parameters = random.doubles(plain.parameters()).toArray();
        assertThat(residual.output(parameters, sequences.tokens(0))).isNotEqualTo(plain.output(parameters, sequences.tokens(0)));
    }

    /**
     * Positions that are one-hot in another order, with other signs: training is the same to the last bit, as every sum over
     * the coordinates of a position has one term that is not zero.
     */
    @Property(tries = 30)
    void onlyTheGramMatrixOfOrthogonalPositionsMatters(@ForAll @IntRange(min = 1, max = 2) int layers, @ForAll boolean residual,
            @ForAll @IntRange(min = 2, max = 6) int length, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] ordered = oneHot(length, 1.25);
        double[][] shuffled = new double[length][length];
        int shift = random.nextInt(length);
        for (int i = 0; i < length; i++) {
            shuffled[i][(i + shift) % length] = random.nextBoolean() ? 1.25 : -1.25;
        }
        LabelledSequences sequences = sequences(random, 3, length, 3);
        TextbookTransformer one = transformer(3, ordered, residual, layers, new LogScoreLoss(EPSILON));
        TextbookTransformer other = transformer(3, shuffled, residual, layers, new LogScoreLoss(EPSILON));
        double[] a = new double[one.parameters()];
        for (int l = 1; l <= layers; l++) {
            for (int e = 0; e < 9; e++) {
                a[one.indexOfV(l, e / 3, e % 3)] = random.nextDouble();
            }
        }
        double[] b = a.clone();
        for (int step = 0; step < 3; step++) {
            a = one.advanced(a, sequences, 0.125);
            b = other.advanced(b, sequences, 0.125);
        }
        for (int w = 0; w < 3; w++) {
            assertThat(other.output(b, sequences.tokens(w))).isEqualTo(one.output(a, sequences.tokens(w)));
        }
    }

    @Example
    void whatIsNoTransformerIsRefused() {
        assertThatThrownBy(() -> transformer(3, oneHot(3, 1), false, 0, new CrossEntropy()))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("the number of layers is 0, but it must be at least 1.");
        assertThatThrownBy(() -> new TextbookTransformer(3, oneHot(3, 1), Normalisation.BOTH, 1, false, 2, new CrossEntropy()))
                .hasMessage("the normalisation is BOTH, but it must be NONE, or BOTH for one layer.");
        assertThatThrownBy(() -> transformer(3, oneHot(3, 1), false, 1, new CrossEntropy()).output(new double[45], new int[3]))
                .hasMessage("the length of the sequence is 3, but it must be N - 1 = 2.");
        TextbookTransformer low = transformer(2, oneHot(2, 1), false, 1, new LogScoreLoss(0.5));
        double[] parameters = new double[low.parameters()];
        parameters[low.indexOfV(1, 0, 1)] = -1;
        LabelledSequences sequences = LabelledSequences.of(2, new int[][] {{1}}, new int[] {0});
        assertThatThrownBy(() -> low.slope(parameters, sequences)).isInstanceOf(ArithmeticException.class)
                .hasMessage("The loss is not defined for sequence 0, where its margin z + epsilon is 0.0.");
    }
}
