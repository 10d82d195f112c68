package org.circlewalk.tests.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.GradientErrorBound;
import org.circlewalk.impl.engine.LogLoss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.engine.empirical.EmpiricalEngine;
import org.circlewalk.impl.engine.population.PopulationEngine;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.tests.engines.EngineDomain.Case;

/** Both engines compute the exact gradient of Lemma B.1 within the error bounds that they state. */
@Domain(EngineDomain.class)
@Domain(DomainContext.Global.class)
class FastEqualsExactProperties {
    private static final int LONGEST_SAMPLE = 250;

    /** What an engine says: a gradient and how far it may be from the exact one. */
    private record Answer(LossGradient gradient, GradientErrorBound bound) {
    }

    private static Answer population(Case at) {
        try (PopulationEngine engine = new PopulationEngine(at.walk(), at.epsilon())) {
            return new Answer(engine.gradient(at.state()), engine.errorBound(at.state()));
        }
    }

    private static Answer empirical(Case at, SampledWalks walks) {
        try (EmpiricalEngine engine = new EmpiricalEngine(walks, new LogLoss(at.epsilon()), 1)) {
            return new Answer(engine.gradient(at.state()), engine.errorBound(at.state()));
        }
    }

    private static int[][] nodes(SampledWalks walks) {
        int[][] nodes = new int[walks.count()][];
        Arrays.setAll(nodes, walks::nodes);
        return nodes;
    }

    private static void assertExact(Answer answer, ExpectedGradient exact) {
        assertThat(EngineComparison.exceeded(answer.gradient, answer.bound, exact)).isEmpty();
    }

    @Property(tries = 120)
    void thePopulationGradientIsTheSumOverAllWalks(@ForAll Case at) {
        ExpectedGradient exact = ExactReference.ofPopulation(at.walk(), at.state(), at.epsilon());
        assertExact(population(at), exact);
    }

    @Property(tries = 120)
    void thePopulationGradientIsTheSumOverAllWalksForAttentionToTokens(@ForAll Case at,
            @ForAll @IntRange(min = 1, max = 3) int strength) {
        Case tokens = at.withTokenLogits(strength * strength);
        Assume.that(at.walk().nodes() * Math.pow(at.walk().p().getDenominatorAsInt(), at.walk().visible()) <= LONGEST_SAMPLE);
        ExpectedGradient exact = ExactReference.ofSample(ExactReference.distribution(tokens.walk()), tokens.state(), at.epsilon());
        assertExact(population(tokens), exact);
    }

    /** The bound of the attended position, formed as a difference of sums, was 0 here. */
    @Example
    void aBoundDoesNotCancelWhereAttentionIsSharp() {
        RandomWalk walk = new RandomWalk(3, 2, BigFraction.ZERO);
        ModelState state = new ModelState(3, 2, new double[9], new double[] {1, 0.25, 0}, new double[] {0, -37.5});
        Case at = new Case(walk, state, 0.1);
        ExpectedGradient exact = ExactReference.ofSample(ExactReference.distribution(walk), state, at.epsilon());
        assertExact(population(at), exact);
        assertThat(population(at).bound.logits()[0]).isPositive();
    }

    @Property(tries = 200)
    void theGradientOfASampleIsItsSum(@ForAll Case at, @ForAll @IntRange(min = 1, max = 30) int count, @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 3) int strength) {
        Case tokens = at.withTokenLogits(strength * strength);
        SampledWalks walks = SampledWalks.draw(at.walk(), count, seed);
        assertExact(empirical(tokens, walks), ExactReference.ofSample(nodes(walks), tokens.state(), at.epsilon()));
    }

    /** Weights relative to the largest of any walk lie below the normal range here, and their sum for a walk may be 10⁻²⁶⁰. */
    @Property(tries = 60)
    void theGradientOfASampleIsItsSumWhereWeightsUnderflow(@ForAll Case at, @ForAll @IntRange(min = 1, max = 30) int count,
            @ForAll long seed, @ForAll @IntRange(min = 100, max = 295) int scale) {
        Case tokens = at.withTokenLogits(scale);
        SampledWalks walks = SampledWalks.draw(at.walk(), count, seed);
        Answer answer;
        try {
            answer = empirical(tokens, walks);
        } catch (ArithmeticException refused) {
            assertThat(refused).hasMessageContaining("underflow");
            return;
        }
        assertExact(answer, ExactReference.ofSample(nodes(walks), tokens.state(), at.epsilon()));
    }

    private static LossGradient withValue(LossGradient gradient, int entry, double number) {
        double[] value = gradient.value().clone();
        value[entry] = number;
        return new LossGradient(gradient.loss(), value, gradient.logits(), gradient.tokens());
    }

    private static int largest(double[] numbers) {
        int largest = 0;
        for (int e = 1; e < numbers.length; e++) {
            largest = Math.abs(numbers[e]) > Math.abs(numbers[largest]) ? e : largest;
        }
        return largest;
    }

    /** So the comparisons above can fail: one part in 10⁹ is seen wherever it is. */
    @Property(tries = 60)
    void aGradientThatIsOffByABillionthIsRejected(@ForAll Case at, @ForAll long seed, @ForAll boolean upwards) {
        double factor = upwards ? 1 + 1e-9 : 1 - 1e-9;
        Answer population = population(at);
        assertRejected(population, ExactReference.ofPopulation(at.walk(), at.state(), at.epsilon()), factor);
        SampledWalks walks = SampledWalks.draw(at.walk(), 10, seed);
        assertRejected(empirical(at, walks), ExactReference.ofSample(nodes(walks), at.state(), at.epsilon()), factor);
    }

    private static void assertRejected(Answer answer, ExpectedGradient exact, double factor) {
        double[] value = answer.gradient.value();
        int entry = largest(value);
        LossGradient changed = withValue(answer.gradient, entry, value[entry] * factor);
        assertThat(EngineComparison.exceeded(changed, answer.bound, exact)).hasSize(1)
                .first().asString().startsWith("V gradient " + entry + " ");
    }

    /**
     * V ≤ 3, ε ≥ 1/100 and z + ε ≥ ε/2, so z + ε varies by a factor of up to 602 and its relative error is up to 602 times
     * that of its terms: nine digits of sixteen are left. Logit gradients are bounded in units of max |V|·E|ℓ′| ≤ 2 max |V|/ε.
     */
    @Property(tries = 100)
    void theBoundsKeepNineDigits(@ForAll Case at, @ForAll long seed) {
        for (GradientErrorBound bound : new GradientErrorBound[] {population(at).bound,
            empirical(at, SampledWalks.draw(at.walk(), 30, seed)).bound}) {
            assertThat(bound.value()).isLessThan(1e-9);
            double unit = 2 * at.largestValue() / at.epsilon();
            assertThat(Arrays.stream(bound.logits()).max().orElseThrow()).isLessThanOrEqualTo(1e-9 * unit);
            assertThat(Arrays.stream(bound.tokens()).max().orElseThrow()).isLessThanOrEqualTo(1e-9 * (unit + 1));
            assertThat(bound.underflow()).isLessThan(1e-280);
        }
    }
}
