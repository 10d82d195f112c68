package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
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

    @Property(tries = 300)
    void e2AndE3ThePowersMixWithinTheirBounds(@ForAll RandomWalk walk, @ForAll @IntRange(min = 2, max = 60) int exponent) {
        RandomWalk longer = walk.withLength(exponent);
        assertThat(walk.nodes() % 2 == 1 ? E2OddMixing.check(longer) : E3EvenMixing.check(longer))
                .isEqualTo(Evidence.holds());
    }

    /**
     * |λ|² = cos²θ + (2p−1)² sin²θ at θ = 2πj/K, in doubles: cosine and sine within 1 ulp at an argument within 2 ulp of at
     * most 2π (error below 2^−50), so |λ|² is within 2^−47; the bound rounds once.
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
     * The same in doubles. An argument in [0, 2π) is rounded twice, by at most 3·2^−52 in all, a sine by 2^−53 more: 2^−50 an
     * entry, 2^−49 a product (rounded, entries at most 1), and M products and M − 1 sums of at most M give M·2^−49 +
     * M²·2^−53.
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
        assertThat(Math.abs(product - expected)).isLessThanOrEqualTo(m * 0x1p-49 + m * m * 0x1p-53);
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
