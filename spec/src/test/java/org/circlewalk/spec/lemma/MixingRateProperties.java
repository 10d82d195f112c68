package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.walk.FullPower;
import org.circlewalk.spec.walk.RandomWalk;

/** The rate that is proved for Lemmas E.2 and E.3, against exact powers: that it holds, and that rates which are false are seen to be. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class MixingRateProperties {
    private static final List<Integer> CIRCLES = List.of(3, 4, 5, 6, 7, 12);
    private static final List<BigFraction> PROBABILITIES =
            List.of(new BigFraction(1, 100), BigFraction.ONE_HALF, new BigFraction(99, 100));

    @Example
    void theEntriesOfThePowersAreWithinTheBound() {
        for (int nodes : CIRCLES) {
            for (BigFraction p : PROBABILITIES) {
                for (int exponent = 0; exponent <= 24; exponent++) {
                    assertMixed(nodes, p, exponent);
                }
            }
        }
    }

    @Property(tries = 100)
    void theEntriesOfThePowersAreWithinTheBoundOnAnyCircle(@ForAll RandomWalk walk, @ForAll @IntRange(max = 40) int exponent) {
        assertMixed(walk.nodes(), walk.p(), exponent);
    }

    /** Every entry, on the class and off it, as the contracts of {@link E2OddMixing} and {@link E3EvenMixing} say. */
    private static void assertMixed(int nodes, BigFraction p, int exponent) {
        BigFraction[][] power = FullPower.of(nodes, p, exponent);
        BigFraction limit = new BigFraction(nodes % 2 == 1 ? 1 : 2, nodes);
        BigFraction bound = Mixing.squaredBound(nodes, p, exponent);
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                if (nodes % 2 == 0 && (i + j + exponent) % 2 == 1) {
                    assertThat(power[i][j]).isEqualTo(BigFraction.ZERO);
                } else {
                    assertThat(square(power[i][j].subtract(limit))).isLessThanOrEqualTo(bound);
                }
            }
        }
    }

    /** The contract of the bound is its formula; so is this. */
    @Property(tries = 100)
    void theBoundIsItsFormula(@ForAll RandomWalk walk, @ForAll @IntRange(max = 40) int exponent) {
        BigFraction share = new BigFraction(walk.nodes() - (walk.nodes() % 2 == 1 ? 1 : 2), walk.nodes());
        assertThat(Mixing.squaredBound(walk.nodes(), walk.p(), exponent))
                .isEqualTo(share.multiply(rate(2, walk.nodes() * walk.nodes(), walk.p()).pow(exponent)));
    }

    /** The deviations are those of the first row, and what is proved of the sum of their squares holds. */
    @Property(tries = 100)
    void theSquaresOfTheDeviationsAddUpToNoMoreThanTheBound(@ForAll RandomWalk walk, @ForAll @IntRange(max = 40) int exponent) {
        int nodes = walk.nodes();
        BigFraction[] deviations = Mixing.deviations(nodes, walk.p(), exponent);
        BigFraction[] row = FullPower.of(nodes, walk.p(), exponent)[0];
        for (int d = 0; d < nodes; d++) {
            BigFraction limit = nodes % 2 == 1 ? new BigFraction(1, nodes)
                    : (d + exponent) % 2 == 0 ? new BigFraction(2, nodes) : BigFraction.ZERO;
            assertThat(deviations[d]).isEqualTo(row[d].subtract(limit));
        }
        assertThat(norm(deviations)).isLessThanOrEqualTo(Mixing.squaredBound(nodes, walk.p(), exponent));
    }

    /** Where nothing has mixed yet, and where nothing ever does, the bound is the sum of the squares: no smaller factor would do. */
    @Example
    void theBoundIsAttainedWhereNothingMixes() {
        for (int nodes : CIRCLES) {
            assertThat(norm(Mixing.deviations(nodes, new BigFraction(1, 3), 0)))
                    .isEqualTo(Mixing.squaredBound(nodes, new BigFraction(1, 3), 0));
            assertThat(norm(Mixing.deviations(nodes, BigFraction.ONE, 9)))
                    .isEqualTo(Mixing.squaredBound(nodes, BigFraction.ONE, 9));
        }
    }

    /** One step at p = 1/2 leaves half of a law's squares: what a step takes away is p(1 − p)D and not twice that. */
    @Example
    void oneStepTakesItsShareOfTheSquares() {
        BigFraction[] before = Mixing.deviations(5, BigFraction.ONE_HALF, 0);
        BigFraction[] after = Mixing.deviations(5, BigFraction.ONE_HALF, 1);
        assertThat(norm(before)).isEqualTo(new BigFraction(4, 5));
        assertThat(norm(after)).isEqualTo(new BigFraction(1, 2).subtract(new BigFraction(1, 5)));
    }

    /** With 1/K for 1/K² the rate would be false, for 8p(1 − p)/K at K = 7 and for 2p(1 − p)/K at K = 41. */
    @Example
    void aRateWithTheFirstPowerOfTheCircleIsFalse() {
        assertThat(largestSquare(7, 30)).isGreaterThan(bound(7, rate(8, 7, BigFraction.ONE_HALF), 30))
                .isLessThanOrEqualTo(bound(7, rate(2, 49, BigFraction.ONE_HALF), 30));
        assertThat(largestSquare(41, 1000)).isGreaterThan(bound(41, rate(2, 41, BigFraction.ONE_HALF), 1000))
                .isLessThanOrEqualTo(bound(41, rate(2, 41 * 41, BigFraction.ONE_HALF), 1000));
    }

    private static BigFraction largestSquare(int nodes, int exponent) {
        BigFraction largest = BigFraction.ZERO;
        for (BigFraction deviation : Mixing.deviations(nodes, BigFraction.ONE_HALF, exponent)) {
            largest = largest.compareTo(square(deviation)) < 0 ? square(deviation) : largest;
        }
        return largest;
    }

    /** (1 − 1/K)·rate^R, on odd circles. */
    private static BigFraction bound(int nodes, BigFraction rate, int exponent) {
        return new BigFraction(nodes - 1, nodes).multiply(rate.pow(exponent));
    }

    /** 1 − constant·p(1 − p)/divisor. */
    private static BigFraction rate(int constant, int divisor, BigFraction p) {
        return BigFraction.ONE.subtract(p.multiply(BigFraction.ONE.subtract(p)).multiply(constant).divide(divisor));
    }

    private static BigFraction norm(BigFraction[] numbers) {
        BigFraction norm = BigFraction.ZERO;
        for (BigFraction number : numbers) {
            norm = norm.add(square(number));
        }
        return norm;
    }

    private static BigFraction square(BigFraction number) {
        return number.multiply(number);
    }
}
