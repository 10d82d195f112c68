package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.walk.RandomWalk;

/** The smallest entry after one step, by the gradient summed over all walks; and how long is long enough. */
class C6LeastEntryProperties {
    @Property(tries = 40)
    void theSmallestEntryIsThatOfOneStepOverAllWalks(@ForAll @IntRange(min = 3, max = 6) int nodes,
            @ForAll @IntRange(min = 2, max = 6) int length, @ForAll @IntRange(min = 0, max = 100) int hundredths) {
        RandomWalk walk = new RandomWalk(nodes, length, new BigFraction(hundredths, 100));
        BigFraction epsilon = new BigFraction(1, 10);
        BigFraction least = BigFraction.ONE.multiply(1000);
        for (BigFraction entry : EnumeratedGradient.overAllWalks(walk,
                ExactModel.withUniformScores(SquareMatrix.zero(nodes), length), new RationalLogLoss(epsilon)).value().toRowMajor()) {
            BigFraction grown = entry.negate();
            least = grown.compareTo(least) < 0 ? grown : least;
        }
        assertThat(C6LeastEntry.scaledMinimum(walk)).isEqualTo(least.multiply(epsilon).multiply(nodes).multiply(nodes));
    }

    @Example
    void longEnoughIsTheLeastIntegerAboveTheBound() {
        assertThat(C6LeastEntry.longEnough(3, BigFraction.ONE_HALF)).isEqualTo(31);
        assertThat(C6LeastEntry.longEnough(5, new BigFraction(4, 5))).isEqualTo(200);
        assertThat(C6LeastEntry.longEnough(4, new BigFraction(2, 3))).isEqualTo(76);
    }

    @Property(tries = 15)
    void theBoundHoldsFromThereOn(@ForAll @IntRange(min = 3, max = 6) int nodes, @ForAll @IntRange(min = 20, max = 80) int hundredths,
            @ForAll @IntRange(min = 0, max = 30) int more) {
        BigFraction p = new BigFraction(hundredths, 100);
        RandomWalk walk = new RandomWalk(nodes, C6LeastEntry.longEnough(nodes, p) + more, p);
        assertThat(C6LeastEntry.check(walk)).isEqualTo(Evidence.holds());
    }

    @Example
    void onAShortWalkItFails() {
        assertThat(C6LeastEntry.check(new RandomWalk(5, 4, BigFraction.ONE_HALF)))
                .isEqualTo(Evidence.fails("the smallest entry of V after one step is 15/32 · η/(εK²)"));
    }
}
