package org.circlewalk.impl.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.circlewalk.impl.engine.population.ChainDomain.EPSILON;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.population.ChainDomain.Case;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.ChainTask;
import org.circlewalk.spec.chain.MarkovChain;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

/** The population gradient of any chain is the expectation over all walks and labels. */
@Domain(ChainDomain.class)
@Domain(DomainContext.Global.class)
class ChainPopulationEngineProperties {
    /** The corners of a cube, joined along its edges. */
    private static final MarkovChain CUBE = MarkovChain.onGraph(IntStream.range(0, 8)
            .mapToObj(s -> new int[] {s ^ 1, s ^ 2, s ^ 4}).toArray(int[][]::new));
    /** Two triangles, and a rim of five around a hub: symmetric, but not by turning the numbers. */
    private static final List<MarkovChain> SYMMETRIC = List.of(CUBE,
            MarkovChain.onGraph(new int[][] {{1, 2}, {0, 2}, {0, 1}, {4, 5}, {3, 5}, {3, 4}}),
            MarkovChain.onGraph(new int[][] {{1, 2, 3, 4, 5}, {0, 2, 5}, {0, 1, 3}, {0, 2, 4}, {0, 3, 5}, {0, 1, 4}}),
            MarkovChain.onGraph(new int[][] {{1}, {0, 2}, {1, 3}, {2}}));

    private static void assertWithin(double[] numbers, double[] others, double[] bounds) {
        for (int i = 0; i < numbers.length; i++) {
            assertThat(Math.abs(numbers[i] - others[i])).as("entry %d, %s and %s", i, numbers[i], others[i])
                    .isLessThanOrEqualTo(bounds[i]);
        }
    }

    private static double[] relative(double bound, double[] numbers, double underflow) {
        return Arrays.stream(numbers).map(number -> bound * Math.abs(number) + underflow).toArray();
    }

    private static double[] widened(double[] bounds, double by) {
        return Arrays.stream(bounds).map(bound -> bound + by).toArray();
    }

    private static double[] sums(double[] some, double[] others, double more) {
        return IntStream.range(0, some.length).mapToDouble(i -> some[i] + others[i] + more).toArray();
    }

    /** Two gradients of one expectation, each with its bounds. */
    private static void assertAgree(LossGradient one, GradientErrorBound oneBound, LossGradient other,
                                    GradientErrorBound otherBound) {
        double underflow = oneBound.underflow() + otherBound.underflow();
        assertWithin(one.value(), other.value(), relative(oneBound.value() + otherBound.value(), other.value(), underflow));
        assertWithin(one.logits(), other.logits(), sums(oneBound.logits(), otherBound.logits(), underflow));
        assertWithin(one.tokens(), other.tokens(), sums(oneBound.tokens(), otherBound.tokens(), underflow));
        assertThat(Math.abs(one.loss() - other.loss())).isLessThanOrEqualTo(oneBound.loss() + otherBound.loss());
    }

    /** Whether the engine computes at a case; what it refuses is where it says so. */
    private static boolean serves(Case at, ChainWalkSum sum) {
        try {
            at.bound();
            assertThat(sum.smallest).isPositive();
            return true;
        } catch (ArithmeticException refused) {
            if (refused.getMessage().contains("not positive")) {
                // Up to rounding of z, a sum of 4 terms of at most 40.
                assertThat(sum.smallest).isLessThan(1e-12);
            } else {
                assertThat(refused).hasMessageContaining("cancel");
                assertThat(Arrays.stream(at.state().value()).min().orElseThrow()).isLessThan(-EPSILON);
            }
            return false;
        }
    }

    @Property(tries = 500)
    void theGradientIsTheSumOverAllWalksWithinTheStatedErrorBound(@ForAll Case at) {
        ChainWalkSum sum = new ChainWalkSum(at.task(), EPSILON, at.state());
        Assume.that(serves(at, sum));
        LossGradient fast = at.gradient();
        GradientErrorBound bound = at.bound();
        double own = sum.relativeError(at.largestValue());
        double ownLogit = sum.logitError(at.largestValue());
        assertWithin(fast.value(), sum.value, relative(bound.value() + own, sum.value, bound.underflow()));
        assertWithin(fast.logits(), sum.logits, widened(bound.logits(), ownLogit));
        assertWithin(fast.tokens(), sum.tokens, widened(bound.tokens(), at.task().length() * ownLogit));
        assertThat(Math.abs(fast.loss() - sum.loss)).isLessThanOrEqualTo(bound.loss() + own * (1 + Math.abs(sum.loss)));
        try (ChainPopulationEngine engine = new ChainPopulationEngine(at.task(), EPSILON)) {
            assertWithin(engine.meanScores(at.state()), sum.scores, relative(bound.value() + own, sum.scores, bound.underflow()));
            assertWithin(engine.meanAverage(at.state()), sum.average,
                    relative(bound.value() + own, sum.average, bound.underflow()));
        }
    }

