package org.circlewalk.impl.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.CrossEntropy;
import org.circlewalk.impl.engine.LogLoss;
import org.circlewalk.impl.engine.LogScoreLoss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.OutputLoss;
import org.circlewalk.impl.engine.empirical.EmpiricalEngine;
import org.circlewalk.impl.model.ForwardPass;
import org.circlewalk.impl.model.Head;
import org.circlewalk.impl.model.LinearHead;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.ReluHead;
import org.circlewalk.impl.task.LabelledSequences;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.gradient.SampleGradient;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** The gradient over labelled sequences is the derivative of the loss, and the exact gradient where that is rational. */
class SequenceEngineProperties {
    private static final double UNIT = 0x1p-53;
    private static final double EPSILON = 0.125;
    /** The step of the central differences: truncation falls with h², rounding grows with 1/h; here they are about equal. */
    private static final double STEP = 0x1p-17;

    /** A model at a point, with the sequences. Parameters of the head are in [0, 1), so z ≥ 0; logits in [−2, 2). */
    private record Case(LabelledSequences sequences, Head head, OutputLoss loss, double[] parameters, double[] tokens,
                        double[] positions) {
        static Case random(Head head, OutputLoss loss, int length, long seed) {
            Random random = new Random(seed);
            int k = head.nodes();
            int count = 1 + random.nextInt(6);
            int[][] rows = IntStream.range(0, count).mapToObj(w -> random.ints(length - 1, 0, k).toArray()).toArray(int[][]::new);
            return new Case(LabelledSequences.of(k, rows, random.ints(count, 0, k).toArray()), head, loss,
                    random.doubles(head.parameters()).toArray(), random.doubles(k, -2, 2).toArray(),
                    random.doubles(length, -2, 2).toArray());
        }

        LossGradient gradient() {
            try (SequenceEngine engine = new SequenceEngine(sequences, head, loss)) {
                return engine.gradient(parameters, tokens, positions);
            }
        }

        double smallestMargin() {
            ForwardPass pass = new ForwardPass(tokens, positions, head, parameters);
            return IntStream.range(0, sequences.count())
                    .mapToDouble(w -> loss.margin(pass.output(sequences.tokens(w)), sequences.label(w))).min().orElseThrow();
        }
    }

    /**
     * With the other variables fixed, let F₁, F₂, F₃ bound the derivatives of the outputs by one variable. For a parameter of
     * the linear head F₁ ≤ 1 and F₂ = F₃ = 0. A logit moves x̄ along a logistic curve, whose derivatives are at most 1/4, 1/10,
     * 1/8, between points at most 2 apart: with |f| ≤ R that is F = R/2, R/5, R/4. A layer of m neurons with parameters below 1
     * has R = 2m + 1 and F₁ ≤ 2 for its own parameters, as long as no neuron changes side. Then the third derivative of −log(z
     * + ε) is at most 2F₁³/μ³ + 3F₁F₂/μ² + F₃/μ for z + ε ≥ μ, that of the cross-entropy 8F₁³ + 3F₁F₂ + 2F₃. A central
     * difference misses the derivative by h²/6 times that, and by the rounding of two losses over 2h: a loss is off by at most
     * 200u(1 + R·max |ℓ′|), as fewer than 100 operations of relative error u lead to it on either side.
     */
    private static void assertIsTheDerivative(Case at, double reach, double own) {
        LossGradient gradient = at.gradient();
        double least = at.smallestMargin() - STEP * Math.max(own, reach);
        double f1 = Math.max(own, reach / 2);
        double f2 = reach / 5;
        double f3 = reach / 4;
        boolean log = Double.isFinite(least);
        double third = log ? 2 * Math.pow(f1 / least, 3) + 3 * f1 * f2 / (least * least) + f3 / least
                : 8 * f1 * f1 * f1 + 3 * f1 * f2 + 2 * f3;
        double slope = log ? 1 / least : 2;
        double bound = STEP * STEP / 6 * third + 200 * UNIT * (1 + reach * slope) / STEP;
        assertDerivatives(gradient.value(), at.parameters, at, bound);
        assertDerivatives(gradient.tokens(), at.tokens, at, bound);
        assertDerivatives(gradient.logits(), at.positions, at, bound);
    }

    private static void assertDerivatives(double[] gradient, double[] variables, Case at, double bound) {
        for (int e = 0; e < variables.length; e++) {
            double centre = variables[e];
            variables[e] = centre + STEP;
            double above = at.gradient().loss();
            variables[e] = centre - STEP;
            double below = at.gradient().loss();
            variables[e] = centre;
            assertThat(gradient[e]).isCloseTo((above - below) / (2 * STEP), within(bound));
        }
    }

    @Property(tries = 60)
    void isTheDerivativeOfTheLossForTheLinearHead(@ForAll @IntRange(min = 1, max = 5) int nodes,
            @ForAll @IntRange(min = 2, max = 7) int length, @ForAll boolean log, @ForAll long seed) {
        OutputLoss loss = log ? new LogScoreLoss(EPSILON) : new CrossEntropy();
        assertIsTheDerivative(Case.random(new LinearHead(nodes), loss, length, seed), 1, 1);
    }

