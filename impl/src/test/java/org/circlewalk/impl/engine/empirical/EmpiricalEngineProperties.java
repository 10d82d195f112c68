package org.circlewalk.impl.engine.empirical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LogLoss;
import org.circlewalk.impl.engine.Loss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

class EmpiricalEngineProperties {
    private static final double EPSILON = 0.1;

    /** A sample of walks and a state for it. */
    record Case(SampledWalks walks, ModelState state) {
    }

    private static LossGradient gradient(Case c, Loss loss, int threads) {
        try (EmpiricalEngine engine = new EmpiricalEngine(c.walks, loss, threads)) {
            return engine.gradient(c.state);
        }
    }

    private static GradientErrorBound bound(Case c, Loss loss) {
        try (EmpiricalEngine engine = new EmpiricalEngine(c.walks, loss, 1)) {
            return engine.errorBound(c.state);
        }
    }

    private static void assertAgrees(Case c, Loss loss, TextbookGradient exact, int threads) {
        LossGradient actual = gradient(c, loss, threads);
        GradientErrorBound bound = bound(c, loss);
        assertWithin("the loss", actual.loss(), exact.loss, bound.loss());
        for (int e = 0; e < exact.value.length; e++) {
            assertWithin("∂L/∂V, entry " + e, actual.value()[e], exact.value[e],
                    bound.value() * exact.valueMass[e].doubleValue());
        }
        for (int i = 0; i < exact.logits.length; i++) {
            assertWithin("E[g] at position " + (i + 1), actual.logits()[i], exact.logits[i], bound.logits()[i]);
        }
        for (int s = 0; s < exact.tokens.length; s++) {
            assertWithin("the token gradient of node " + s, actual.tokens()[s], exact.tokens[s], bound.tokens()[s]);
        }
    }

    private static void assertWithin(String what, double actual, BigDecimal expected, double bound) {
        double error = Math.abs(new BigDecimal(actual).subtract(expected).doubleValue());
        assertThat(error).as("error of " + what).isLessThanOrEqualTo(bound);
    }

    private static void assertAgrees(Case c, int threads) {
        assertAgrees(c, new LogLoss(EPSILON), TextbookGradient.of(c.walks, TextbookGradient.logLoss(EPSILON), c.state), threads);
    }

    @Property(tries = 150)
    void theGradientOfTheLogLossIsThatOfTheTextbook(@ForAll("cases") Case c) {
        assertAgrees(c, 1);
    }

    @Property(tries = 50)
    void theGradientOfAnotherLossIsThatOfTheTextbook(@ForAll("cases") Case c) {
        assertAgrees(c, squaredError(2), TextbookGradient.of(c.walks, TextbookGradient.squaredError(2), c.state), 1);
    }

    @Example
    void thePapersSampleAgreesWithTheTextbookBeforeAndAfterAttentionHasMoved() {
        SampledWalks walks = SampledWalks.draw(new RandomWalk(6, 97, new BigFraction(7, 10)), 200, 7);
        double[] value = new double[36];
        Arrays.setAll(value, e -> 0.1 + 0.3 * ((e * 7919) % 36) / 36.0);
        for (double lead : new double[] {0, 18, 23}) {
            double[] positions = new double[97];
            Arrays.setAll(positions, i -> 0.01 * i);
            positions[95] += lead;
            Case c = new Case(walks, new ModelState(6, 97, value, new double[] {0, 1e-3, 0, 2e-3, 0, 1e-4}, positions));
            assertAgrees(c, 2);
        }
    }

    /** A bound is worth its size: 1000 walks of the paper's length keep 11 digits of ∂L/∂V before attention moves. */
    @Example
    void theBoundsAreTightEnoughToBeOfUse() {
        SampledWalks walks = SampledWalks.draw(new RandomWalk(6, 97, new BigFraction(7, 10)), 1000, 7);
        double[] value = new double[36];
        Arrays.fill(value, 0.3);
        GradientErrorBound bound = bound(new Case(walks, new ModelState(6, 97, value, new double[6], new double[97])),
                new LogLoss(EPSILON));
        assertThat(bound.value()).isLessThan(1e-11);
        assertThat(Arrays.stream(bound.logits()).max().orElseThrow()).isLessThan(1e-12);
    }

