package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.walk.RandomWalk;

/** That the products of matrices of which the contract speaks are the pair of the audit. */
class E4FirstBaseCaseProperties {
    @Property(tries = 100)
    void theContractedPairIsThatOfTheAudit(@ForAll @IntRange(min = 4, max = 12) int nodes, @ForAll @IntRange(min = 0, max = 20) int twentieths) {
        BigFraction p = new BigFraction(twentieths, 20);
        assertThat(E4FirstBaseCase.firstPair(nodes, p)).isEqualTo(E4VisitCounts.pair(new RandomWalk(nodes, 2, p), 1));
    }
}
