package org.circlewalk.spec.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.Setting;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;

/** The exact gradients over a sample: the expectation when the sample is the whole distribution. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class SampleGradientProperties {
    private static final RationalLogLoss LOG_LOSS = new RationalLogLoss(new BigFraction(1, 10));

    @Property(tries = 40)
    void theSampleOfAllWalksOfAFairWalkGivesTheExpectation(@ForAll Setting setting) {
        RandomWalk fair = new RandomWalk(setting.walk().nodes(), setting.walk().length(), BigFraction.ONE_HALF);
        ExactModel model = positive(setting.model());
        List<int[]> walks = new ArrayList<>();
        new WalkEnumeration(fair).forEach((nodes, weight) -> walks.add(nodes.clone()));
        assertThat(SampleGradient.of(walks.toArray(int[][]::new), model.value(), weights(model), LOG_LOSS))
                .isEqualTo(EnumeratedGradient.overAllWalks(fair, model, LOG_LOSS));
    }

    @Property(tries = 40)
    void aCommonFactorOfTheWeightsChangesNothing(@ForAll Setting setting, @ForAll @IntRange(min = 1, max = 50) int factor) {
        ExactModel model = positive(setting.model());
        int[][] walk = {firstWalk(setting.walk())};
        BigFraction[][] scaled = weights(model);
        for (BigFraction[] row : scaled) {
            Arrays.setAll(row, s -> row[s].multiply(factor));
        }
        assertThat(SampleGradient.of(walk, model.value(), scaled, LOG_LOSS))
                .isEqualTo(SampleGradient.of(walk, model.value(), weights(model), LOG_LOSS));
    }

    @Property(tries = 40)
    void oneWalkWithWeightsThatDependOnTheNodes(@ForAll Setting setting) {
        int k = setting.walk().nodes();
        int[] nodes = firstWalk(setting.walk());
        BigFraction[][] weights = new BigFraction[setting.walk().length()][k];
        for (int i = 0; i < weights.length; i++) {
            for (int s = 0; s < k; s++) {
                weights[i][s] = new BigFraction(1 + i + 3 * s, 2 + s);
            }
        }
        BigFraction[] scores = new BigFraction[weights.length];
        Arrays.setAll(scores, i -> weights[i][i < weights.length - 1 ? nodes[i] : 0]);
        BigFraction total = Fractions.sum(scores);
        Arrays.setAll(scores, i -> scores[i].divide(total));
        ExactModel own = new ExactModel(setting.model().value(), scores);
        assertThat(SampleGradient.of(new int[][] {nodes}, own.value(), weights, LOG_LOSS).logits())
                .isEqualTo(own.logitGradients(nodes, LOG_LOSS));
    }

    private static int[] firstWalk(RandomWalk walk) {
        List<int[]> walks = new ArrayList<>();
        new WalkEnumeration(walk).forEachFrom(walk.nodes() - 1, (nodes, weight) -> walks.add(nodes.clone()));
        return walks.get(0);
    }

    /** The model with scores that are all positive, as those of a softmax are. */
    private static ExactModel positive(ExactModel model) {
        BigFraction[] scores = model.scores();
        BigFraction share = new BigFraction(1, 2 * scores.length);
        Arrays.setAll(scores, i -> scores[i].divide(2).add(share));
        return new ExactModel(model.value(), scores);
    }

    private static BigFraction[][] weights(ExactModel model) {
        BigFraction[][] weights = new BigFraction[model.length()][model.nodes()];
        for (int i = 0; i < weights.length; i++) {
            Arrays.fill(weights[i], model.score(i + 1));
        }
        return weights;
    }
}
