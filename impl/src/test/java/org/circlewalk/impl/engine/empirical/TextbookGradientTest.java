package org.circlewalk.impl.engine.empirical;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** The reference that the engine is judged by is judged itself: by rational arithmetic and by differences of the loss. */
class TextbookGradientTest {
    private static final TextbookGradient.DecimalLoss LOSS = TextbookGradient.logLoss(0.125);

    /** At logits 0 all scores are 1/N, so for the log loss every gradient is rational. 60 digits leave 50 after the sums. */
    @Property(tries = 40)
    void agreesWithRationalArithmeticAtUniformAttention(@ForAll @IntRange(min = 3, max = 7) int nodes,
            @ForAll @IntRange(min = 2, max = 12) int length, @ForAll @IntRange(min = 1, max = 9) int count, @ForAll long seed) {
        SampledWalks walks = SampledWalks.draw(new RandomWalk(nodes, length, new BigFraction(1, 3)), count, seed);
        Random random = new Random(seed);
        BigFraction[] value = new BigFraction[nodes * nodes];
        Arrays.setAll(value, e -> new BigFraction(random.nextInt(64), 64));
        BigFraction[] valueGradient = zeros(nodes * nodes);
        BigFraction[] logits = zeros(length);
        BigFraction[] tokens = zeros(nodes);
        for (int w = 0; w < count; w++) {
            int[] s = walks.nodes(w);
            int row = s[length - 1] * nodes;
            BigFraction z = BigFraction.ZERO;
            for (int i = 0; i < length - 1; i++) {
                z = z.add(value[row + s[i]].divide(length));
            }
            BigFraction share = z.add(new BigFraction(1, 8)).multiply(count).multiply(length).reciprocal().negate();
            for (int i = 0; i < length; i++) {
                BigFraction own = i < length - 1 ? value[row + s[i]] : BigFraction.ZERO;
                BigFraction g = share.multiply(own.subtract(z));
                logits[i] = logits[i].add(g);
                if (i < length - 1) {
                    tokens[s[i]] = tokens[s[i]].add(g);
                    valueGradient[row + s[i]] = valueGradient[row + s[i]].add(share);
                }
            }
        }
        BigDecimal[] decimals = Arrays.stream(value).map(v -> new BigDecimal(v.doubleValue())).toArray(BigDecimal[]::new);
        TextbookGradient textbook = TextbookGradient.of(walks, LOSS, decimals, TextbookGradient.zeros(nodes),
                TextbookGradient.zeros(length));
        assertAgree(textbook.value, valueGradient);
        assertAgree(textbook.logits, logits);
        assertAgree(textbook.tokens, tokens);
        assertThat(Fractions.sum(logits)).isEqualTo(BigFraction.ZERO);
    }

    private static BigFraction[] zeros(int length) {
        BigFraction[] zeros = new BigFraction[length];
        Arrays.fill(zeros, BigFraction.ZERO);
        return zeros;
    }

    private static void assertAgree(BigDecimal[] actual, BigFraction[] expected) {
        for (int e = 0; e < actual.length; e++) {
            BigDecimal exact = new BigDecimal(expected[e].getNumerator())
                    .divide(new BigDecimal(expected[e].getDenominator()), TextbookGradient.DIGITS);
            assertThat(actual[e].subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("1e-50"));
        }
    }

    /**
     * Each component of the gradient is the derivative of the loss. A central difference with step h = 10⁻¹⁵ misses it by
     * h²/6 times a third derivative of the loss, and by the rounding of the two losses, below 10⁻⁵⁵/h = 10⁻⁴⁰. The third
     * derivatives are below 10⁶: those of ℓ are at most 2/ε³ = 1024, those of z below 6 with |V| ≤ 1.
     */
    @Example
    void isTheDerivativeOfTheLoss() {
        int nodes = 4;
        int length = 6;
        SampledWalks walks = SampledWalks.draw(new RandomWalk(nodes, length, new BigFraction(1, 3)), 5, 3);
        Random random = new Random(3);
        BigDecimal[] value = TextbookGradient.exactly(random.doubles(nodes * nodes).toArray());
        BigDecimal[] tokens = TextbookGradient.exactly(random.doubles(nodes).toArray());
        BigDecimal[] positions = TextbookGradient.exactly(random.doubles(length).toArray());
        TextbookGradient gradient = TextbookGradient.of(walks, LOSS, value, tokens, positions);
        assertDerivatives(gradient.value, value, () -> TextbookGradient.of(walks, LOSS, value, tokens, positions).loss);
        assertDerivatives(gradient.tokens, tokens, () -> TextbookGradient.of(walks, LOSS, value, tokens, positions).loss);
        assertDerivatives(gradient.logits, positions, () -> TextbookGradient.of(walks, LOSS, value, tokens, positions).loss);
    }

    private static void assertDerivatives(BigDecimal[] gradient, BigDecimal[] variables,
                                          java.util.function.Supplier<BigDecimal> loss) {
        BigDecimal step = new BigDecimal("1e-15");
        BigDecimal bound = new BigDecimal("1e6").multiply(step).multiply(step).add(new BigDecimal("1e-40"));
        for (int e = 0; e < variables.length; e++) {
            BigDecimal at = variables[e];
            variables[e] = at.add(step);
            BigDecimal above = loss.get();
            variables[e] = at.subtract(step);
            BigDecimal below = loss.get();
            variables[e] = at;
            BigDecimal difference = above.subtract(below).divide(step.multiply(BigDecimal.valueOf(2)), TextbookGradient.DIGITS);
            assertThat(difference.subtract(gradient[e]).abs()).isLessThanOrEqualTo(bound);
        }
    }

    @Example
    void exponentialAndLogarithmAreInverseAndKnowE() {
        BigDecimal e = new BigDecimal("2.71828182845904523536028747135266249775724709369995957496697");
        assertThat(TextbookGradient.exp(BigDecimal.ONE).subtract(e).abs()).isLessThan(new BigDecimal("1e-58"));
        for (String x : new String[] {"-40", "-0.3", "1e-9", "17.25"}) {
            BigDecimal exact = new BigDecimal(x);
            assertThat(TextbookGradient.ln(TextbookGradient.exp(exact)).subtract(exact).abs()).isLessThan(new BigDecimal("1e-57"));
        }
    }
}
