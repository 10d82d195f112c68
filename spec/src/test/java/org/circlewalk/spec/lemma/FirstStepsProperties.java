package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.Setting;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/** Lemmas C.1 to C.4 and C.6: the value matrix after the first steps. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class FirstStepsProperties {
    private static final BigFraction ETA = new BigFraction(3, 2);
    private static final BigFraction EPSILON = new BigFraction(1, 10);

    @Property(tries = 60)
    void c1TheFirstStepIsTheSumOfPowers(@ForAll RandomWalk walk) {
        assertThat(C1FirstStep.check(walk, ETA, EPSILON)).isEqualTo(Evidence.holds());
        SquareMatrix expected = powerSum(walk).scale(
                ETA.divide(EPSILON.multiply(walk.length()).multiply(walk.nodes())));
        assertThat(C1FirstStep.value(walk, ETA, EPSILON).toMatrix()).isEqualTo(expected);
        assertThat(C1FirstStep.model(walk, ETA, EPSILON).value()).isEqualTo(expected);
        assertThat(C1FirstStep.model(walk, ETA, EPSILON).scores()).containsOnly(new BigFraction(1, walk.length()));
    }

    /** Σ_{k=1}^{N−1} (Πᵀ)^k by full matrices. */
    private static SquareMatrix powerSum(RandomWalk walk) {
        SquareMatrix transposed = TransitionMatrix.of(walk).toMatrix().transpose();
        SquareMatrix power = transposed;
        SquareMatrix sum = SquareMatrix.zero(walk.nodes());
        for (int k = 1; k < walk.length(); k++) {
            sum = sum.add(power);
            power = power.multiply(transposed);
        }
        return sum;
    }

    /** The factor 1/ε of C.1 is ℓ′(0): every other loss of that slope at 0 takes the same first step. */
    @Property(tries = 20)
    void c1OnlyTheSlopeOfTheLossAtZeroMatters(@ForAll RandomWalk walk) {
        ExactModel zero = ExactModel.withUniformScores(SquareMatrix.zero(walk.nodes()), walk.length());
        assertThat(EnumeratedGradient.overAllWalks(walk, zero, z -> z.subtract(BigFraction.TWO)))
                .isEqualTo(EnumeratedGradient.overAllWalks(walk, zero, new RationalLogLoss(BigFraction.ONE_HALF)));
    }

    @Property(tries = 40)
    void c2PowersAndTheFirstTwoValueMatricesAreCirculant(@ForAll RandomWalk walk) {
        assertThat(C2Circulance.checkPowers(walk)).isEqualTo(Evidence.holds());
        assertThat(C2Circulance.checkValues(walk, ETA, EPSILON)).isEqualTo(Evidence.holds());
    }

    @Property
    void c3TheLargestOffsetsAreThoseOfTheFullMatrices(@ForAll RandomWalk walk) {
        SquareMatrix sum = powerSum(walk);
        List<Integer> expected = new ArrayList<>();
        for (int d = 0; d < walk.nodes(); d++) {
            boolean largest = true;
            for (int e = 0; e < walk.nodes(); e++) {
                largest &= sum.entry(d, 0).compareTo(sum.entry(e, 0)) >= 0;
            }
            if (largest) {
                expected.add(d);
            }
        }
        assertThat(C3LargestEntry.largestOffsets(walk)).isEqualTo(expected);
    }

    @Example
    void c3HoldsStrictlyForUnequalStepsOnFourNodesOrMore() {
        for (int k = 4; k <= 8; k++) {
            for (int n = 2; n <= 14; n++) {
                for (int hundredths : new int[] {1, 30, 49, 51, 70, 99}) {
                    RandomWalk walk = new RandomWalk(k, n, new BigFraction(hundredths, 100));
                    assertThat(C3LargestEntry.check(walk)).as(walk.toString()).isEqualTo(Evidence.holds());
                    assertThat(C3LargestEntry.largestOffsets(walk)).containsExactly(hundredths > 50 ? 1 : k - 1);
                }
            }
        }
    }

    /** The lemma asks that no other entry is larger, not that none is as large. */
    @Example
    void c3HoldsWithOtherEntriesAsLargeAtEqualSteps() {
        assertThat(C3LargestEntry.check(walk(6, 4, "1/2"))).isEqualTo(Evidence.holds());
        assertThat(C3LargestEntry.largestOffsets(walk(6, 4, "1/2"))).containsExactly(1, 5);
        assertThat(C3LargestEntry.check(walk(4, 5, "1/2"))).isEqualTo(Evidence.holds());
        assertThat(C3LargestEntry.largestOffsets(walk(4, 5, "1/2"))).containsExactly(0, 1, 2, 3);
        assertThat(C3LargestEntry.largestOffsets(walk(4, 6, "1/2"))).containsExactly(1, 3);
    }

    /** There h_1 + h_2 is p + q² at offset 1 and q + p² at offset 2, which is the same. */
    @Example
    void c3HasTwoLargestEntriesOnThreeNodesAtLengthThreeWhateverTheStep() {
        for (int hundredths = 1; hundredths < 100; hundredths++) {
            RandomWalk walk = new RandomWalk(3, 3, new BigFraction(hundredths, 100));
            assertThat(C3LargestEntry.check(walk)).isEqualTo(Evidence.holds());
            assertThat(C3LargestEntry.largestOffsets(walk)).containsExactly(1, 2);
        }
    }

    private static RandomWalk walk(int nodes, int length, String p) {
        return new RandomWalk(nodes, length, Fractions.parse("p", p));
    }

    @Property(tries = 40)
    void c4TheSecondValueMatrixIsTwoStepsOfGradientDescent(@ForAll RandomWalk walk) {
        SquareMatrix value = SquareMatrix.zero(walk.nodes());
        for (int step = 0; step < 2; step++) {
            ExactModel model = ExactModel.withUniformScores(value, walk.length());
            value = value.add(EnumeratedGradient.overAllWalks(walk, model, new RationalLogLoss(EPSILON)).value()
                    .scale(ETA.negate()));
        }
        assertThat(C4SecondValueBound.value(walk, ETA, EPSILON).toMatrix()).isEqualTo(value);
    }

    @Property(tries = 60)
    void c4TheSecondValueMatrixIsOfOrderEtaOverEpsilonK(@ForAll RandomWalk walk) {
        assertThat(C4SecondValueBound.check(walk, ETA, EPSILON)).isEqualTo(Evidence.holds());
        BigFraction unit = ETA.divide(EPSILON).divide(walk.nodes());
        BigFraction scaled = C4SecondValueBound.scaledMaximum(walk, ETA, EPSILON);
        assertThat(scaled).isBetween(BigFraction.ZERO, BigFraction.TWO);
        assertThat(scaled.multiply(unit)).isEqualTo(C4SecondValueBound.value(walk, ETA, EPSILON).max());
    }

    @Property(tries = 60)
    void c6NoEntryShrinksNorGrowsFasterThanTheLossAtZeroAllows(@ForAll Setting setting) {
        assertThat(C6ValueBounds.check(setting.walk(), setting.model(), EPSILON)).isEqualTo(Evidence.holds());
    }

    /** The lower bound is attained: V = 0 and all attention on the parent of a deterministic walk. */
    @Example
    void c6TheBoundIsSharpAndNeedsNonNegativeValues() {
        RandomWalk walk = walk(4, 3, "1");
        BigFraction[] parent = {BigFraction.ZERO, BigFraction.ONE, BigFraction.ZERO};
        ExactModel zero = new ExactModel(SquareMatrix.zero(4), parent);
        assertThat(C6ValueBounds.check(walk, zero, EPSILON)).isEqualTo(Evidence.holds());
        BigFraction slope = EnumeratedGradient.overAllWalks(walk, zero, new RationalLogLoss(EPSILON)).value().entry(1, 0);
        assertThat(slope).isEqualTo(new BigFraction(-10, 4));
        ExactModel negative = new ExactModel(Circulant.constant(4, new BigFraction(-1, 20)).toMatrix(), parent);
        assertThat(C6ValueBounds.check(walk, negative, EPSILON))
                .isEqualTo(Evidence.fails("an entry of the gradient of V is -5"));
    }
}
