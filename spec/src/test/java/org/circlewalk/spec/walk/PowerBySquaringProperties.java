package org.circlewalk.spec.walk;

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
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.lemma.E4AttentionGap;
import org.circlewalk.spec.lemma.E4VisitCounts;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** Powers by squaring are those that the contracted classes compute step by step. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class PowerBySquaringProperties {
    @Property
    void aPowerBySquaringIsThePowerByStep(@ForAll RandomWalk walk, @ForAll @IntRange(max = 40) int exponent) {
        assertThat(PowerBySquaring.transposedPower(walk, exponent)).isEqualTo(TransitionMatrix.transposedPower(walk, exponent));
    }

    @Property
    void aSumByDoublingIsTheSumTermByTerm(@ForAll RandomWalk walk, @ForAll @IntRange(max = 9) int first,
            @ForAll @IntRange(max = 30) int last) {
        assertThat(PowerBySquaring.transposedPowerSum(walk, first, last))
                .isEqualTo(TransitionMatrix.transposedPowerSum(walk, first, last));
    }

    @Property
    void visitsAreSuchASum(@ForAll RandomWalk walk, @ForAll @IntRange(min = 2, max = 30) int length) {
        RandomWalk longer = walk.withLength(length);
        assertThat(PowerBySquaring.transposedPowerSum(longer, 0, length - 2).transpose()).isEqualTo(E4VisitCounts.visits(longer));
    }

    @Property
    void aGapIsThatOfTheLawsStepByStep(@ForAll RandomWalk walk, @ForAll @IntRange(min = 3, max = 20) int length) {
        RandomWalk longer = walk.withLength(length);
        BigFraction[] gaps = E4AttentionGap.gaps(longer);
        assertThat(E4AttentionGap.gap(longer, 1)).isEqualTo(BigFraction.ZERO);
        for (int k = 2; k < length; k++) {
            assertThat(E4AttentionGap.gap(longer, k)).isEqualTo(gaps[k - 2]);
        }
    }

    /** Entries of all lengths, so that fields of the long integers begin and end with any bits. */
    @Property(tries = 200)
    void lengthsOfTheEntriesMakeNoDifference(@ForAll @IntRange(min = 3, max = 12) int nodes, @ForAll @IntRange(min = 1, max = 400) int bits,
            @ForAll @IntRange(max = 24) int exponent) {
        BigFraction p = BigFraction.ONE.subtract(new BigFraction(1, 3).divide(new BigFraction(2).pow(bits)));
        RandomWalk walk = new RandomWalk(nodes, 2, p);
        assertThat(PowerBySquaring.transposedPower(walk, exponent)).isEqualTo(TransitionMatrix.transposedPower(walk, exponent));
        assertThat(PowerBySquaring.transposedPowerSum(walk, 1, exponent)).isEqualTo(TransitionMatrix.transposedPowerSum(walk, 1, exponent));
    }

    @Example
    void theLargestExponentIsNoWorkForADeterministicWalk() {
        int most = Integer.MAX_VALUE;
        RandomWalk walk = new RandomWalk(5, most, BigFraction.ONE);
        assertThat(PowerBySquaring.transposedPower(walk, most)).isEqualTo(Circulant.shift(5, most % 5));
        assertThat(PowerBySquaring.transposedPowerSum(walk, 0, most)).satisfies(sum -> assertThat(sum.at(0)).isEqualTo(
                new BigFraction((1L << 31) / 5 + 1)));
        assertThatThrownBy(() -> PowerBySquaring.transposedPower(walk, -1)).isInstanceOf(InvalidParameterException.class);
    }
}
