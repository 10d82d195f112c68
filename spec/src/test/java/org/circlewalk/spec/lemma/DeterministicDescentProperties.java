package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;

/**
 * That the descent whose contracts are Theorem 4.1 is gradient descent: against gradients that are summed over all walks.
 * Rational functions stand in for the exponential; the logits, scores and slopes of each step are those of the run itself.
 */
class DeterministicDescentProperties {
    private static final BigFraction NORM = new BigFraction(5, 2);
    private static final RationalLogLoss LOSS = new RationalLogLoss(new BigFraction(1, 10));

    /** V, u and b of a run, and what softmax and loss answered on the way. */
    private static final class Run {
        private final RandomWalk walk;
        private final int steps;
        private SquareMatrix value;
        private final BigFraction[] tokens;
        private final BigFraction[] positions;
        private final BigFraction[][] rates;
        private final BigFraction[][] slopes;
        private final BigFraction[][][] scores;

        Run(RandomWalk walk, int steps) {
            this.walk = walk;
            this.steps = steps;
            value = SquareMatrix.zero(walk.nodes());
            tokens = zeros(walk.nodes());
            positions = zeros(walk.length());
            rates = new BigFraction[steps][];
            slopes = new BigFraction[steps][walk.nodes()];
            scores = new BigFraction[steps + 1][walk.nodes()][];
            for (int t = 0; t < steps; t++) {
                BigFraction rate = new BigFraction(t + 1, 3);
                rates[t] = new BigFraction[] {rate, rate.multiply(NORM), rate.multiply(NORM).multiply(NORM)};
                step(t);
            }
            answer(steps);
        }

        private static BigFraction[] zeros(int length) {
            BigFraction[] zeros = new BigFraction[length];
            Arrays.fill(zeros, BigFraction.ZERO);
            return zeros;
        }

        private int[] nodes(int start) {
            return DeterministicWalk.nodes(walk.nodes(), walk.p().equals(BigFraction.ONE), start, walk.length());
        }

        /** The softmax with 1/(1 + a²) in place of e^a. */
        private void answer(int t) {
            for (int start = 0; start < walk.nodes(); start++) {
                int[] nodes = nodes(start);
                BigFraction[] weights = new BigFraction[walk.length()];
                for (int i = 0; i < weights.length; i++) {
                    BigFraction logit = i < walk.visible() ? tokens[nodes[i]].add(positions[i]) : positions[i];
                    weights[i] = BigFraction.ONE.add(logit.multiply(logit)).reciprocal();
                }
                BigFraction sum = Fractions.sum(weights);
                scores[t][start] = Arrays.stream(weights).map(weight -> weight.divide(sum)).toArray(BigFraction[]::new);
            }
        }

        private void step(int t) {
            answer(t);
            for (int start = 0; start < walk.nodes(); start++) {
                int[] nodes = nodes(start);
                ExactModel model = new ExactModel(value, scores[t][start]);
                slopes[t][start] = LOSS.derivative(model.score(nodes, nodes[walk.visible()]));
            }
            ExpectedGradient gradient = EnumeratedGradient.overAllWalks(walk, new ExactModel(value, scores[t][0]), LOSS);
            value = value.add(gradient.value().scale(rates[t][0].negate()));
            descend(tokens, rates[t][1], gradient.tokens());
            descend(positions, rates[t][2], gradient.logits());
        }

        private static void descend(BigFraction[] numbers, BigFraction rate, BigFraction[] gradient) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = numbers[i].subtract(rate.multiply(gradient[i]));
            }
        }

        private int rounds() {
            return walk.visible() / walk.nodes();
        }

        DeterministicDescent contracted(int after) {
            return DeterministicDescent.after(walk.nodes(), walk.p().equals(BigFraction.ONE), rounds(), walk.length(), after, rates,
                    slopes, scores);
        }

        BigFraction accuracy() {
            return DeterministicDescent.accuracyAfter(walk.nodes(), walk.p().equals(BigFraction.ONE), rounds(), walk.length(), steps,
                    rates, slopes, scores);
        }

        BigFraction[][] scoresAtTheEnd() {
            return DeterministicDescent.scoresAfter(walk.nodes(), walk.p().equals(BigFraction.ONE), rounds(), walk.length(), steps,
                    rates, slopes, scores);
        }
    }

    private static Run run(int size, int rounds, boolean clockwise, int steps) {
        return new Run(new RandomWalk(size, rounds * size + 1, clockwise ? BigFraction.ONE : BigFraction.ZERO), steps);
    }

    @Property(tries = 20)
    void itIsGradientDescentFromZero(@ForAll @IntRange(min = 3, max = 5) int size, @ForAll @IntRange(min = 1, max = 2) int rounds,
                                     @ForAll boolean clockwise, @ForAll @IntRange(min = 0, max = 3) int steps) {
        Run run = run(size, rounds, clockwise, steps);
        DeterministicDescent model = run.contracted(steps);
        assertThat(model.asMatrix()).isEqualTo(run.value);
        assertThat(model.tokenLogits()).isEqualTo(run.tokens);
        assertThat(model.positionLogits()).isEqualTo(run.positions);
        assertThat(run.scoresAtTheEnd()).isDeepEqualTo(run.scores[steps]);
    }

    @Test
    void theRunMoves() {
        Run run = run(3, 1, true, 2);
        assertThat(run.contracted(0).asMatrix()).isEqualTo(SquareMatrix.zero(3));
        assertThat(run.contracted(1).asMatrix().entry(0, 0)).isEqualTo(new BigFraction(5, 18));
        assertThat(run.contracted(1).tokenLogits()).containsOnly(BigFraction.ZERO);
        assertThat(run.contracted(2).tokenLogits()).doesNotContain(BigFraction.ZERO);
        assertThat(run.contracted(2).positionLogits()).doesNotContain(BigFraction.ZERO);
    }

    @Property(tries = 20)
    void theAccuracyIsThatOfAllWalks(@ForAll @IntRange(min = 3, max = 5) int size, @ForAll boolean clockwise,
                                     @ForAll @IntRange(min = 0, max = 2) int steps) {
        assertThat(run(size, 1, clockwise, steps).accuracy()).isEqualTo(new BigFraction(1, size));
    }

    @Test
    void equalLogitsHaveEqualScoresWhateverIsHandedOver() {
        BigFraction one = BigFraction.ONE;
        BigFraction two = BigFraction.TWO;
        assertThat(GivenScores.softmax(new BigFraction[] {two, one, two}, new BigFraction[] {one, two, two}))
                .containsExactly(one, two, one);
    }
}
