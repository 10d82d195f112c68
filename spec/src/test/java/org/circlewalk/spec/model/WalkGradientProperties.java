package org.circlewalk.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.Setting;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.WalkEnumeration;

/** Lemma B.1 for one walk; that its expectation is the gradient is tested with the lemma. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class WalkGradientProperties {
    @Property(tries = 100)
    void theAttendedValueIsTheWeightedSumInAnyOrder(@ForAll Setting setting) {
        BigFraction[] scores = setting.model().scores();
        BigFraction[] values = setting.model().value().toRowMajor();
        int n = Math.min(scores.length, values.length);
        BigFraction backwards = BigFraction.ZERO;
        BigFraction[] someScores = new BigFraction[n];
        BigFraction[] someValues = new BigFraction[n];
        for (int i = n - 1; i >= 0; i--) {
            someScores[i] = scores[i];
            someValues[i] = values[i];
            backwards = scores[i].multiply(values[i]).add(backwards);
        }
        assertThat(WalkGradient.attended(someScores, someValues)).isEqualTo(backwards);
        assertThat(WalkGradient.attended(new BigFraction[0], new BigFraction[0])).isEqualTo(BigFraction.ZERO);
    }

    /** Σ g_i = ℓ′(z)·z·(1 − Σ S_i): zero for scores that sum to 1, and only the sum matters otherwise. */
    @Property(tries = 100)
    void theLogitGradientsSumToZeroIfTheScoresSumToOne(@ForAll Setting setting, @ForAll BigFraction slope,
                                                       @ForAll BigFraction factor) {
        BigFraction[] scores = setting.model().scores();
        BigFraction[] values = new BigFraction[scores.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = setting.model().value().entry(0, i % setting.walk().nodes());
        }
        assertThat(Fractions.sum(WalkGradient.logits(slope, scores, values))).isEqualTo(BigFraction.ZERO);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores[i].multiply(factor);
        }
        BigFraction z = WalkGradient.attended(scores, values);
        assertThat(Fractions.sum(WalkGradient.logits(slope, scores, values)))
                .isEqualTo(slope.multiply(z).multiply(BigFraction.ONE.subtract(factor)));
    }

    /** z is linear in V, so moving V[y][node] by 1 moves z by its derivative. */
    @Property(tries = 100)
    void aValueEntryIsTheRateAtWhichThatEntryMovesTheScore(@ForAll Setting setting, @ForAll BigFraction slope) {
        ExactModel model = setting.model();
        int k = model.nodes();
        new WalkEnumeration(setting.walk()).forEachFrom(1, (nodes, weight) -> {
            int y = nodes[model.length() - 1];
            for (int s = 0; s < k; s++) {
                BigFraction[] moved = model.value().toRowMajor();
                moved[y * k + s] = moved[y * k + s].add(BigFraction.ONE);
                ExactModel after = new ExactModel(SquareMatrix.ofRowMajor(k, moved), model.scores());
                BigFraction rate = after.score(nodes, y).subtract(model.score(nodes, y));
                assertThat(WalkGradient.valueEntry(slope, model.scores(), nodes, s)).isEqualTo(slope.multiply(rate));
            }
        });
    }

    @Property(tries = 100)
    void theTokenEntriesShareOutTheVisibleNumbers(@ForAll Setting setting) {
        BigFraction[] scores = setting.model().scores();
        BigFraction visible = BigFraction.ONE.subtract(scores[scores.length - 1]);
        new WalkEnumeration(setting.walk()).forEachFrom(2, (nodes, weight) -> {
            BigFraction total = BigFraction.ZERO;
            for (int s = 0; s < setting.walk().nodes(); s++) {
                total = total.add(WalkGradient.tokenEntry(scores, nodes, s));
            }
            assertThat(total).isEqualTo(visible);
        });
    }
}
