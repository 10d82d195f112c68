package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.UninformativeAverage;

/** Lemmas D.1 to D.3 and Theorem 4.1: where training from zero learns nothing, and only there. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class DeterministicWalkProperties {
    @Example
    void deterministicWalksOnceOrMoreRoundTheCircleStayConstant() {
        for (BigFraction p : new BigFraction[] {BigFraction.ZERO, BigFraction.ONE}) {
            for (int k = 3; k <= 6; k++) {
                for (int rounds = 1; rounds <= 3; rounds++) {
                    assertStuck(new RandomWalk(k, rounds * k + 1, p));
                }
            }
        }
    }

    @Example
    void soDoesTheUnbiasedWalkOnFourNodesAtOddLengths() {
        for (int n = 3; n <= 11; n += 2) {
            assertStuck(new RandomWalk(4, n, BigFraction.ONE_HALF));
        }
    }

    private static void assertStuck(RandomWalk walk) {
        BigFraction v = new BigFraction(5, 7);
        assertThat(D1FirstStepConstant.check(walk)).as(walk.toString()).isEqualTo(Evidence.holds());
        assertThat(D2SecondStepConstant.check(walk, v)).isEqualTo(Evidence.holds());
        for (int visible = 0; visible <= walk.length(); visible++) {
            assertThat(D3ConstancyForever.check(walk, v, visible)).isEqualTo(Evidence.holds());
        }
        assertThat(Theorem41Failure.check(walk, v, walk.visible())).isEqualTo(Evidence.holds());
    }

    @Property(tries = 200)
    void theStepKeepsVConstantExactlyIfTheAverageTokenIsUninformative(@ForAll RandomWalk walk, @ForAll BigFraction v,
                                                                      @ForAll @IntRange(min = 1, max = 7) int visible) {
        boolean stuck = UninformativeAverage.holdsFor(walk);
        assertThat(D1FirstStepConstant.check(walk).isFailure()).isEqualTo(!stuck);
        assertThat(D2SecondStepConstant.check(walk, v).isFailure()).isEqualTo(!stuck);
        assertThat(D3ConstancyForever.check(walk, v, Math.min(visible, walk.length())).isFailure()).isEqualTo(!stuck);
    }

    @Example
    void oneNodeMoreAndTheStepMovesV() {
        RandomWalk walk = new RandomWalk(5, 7, BigFraction.ONE);
        assertThat(D1FirstStepConstant.check(walk)).isEqualTo(
                Evidence.fails("the gradient of V is not a multiple of 11ᵀ at K = 5, N = 7, p = 1"));
    }

    /** What the lemma claims for every loss, done with the log loss: the gradient is the one of slope 1 times ℓ′(z). */
    @Property(tries = 50)
    void theLossOnlyScalesTheGradientOfAConstantModel(@ForAll RandomWalk walk,
                                                      @ForAll @IntRange(min = 0, max = 5) int v,
                                                      @ForAll @IntRange(min = 0, max = 7) int visible) {
        BigFraction[] scores = D3ConstancyForever.equalScores(walk, Math.min(visible, walk.length()));
        ExactModel model = new ExactModel(
                Circulant.constant(walk.nodes(), new BigFraction(v, 3)).toMatrix(), scores);
        RationalLogLoss loss = new RationalLogLoss(BigFraction.ONE);
        BigFraction z = new BigFraction(v, 3).multiply(BigFraction.ONE.subtract(scores[walk.visible()]));
        ExpectedGradient unit = EnumeratedGradient.overAllWalks(walk, model, any -> BigFraction.ONE);
        ExpectedGradient log = EnumeratedGradient.overAllWalks(walk, model, loss);
        assertThat(log.value()).isEqualTo(unit.value().scale(loss.derivative(z)));
        for (int i = 0; i < walk.length(); i++) {
            assertThat(log.logits()[i]).isEqualTo(unit.logits()[i].multiply(loss.derivative(z)));
        }
    }

    @Property(tries = 50)
    void theorem41AConstantModelIsRightOnceInKTimes(@ForAll RandomWalk walk, @ForAll BigFraction v,
                                                    @ForAll @IntRange(min = 0, max = 7) int visible) {
        assertThat(Theorem41Failure.check(walk, v, Math.min(visible, walk.length()))).isEqualTo(Evidence.holds());
    }
}
