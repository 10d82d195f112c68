package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/** Lemma E.4, its conclusion at finite N. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class E4AttentionGapProperties {
    @Property(tries = 100)
    void theGapIsTheDiagonalEntryOfTheFullMatrices(@ForAll RandomWalk walk) {
        SquareMatrix transition = TransitionMatrix.of(walk).toMatrix();
        SquareMatrix power = transition;
        BigFraction[] gaps = E4AttentionGap.gaps(walk);
        assertThat(gaps).hasSize(walk.length() - 2);
        for (int k = 1; k <= walk.visible(); k++) {
            SquareMatrix difference = transition.add(power.scale(BigFraction.MINUS_ONE));
            BigFraction gap = BigFraction.ZERO;
            SquareMatrix back = transition.transpose();
            for (int i = 1; i <= walk.visible(); i++) {
                gap = gap.add(difference.multiply(back).entry(0, 0));
                back = back.multiply(transition.transpose());
            }
            assertThat(E4AttentionGap.gap(walk, k)).isEqualTo(gap);
            assertThat(k == 1 ? BigFraction.ZERO : gaps[k - 2]).isEqualTo(gap);
            power = power.multiply(transition);
        }
    }

    @Property(tries = 200)
    void theOutcomeIsThatOfTheSmallestGap(@ForAll RandomWalk walk) {
        int smallest = Arrays.stream(E4AttentionGap.gaps(walk))
                .mapToInt(gap -> gap.compareTo(BigFraction.ZERO)).min().orElse(1);
        Evidence.Outcome expected = smallest > 0 ? Evidence.Outcome.HOLDS
                : smallest == 0 ? Evidence.Outcome.TIES : Evidence.Outcome.FAILS;
        assertThat(E4AttentionGap.check(walk).outcome()).isEqualTo(expected);
    }

    @Example
    void itFailsOnSevenNodesAndShortWalks() {
        Evidence evidence = E4AttentionGap.check(new RandomWalk(7, 6, new BigFraction(19, 20)));
        assertThat(evidence.isFailure()).isTrue();
        assertThat(evidence.detail()).startsWith("gap_").contains("(N) = -");
    }

    @Example
    void itNeverFailsOnFewerNodes() {
        for (int k = 3; k <= 6; k++) {
            for (int n = 2; n <= 16; n++) {
                for (int twentieths = 0; twentieths <= 20; twentieths++) {
                    RandomWalk walk = new RandomWalk(k, n, new BigFraction(twentieths, 20));
                    assertThat(E4AttentionGap.check(walk).isFailure()).as(walk.toString()).isFalse();
                }
            }
        }
    }

    @Example
    void itTiesWhereTheAverageTokenIsUninformative() {
        assertThat(E4AttentionGap.check(new RandomWalk(4, 5, BigFraction.ONE_HALF)).outcome())
                .isEqualTo(Evidence.Outcome.TIES);
        assertThat(E4AttentionGap.check(new RandomWalk(5, 6, BigFraction.ONE)).outcome())
                .isEqualTo(Evidence.Outcome.TIES);
        assertThat(E4AttentionGap.check(new RandomWalk(5, 2, BigFraction.ONE_HALF))).isEqualTo(Evidence.holds());
    }

    @Example
    void itIsAboutThePositionsThatThereAre() {
        RandomWalk walk = new RandomWalk(5, 4, BigFraction.ONE_HALF);
        assertThatThrownBy(() -> E4AttentionGap.gap(walk, 0)).isInstanceOf(InvalidParameterException.class)
                .hasMessage("k is 0, but it must be from 1 to N − 1 = 3.");
        assertThatThrownBy(() -> E4AttentionGap.gap(walk, 4)).isInstanceOf(InvalidParameterException.class);
    }
}
