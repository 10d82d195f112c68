package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.Setting;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.model.RationalLoss;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;

/** Lemma B.1: the closed form is the derivative. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class B1ExpectedGradientProperties {
    @Property(tries = 30)
    void theClosedFormIsTheDerivativeForEveryLoss(@ForAll Setting setting) {
        for (RationalLoss loss : new RationalLoss[] {new RationalLogLoss(BigFraction.ONE), z -> z, z -> z.pow(3)}) {
            RandomWalk walk = setting.walk().withLength(Math.min(setting.walk().length(), 5));
            ExactModel model = walk.equals(setting.walk()) ? setting.model()
                    : ExactModel.withUniformScores(setting.model().value(), walk.length());
            assertThat(B1ExpectedGradient.check(walk, model, loss)).isEqualTo(Evidence.holds());
        }
    }

    /**
     * For ℓ(z) = z²/2 the expected loss is quadratic in V, so the central difference in one entry of V is its derivative,
     * exactly.
     */
    @Property(tries = 30)
    void soIsTheCentralDifferenceOfAQuadraticLoss(@ForAll Setting setting, @ForAll int place) {
        RandomWalk walk = setting.walk();
        ExactModel model = setting.model();
        int e = Math.floorMod(place, walk.nodes() * walk.nodes());
        BigFraction difference = quadraticLoss(walk, model, e, 1).subtract(quadraticLoss(walk, model, e, -1)).divide(2);
        ExpectedGradient gradient = EnumeratedGradient.overAllWalks(walk, model, z -> z);
        assertThat(gradient.value().toRowMajor()[e]).isEqualTo(difference);
    }

    private static BigFraction quadraticLoss(RandomWalk walk, ExactModel model, int entry, int change) {
        BigFraction[] v = model.value().toRowMajor();
        v[entry] = v[entry].add(change);
        ExactModel changed = new ExactModel(SquareMatrix.ofRowMajor(walk.nodes(), v), model.scores());
        WalkEnumeration walks = new WalkEnumeration(walk);
        BigFraction[] sum = {BigFraction.ZERO};
        walks.forEach((nodes, weight) -> sum[0] = sum[0].add(
                changed.score(nodes, nodes[walk.length() - 1]).pow(2).multiply(new BigFraction(weight))));
        return sum[0].divide(2).divide(walks.denominator()).divide(walk.nodes());
    }

    /** A "loss" whose slope is another at every call has no gradient, and the check says so. */
    @Example
    void theCheckCanFail() {
        RandomWalk walk = new RandomWalk(4, 4, new BigFraction(7, 10));
        ExactModel model = C1FirstStep.model(walk, BigFraction.ONE, new BigFraction(1, 10));
        int[] calls = {0};
        Evidence evidence = B1ExpectedGradient.check(walk, model, z -> new BigFraction(calls[0]++));
        assertThat(evidence.isFailure()).isTrue();
        assertThat(evidence.detail()).contains("K = 4, N = 4, p = 7/10");
    }
}
