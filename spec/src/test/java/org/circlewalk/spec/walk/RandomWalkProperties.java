package org.circlewalk.spec.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.parameter.InvalidParameterException;

/** A walk is given by K ≥ 3, N ≥ 2 and 0 ≤ p ≤ 1. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class RandomWalkProperties {
    @Example
    void whatIsNoWalkIsRefusedInOneSentence() {
        assertRefused(() -> new RandomWalk(2, 5, BigFraction.ONE_HALF),
                "K is 2, but it must be an integer of at least 3.");
        assertRefused(() -> new RandomWalk(3, 1, BigFraction.ONE_HALF),
                "N is 1, but it must be an integer of at least 2.");
        assertRefused(() -> new RandomWalk(3, 2, new BigFraction(6, 5)),
                "p is 6/5, but it must be a probability from 0 to 1.");
        assertRefused(() -> new RandomWalk(3, 2, new BigFraction(-1, 10)),
                "p is -1/10, but it must be a probability from 0 to 1.");
        assertThatThrownBy(() -> new RandomWalk(3, 2, null)).isInstanceOf(NullPointerException.class).hasMessage("p");
    }

    private static void assertRefused(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOf(InvalidParameterException.class).hasMessage(sentence);
    }

    @Example
    void theSmallestWalksAreAllowed() {
        assertThat(new RandomWalk(3, 2, BigFraction.ZERO).isDeterministic()).isTrue();
        assertThat(new RandomWalk(3, 2, BigFraction.ONE).visible()).isEqualTo(1);
        assertThat(new RandomWalk(6, 97, new BigFraction(14, 20))).hasToString("K = 6, N = 97, p = 7/10");
    }

    @Property
    void theTwoStepsAreAllThereIs(@ForAll RandomWalk walk) {
        assertThat(walk.p().add(walk.q())).isEqualTo(BigFraction.ONE);
        assertThat(walk.isDeterministic()).isEqualTo(walk.p().multiply(walk.q()).equals(BigFraction.ZERO));
        assertThat(walk.visible()).isEqualTo(walk.length() - 1);
    }

    @Property
    void theOptimumIsTheLikelierStep(@ForAll RandomWalk walk) {
        assertThat(walk.optimalAccuracy()).isBetween(BigFraction.ONE_HALF, BigFraction.ONE)
                .isIn(walk.p(), walk.q());
    }

    @Property
    void anotherLengthChangesNothingElse(@ForAll RandomWalk walk) {
        RandomWalk longer = walk.withLength(walk.length() + 3);
        assertThat(longer).isEqualTo(new RandomWalk(walk.nodes(), walk.length() + 3, walk.p()));
    }
}
