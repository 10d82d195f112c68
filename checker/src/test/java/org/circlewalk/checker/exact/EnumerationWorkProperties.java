package org.circlewalk.checker.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Enumeration reaches as far as its estimate stays below the limit. */
class EnumerationWorkProperties {
    private static boolean covers(Work work) {
        return work.seconds() <= WorkLimit.MOST_SECONDS && work.bytes() <= WorkLimit.MOST_BYTES;
    }

    private static boolean coversGradient(RandomWalk walk, ExactModel model) {
        return covers(EnumerationWork.ofGradient(new ExactInput(walk, model, new RationalLogLoss(PaperSettings.EPSILON))));
    }

    private static boolean coversAccuracy(RandomWalk walk, ExactModel model) {
        return covers(EnumerationWork.ofAccuracy(new ExactInput(walk, model, null)));
    }

    private static SquareMatrix distinctCirculant(int nodes) {
        BigFraction[] column = new BigFraction[nodes];
        Arrays.setAll(column, d -> new BigFraction(d, 7));
        return Circulant.ofColumn(column).toMatrix();
    }

    /** Scores proportional to 1, 2, …, N, all different. */
    private static BigFraction[] distinctScores(int length) {
        BigFraction[] scores = new BigFraction[length];
        Arrays.setAll(scores, i -> new BigFraction(2 * (i + 1), length * (length + 1)));
        return scores;
    }

    @Property(tries = 50)
    void deterministicWalksAreAlwaysFewEnough(@ForAll @IntRange(min = 3, max = 9) int nodes,
                                              @ForAll @IntRange(min = 2, max = 200) int length) {
        RandomWalk walk = new RandomWalk(nodes, length, BigFraction.ONE);
        ExactModel model = ExactModel.withUniformScores(distinctCirculant(nodes), length);
        assertThat(coversGradient(walk, model)).isTrue();
        assertThat(coversAccuracy(walk, model)).isTrue();
    }

    @Example
    void thePapersLengthIsOutOfReach() {
        RandomWalk walk = new RandomWalk(6, 97, new BigFraction(7, 10));
        assertThat(coversGradient(walk, ExactModel.withUniformScores(SquareMatrix.zero(6), 97))).isFalse();
        assertThat(coversAccuracy(walk, ExactModel.withUniformScores(SquareMatrix.zero(6), 97))).isFalse();
    }

    @Example
    void equalScoresReachFurtherThanDifferentOnes() {
        RandomWalk walk = new RandomWalk(6, 20, new BigFraction(7, 10));
        SquareMatrix value = distinctCirculant(6);
        assertThat(coversGradient(walk, ExactModel.withUniformScores(value, 20))).isTrue();
        assertThat(coversGradient(walk, new ExactModel(value, distinctScores(20)))).isFalse();
    }

    @Property(tries = 50)
    void upToSixteenNodesWithKOfSixEveryCirculantModelIsInReach(@ForAll @IntRange(min = 2, max = 16) int length) {
        RandomWalk walk = new RandomWalk(6, length, new BigFraction(7, 10));
        ExactModel model = new ExactModel(distinctCirculant(6), distinctScores(length));
        assertThat(coversGradient(walk, model)).isTrue();
    }
}
