package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.model.WalkGradient;

/**
 * Lemma B.1: derivatives by the rules of the calculus, as the contracts have them, against exact difference quotients of the
 * forward pass, of which they are the limits, and against the closed form. N = 1 to 7; ties and zeros among V.
 */
class WalkDerivativeProperties {
    /** One walk: the weights e^{a_i} of its positions, and V[y][·] at its tokens, 0 at the last. */
    record Pass(int[] nodes, BigFraction[] weights, BigFraction[] values) {
        private int length() {
            return nodes.length;
        }

        private BigFraction total() {
            return sum(weights);
        }

        private BigFraction[] scores() {
            return array(i -> weights[i].divide(total()));
        }

        private BigFraction[] array(java.util.function.IntFunction<BigFraction> number) {
            return IntStream.range(0, length()).mapToObj(number).toArray(BigFraction[]::new);
        }

        private BigFraction attended() {
            return WalkGradient.attended(scores(), values);
        }

        private BigFraction[] visits(int node) {
            return array(i -> i < length() - 1 && nodes[i] == node ? BigFraction.ONE : BigFraction.ZERO);
        }

        private BigFraction rate(BigFraction[] t, BigFraction[] r) {
            return WalkDerivative.ofAttended(weights, scores(), t, values, r);
        }

        private BigFraction[] none() {
            return array(i -> BigFraction.ZERO);
        }
    }

    private static BigFraction sum(BigFraction[] numbers) {
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction number : numbers) {
            sum = sum.add(number);
        }
        return sum;
    }

    private static Arbitrary<BigFraction> fractions(int least) {
        return Combinators.combine(Arbitraries.integers().between(least, 12), Arbitraries.integers().between(1, 7))
                .as(BigFraction::new);
    }

    @Provide
    Arbitrary<Pass> passes() {
        return Arbitraries.integers().between(1, 7).flatMap(n -> Combinators.combine(
                Arbitraries.integers().between(0, 3).array(int[].class).ofSize(n),
                fractions(1).array(BigFraction[].class).ofSize(n), fractions(-12).array(BigFraction[].class).ofSize(4))
                .as((nodes, weights, row) -> new Pass(nodes, weights, IntStream.range(0, n)
                        .mapToObj(i -> i < n - 1 ? row[nodes[i]] : BigFraction.ZERO).toArray(BigFraction[]::new))));
    }

    @Provide
    Arbitrary<BigFraction> steps() {
        return fractions(1);
    }

    /** z is linear in V: the difference for a step h is h times the derivative, whatever h. */
    @Property
    void theDifferenceAlongAnEntryOfVIsTheStepTimesTheDerivative(@ForAll("passes") Pass pass, @ForAll("steps") BigFraction h) {
        for (int a = 0; a < 4; a++) {
            BigFraction[] visits = pass.visits(a);
            BigFraction[] moved = pass.array(i -> pass.values()[i].add(h.multiply(visits[i])));
            BigFraction rate = pass.rate(pass.none(), visits);
            assertThat(WalkGradient.attended(pass.scores(), moved).subtract(pass.attended())).isEqualTo(h.multiply(rate));
            assertThat(rate).isEqualTo(WalkGradient.tokenEntry(pass.scores(), pass.nodes(), a));
        }
    }

    /**
     * Where the logits of some positions grow by log x, the difference of z is (x − 1)/(1 + (x − 1)σ) times the derivative, σ
     * being their scores: so over log x it tends to it. For single positions, and for all tokens on a node.
     */
    @Property
    void theDifferenceAlongLogitsIsTheDerivativeToFirstOrder(@ForAll("passes") Pass pass, @ForAll("steps") BigFraction x) {
        for (int k = 0; k < pass.length(); k++) {
            int position = k;
            differs(pass, pass.array(i -> i == position ? BigFraction.ONE : BigFraction.ZERO), x);
        }
        for (int a = 0; a < 4; a++) {
            differs(pass, pass.visits(a), x);
        }
    }

    private static void differs(Pass pass, BigFraction[] t, BigFraction x) {
        BigFraction more = x.subtract(BigFraction.ONE);
        BigFraction[] weights = pass.array(i -> pass.weights()[i].multiply(BigFraction.ONE.add(more.multiply(t[i]))));
        Pass moved = new Pass(pass.nodes(), weights, pass.values());
        BigFraction sigma = WalkGradient.attended(pass.scores(), t);
        assertThat(moved.attended().subtract(pass.attended()))
                .isEqualTo(more.divide(BigFraction.ONE.add(more.multiply(sigma))).multiply(pass.rate(t, pass.none())));
    }

    /** The derivative of the loss along any direction is Σ t_i g_i + Σ ℓ′(z)·S_i r_i with the closed form's g. */
    @Property
    void theDerivativeOfTheLossIsThatOfTheClosedForm(@ForAll("passes") Pass pass, @ForAll("steps") BigFraction slope,
                                                     @ForAll("directions") BigFraction[] numbers) {
        BigFraction[] t = pass.array(i -> numbers[i]);
        BigFraction[] r = pass.array(i -> numbers[numbers.length - 1 - i]);
        BigFraction[] g = WalkGradient.logits(slope, pass.scores(), pass.values());
        assertThat(WalkDerivative.ofLoss(slope, pass.weights(), pass.scores(), t, pass.values(), r))
                .isEqualTo(WalkGradient.attended(t, g).add(slope.multiply(WalkGradient.attended(pass.scores(), r))));
        assertThat(WalkDerivative.ofExpectedLoss(t, r)).isEqualTo(sum(pass.array(i -> t[i].multiply(r[i]))));
    }

    @Provide
    Arbitrary<BigFraction[]> directions() {
        return fractions(-12).array(BigFraction[].class).ofSize(14);
    }
}
