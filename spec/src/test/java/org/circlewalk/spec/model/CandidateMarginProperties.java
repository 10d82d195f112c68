package org.circlewalk.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.Setting;
import org.circlewalk.spec.ExactDomain.SharpSetting;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;

/** The predicted node is a candidate, for every walk and every position that has a score. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class CandidateMarginProperties {
    @Property(tries = 200)
    void largestAndSmallestAreTheEndsOfTheSortedColumn(@ForAll @Size(min = 1, max = 7) BigFraction[] column) {
        BigFraction[] sorted = column.clone();
        Arrays.sort(sorted);
        BigFraction range = sorted[sorted.length - 1].subtract(sorted[0]);
        assertThat(CandidateMargin.largest(column)).isEqualTo(sorted[sorted.length - 1]);
        assertThat(CandidateMargin.smallest(column)).isEqualTo(sorted[0]);
        assertThat(CandidateMargin.spread(column)).isEqualTo(range).isGreaterThanOrEqualTo(BigFraction.ZERO);
        assertThat(CandidateMargin.threshold(column, range)).isEqualTo(sorted[0]);
    }

    @Property(tries = 100)
    void thePredictedNodeIsACandidate(@ForAll Setting setting) {
        assertCandidates(setting.walk(), setting.model());
    }

    @Property(tries = 200)
    void alsoWhereAttentionIsSharpAndTiesAbound(@ForAll SharpSetting setting) {
        assertCandidates(setting.walk(), setting.model());
    }

    private static void assertCandidates(RandomWalk walk, ExactModel model) {
        BigFraction range = range(model);
        new WalkEnumeration(walk).forEachFrom(0, (nodes, weight) -> {
            int predicted = Prediction.of(model.output(nodes));
            for (int j = 0; j < walk.visible(); j++) {
                BigFraction score = model.score(j + 1);
                if (score.compareTo(BigFraction.ZERO) > 0) {
                    BigFraction[] column = column(model, nodes[j]);
                    BigFraction slack = CandidateMargin.slack(score, range);
                    assertThat(column[predicted]).isGreaterThanOrEqualTo(CandidateMargin.threshold(column, slack));
                }
            }
        });
    }

    private static BigFraction range(ExactModel model) {
        BigFraction range = BigFraction.ZERO;
        for (int s = 0; s < model.nodes(); s++) {
            BigFraction spread = CandidateMargin.spread(column(model, s));
            range = spread.compareTo(range) > 0 ? spread : range;
        }
        return range;
    }

    private static BigFraction[] column(ExactModel model, int s) {
        BigFraction[] column = new BigFraction[model.nodes()];
        for (int y = 0; y < column.length; y++) {
            column[y] = model.value().entry(y, s);
        }
        return column;
    }

    @Example
    void fullAttentionLeavesNoSlackAndHalfOfItTheWholeRange() {
        BigFraction range = new BigFraction(7, 3);
        assertThat(CandidateMargin.slack(BigFraction.ONE, range)).isEqualTo(BigFraction.ZERO);
        assertThat(CandidateMargin.slack(BigFraction.ONE_HALF, range)).isEqualTo(range);
    }
}
