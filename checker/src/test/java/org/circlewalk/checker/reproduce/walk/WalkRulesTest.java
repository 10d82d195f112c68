package org.circlewalk.checker.reproduce.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.circlewalk.checker.reproduce.experiment.Verdict.NOT_REPRODUCED;
import static org.circlewalk.checker.reproduce.experiment.Verdict.REPRODUCED;
import static org.circlewalk.checker.reproduce.experiment.Verdict.REPRODUCED_WITH_A_REMARK;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.phase.PhaseCell;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Verdict;
import org.circlewalk.impl.model.ForwardPass;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;
import org.junit.jupiter.api.Test;

/** The rules of the figures on walks hold for the numbers the paper shows, and fail for others. */
class WalkRulesTest {
    private static final RandomStartSetting REPRODUCING = RandomStartSetting.REPRODUCING;
    private static final List<Boolean> YES = List.of(true, true);
    private static final List<Boolean> NOT_ALL = List.of(true, false);

    private static double[] of(double... numbers) {
        return numbers;
    }

    private static Verdict success(double accuracy, double parent, List<Boolean> selected, List<Boolean> neighbours) {
        return Verdict.of(ZeroStartSuccess.checks(0.5, of(0.5, accuracy), of(0.999, parent), selected, neighbours));
    }

    @Test
    void successNeedsAccuracyAttentionAndTheTransitionMatrix() {
        assertThat(success(0.48, 0.99, YES, YES)).isEqualTo(REPRODUCED);
        assertThat(success(0.30, 0.99, YES, YES)).isEqualTo(NOT_REPRODUCED);
        assertThat(success(0.48, 0.60, YES, YES)).isEqualTo(NOT_REPRODUCED);
        assertThat(success(0.48, 0.99, NOT_ALL, YES)).isEqualTo(NOT_REPRODUCED);
        assertThat(success(0.48, 0.99, YES, NOT_ALL)).isEqualTo(NOT_REPRODUCED);
    }

    private static Verdict failure(double accuracy, double spread, List<Boolean> rows, double ratio, double plain) {
        List<Check> checks = new ArrayList<>(ZeroStartFailure.checks(1.0 / 6, of(accuracy), of(spread), rows, ratio));
        checks.add(ZeroStartFailure.plainCheck(1.0 / 6, plain));
        return Verdict.of(checks);
    }