    @Property(tries = 60)
    void isTheDerivativeOfTheLossForTheReluHead(@ForAll @IntRange(min = 2, max = 4) int nodes,
            @ForAll @IntRange(min = 1, max = 4) int neurons, @ForAll @IntRange(min = 2, max = 6) int length,
            @ForAll boolean biased, @ForAll long seed) {
        ReluHead head = new ReluHead(nodes, neurons, biased);
        Case at = Case.random(head, new CrossEntropy(), length, seed);
        // Some neurons on either side of 0: inner parameters in [−1, 1).
        for (int e = 0; e < nodes * neurons; e++) {
            at.parameters[e] = 2 * at.parameters[e] - 1;
        }
        Assume.that(nearestKink(at, head) > 4 * STEP);
        assertIsTheDerivative(at, 2 * neurons + 1, 2);
    }

    @Property(tries = 30)
    void isTheDerivativeOfTheLogLossForTheReluHead(@ForAll @IntRange(min = 2, max = 4) int nodes,
            @ForAll @IntRange(min = 1, max = 4) int neurons, @ForAll boolean biased, @ForAll long seed) {
        ReluHead head = new ReluHead(nodes, neurons, biased);
        Case at = Case.random(head, new LogScoreLoss(EPSILON), 4, seed);
        Assume.that(nearestKink(at, head) > 4 * STEP);
        assertIsTheDerivative(at, 2 * neurons + 1, 2);
    }