    @Property(tries = 60)
    void anyNumberOfThreadsGivesTheSameBits(@ForAll("cases") Case c, @ForAll @IntRange(min = 2, max = 5) int threads) {
        assertSameBits(gradient(c, new LogLoss(EPSILON), threads), gradient(c, new LogLoss(EPSILON), 1));
    }

    @Property(tries = 60)
    void earlierCallsLeaveNoTrace(@ForAll("cases") Case c) {
        double[] other = c.state.positionLogits();
        other[0] += 50;
        ModelState otherState = new ModelState(c.state.nodes(), c.state.length(), c.state.value(), c.state.tokenLogits(), other);
        try (EmpiricalEngine engine = new EmpiricalEngine(c.walks, new LogLoss(EPSILON), 1)) {
            LossGradient first = engine.gradient(c.state);
            engine.gradient(otherState);
            assertSameBits(engine.gradient(c.state), first);
        }
    }

    private static void assertSameBits(LossGradient actual, LossGradient expected) {
        assertThat(actual.loss()).isEqualTo(expected.loss());
        assertThat(actual.value()).isEqualTo(expected.value());
        assertThat(actual.logits()).isEqualTo(expected.logits());
        assertThat(actual.tokens()).isEqualTo(expected.tokens());
    }

    /** Σ_i E[g_i] = 0; the sum of the computed ones is at most the sum of their error bounds, and of N roundings. */
    @Property(tries = 60)
    void theLogitGradientsCancel(@ForAll("cases") Case c) {
        LossGradient gradient = gradient(c, new LogLoss(EPSILON), 1);
        double[] bounds = bound(c, new LogLoss(EPSILON)).logits();
        BigDecimal sum = BigDecimal.ZERO;
        double allowed = 0;
        for (int i = 0; i < c.state.length(); i++) {
            sum = sum.add(new BigDecimal(gradient.logits()[i]));
            allowed += bounds[i];
        }
        assertThat(sum.abs().doubleValue()).isLessThanOrEqualTo(allowed);
    }

    /** At p = 1 and N = rK + 1 every walk visits every node r times, so V = 0 and W = 0 give all of V one gradient (D.1). */
    @Property(tries = 20)
    void deterministicWalksGiveEveryEntryOfVTheSameGradientAtZero(@ForAll @IntRange(min = 3, max = 9) int nodes,
            @ForAll @IntRange(min = 1, max = 4) int rounds, @ForAll boolean clockwise) {
        int length = rounds * nodes + 1;
        RandomWalk walk = new RandomWalk(nodes, length, clockwise ? BigFraction.ONE : BigFraction.ZERO);
        int[][] one = new int[nodes][length];
        for (int s = 0; s < nodes; s++) {
            for (int i = 0; i < length; i++) {
                one[s][i] = Math.floorMod(s + (clockwise ? i : -i), nodes);
            }
        }
        Case c = new Case(SampledWalks.of(walk, one), ModelState.zero(nodes, length));
        double expected = -rounds / (EPSILON * length * nodes);
        // n = K walks; each entry has one walk's mass. At V = 0 there is no error in z: the bound is that of the sums.
        double allowed = Math.abs(expected) * (nodes + 3 * length + 25) * GradientErrorBound.UNIT;
        for (double entry : gradient(c, new LogLoss(EPSILON), 1).value()) {
            assertThat(Math.abs(entry - expected)).isLessThanOrEqualTo(allowed);
        }
    }

    @Example
    void aScoreAtWhichTheLossIsNotDefinedIsReportedWithItsWalk() {
        RandomWalk walk = new RandomWalk(3, 2, new BigFraction(1, 2));
        SampledWalks walks = SampledWalks.of(walk, new int[][] {{0, 1}, {1, 0}, {2, 0}, {1, 2}});
        double[] value = new double[9];
        value[2] = -1;
        value[7] = -1;
        Case c = new Case(walks, new ModelState(3, 2, value, new double[3], new double[2]));
        for (int threads = 1; threads <= 2; threads++) {
            int size = threads;
            assertThatThrownBy(() -> gradient(c, new LogLoss(EPSILON), size)).isInstanceOf(ArithmeticException.class)
                    .hasMessage("The loss is not defined for walk 2, where z is -0.5.");
        }
    }