    /** V ≥ −1/10 leaves z + ε ≥ 1/40, V ≤ 40: 1/(z + ε) is known to 13 digits whatever cancels in it. */
    @Property(tries = 200)
    void whereNothingCancelsTheBoundKeepsTenDigits(@ForAll Case at) {
        Assume.that(Arrays.stream(at.state().value()).min().orElseThrow() >= -0.1);
        assertThat(at.bound().value()).isLessThan(1e-10);
        assertThat(at.bound().underflow()).isLessThan(1e-200);
    }

    @Property(tries = 60)
    void forWalksOnTheCircleItIsThePopulationEngine(@ForAll @IntRange(min = 3, max = 8) int nodes,
            @ForAll @IntRange(min = 2, max = 60) int length, @ForAll @IntRange(min = 0, max = 10) int tenths, @ForAll long seed,
            @ForAll boolean attendsTokens) {
        RandomWalk walk = new RandomWalk(nodes, length, new BigFraction(tenths, 10));
        Random random = new Random(seed);
        ModelState state = new ModelState(nodes, length, random.doubles(nodes * nodes, 0, 3).toArray(),
                attendsTokens ? random.doubles(nodes, -3, 3).toArray() : new double[nodes],
                random.doubles(length, -4, 4).toArray());
        Case at = new Case(new ChainTask(MarkovChain.onCircle(walk), length, 1), state);
        try (PopulationEngine engine = new PopulationEngine(walk, EPSILON)) {
            assertAgree(at.gradient(), at.bound(), engine.gradient(state), engine.errorBound(state));
        }
    }

    /** If all rows of Π are equal, walk and label are independent whatever the lag. */
    @Property(tries = 100)
    void whereTheNextNodeDoesNotDependOnTheLastTheLagDoesNotMatter(@ForAll Case at) {
        BigFraction[][] rows = new BigFraction[at.state().nodes()][];
        Arrays.fill(rows, at.task().chain().next(0));
        MarkovChain chain = MarkovChain.of(rows[0], rows);
        int length = at.task().length();
        Case last = new Case(new ChainTask(chain, length, 1), at.state());
        Assume.that(serves(last, new ChainWalkSum(last.task(), EPSILON, at.state())));
        for (int lag = 2; lag < length; lag++) {
            Case other = new Case(new ChainTask(chain, length, lag), at.state());
            assertAgree(last.gradient(), last.bound(), other.gradient(), other.bound());
        }
    }