    @Test
    void failureNeedsChanceAccuracyEqualScoresAndAConstantMatrix() {
        assertThat(failure(0.17, 0, YES, 1, 0.17)).isEqualTo(REPRODUCED);
        assertThat(failure(0.17, 0, YES, 1, 1)).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(failure(1, 0, YES, 1, 0.17)).isEqualTo(NOT_REPRODUCED);
        assertThat(failure(0.17, 0.1, YES, 1, 0.17)).isEqualTo(NOT_REPRODUCED);
        assertThat(failure(0.17, 0, NOT_ALL, 1, 0.17)).isEqualTo(NOT_REPRODUCED);
        assertThat(failure(0.17, 0, YES, Math.nextUp(1.0), 0.17)).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void aTrainedPredictionSelectsTheParentAndItsNeighbours() {
        assertThat(Verdict.of(TrainedPrediction.checks(of(0.999), YES))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(TrainedPrediction.checks(of(0.5), YES))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(TrainedPrediction.checks(of(0.999), NOT_ALL))).isEqualTo(NOT_REPRODUCED);
    }

    private static Verdict curves(double arrival, double parent, double deterministic, double deterministicKl, double printed) {
        return Verdict.of(RandomStartCurves.checks(of(400, arrival), of(0.99, parent), of(0.2, deterministic), of(0.6, 0.5),
                of(1.7, deterministicKl), of(printed)));
    }

    @Test
    void aRandomStartLearnsTheFairWalkFirst() {
        assertThat(curves(500, 0.95, 0.8, 1.7, 0.5)).isEqualTo(REPRODUCED);
        assertThat(curves(500, 0.95, 0.8, 1.7, 0.17)).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(curves(Double.POSITIVE_INFINITY, 0.95, 0.8, 1.7, 0.5)).isEqualTo(NOT_REPRODUCED);
        assertThat(curves(500, 0.3, 0.8, 1.7, 0.5)).isEqualTo(NOT_REPRODUCED);
        assertThat(curves(500, 0.95, 1, 1.7, 0.5)).isEqualTo(NOT_REPRODUCED);
        assertThat(curves(500, 0.95, 0.8, 0.55, 0.5)).isEqualTo(NOT_REPRODUCED);
    }

    private static Verdict averages(double earlyDeviation, double earlyVariance, double lateRange, double latePeak) {
        return Verdict.of(RandomStartAverages.figureChecks(REPRODUCING, of(earlyDeviation), of(earlyVariance), of(lateRange),
                of(latePeak)));
    }

    /** The runs have not the printed setting, so nothing is reproduced without a remark. */
    @Test
    void modelsValuesAndAveragesOfARandomStart() {
        assertThat(Verdict.of(RandomStartModel.checks(REPRODUCING, of(0.99), YES))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Verdict.of(RandomStartModel.checks(REPRODUCING, of(0.6), YES))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(RandomStartModel.checks(REPRODUCING, of(0.99), NOT_ALL))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(RandomStartValues.checks(REPRODUCING, of(0.01), of(0.5)))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Verdict.of(RandomStartValues.checks(REPRODUCING, of(0.3), of(0.5)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(RandomStartValues.checks(REPRODUCING, of(0.01), of(0.02)))).isEqualTo(NOT_REPRODUCED);
        assertThat(averages(0.01, 1e-4, 0.5, 20)).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(averages(0.3, 1e-4, 0.5, 20)).isEqualTo(NOT_REPRODUCED);
        assertThat(averages(0.01, 1e-2, 0.5, 20)).isEqualTo(NOT_REPRODUCED);
        assertThat(averages(0.01, 1e-4, 0.1, 20)).isEqualTo(NOT_REPRODUCED);
        assertThat(averages(0.01, 1e-4, 0.5, 5)).isEqualTo(NOT_REPRODUCED);
    }

    private static Verdict table(double firstRange, double firstVariance, double lastRange, double lastVariance) {
        return Verdict.of(RandomStartAverages.tableChecks(REPRODUCING, of(firstRange), of(firstVariance),
                of(lastRange), of(lastVariance), of(0.1752)));
    }

    @Test
    void theReviewsTableBeginsUniformAndEndsConcentrated() {
        assertThat(table(0.0106, 1.5e-5, 0.313, 1.3e-2)).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(table(0.1, 1.5e-5, 0.313, 1.3e-2)).isEqualTo(NOT_REPRODUCED);
        assertThat(table(0.0106, 1e-2, 0.313, 1.3e-2)).isEqualTo(NOT_REPRODUCED);
        assertThat(table(0.0106, 1.5e-5, 0.01, 1.3e-2)).isEqualTo(NOT_REPRODUCED);
        assertThat(table(0.0106, 1.5e-5, 0.313, 1e-5)).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void theSquareRootLawShowsAsTheExponentZero() {
        assertThat(Verdict.of(SquareRootLaw.checks(of(-0.5), of(-0.5), of(0), of(0)))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(SquareRootLaw.checks(of(-0.5, 0), of(-0.5), of(0.2), of(0.2)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(SquareRootLaw.checks(of(-0.5), of(-0.3), of(0), of(0)))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Verdict.of(SquareRootLaw.checks(of(-0.5), of(-0.5), of(0.3), of(0.2)))).isEqualTo(REPRODUCED_WITH_A_REMARK);
    }

    @Test
    void theScatterFallsWithTheRootOfTheNumberOfSequences() {
        assertThat(Verdict.of(SampleScatter.checks(-0.52, of(0.05), of(0.2)))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(SampleScatter.checks(-0.52, of(0.05), of(1.2)))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Verdict.of(SampleScatter.checks(-0.1, of(0.05), of(0.2)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(SampleScatter.checks(-0.52, of(0.5), of(0.2)))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void otherLengthsThanRKPlusOneNeedARemark() {
        assertThat(Verdict.of(DeterministicLengths.checks(of(1.0 / 6), of(1.0 / 6)))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(DeterministicLengths.checks(of(1.0 / 6), of(1)))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Verdict.of(DeterministicLengths.checks(of(1.0 / 6, 1), of(1)))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void aTransitionMatrixIsToldFromItsTransposeUnlessStepsAreFair() {
        RandomWalk drifting = new RandomWalk(5, 2, new BigFraction(7, 10));
        assertThat(TransitionMatrices.isLaw(TransitionMatrix.of(drifting), drifting)).isTrue();
        assertThat(TransitionMatrices.isLaw(TransitionMatrix.transposed(drifting), drifting)).isFalse();
        RandomWalk fair = new RandomWalk(5, 2, BigFraction.ONE_HALF);
        assertThat(TransitionMatrices.isLaw(TransitionMatrix.transposed(fair), fair)).isTrue();
    }

    private static PhaseCell cell(Integer negativeGap, int attendedSteps) {
        return new PhaseCell(20, new BigFraction(4, 5), negativeGap, attendedSteps, 1, 0.8, "certified",
                new BigFraction(4, 5), null, null);
    }

    @Test
    void onePhaseElsewhereRefutesAndAWrongSignNeedsARemark() {
        assertThat(Verdict.of(PhaseDiagram.checks(List.of(cell(null, 1))))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(PhaseDiagram.checks(List.of(cell(null, 1), cell(3, 1))))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Verdict.of(PhaseDiagram.checks(List.of(cell(null, 1), cell(3, 3))))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void aValueMatrixIsSeenAsWhatItIs() {
        double[] transition = {0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0, 0, 1, 0};
        ModelState circle = new ModelState(5, 2, transition, new double[5], new double[2]);
        assertThat(ValueShape.neighboursLead(circle)).isTrue();
        assertThat(ValueShape.hasConstantRows(circle)).isFalse();
        assertThat(ValueShape.largestOverSmallest(circle)).isInfinite();
        double[] rows = {1, 1, 1, 2, 2, 2, 4, 4, 4};
        ModelState constant = new ModelState(3, 2, rows, new double[3], new double[2]);
        assertThat(ValueShape.hasConstantRows(constant)).isTrue();
        assertThat(ValueShape.largestOverSmallest(constant)).isEqualTo(4);
        assertThat(ValueShape.largestDeviation(new double[] {1, 2, 3})).isEqualTo(0.5);
        assertThat(ValueShape.neighboursLead(new ModelState(5, 2, new double[25], new double[5], new double[2]))).isFalse();
    }

    @Test
    void attentionAveragesTokensByTheirScores() {
        ModelState uniform = new ModelState(3, 4, new double[] {0, 1, 2, 0, 0, 0, 1, 1, 1}, new double[3], new double[4]);
        ForwardPass pass = ForwardPass.of(uniform);
        assertThat(pass.average(0, 1, 1, 2)).containsExactly(0.25, 0.5, 0);
        assertThat(pass.output(0, 1, 1, 2)).containsExactly(0.5, 0, 0.75);
        assertThat(Attention.largest(of(1, 3, 3))).isEqualTo(1);
    }
}
