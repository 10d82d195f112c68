package org.circlewalk.spec.walk;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.parameter.Fractions;

/** Π is a stochastic circulant matrix, and its powers are the laws of the displacement. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class TransitionMatrixProperties {
    @Property
    void theEntriesAreTheProbabilitiesOfTheTwoSteps(@ForAll RandomWalk walk) {
        int k = walk.nodes();
        Circulant transition = TransitionMatrix.of(walk);
        for (int s = 0; s < k; s++) {
            for (int t = 0; t < k; t++) {
                BigFraction expected = t == (s + 1) % k ? walk.p() : t == (s + k - 1) % k ? walk.q() : BigFraction.ZERO;
                assertThat(transition.entry(s, t)).isEqualTo(expected);
                assertThat(TransitionMatrix.transposed(walk).entry(t, s)).isEqualTo(expected);
            }
        }
    }

    @Property
    void everyPowerIsStochastic(@ForAll RandomWalk walk, @ForAll @IntRange(max = 12) int exponent) {
        BigFraction[] column = TransitionMatrix.power(walk, exponent).column();
        assertThat(Fractions.sum(column)).isEqualTo(BigFraction.ONE);
        assertThat(column).allMatch(entry -> entry.compareTo(BigFraction.ZERO) >= 0);
    }

    @Property(tries = 200)
    void aPowerByMatrixMultiplicationIsAPowerBySteps(@ForAll RandomWalk walk, @ForAll @IntRange(max = 8) int exponent) {
        SquareMatrix transition = TransitionMatrix.of(walk).toMatrix();
        SquareMatrix power = Circulant.identity(walk.nodes()).toMatrix();
        for (int r = 0; r < exponent; r++) {
            power = power.multiply(transition);
        }
        assertThat(TransitionMatrix.power(walk, exponent).toMatrix()).isEqualTo(power);
        assertThat(TransitionMatrix.transposedPower(walk, exponent).toMatrix()).isEqualTo(power.transpose());
    }

    @Property(tries = 300)
    void thePowersAreASemigroup(@ForAll RandomWalk walk, @ForAll @IntRange(max = 6) int a,
                                @ForAll @IntRange(max = 6) int b) {
        assertThat(TransitionMatrix.power(walk, a).multiply(TransitionMatrix.power(walk, b)))
                .isEqualTo(TransitionMatrix.power(walk, a + b));
    }

    @Property(tries = 300)
    void aStepIsTheProductWithTheTransposeAndKeepsTheSum(@ForAll BigFraction p,
                                                         @ForAll @Size(min = 3, max = 7) BigFraction[] law) {
        BigFraction[] next = TransitionMatrix.step(p, law);
        Circulant transposed = Circulant.shift(law.length, 1).scale(p)
                .add(Circulant.shift(law.length, -1).scale(BigFraction.ONE.subtract(p)));
        assertThat(Circulant.ofColumn(next)).isEqualTo(transposed.multiply(Circulant.ofColumn(law)));
        assertThat(Fractions.sum(next)).isEqualTo(Fractions.sum(law));
    }

    @Property(tries = 300)
    void reflectionOfTheCircleSwapsTheTwoSteps(@ForAll RandomWalk walk, @ForAll @IntRange(max = 9) int exponent) {
        RandomWalk reflected = new RandomWalk(walk.nodes(), walk.length(), walk.q());
        assertThat(TransitionMatrix.power(reflected, exponent))
                .isEqualTo(TransitionMatrix.transposedPower(walk, exponent));
    }

    @Property(tries = 300)
    void theSumOfPowersIsTheSumOfThePowers(@ForAll RandomWalk walk, @ForAll @IntRange(max = 4) int first,
                                           @ForAll @IntRange(max = 9) int last) {
        Circulant sum = Circulant.zero(walk.nodes());
        for (int k = first; k <= last; k++) {
            sum = sum.add(TransitionMatrix.transposedPower(walk, k));
        }
        assertThat(TransitionMatrix.transposedPowerSum(walk, first, last)).isEqualTo(sum);
    }

    @Example
    void onAnEvenCircleParityIsRemembered() {
        RandomWalk walk = new RandomWalk(6, 2, new BigFraction(7, 10));
        assertThat(TransitionMatrix.power(walk, 3).at(2)).isEqualTo(BigFraction.ZERO);
        assertThat(TransitionMatrix.power(walk, 3).at(3)).isEqualTo(
                new BigFraction(7, 10).pow(3).add(new BigFraction(3, 10).pow(3)));
    }
}
