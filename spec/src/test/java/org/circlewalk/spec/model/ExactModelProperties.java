package org.circlewalk.spec.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.Setting;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.WalkEnumeration;

/** f(X) = V X S over the rationals, its loss, and the logit gradients. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class ExactModelProperties {
    private static final RationalLogLoss LOSS = new RationalLogLoss(new BigFraction(1, 10));

    @Property(tries = 100)
    void theOutputIsTheProductOfValueMatrixTokensAndScores(@ForAll Setting setting) {
        ExactModel model = setting.model();
        int k = model.nodes();
        new WalkEnumeration(setting.walk()).forEachFrom(1, (nodes, weight) -> {
            BigFraction[] average = new BigFraction[k];
            Arrays.fill(average, BigFraction.ZERO);
            for (int i = 0; i < model.length() - 1; i++) {
                average[nodes[i]] = average[nodes[i]].add(model.scores()[i]);
            }
            BigFraction[] output = model.output(nodes);
            for (int y = 0; y < k; y++) {
                BigFraction sum = BigFraction.ZERO;
                for (int s = 0; s < k; s++) {
                    sum = sum.add(model.value().entry(y, s).multiply(average[s]));
                }
                assertThat(output[y]).isEqualTo(sum).isEqualTo(model.score(nodes, y));
            }
        });
    }

    @Property(tries = 100)
    void theLogitGradientsOfEveryWalkSumToZero(@ForAll Setting setting) {
        new WalkEnumeration(setting.walk()).forEachFrom(0, (nodes, weight) ->
                assertThat(Fractions.sum(setting.model().logitGradients(nodes, LOSS))).isEqualTo(BigFraction.ZERO));
    }

    /**
     * Multiplying the softmax weight of position i by 1 + h moves z by h·S_i(v_i − z)/(1 + h·S_i), exactly; so the logit
     * gradient is ℓ′(z) times that move, times (1 + h·S_i)/h.
     */
    @Property(tries = 100)
    void aLogitGradientIsTheRateAtWhichItsLogitMovesTheScore(@ForAll Setting setting, @ForAll int at) {
        ExactModel model = setting.model();
        int i = Math.floorMod(at, model.length());
        BigFraction h = new BigFraction(1, 1000);
        BigFraction[] moved = model.scores();
        moved[i] = moved[i].multiply(BigFraction.ONE.add(h));
        BigFraction total = Fractions.sum(moved);
        ExactModel after = new ExactModel(model.value(),
                Arrays.stream(moved).map(s -> s.divide(total)).toArray(BigFraction[]::new));
        new WalkEnumeration(setting.walk()).forEachFrom(2, (nodes, weight) -> {
            int y = nodes[model.length() - 1];
            BigFraction z = model.score(nodes, y);
            BigFraction rate = after.score(nodes, y).subtract(z).multiply(total).divide(h);
            assertThat(model.logitGradients(nodes, LOSS)[i]).isEqualTo(LOSS.derivative(z).multiply(rate));
        });
    }

    @Property(tries = 50)
    void noArrayThatComesInOrGoesOutIsShared(@ForAll Setting setting) {
        BigFraction[] scores = setting.model().scores();
        ExactModel copy = new ExactModel(setting.model().value(), scores);
        BigFraction first = scores[0];
        scores[0] = BigFraction.TWO;
        copy.scores()[0] = BigFraction.TWO;
        assertThat(copy.score(1)).isEqualTo(first);
    }

    @Example
    void uniformScoresAreOneOverN() {
        ExactModel model = ExactModel.withUniformScores(SquareMatrix.zero(3), 4);
        assertThat(model.scores()).containsOnly(new BigFraction(1, 4)).hasSize(4);
        assertThat(model.length()).isEqualTo(4);
        assertThat(model.nodes()).isEqualTo(3);
    }

    @Example
    void whatAreNoSoftmaxScoresIsRefusedInOneSentence() {
        SquareMatrix value = SquareMatrix.zero(3);
        assertRefused(() -> new ExactModel(value, BigFraction.ONE),
                "the length of S is 1, but it must be at least 2.");
        assertRefused(() -> new ExactModel(value, new BigFraction(-1, 2), new BigFraction(3, 2)),
                "an entry of S is -1/2, but it must be at least 0.");
        assertRefused(() -> new ExactModel(value, BigFraction.ONE_HALF, new BigFraction(1, 3)),
                "the sum of S is 5/6, but it must be exactly 1.");
    }

    @Example
    void theLogLossIsDefinedAboveMinusEpsilonOnly() {
        assertRefused(() -> new RationalLogLoss(BigFraction.ZERO), "epsilon is 0, but it must be greater than 0.");
        assertThat(LOSS.derivative(BigFraction.ZERO)).isEqualTo(new BigFraction(-10));
        assertThat(LOSS.derivative(new BigFraction(-1, 20))).isEqualTo(new BigFraction(-20));
        assertThatThrownBy(() -> LOSS.derivative(new BigFraction(-1, 10))).isInstanceOf(ArithmeticException.class)
                .hasMessage("z + epsilon is 0 for some walk, but the log loss needs it to be greater than 0.");
    }

    private static void assertRefused(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOf(InvalidParameterException.class).hasMessage(sentence);
    }
}
