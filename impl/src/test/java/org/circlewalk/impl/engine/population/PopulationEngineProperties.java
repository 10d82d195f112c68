package org.circlewalk.impl.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.population.PopulationDomain.Case;
import org.circlewalk.impl.model.Embedding;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.spec.gradient.EnclosedGradient;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.gradient.ExponentialGradient;
import org.circlewalk.spec.gradient.PowerSeriesGradient;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

@Domain(PopulationDomain.class)
@Domain(DomainContext.Global.class)
class PopulationEngineProperties {
    private static final double EPSILON = PopulationDomain.EPSILON;
    private static final BigFraction REMAINDER = new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(24));

    private static LossGradient gradient(Case at, Route route) {
        try (PopulationEngine engine = new PopulationEngine(at.walk(), EPSILON, route::kernel)) {
            return engine.gradient(at.state());
        }
    }

    private static GradientErrorBound bound(Case at, Route route) {
        try (PopulationEngine engine = new PopulationEngine(at.walk(), EPSILON, route::kernel)) {
            return engine.errorBound(at.state());
        }
    }

    /** Checks numbers against others that are exact up to {@code given}·|other|. */
    private static void assertWithin(double[] numbers, double[] others, double[] bounds, double given) {
        for (int i = 0; i < numbers.length; i++) {
            assertThat(Math.abs(numbers[i] - others[i])).as("entry %d", i)
                    .isLessThanOrEqualTo(bounds[i] + given * Math.abs(others[i]));
        }
    }

    private static double[] relative(double bound, double[] numbers) {
        return Arrays.stream(numbers).map(number -> bound * Math.abs(number)).toArray();
    }

    private static double[] doubles(BigFraction[] fractions) {
        // Not BigFraction.doubleValue, which is 0 if only the denominator is beyond the range of doubles.
        return Arrays.stream(fractions).mapToDouble(fraction -> new BigDecimal(fraction.getNumerator())
                .divide(new BigDecimal(fraction.getDenominator()), MathContext.DECIMAL128).doubleValue()).toArray();
    }

    @Property(tries = 60)
    void theGradientIsTheExactOneWithinTheStatedErrorBound(@ForAll Case at, @ForAll Route route) {
        ExpectedGradient exact = EnumeratedGradient.overAllWalks(at.walk(), at.exact(),
                new RationalLogLoss(Fractions.ofDouble(EPSILON)));
        LossGradient fast = gradient(at, route);
        GradientErrorBound bound = bound(at, route);
        // Turning a fraction into a double costs at most an ulp.
        double conversion = 0x1p-52;
        double[] value = doubles(exact.value().toRowMajor());
        assertWithin(fast.value(), value, relative(bound.value(), value), conversion);
        assertWithin(fast.logits(), doubles(exact.logits()), bound.logits(), conversion);
        assertWithin(fast.tokens(), doubles(exact.tokens()), bound.tokens(), conversion);
    }

    @Property(tries = 150)
    void theLossIsTheSumOverAllWalksWithinTheStatedErrorBound(@ForAll Case at, @ForAll Route route) {
        WalkSum sum = new WalkSum(at.walk(), EPSILON, at.state());
        // Up to 7·2⁶ walks are summed; log(z + ε) carries the error of z, (2N + 8)u times the terms of z, relative to z + ε.
        double terms = 0;
        for (double v : at.state().value()) {
            terms = Math.max(terms, Math.abs(v) + EPSILON);
        }
        double ownError = 0x1p-53 * (500 * Math.max(1, Math.abs(sum.loss)) + 22 * terms / sum.smallest);
        assertThat(Math.abs(gradient(at, route).loss() - sum.loss))
                .isLessThanOrEqualTo(bound(at, route).loss() + ownError);
    }

    @Property(tries = 150)
    void attentionToTokensAgreesWithTheSumOverAllWalks(@ForAll Case at,
            @ForAll @DoubleRange(min = -6, max = 6) double logit,
            @ForAll Route route) {
        double[] tokenLogits = new double[at.walk().nodes()];
        tokenLogits[0] = logit;
        tokenLogits[1] = -logit / 3;
        Assume.that(logit != 0);
        Case tokens = at.withTokenLogits(tokenLogits);
        WalkSum sum = new WalkSum(tokens.walk(), EPSILON, tokens.state());
        LossGradient fast = gradient(tokens, route);
        GradientErrorBound bound = bound(tokens, route);
        double[] ownError = ownErrors(tokens, sum);
        assertWithin(fast.value(), sum.value, relative(bound.value() + ownError[0], sum.value), 0);
        double[] logits = bound.logits();
        for (int i = 0; i < logits.length; i++) {
            logits[i] += ownError[1];
        }
        assertWithin(fast.logits(), sum.logits, logits, 0);
        double[] tokenBounds = bound.tokens();
        for (int a = 0; a < tokenBounds.length; a++) {
            tokenBounds[a] += tokens.walk().visible() * ownError[1];
        }
        assertWithin(fast.tokens(), sum.tokens, tokenBounds, 0);
        assertThat(Math.abs(fast.loss() - sum.loss))
                .isLessThanOrEqualTo(bound.loss() + ownError[0] * (1 + Math.abs(sum.loss)));
    }

    /** Of WalkSum: relative of its positive sums, absolute of its logit gradients. */
    private static double[] ownErrors(Case at, WalkSum sum) {
        double terms = 0;
        for (double v : at.state().value()) {
            terms = Math.max(terms, Math.abs(v) + EPSILON);
        }
        // Up to 448 walks are summed, each product has some 4N + 20 roundings, and |a − max| ≤ 62 in the softmax.
        double logits = 31;
        double relative = 0x1p-53 * (448 + 4 * 7 + 20 + 2 * logits) * (1 + 2 * terms / sum.smallest);
        return new double[] {relative, relative * 2 * terms / sum.smallest};
    }

    @Property(tries = 100)
    void attentionByPositionIsASpecialCaseOfAttentionToTokens(@ForAll Case at) {
        LossGradient byPosition = gradient(at, Route.QUADRATURE);
        TokenAttention attention = new TokenAttention(at.walk(), EPSILON, Route.QUADRATURE::kernel);
        LossGradient byToken = attention.gradient(at.state());
        GradientErrorBound first = bound(at, Route.QUADRATURE);
        GradientErrorBound second = attention.errorBound(at.state());
        assertWithin(byPosition.value(), byToken.value(), relative(first.value() + second.value(), byToken.value()), 0);
        for (int i = 0; i < byPosition.logits().length; i++) {
            assertThat(Math.abs(byPosition.logits()[i] - byToken.logits()[i]))
                    .isLessThanOrEqualTo(first.logits()[i] + second.logits()[i]);
        }
        assertThat(Math.abs(byPosition.loss() - byToken.loss())).isLessThanOrEqualTo(first.loss() + second.loss());
    }

    @Property(tries = 100)
    void aCirculantStateHasACirculantGradientAndEqualTokenGradientsToTheLastBit(@ForAll Case at, @ForAll Route route) {
        Assume.that(at.state().hasCirculantValue());
        int k = at.walk().nodes();
        LossGradient fast = gradient(at, route);
        double[] column = new double[k];
        for (int d = 0; d < k; d++) {
            column[d] = fast.value()[d * k];
        }
        assertThat(fast.value()).containsExactly(PopulationDomain.circulant(column));
        assertThat(fast.tokens()).containsOnly(fast.tokens()[0]);
        boolean mirrored = IntStream.range(1, k).allMatch(d -> at.state().value()[d * k] == at.state().value()[(k - d) * k]);
        if (at.walk().p().equals(at.walk().q()) && mirrored) {
            for (int d = 1; d < k; d++) {
                assertThat(column[d]).isEqualTo(column[k - d]);
            }
        }
    }

    @Property(tries = 60)
    void theSameStateGivesTheSameBitsWhateverWasComputedBefore(@ForAll Case at, @ForAll Route route) {
        try (PopulationEngine engine = new PopulationEngine(at.walk(), EPSILON, route::kernel)) {
            LossGradient first = engine.gradient(at.state());
            engine.gradient(ModelState.zero(at.walk().nodes(), at.walk().length()));
            double[] tokenLogits = new double[at.walk().nodes()];
            tokenLogits[0] = 1;
            engine.gradient(at.withTokenLogits(tokenLogits).state());
            LossGradient again = engine.gradient(at.state());
            assertThat(again.value()).containsExactly(first.value());
            assertThat(again.logits()).containsExactly(first.logits());
            assertThat(again.tokens()).containsExactly(first.tokens());
            assertThat(again.loss()).isEqualTo(first.loss());
        }
    }

    @Property(tries = 100)
    void theSmallestArgumentIsThatOfTheWorstWalk(@ForAll Case at, @ForAll @DoubleRange(min = -3, max = 3) double logit) {
        double[] tokenLogits = new double[at.walk().nodes()];
        for (Case each : new Case[] {at, at.withTokenLogits(tokens(tokenLogits, logit))}) {
            double expected = new WalkSum(each.walk(), EPSILON, each.state()).smallest;
            try (PopulationEngine engine = new PopulationEngine(each.walk(), EPSILON)) {
                // |z| ≤ 40, summed of at most 7 terms by either; the bisection ends at 2⁻⁵⁰ of the range.
                assertThat(Math.abs(engine.smallestArgument(each.state()) - expected)).isLessThanOrEqualTo(41 * 0x1p-46);
            }
        }
    }

    private static double[] tokens(double[] zero, double logit) {
        zero[1] = logit;
        return zero;
    }

    @Example
    void whereTheLossIsNotDefinedTheSmallestArgumentIsStated() {
        RandomWalk walk = new RandomWalk(5, 4, new BigFraction(7, 10));
        double[] value = new double[25];
        Arrays.fill(value, -0.5);
        ModelState state = new ModelState(5, 4, value, new double[5], new double[4]);
        try (PopulationEngine engine = new PopulationEngine(walk, EPSILON)) {
            assertThatThrownBy(() -> engine.gradient(state)).isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("-0.25");
            ModelState attending = new ModelState(5, 4, value, new double[] {1, 0, 0, 0, 0}, new double[4]);
            assertThatThrownBy(() -> engine.gradient(attending)).isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("smallest z + epsilon");
        }
    }

    @Example
    void badInputIsRefused() {
        RandomWalk walk = new RandomWalk(5, 4, new BigFraction(7, 10));
        assertThatThrownBy(() -> new PopulationEngine(walk, 0)).isInstanceOf(InvalidParameterException.class)
                .hasMessage("epsilon is 0.0, but it must be a finite number greater than 0.");
        try (PopulationEngine engine = new PopulationEngine(walk, EPSILON)) {
            assertThatThrownBy(() -> engine.gradient(ModelState.zero(5, 5)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void bothRoutesAgreeAlongARunOfTheWalksOfThePaper() {
        agreeAlongARun(new RandomWalk(6, 97, new BigFraction(7, 10)));
        agreeAlongARun(new RandomWalk(20, 101, new BigFraction(4, 5)));
        agreeAlongARun(new RandomWalk(6, 97, new BigFraction(1, 2)));
        // Longer than one block of messages.
        agreeAlongARun(new RandomWalk(7, 2001, new BigFraction(7, 10)));
    }

    @Example
    void theGradientIsTheExactOneWithinTheStatedErrorBoundForTheWalksOfThePaper() {
        for (RandomWalk walk : new RandomWalk[] {
            new RandomWalk(6, 97, new BigFraction(7, 10)), new RandomWalk(7, 60, new BigFraction(1, 2))}) {
            ModelState state = ModelState.zero(walk.nodes(), walk.length());
            for (int t = 0; t < 4; t++) {
                Case at = new Case(walk, state);
                state = step(state, agreesWith(PowerSeriesGradient.withRemainder(walk, at.exact(), Fractions.ofDouble(EPSILON), REMAINDER), at));
            }
        }
    }

    /** Where V is no circulant and z + ε ranges widely. */
    @Example
    void theGradientOfUnrelatedEntriesIsTheExactOneWithinTheStatedErrorBoundForLongWalks() {
        Random random = new Random(1);
        for (RandomWalk walk : new RandomWalk[] {
            new RandomWalk(6, 97, new BigFraction(7, 10)), new RandomWalk(5, 40, new BigFraction(1, 100))}) {
            int k = walk.nodes();
            Case at = new Case(walk, new ModelState(k, walk.length(), random.doubles(k * k, 0, 3).toArray(), new double[k],
                    random.doubles(walk.length(), -3, 3).toArray()));
            agreesWith(ExponentialGradient.planned(walk, at.exact(), Fractions.ofDouble(EPSILON), REMAINDER).gradient(), at);
        }
    }

    /** The fast gradient, which is within its bound of one that is known up to its errors. */
    private static LossGradient agreesWith(EnclosedGradient exact, Case at) {
        LossGradient fast = gradient(at, Route.QUADRATURE);
        GradientErrorBound bound = bound(at, Route.QUADRATURE);
        double[] value = doubles(exact.center().value().toRowMajor());
        double[] valueError = relative(bound.value(), value);
        Arrays.setAll(valueError, j -> valueError[j] + Fractions.toDouble(exact.valueError()));
        assertWithin(fast.value(), value, valueError, 0x1p-52);
        double[] logitError = doubles(exact.logitErrors());
        Arrays.setAll(logitError, i -> logitError[i] + bound.logits()[i]);
        assertWithin(fast.logits(), doubles(exact.center().logits()), logitError, 0x1p-52);
        return fast;
    }

    private static void agreeAlongARun(RandomWalk walk) {
        ModelState state = ModelState.zero(walk.nodes(), walk.length());
        for (int t = 0; t < 5; t++) {
            Case at = new Case(walk, state);
            LossGradient quadrature = gradient(at, Route.QUADRATURE);
            LossGradient series = gradient(at, Route.POWER_SERIES);
            GradientErrorBound first = bound(at, Route.QUADRATURE);
            GradientErrorBound second = bound(at, Route.POWER_SERIES);
            assertWithin(quadrature.value(), series.value(), relative(first.value() + second.value(), series.value()), 0);
            for (int i = 0; i < walk.length(); i++) {
                assertThat(Math.abs(quadrature.logits()[i] - series.logits()[i]))
                        .isLessThanOrEqualTo(first.logits()[i] + second.logits()[i]);
            }
            assertThat(Math.abs(quadrature.loss() - series.loss())).isLessThanOrEqualTo(first.loss() + second.loss());
            state = step(state, quadrature);
        }
    }

    /** A step of gradient descent with η = 1 and M = 1000. */
    private static ModelState step(ModelState state, LossGradient gradient) {
        Embedding embedding = Embedding.of(Normalisation.NONE, 1000);
        double[] value = state.value();
        double[] positions = state.positionLogits();
        double[] tokens = state.tokenLogits();
        Arrays.setAll(value, j -> value[j] - gradient.value()[j]);
        Arrays.setAll(positions, i -> positions[i] - embedding.positionRate() * gradient.logits()[i]);
        Arrays.setAll(tokens, s -> tokens[s] - embedding.tokenRate() * gradient.tokens()[s]);
        return new ModelState(state.nodes(), state.length(), value, tokens, positions);
    }
}