    /** The smallest modulus of what any neuron sees: a step h of one variable moves it by at most 2h. */
    private static double nearestKink(Case at, ReluHead head) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int w = 0; w < at.sequences.count(); w++) {
            int[] row = at.sequences.tokens(w);
            double[] logits = at.positions.clone();
            for (int i = 0; i < row.length; i++) {
                logits[i] += at.tokens[row[i]];
            }
            double[] scores = ModelState.softmax(logits);
            for (int j = 0; j < head.neurons(); j++) {
                double seen = head.biased() ? at.parameters[2 * head.nodes() * head.neurons() + j] : 0;
                for (int i = 0; i < row.length; i++) {
                    seen += scores[i] * at.parameters[j * head.nodes() + row[i]];
                }
                nearest = Math.min(nearest, Math.abs(seen));
            }
        }
        return nearest;
    }

    /**
     * The bounds of the engine's documentation, with μ = min (z + ε) ≥ ε, so that |ℓ′| and ρ are at most 1/ε. Weights are
     * powers of 2, so the exact reference has them as they are; the logits k·ln 2 are off by u|k|, which is one more unit in D.
     */
    @Property(tries = 80)
    void isTheExactGradientWhereWeightsAreRational(@ForAll @IntRange(min = 3, max = 6) int nodes,
            @ForAll @IntRange(min = 2, max = 9) int length, @ForAll boolean uniform, @ForAll long seed) {
        Case at = Case.random(new LinearHead(nodes), new LogScoreLoss(EPSILON), length, seed);
        Random random = new Random(seed);
        int[] tokenPowers = random.ints(nodes, 0, uniform ? 1 : 5).toArray();
        int[] positionPowers = random.ints(length, 0, uniform ? 1 : 5).toArray();
        Arrays.setAll(at.tokens, s -> tokenPowers[s] * Math.log(2));
        Arrays.setAll(at.positions, i -> positionPowers[i] * Math.log(2));
        BigFraction[][] weights = new BigFraction[length][nodes];
        for (int i = 0; i < length; i++) {
            for (int s = 0; s < nodes; s++) {
                weights[i][s] = new BigFraction(1 << positionPowers[i] + (i < length - 1 ? tokenPowers[s] : 0));
            }
        }
        int[][] walks = new int[at.sequences.count()][];
        Arrays.setAll(walks, w -> IntStream.concat(Arrays.stream(at.sequences.tokens(w)),
                IntStream.of(at.sequences.label(w))).toArray());
        ExpectedGradient exact = SampleGradient.of(walks, SquareMatrix.ofRowMajor(nodes,
                Arrays.stream(at.parameters).mapToObj(Fractions::ofDouble).toArray(BigFraction[]::new)), weights,
                new RationalLogLoss(new BigFraction(1, 8)));
        double range = 10 * Math.log(2);
        int n = walks.length;
        double zeta = (4 * range + 2 * length + 2 * nodes + 25 + 1) * UNIT;
        double value = (zeta / EPSILON + (4 * range + n + 3 * length + 3 * nodes + 25) * UNIT) / EPSILON;
        double logit = (2 * zeta / EPSILON + (12 * range + 2 * n + 8 * length + 8 * nodes + 85) * UNIT) / EPSILON;
        LossGradient gradient = at.gradient();
        assertCloseTo(gradient.value(), exact.value().toRowMajor(), value);
        assertCloseTo(gradient.logits(), exact.logits(), logit);
        assertCloseTo(gradient.tokens(), exact.tokens(), logit);
    }

    private static void assertCloseTo(double[] actual, BigFraction[] exact, double bound) {
        for (int e = 0; e < actual.length; e++) {
            BigFraction error = Fractions.ofDouble(actual[e]).subtract(exact[e]);
            assertThat(Math.abs(Fractions.toDouble(error))).isLessThanOrEqualTo(bound);
        }
    }

    /** Two implementations that share nothing but the formulas, each within its own bound. */
    @Property(tries = 40)
    void agreesWithTheEmpiricalEngineOnWalks(@ForAll @IntRange(min = 3, max = 8) int nodes,
            @ForAll @IntRange(min = 2, max = 40) int length, @ForAll @IntRange(max = 4) int tenths, @ForAll long seed) {
        RandomWalk walk = new RandomWalk(nodes, length, new BigFraction(tenths == 4 ? 10 : tenths * 3, 10));
        SampledWalks walks = SampledWalks.draw(walk, 25, seed);
        Random random = new Random(seed);
        ModelState state = new ModelState(nodes, length, random.doubles(nodes * nodes).toArray(),
                random.doubles(nodes, -2, 2).toArray(), random.doubles(length, -2, 2).toArray());
        LossGradient gradient;
        try (SequenceEngine engine = new SequenceEngine(LabelledSequences.ofWalks(walks), new LinearHead(nodes),
                new LogScoreLoss(EPSILON))) {
            gradient = engine.gradient(state.value(), state.tokenLogits(), state.positionLogits());
        }
        try (EmpiricalEngine engine = new EmpiricalEngine(walks, new LogLoss(EPSILON), 1)) {
            LossGradient other = engine.gradient(state);
            // D ≤ 8 and R = 1; both bounds are below this one, each doubled for the sum.
            double zeta = (4 * 8 + 2 * length + 2 * nodes + 25) * UNIT;
            double bound = 2 * (2 * zeta / EPSILON + (12 * 8 + 2 * 25 + 8 * length + 8 * nodes + 85) * UNIT) / EPSILON;
            assertThat(gradient.value()).containsExactly(other.value(), within(bound));
            assertThat(gradient.logits()).containsExactly(other.logits(), within(bound));
            assertThat(gradient.tokens()).containsExactly(other.tokens(), within(bound));
            assertThat(gradient.loss()).isCloseTo(other.loss(), within(bound));
        }
    }

    /** The mean over all is the mean of the means over batches of equal size; each is a sum of as many terms or fewer. */
    @Property(tries = 30)
    void batchesAddUpToTheWhole(@ForAll @IntRange(min = 2, max = 6) int nodes, @ForAll long seed) {
        Case at = Case.random(new LinearHead(nodes), new LogScoreLoss(EPSILON), 5, seed);
        LossGradient whole = at.gradient();
        double[] sum = new double[nodes * nodes];
        int n = at.sequences.count();
        try (SequenceEngine engine = new SequenceEngine(at.sequences, at.head, at.loss)) {
            for (int w = 0; w < n; w++) {
                double[] part = engine.gradient(at.parameters, at.tokens, at.positions, new int[] {w}).value();
                Arrays.setAll(sum, e -> sum[e] + part[e] / n);
            }
        }
        assertThat(sum).containsExactly(whole.value(), within(4 * (n + 4) * UNIT / EPSILON));
    }

    @Example
    void equalSequencesAreMergedWithoutChangingTheMean() {
        int[][] rows = {{0, 1}, {1, 0}, {0, 1}, {0, 1}};
        LabelledSequences sequences = LabelledSequences.of(2, rows, new int[] {1, 0, 1, 0});
        try (SequenceEngine engine = new SequenceEngine(sequences, new LinearHead(2), new LogScoreLoss(EPSILON))) {
            assertThat(engine.distinct()).isEqualTo(3);
            // At 0 all is exact: S = 1/3, ℓ′ = −8, and ∂L/∂V[1][s] adds up half of the labels, ∂L/∂V[0][s] the other.
            LossGradient gradient = engine.gradient(new double[4], new double[2], new double[3]);
            assertThat(gradient.value()).containsExactly(new double[] {-4 / 3.0, -4 / 3.0, -4 / 3.0, -4 / 3.0}, within(8 * UNIT));
            assertThat(gradient.logits()).containsOnly(0);
        }
    }

    @Example
    void aScoreBelowMinusEpsilonIsReportedNotClamped() {
        LabelledSequences sequences = LabelledSequences.of(2, new int[][] {{1}, {0}}, new int[] {1, 0});
        try (SequenceEngine engine = new SequenceEngine(sequences, new LinearHead(2), new LogScoreLoss(0.5))) {
            assertThatThrownBy(() -> engine.gradient(new double[] {-2, 0, 0, 0}, new double[2], new double[2]))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("The loss is not defined for sequence 1, where its margin z + epsilon is -0.5.");
            assertThatThrownBy(() -> engine.gradient(new double[4], new double[] {2000, 0}, new double[2]))
                    .isInstanceOf(ArithmeticException.class).hasMessageContaining("The scores of sequence 0 underflow");
            assertThatThrownBy(() -> engine.gradient(new double[3], new double[2], new double[2]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("There are 3 head parameters, but there must be 4.");
        }
    }
}