    @Property(tries = 100)
    void relabellingTheNodesRelabelsTheGradient(@ForAll Case at, @ForAll long seed) {
        Assume.that(serves(at, new ChainWalkSum(at.task(), EPSILON, at.state())));
        int k = at.state().nodes();
        List<Integer> order = IntStream.range(0, k).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(seed));
        int[] name = order.stream().mapToInt(Integer::intValue).toArray();
        Case renamed = renamed(at, name);
        LossGradient gradient = at.gradient();
        GradientErrorBound bound = at.bound();
        assertAgree(renamed.gradient(), renamed.bound(),
                new LossGradient(gradient.loss(), pairs(gradient.value(), name), gradient.logits(),
                        nodes(gradient.tokens(), name)),
                new GradientErrorBound(bound.loss(), bound.value(), bound.logits(), nodes(bound.tokens(), name),
                        bound.underflow()));
    }

    private static Case renamed(Case at, int[] name) {
        int k = name.length;
        MarkovChain chain = at.task().chain();
        BigFraction[] start = new BigFraction[k];
        BigFraction[][] rows = new BigFraction[k][k];
        for (int r = 0; r < k; r++) {
            start[name[r]] = chain.start()[r];
            for (int s = 0; s < k; s++) {
                rows[name[r]][name[s]] = chain.probability(r, s);
            }
        }
        return new Case(new ChainTask(MarkovChain.of(start, rows), at.task().length(), at.task().lag()),
                new ModelState(k, at.state().length(), pairs(at.state().value(), name), nodes(at.state().tokenLogits(), name),
                        at.state().positionLogits()));
    }

    private static double[] nodes(double[] numbers, int[] name) {
        double[] renamed = new double[numbers.length];
        for (int a = 0; a < numbers.length; a++) {
            renamed[name[a]] = numbers[a];
        }
        return renamed;
    }

    private static double[] pairs(double[] numbers, int[] name) {
        int k = name.length;
        double[] renamed = new double[numbers.length];
        for (int pair = 0; pair < numbers.length; pair++) {
            renamed[name[pair / k] * k + name[pair % k]] = numbers[pair];
        }
        return renamed;
    }

    /** Rounding alone breaks it at the first steps. */
    @Property(tries = 60)
    void aRunFromZeroKeepsTheSymmetryOfTheChainToTheLastBit(@ForAll @IntRange(min = 0, max = 3) int which,
            @ForAll @IntRange(min = 2, max = 12) int length, @ForAll @IntRange(min = 1, max = 3) int lag) {
        MarkovChain chain = SYMMETRIC.get(which);
        ChainTask task = new ChainTask(chain, length, Math.min(lag, length - 1));
        ModelState state = ModelState.zero(chain.nodes(), length);
        for (int t = 0; t < 3; t++) {
            state = stepped(state, new Case(task, state).gradient(), 40);
        }
        int[] mirror = mirror(which);
        assertThat(pairs(state.value(), mirror)).containsExactly(state.value());
        assertThat(nodes(state.tokenLogits(), mirror)).containsExactly(state.tokenLogits());
    }

    /** An automorphism of the graph with that number. */
    private static int[] mirror(int which) {
        return new int[][] {{5, 7, 4, 6, 1, 3, 0, 2}, {4, 3, 5, 1, 0, 2}, {0, 3, 2, 1, 5, 4}, {3, 2, 1, 0}}[which];
    }

    /** A step of gradient descent with η = 1 for positions of squared norm G. */
    private static ModelState stepped(ModelState state, LossGradient gradient, double g) {
        double[] value = state.value();
        double[] tokens = state.tokenLogits();
        double[] positions = state.positionLogits();
        Arrays.setAll(value, e -> value[e] - gradient.value()[e]);
        Arrays.setAll(tokens, s -> tokens[s] - g * gradient.tokens()[s]);
        Arrays.setAll(positions, i -> positions[i] - g * g * gradient.logits()[i]);
        return new ModelState(state.nodes(), state.length(), value, tokens, positions);
    }

    /**
     * With h = 2⁻¹⁷ a central difference misses a derivative by h²/6 times the largest third derivative near by, and by the two
     * losses' errors over 2h. Let |V| ≤ R, z + ε ≥ μ, and let the token logits move at speeds d between 0 and 1. Then z moves
     * at the covariance of d and v under S, at most F₁ = R/2; the further derivatives are the cumulants of d, d, v and of
     * d, d, d, v, at most F₂ = R/2 and F₃ = 5R/8. The third derivative of −log(z + ε) is at most 2F₁³/μ³ + 3F₁F₂/μ² + F₃/μ. A logit of at
     * most 8 + h is rounded by at most 2⁻⁵⁰, which moves a loss by F₁/μ times that.
     */
    @Property(tries = 60)
    void theGradientIsTheDerivativeOfTheLoss(@ForAll Case any, @ForAll long seed) {
        Case at = clipped(any);
        double h = 0x1p-17;
        double r = at.largestValue();
        double least = EPSILON - 0.1;
        double third = 2 * Math.pow(r / 2 / least, 3) + 3 * Math.pow(r / 2 / least, 2) + 5 * r / 8 / least;
        double[] speeds = new Random(seed).doubles(at.state().nodes(), 0, 1).toArray();
        Case up = tokensMoved(at, speeds, h);
        Case down = tokensMoved(at, speeds, -h);
        double difference = (up.gradient().loss() - down.gradient().loss()) / (2 * h);
        double slope = IntStream.range(0, speeds.length).mapToDouble(s -> speeds[s] * at.gradient().tokens()[s]).sum();
        double errors = (up.bound().loss() + down.bound().loss()) / (2 * h) + Arrays.stream(at.bound().tokens()).sum()
                + 0x1p-50 / h * r / 2 / least;
        assertThat(Math.abs(difference - slope)).isLessThanOrEqualTo(h * h / 6 * third + errors);
    }

    /** The same with V from −1/10 to 3. */
    private static Case clipped(Case at) {
        ModelState state = at.state();
        return new Case(at.task(), new ModelState(state.nodes(), state.length(),
                Arrays.stream(state.value()).map(v -> Math.min(3, Math.max(-0.1, v))).toArray(), state.tokenLogits(),
                state.positionLogits()));
    }

    private static Case tokensMoved(Case at, double[] direction, double by) {
        double[] tokens = at.state().tokenLogits();
        Arrays.setAll(tokens, s -> tokens[s] + by * direction[s]);
        return new Case(at.task(), new ModelState(at.state().nodes(), at.state().length(), at.state().value(), tokens,
                at.state().positionLogits()));
    }

    /**
     * On the wheel the token logits come to differ by 60, and attention moves on. V is disturbed by far more than rounding
     * amounts to, and the mean scores stay where they are to the four digits that anything is said about.
     */
    @Example
    void alongARunOnTheWheelTheBoundKeepsTenDigitsAndDisturbancesDoNotGrow() {
        ChainTask task = new ChainTask(SYMMETRIC.get(2), 61, 1);
        ModelState state = ModelState.zero(6, 61);
        ModelState disturbed = new ModelState(6, 61, new Random(1).doubles(36, 0, 1e-9).toArray(), new double[6], new double[61]);
        try (ChainPopulationEngine engine = new ChainPopulationEngine(task, 0.1)) {
            for (int t = 0; t < 4; t++) {
                assertThat(engine.errorBound(state).value()).isLessThan(1e-10);
                assertWithin(engine.meanScores(state), engine.meanScores(disturbed), relative(0, new double[61], 1e-4));
                state = stepped(state, engine.gradient(state), 500.5);
                disturbed = stepped(disturbed, engine.gradient(disturbed), 500.5);
            }
        }
    }

    @Example
    void whereTheLossIsNotDefinedTheLabelIsNamed() {
        double[] value = new double[64];
        Arrays.fill(value, 3 * 8, 4 * 8, -0.5);
        ModelState state = new ModelState(8, 4, value, new double[8], new double[4]);
        assertThatThrownBy(() -> new Case(new ChainTask(CUBE, 4, 2), state).gradient()).isInstanceOf(ArithmeticException.class)
                .hasMessage("The loss is not defined: z + epsilon is not positive for some walk with label 3.");
    }

    @Example
    void aLabelThatNeverOccursHasNoGradient() {
        MarkovChain chain = MarkovChain.onGraph(new int[][] {{1}, {1}, {0, 1}});
        double[] value = new double[9];
        Arrays.fill(value, 6, 9, -100);
        double[] gradient = new Case(new ChainTask(chain, 4, 1), new ModelState(3, 4, value, new double[3], new double[4]))
                .gradient().value();
        assertThat(Arrays.copyOfRange(gradient, 6, 9)).containsOnly(0);
    }

    @Example
    void scoresBeyondTheRangeOfDoublesAreRefused() {
        ChainTask task = new ChainTask(MarkovChain.onGraph(new int[][] {{0}, {1}}), 3, 1);
        ModelState state = new ModelState(2, 3, new double[4], new double[] {0, 200}, new double[3]);
        assertThatThrownBy(() -> new Case(task, state).gradient()).isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("The scores of some walk underflow");
    }

    @Example
    void badInputIsRefused() {
        ChainTask task = new ChainTask(CUBE, 4, 1);
        assertThatThrownBy(() -> new ChainPopulationEngine(task, 0)).isInstanceOf(InvalidParameterException.class)
                .hasMessage("epsilon is 0.0, but it must be a finite number greater than 0.");
        assertThatThrownBy(() -> new Case(task, ModelState.zero(8, 5)).gradient()).isInstanceOf(IllegalArgumentException.class);
    }
}
