package org.circlewalk.spec.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.CirculantSetting;
import org.circlewalk.spec.ExactDomain.Setting;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma B.1 by sums of exponentials, against the sums over all walks: within the errors that are stated, and these as small as asked. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class ExponentialGradientProperties {
    private static final BigFraction EPSILON = new BigFraction(1, 10);

    @Property(tries = 40)
    void theGradientIsWithinItsErrors(@ForAll Setting setting, @ForAll @IntRange(min = 0, max = 70) int bits) {
        assertEnclosed(setting.walk(), setting.model(), bits);
    }

    @Property(tries = 30)
    void thatOfACirculantIsWithinItsErrors(@ForAll CirculantSetting setting, @ForAll @IntRange(min = 0, max = 70) int bits) {
        assertEnclosed(setting.walk(), setting.model(), bits);
    }

    /** Entries of V below 0, so that the least z + ε is a tenth of what it was, and what is common to all z + ε may be below 0. */
    @Property(tries = 40)
    void entriesBelowZeroAreAllowedWhereTheLossIsDefined(@ForAll Setting setting, @ForAll @IntRange(min = 0, max = 50) int bits) {
        ExactModel model = setting.model();
        RandomWalk walk = setting.walk();
        BigFraction visible = BigFraction.ONE.subtract(model.score(walk.length()));
        BigFraction least = ScoreRange.smallest(walk, model).add(EPSILON);
        BigFraction move = visible.equals(BigFraction.ZERO) ? BigFraction.ZERO : least.multiply(new BigFraction(9, 10)).divide(visible);
        BigFraction[] moved = Arrays.stream(model.value().toRowMajor()).map(entry -> entry.subtract(move)).toArray(BigFraction[]::new);
        assertEnclosed(walk, new ExactModel(SquareMatrix.ofRowMajor(walk.nodes(), moved), model.scores()), bits);
    }

    private static void assertEnclosed(RandomWalk walk, ExactModel model, int bits) {
        ExpectedGradient exact = EnumeratedGradient.overAllWalks(walk, model, new RationalLogLoss(EPSILON));
        BigFraction target = BigFraction.ONE_HALF.pow(bits);
        EnclosedGradient enclosed = ExponentialGradient.planned(walk, model, EPSILON, target).gradient();
        assertWithin(exact.value().toRowMajor(), enclosed.center().value().toRowMajor(), enclosed.valueError());
        assertWithin(exact.tokens(), enclosed.center().tokens(), enclosed.tokenError());
        for (int i = 0; i < walk.length(); i++) {
            assertWithin(new BigFraction[] {exact.logits()[i]}, new BigFraction[] {enclosed.center().logits()[i]}, enclosed.logitErrors()[i]);
        }
        BigFraction most = EPSILON.add(Fractions.max(BigFraction.ZERO, model.value().toRowMajor()));
        BigFraction share = BigFraction.ONE.subtract(model.score(walk.length())).divide(walk.nodes());
        assertThat(enclosed.valueError()).isLessThanOrEqualTo(share.multiply(target).divide(most));
    }

    private static void assertWithin(BigFraction[] exact, BigFraction[] approximate, BigFraction error) {
        for (int e = 0; e < exact.length; e++) {
            assertThat(exact[e].subtract(approximate[e]).abs()).isLessThanOrEqualTo(error);
        }
    }

    /** The sum knows nothing of what the power series knows, and the other way round. */
    @Example
    void longWalksAreWithinTheSumOfTheErrorsOfThePowerSeriesAndTheirs() {
        RandomWalk walk = new RandomWalk(5, 40, new BigFraction(1, 3));
        BigFraction[] entries = new BigFraction[25];
        Arrays.setAll(entries, e -> new BigFraction(e * e % 7, 11));
        ExactModel model = ExactModel.withUniformScores(SquareMatrix.ofRowMajor(5, entries), 40);
        BigFraction target = new BigFraction(10).pow(-12);
        EnclosedGradient series = PowerSeriesGradient.withRemainder(walk, model, EPSILON, target);
        EnclosedGradient sum = ExponentialGradient.planned(walk, model, EPSILON, target).gradient();
        assertWithin(series.center().value().toRowMajor(), sum.center().value().toRowMajor(), series.valueError().add(sum.valueError()));
        assertThat(sum.center().value()).isNotEqualTo(series.center().value());
        for (int i = 0; i < 40; i++) {
            assertWithin(new BigFraction[] {series.center().logits()[i]}, new BigFraction[] {sum.center().logits()[i]},
                    series.logitErrors()[i].add(sum.logitErrors()[i]));
        }
    }

    /** The parts are added up on several threads, without rounding, so in any order. */
    @Example
    void theSameGradientEachTime() {
        RandomWalk walk = new RandomWalk(4, 30, new BigFraction(7, 10));
        BigFraction[] entries = new BigFraction[16];
        Arrays.setAll(entries, e -> new BigFraction(e * 5 % 9, 7));
        ExactModel model = ExactModel.withUniformScores(SquareMatrix.ofRowMajor(4, entries), 30);
        BigFraction target = new BigFraction(10).pow(-20);
        EnclosedGradient first = ExponentialGradient.planned(walk, model, EPSILON, target).gradient();
        assertThat(ExponentialGradient.planned(walk, model, EPSILON, target).gradient()).isEqualTo(first);
    }

    @Example
    void whatHasNoGradientOrNeedsTooManyBitsIsRefused() {
        RandomWalk walk = new RandomWalk(3, 2, BigFraction.ONE_HALF);
        BigFraction[] entries = new BigFraction[9];
        Arrays.fill(entries, BigFraction.MINUS_ONE);
        ExactModel negative = ExactModel.withUniformScores(SquareMatrix.ofRowMajor(3, entries), 2);
        assertThatThrownBy(() -> ExponentialGradient.planned(walk, negative, EPSILON, BigFraction.ONE_HALF).gradient())
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("-2/5");
        ExactModel zero = ExactModel.withUniformScores(SquareMatrix.zero(3), 2);
        assertThatThrownBy(() -> ExponentialGradient.planned(walk, zero, BigFraction.ZERO, BigFraction.ONE_HALF))
                .isInstanceOf(InvalidParameterException.class).hasMessageStartingWith("epsilon");
        assertThatThrownBy(() -> ExponentialGradient.planned(walk, zero, EPSILON, BigFraction.ZERO))
                .isInstanceOf(InvalidParameterException.class).hasMessageStartingWith("the remainder");
        assertThatThrownBy(() -> ExponentialGradient.planned(walk, zero, EPSILON, BigFraction.ONE_HALF.pow(70_000)))
                .isInstanceOf(InvalidParameterException.class).hasMessageStartingWith("the remainder");
    }
}
