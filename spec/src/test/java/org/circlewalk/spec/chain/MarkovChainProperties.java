package org.circlewalk.spec.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/** Markov chains with exact probabilities. */
class MarkovChainProperties {
    private static final BigFraction HALF = BigFraction.ONE_HALF;

    @Property
    void theWalkOnACircleIsAChain(@ForAll("walks") RandomWalk walk) {
        MarkovChain chain = MarkovChain.onCircle(walk);
        for (int s = 0; s < walk.nodes(); s++) {
            for (int y = 0; y < walk.nodes(); y++) {
                assertThat(chain.probability(s, y)).isEqualTo(TransitionMatrix.power(walk, 1).entry(s, y));
            }
            assertThat(Fractions.sum(chain.next(s))).isEqualTo(BigFraction.ONE);
        }
        assertThat(chain.optimalAccuracy(walk.visible())).isEqualTo(walk.optimalAccuracy());
        assertThat(chain.law(walk.length())).containsOnly(new BigFraction(1, walk.nodes()));
    }

    @Example
    void aPathIsNoCircle() {
        MarkovChain path = MarkovChain.onGraph(new int[][] {{1}, {0, 2}, {1}});
        assertThat(path.law(2)).containsExactly(new BigFraction(1, 6), new BigFraction(2, 3), new BigFraction(1, 6));
        assertThat(path.optimalAccuracy(1)).isEqualTo(new BigFraction(5, 6));
        assertThat(path.optimalAccuracy(2)).isEqualTo(new BigFraction(2, 3));
    }

    @Example
    void aStartLawMayBeGiven() {
        MarkovChain chain = MarkovChain.of(new BigFraction[] {BigFraction.ONE, BigFraction.ZERO},
                new BigFraction[][] {{HALF, HALF}, {BigFraction.ZERO, BigFraction.ONE}});
        assertThat(chain.start()).containsExactly(BigFraction.ONE, BigFraction.ZERO);
        assertThat(chain.law(3)).containsExactly(new BigFraction(1, 4), new BigFraction(3, 4));
    }

    @Example
    void whatIsNoChainIsRefused() {
        assertThatThrownBy(() -> MarkovChain.withUniformStart(new BigFraction[][] {{HALF, HALF}, {HALF, BigFraction.ONE}}))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessage("the sum of row 1 of Π is 3/2, but it must be exactly 1.");
        assertThatThrownBy(() -> MarkovChain.withUniformStart(new BigFraction[][] {{HALF, HALF}}))
                .hasMessage("the length of row 0 of Π is 2, but it must be K = 1.");
        assertThatThrownBy(() -> MarkovChain.onGraph(new int[][] {{1}, {}}))
                .hasMessage("the number of edges from node 1 is 0, but it must be at least 1.");
        assertThatThrownBy(() -> MarkovChain.onGraph(new int[][] {{2}, {0}}))
                .hasMessage("an edge from node 0 to node is 2, but it must be to a node from 0 to 1.");
    }

    @Provide
    Arbitrary<RandomWalk> walks() {
        return Combinators.combine(Arbitraries.integers().between(3, 8), Arbitraries.integers().between(2, 9),
                Arbitraries.of(BigFraction.ZERO, BigFraction.ONE, HALF, new BigFraction(1, 100))).as(RandomWalk::new);
    }
}
