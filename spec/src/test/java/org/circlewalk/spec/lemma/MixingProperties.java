package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/** Lemmas E.1, E.2, E.3 and E.5: shifts, mixing, and orthogonal positions. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class MixingProperties {
    @Property(tries = 20)
    void e1TheShiftIsAnOrthogonalRootOfTheIdentity(@ForAll @IntRange(min = 1, max = 12) int size) {
        assertThat(E1ShiftMatrix.check(size)).isEqualTo(Evidence.holds());
    }

    @Property(tries = 60)
    void e1ThePowersOfTheShiftAreTheShifts(@ForAll @IntRange(min = 1, max = 9) int size,
                                           @ForAll @IntRange(max = 9) int exponent) {
        Assume.that(exponent <= size);
        assertThat(E1ShiftMatrix.power(size, exponent)).isEqualTo(Circulant.shift(size, exponent))
                .isEqualTo(Circulant.shift(size, 1).power(exponent));
        assertThat(E1ShiftMatrix.timesTranspose(size)).isEqualTo(Circulant.identity(size));
        assertThat(E1ShiftMatrix.sumOfPowers(size)).isEqualTo(Circulant.constant(size, BigFraction.ONE));
    }

    @Property(tries = 300)
    void e2AndE3ThePowersMixWithinTheirBounds(@ForAll RandomWalk walk, @ForAll @IntRange(min = 2, max = 60) int exponent) {
        RandomWalk longer = walk.withLength(exponent);
        assertThat(walk.nodes() % 2 == 1 ? E2OddMixing.check(longer) : E3EvenMixing.check(longer))
                .isEqualTo(Evidence.holds());
    }

    /**
     * |λ|² = cos²θ + (2p−1)² sin²θ at θ = 2πj/K, in doubles. θ is below 2π with two roundings and the one of π: an error below
     * 2^−49. Sine and cosine add at most 2^−53, so each square is within 1.1·2^−48, and all with the roundings of the rest,
     * the bound's included, within 2^−46.
     */
    @Property(tries = 300)
    void theRateBoundsEveryEigenvalueThatIsNotOfModulusOne(@ForAll RandomWalk walk) {
        int k = walk.nodes();
        double drift = walk.p().subtract(walk.q()).doubleValue();
        double bound = E2OddMixing.squaredRateBound(walk).doubleValue();
        for (int j = 1; j < k; j++) {
            double theta = 2 * Math.PI * j / k;
            double squared = Math.pow(Math.cos(theta), 2) + Math.pow(drift * Math.sin(theta), 2);
            assertThat(2 * j == k || squared <= bound + 0x1p-46).isTrue();
        }
        assertThat(E2OddMixing.squaredRateBound(walk).compareTo(BigFraction.ONE) < 0)
                .isEqualTo(!walk.isDeterministic());
    }

    /** Both sides of the bound: without the share the deviation at R = 0 would be 1, and (K−1)/K is all it is. */
    @Example
    void theDeviationStartsAtItsBound() {
        BigFraction uniform = new BigFraction(1, 5);
        assertThat(TransitionMatrix.power(new RandomWalk(5, 2, BigFraction.ONE), 10).at(0).subtract(uniform))
                .isEqualTo(new BigFraction(4, 5));
        assertThat(E2OddMixing.check(new RandomWalk(5, 10, BigFraction.ONE))).isEqualTo(Evidence.holds());
    }

    @Example
    void eachLemmaRefusesTheCirclesOfTheOther() {
        assertThatThrownBy(() -> E2OddMixing.check(new RandomWalk(4, 2, BigFraction.ONE_HALF)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("Lemma E.2 is about odd K, not K = 4.");
        assertThatThrownBy(() -> E3EvenMixing.check(new RandomWalk(5, 2, BigFraction.ONE_HALF)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("Lemma E.3 is about even K, not K = 5.");
    }

    @Property(tries = 12)
    void e5ThePositionsAreOrthogonalAndOfEqualNorm(@ForAll @IntRange(min = 1, max = 12) int m) {
        assertThat(E5OrthogonalPositions.check(m)).isEqualTo(Evidence.holds());
    }

    /**
     * The same in doubles. An argument below 2π has two roundings and the one of π, together at most 2π·2.4·2^−53, and a sine
     * 2^−53 more: less than 2^−49 an entry. Entries are at most 1, so a product is within 2^−48 + 2^−53; a sum of at most M is
     * rounded by at most M·2^−53. In all M·2^−48 + M²·2^−53.
     */
    @Property(tries = 60)
    void e5TheInnerProductsAreSoInFloatingPointToo(@ForAll @IntRange(min = 1, max = 40) int m, @ForAll int first,
                                                   @ForAll int second) {
        int i = 1 + Math.floorMod(first, m);
        int j = 1 + Math.floorMod(second, m);
        double product = 0;
        for (int l = 1; l <= m; l++) {
            product += position(i * l, m) * position(j * l, m);
        }
        double expected = i == j ? (m + 1) / 2.0 : 0;
        assertThat(Math.abs(product - expected)).isLessThanOrEqualTo(m * 0x1p-48 + m * m * 0x1p-53);
    }

    private static double position(int multiple, int m) {
        return Math.sin(multiple % (2 * (m + 1)) * Math.PI / (m + 1));
    }

    @Example
    void e5NeedsAPosition() {
        assertThatThrownBy(() -> E5OrthogonalPositions.check(0)).isInstanceOf(InvalidParameterException.class)
                .hasMessage("M is 0, but it must be at least 1.");
    }
}