    @Example
    void aWalkWhoseScoresUnderflowIsRefused() {
        RandomWalk walk = new RandomWalk(5, 3, new BigFraction(1, 2));
        SampledWalks walks = SampledWalks.of(walk, new int[][] {{0, 1, 2}, {2, 3, 4}});
        Case c = new Case(walks, new ModelState(5, 3, new double[25], new double[] {700, 0, 0, 0, 0}, new double[3]));
        assertThatThrownBy(() -> gradient(c, new LogLoss(EPSILON), 1)).isInstanceOf(ArithmeticException.class)
                .hasMessage("The scores of walk 1 underflow: its logits lie more than 600 below the largest of all.");
    }

    /** The largest circle, and one where a block has a single position, are cut up like any other. */
    @Example
    void largeCirclesAgreeWithTheTextbook() {
        for (int nodes : new int[] {50, 126, 127}) {
            SampledWalks walks = SampledWalks.draw(new RandomWalk(nodes, 12, new BigFraction(7, 10)), 30, 3);
            double[] value = new double[nodes * nodes];
            Arrays.setAll(value, e -> (e * 31 % 97) / 97.0);
            Case c = new Case(walks, new ModelState(nodes, 12, value, new double[nodes], new double[12]));
            assertAgrees(c, 2);
        }
        assertThatThrownBy(() -> new EmpiricalEngine(SampledWalks.draw(new RandomWalk(128, 3, BigFraction.ONE), 1, 1),
                new LogLoss(EPSILON), 1).close()).isInstanceOf(InvalidParameterException.class)
                .hasMessage("K is 128, but it must be at most 127 for training on sampled walks.");
    }

    @Example
    void aStateOfAnotherShapeIsRefused() {
        SampledWalks walks = SampledWalks.draw(new RandomWalk(3, 4, new BigFraction(1, 2)), 2, 1);
        Case c = new Case(walks, ModelState.zero(3, 5));
        assertThatThrownBy(() -> gradient(c, new LogLoss(EPSILON), 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The state has K = 3 and N = 5, but the walks have K = 3 and N = 4.");
    }

    @Example
    void anEngineNeedsAThread() {
        SampledWalks walks = SampledWalks.draw(new RandomWalk(3, 4, new BigFraction(1, 2)), 2, 1);
        assertThatThrownBy(() -> new EmpiricalEngine(walks, new LogLoss(EPSILON), 0).close())
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("the number of threads is 0, but it must be an integer of at least 1.");
    }

    static Loss squaredError(double target) {
        return new Loss() {
            @Override
            public double value(double z) {
                return (z - target) * (z - target) / 2;
            }

            @Override
            public double derivative(double z) {
                return z - target;
            }

            @Override
            public double condition(double z) {
                return 1 / Math.abs(z - target);
            }

            @Override
            public boolean isDefinedAt(double z) {
                return true;
            }
        };
    }

    /** Attention from uniform to 1 − e⁻⁴⁰, on any position, the zero token's included; V from −0.05 to 1, or constant. */
    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<BigFraction> p = Arbitraries.of(new BigFraction(1, 2), new BigFraction(7, 10), new BigFraction(1, 100),
                BigFraction.ZERO, BigFraction.ONE);
        Arbitrary<RandomWalk> walks = Combinators.combine(Arbitraries.integers().between(3, 9),
                Arbitraries.integers().between(2, 30).edgeCases(e -> e.add(2, 3, 5, 9)), p).as(RandomWalk::new);
        return walks.flatMap(walk -> Combinators.combine(
                Arbitraries.integers().between(1, 40).flatMap(count -> Arbitraries.longs()
                        .map(seed -> SampledWalks.draw(walk, count, seed))),
                numbers(-0.05, 1).array(double[].class).ofSize(walk.nodes() * walk.nodes()),
                numbers(-2, 2).array(double[].class).ofSize(walk.nodes()),
                numbers(-2, 2).array(double[].class).ofSize(walk.length()),
                Arbitraries.integers().between(0, walk.length() - 1),
                Arbitraries.doubles().between(0, 40).edgeCases(e -> e.add(0.0, 20.0, 40.0)))
                .as((sample, value, tokens, positions, favoured, lead) -> {
                    positions[favoured] += lead;
                    return new Case(sample, new ModelState(walk.nodes(), walk.length(), value, tokens, positions));
                }));
    }

    private static Arbitrary<Double> numbers(double from, double to) {
        return Arbitraries.doubles().between(from, to).ofScale(6);
    }
}
