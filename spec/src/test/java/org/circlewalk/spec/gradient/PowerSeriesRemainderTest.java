package org.circlewalk.spec.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.lemma.C1FirstStep;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;

/** The power series where no enumeration reaches: N = 97, the model after the first step. */
class PowerSeriesRemainderTest {
    private static final BigFraction EPSILON = new BigFraction(1, 10);
    private static final RandomWalk WALK = new RandomWalk(6, 97, new BigFraction(7, 10));
    private static final ExactModel MODEL = C1FirstStep.model(WALK, BigFraction.ONE, EPSILON);

    @Test
    void twoDegreesAreWithinTheSumOfTheirErrors() {
        EnclosedGradient coarse = PowerSeriesGradient.ofDegree(WALK, MODEL, EPSILON, 3);
        EnclosedGradient fine = PowerSeriesGradient.ofDegree(WALK, MODEL, EPSILON, 7);
        SquareMatrix difference = coarse.center().value().add(fine.center().value().scale(BigFraction.MINUS_ONE));
        for (BigFraction entry : difference.toRowMajor()) {
            assertThat(entry.abs()).isLessThanOrEqualTo(coarse.valueError().add(fine.valueError()));
        }
        for (int i = 0; i < WALK.length(); i++) {
            assertThat(coarse.center().logits()[i].subtract(fine.center().logits()[i]).abs())
                    .isLessThanOrEqualTo(coarse.logitErrors()[i].add(fine.logitErrors()[i]));
        }
        for (int a = 0; a < WALK.nodes(); a++) {
            assertThat(coarse.center().tokens()[a].subtract(fine.center().tokens()[a]).abs())
                    .isLessThanOrEqualTo(coarse.tokenError().add(fine.tokenError()));
        }
    }

    /** One family of walks, so one ratio: every error is a constant times r^d. */
    @Test
    void theErrorsShrinkGeometrically() {
        BigFraction previous = error(1);
        BigFraction ratio = error(2).divide(previous);
        assertThat(ratio).isLessThan(BigFraction.ONE_HALF);
        for (int degree = 1; degree <= 5; degree++) {
            assertThat(error(degree)).isEqualTo(previous);
            previous = previous.multiply(ratio);
        }
    }

    private static BigFraction error(int degree) {
        return PowerSeriesGradient.ofDegree(WALK, MODEL, EPSILON, degree).valueError();
    }

    /** All three kinds of errors are one remainder, times the mean weight it enters with; they are no wider than that. */
    @Test
    void theErrorsAreTheRemainderTimesTheWeightsItEntersWith() {
        EnclosedGradient enclosed = PowerSeriesGradient.ofDegree(WALK, MODEL, EPSILON, 2);
        BigFraction score = new BigFraction(1, 97);
        BigFraction share = BigFraction.ONE.subtract(score).divide(6);
        BigFraction remainder = enclosed.valueError().divide(share);
        BigFraction largest = MODEL.value().toCirculant().orElseThrow().max().add(EPSILON);
        assertThat(enclosed.tokenError()).isEqualTo(share.multiply(remainder).multiply(largest));
        for (int i = 0; i < 97; i++) {
            assertThat(enclosed.logitErrors()[i])
                    .isEqualTo(score.multiply(remainder).multiply(i < 96 ? largest : EPSILON));
        }
    }

    /** The remainder of 1/(z+ε) is the target over m + ε, the value error that times (1 − S_N)/K = 96/(97·6). */
    @Test
    void asManyTermsAreTakenAsTheTargetNeedsAndNoMore() {
        BigFraction target = new BigFraction(10).pow(-6);
        EnclosedGradient enclosed = PowerSeriesGradient.withRemainder(WALK, MODEL, EPSILON, target);
        BigFraction ratio = error(2).divide(error(1));
        BigFraction relative = ratio.pow(enclosed.degree()).divide(BigFraction.ONE.subtract(ratio));
        assertThat(relative).isLessThanOrEqualTo(target);
        assertThat(relative.divide(ratio)).isGreaterThan(target);
        assertThat(enclosed.valueError()).isEqualTo(error(enclosed.degree()));
    }

    /** All z are equal for a constant V: one term is exact, and says so. */
    @Test
    void oneTermIsExactWhereAllWalksHaveTheSameScore() {
        RandomWalk walk = new RandomWalk(5, 6, new BigFraction(1, 3));
        ExactModel model = ExactModel.withUniformScores(Circulant.constant(5, BigFraction.TWO).toMatrix(), 6);
        EnclosedGradient enclosed = PowerSeriesGradient.withRemainder(walk, model, EPSILON, new BigFraction(1, 9));
        assertThat(enclosed.degree()).isEqualTo(1);
        assertThat(enclosed.valueError()).isEqualTo(BigFraction.ZERO);
        assertThat(enclosed.tokenError()).isEqualTo(BigFraction.ZERO);
        assertThat(enclosed.logitErrors()).containsOnly(BigFraction.ZERO);
        assertThat(enclosed.center()).isEqualTo(EnumeratedGradient.overAllWalks(walk, model,
                new RationalLogLoss(EPSILON)));
    }

    @Test
    void whatMakesNoSeriesIsRefusedInOneSentence() {
        assertThatThrownBy(() -> PowerSeriesGradient.ofDegree(WALK, MODEL, EPSILON, 0))
                .isInstanceOf(InvalidParameterException.class).hasMessage("the degree is 0, but it must be at least 1.");
        assertThatThrownBy(() -> PowerSeriesGradient.ofDegree(WALK, MODEL, BigFraction.ZERO, 1))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("epsilon is 0, but it must be greater than 0.");
        assertThatThrownBy(() -> PowerSeriesGradient.withRemainder(WALK, MODEL, EPSILON, BigFraction.ZERO))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("the remainder is 0, but it must be greater than 0.");
    }

    @Test
    void aModelOfAnotherShapeIsRefusedInOneSentence() {
        RandomWalk longer = new RandomWalk(6, 98, new BigFraction(7, 10));
        assertThatThrownBy(() -> PowerSeriesGradient.ofDegree(longer, MODEL, EPSILON, 1))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("the length of S is 97, but it must be N = 98.");
        RandomWalk wider = new RandomWalk(7, 97, new BigFraction(7, 10));
        assertThatThrownBy(() -> PowerSeriesGradient.ofDegree(wider, MODEL, EPSILON, 1))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("the number of rows of V is 6, but it must be K = 7.");
    }
}
