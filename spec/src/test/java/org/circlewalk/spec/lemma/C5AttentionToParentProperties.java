package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.lemma.C5AttentionToParent.Sign;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma C.5: where the second step moves attention. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class C5AttentionToParentProperties {
    private static final BigFraction EPSILON = new BigFraction(1, 10);

    @Property(tries = 40)
    void theAdvantageIsTheDifferenceOfTheLogitGradientsOverAllWalks(@ForAll RandomWalk walk) {
        BigFraction[] logits = EnumeratedGradient.overAllWalks(walk,
                C1FirstStep.model(walk, BigFraction.ONE, EPSILON), new RationalLogLoss(EPSILON)).logits();
        BigFraction[] advantages = C5AttentionToParent.advantages(walk, BigFraction.ONE, EPSILON);
        assertThat(advantages).hasSize(walk.length() - 2);
        for (int j = 1; j <= walk.length() - 2; j++) {
            assertThat(advantages[j - 1]).isEqualTo(logits[j - 1].subtract(logits[walk.length() - 2]));
        }
    }

    @Property(tries = 40)
    void theOutcomeIsThatOfTheSmallestAdvantage(@ForAll RandomWalk walk) {
        BigFraction[] advantages = C5AttentionToParent.advantages(walk, BigFraction.ONE, EPSILON);
        int smallest = Arrays.stream(advantages).mapToInt(a -> a.compareTo(BigFraction.ZERO)).min().orElse(1);
        Evidence.Outcome expected = smallest > 0 ? Evidence.Outcome.HOLDS
                : smallest == 0 ? Evidence.Outcome.TIES : Evidence.Outcome.FAILS;
        assertThat(C5AttentionToParent.check(walk, BigFraction.ONE, EPSILON).outcome()).isEqualTo(expected);
    }

    @Property(tries = 40)
    void aCertifiedSignIsTheSign(@ForAll RandomWalk walk) {
        BigFraction[] advantages = C5AttentionToParent.advantages(walk, BigFraction.ONE, EPSILON);
        for (int degree : new int[] {1, 4, 12}) {
            Sign[] signs = C5AttentionToParent.certifiedSigns(walk, BigFraction.ONE, EPSILON, degree);
            for (int j = 0; j < advantages.length; j++) {
                int sign = advantages[j].compareTo(BigFraction.ZERO);
                assertThat(signs[j]).isIn(Sign.UNDECIDED,
                        sign > 0 ? Sign.POSITIVE : sign < 0 ? Sign.NEGATIVE : Sign.UNDECIDED);
            }
        }
    }

    @Example
    void enoughTermsDecideEverySignThatIsNotZero() {
        RandomWalk walk = new RandomWalk(6, 9, new BigFraction(7, 10));
        assertThat(C5AttentionToParent.certifiedSigns(walk, BigFraction.ONE, EPSILON, 40))
                .containsOnly(Sign.POSITIVE).hasSize(7);
        assertThat(C5AttentionToParent.check(walk, BigFraction.ONE, EPSILON)).isEqualTo(Evidence.holds());
    }

    @Example
    void itHoldsAtTheSettingOfThePaper() {
        RandomWalk walk = new RandomWalk(6, 97, new BigFraction(7, 10));
        assertThat(C5AttentionToParent.certifiedSigns(walk, BigFraction.ONE, EPSILON, 8)).containsOnly(Sign.POSITIVE);
    }

    @Example
    void onALargeCircleAttentionMovesThreeStepsBackInstead() {
        RandomWalk walk = new RandomWalk(20, 101, new BigFraction(4, 5));
        Sign[] signs = C5AttentionToParent.certifiedSigns(walk, BigFraction.ONE, EPSILON, 6);
        for (int j = 1; j <= 99; j++) {
            assertThat(signs[j - 1]).as("j = %d", j).isEqualTo(j == 98 ? Sign.NEGATIVE : Sign.POSITIVE);
        }
    }

    /** The smallest walks have no other visible token, and at K = 4, p = ½ and odd N nothing tells the tokens apart. */
    @Example
    void thereMayBeNothingToMoveOrNoReasonTo() {
        assertThat(C5AttentionToParent.check(new RandomWalk(4, 2, BigFraction.ONE_HALF), BigFraction.ONE, EPSILON))
                .isEqualTo(Evidence.holds());
        assertThat(C5AttentionToParent.check(new RandomWalk(4, 5, BigFraction.ONE_HALF), BigFraction.ONE, EPSILON))
                .extracting(Evidence::outcome).isEqualTo(Evidence.Outcome.TIES);
    }
}
