package org.circlewalk.checker.reproduce.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.circlewalk.checker.reproduce.experiment.Reproduction.NOT_REPRODUCED;
import static org.circlewalk.checker.reproduce.experiment.Reproduction.REPRODUCED;
import static org.circlewalk.checker.reproduce.experiment.Reproduction.REPRODUCED_WITH_A_REMARK;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Reproduction;
import org.circlewalk.impl.model.ForwardPass;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;
import org.junit.jupiter.api.Test;

/** The rules of the figures hold for the numbers the paper shows, and fail for others. */
class FigureRulesTest {
    private static final RandomStartSetting REPRODUCING = RandomStartSetting.REPRODUCING;
    private static final List<Boolean> YES = List.of(true, true);
    private static final List<Boolean> NOT_ALL = List.of(true, false);

    private static double[] of(double... numbers) {
        return numbers;
    }

    private static Reproduction success(double accuracy, double parent, List<Boolean> selected, List<Boolean> neighbours) {
        return Reproduction.of(ZeroStartSuccess.checks(0.5, of(0.5, accuracy), of(0.999, parent), selected, neighbours));
    }

    @Test
    void successNeedsAccuracyAttentionAndTheTransitionMatrix() {
        assertThat(success(0.48, 0.99, YES, YES)).isEqualTo(REPRODUCED);
        assertThat(success(0.30, 0.99, YES, YES)).isEqualTo(NOT_REPRODUCED);
        assertThat(success(0.48, 0.60, YES, YES)).isEqualTo(NOT_REPRODUCED);
        assertThat(success(0.48, 0.99, NOT_ALL, YES)).isEqualTo(NOT_REPRODUCED);
        assertThat(success(0.48, 0.99, YES, NOT_ALL)).isEqualTo(NOT_REPRODUCED);
    }

    private static Reproduction failure(double accuracy, double spread, List<Boolean> rows, double ratio, double plain) {
        List<Check> checks = new ArrayList<>(ZeroStartFailure.checks(1.0 / 6, of(accuracy), of(spread), rows, ratio));
        checks.add(ZeroStartFailure.plainCheck(1.0 / 6, plain));
        return Reproduction.of(checks);
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
        assertThat(Reproduction.of(TrainedPrediction.checks(of(0.999), YES))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(TrainedPrediction.checks(of(0.5), YES))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(TrainedPrediction.checks(of(0.999), NOT_ALL))).isEqualTo(NOT_REPRODUCED);
    }

    private static Reproduction curves(double arrival, double parent, double deterministic, double deterministicKl, double printed) {
        return Reproduction.of(RandomStartCurves.checks(of(400, arrival), of(0.99, parent), of(0.2, deterministic), of(0.6, 0.5),
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

    private static Reproduction averages(double earlyDeviation, double earlyVariance, double lateRange, double latePeak) {
        return Reproduction.of(RandomStartAverages.figureChecks(REPRODUCING, of(earlyDeviation), of(earlyVariance), of(lateRange),
                of(latePeak)));
    }

    /** The runs have not the printed setting, so nothing is reproduced without a remark. */
    @Test
    void modelsValuesAndAveragesOfARandomStart() {
        assertThat(Reproduction.of(RandomStartModel.checks(REPRODUCING, of(0.99), YES))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Reproduction.of(RandomStartModel.checks(REPRODUCING, of(0.6), YES))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(RandomStartModel.checks(REPRODUCING, of(0.99), NOT_ALL))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(RandomStartValues.checks(REPRODUCING, of(0.01), of(0.5)))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Reproduction.of(RandomStartValues.checks(REPRODUCING, of(0.3), of(0.5)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(RandomStartValues.checks(REPRODUCING, of(0.01), of(0.02)))).isEqualTo(NOT_REPRODUCED);
        assertThat(averages(0.01, 1e-4, 0.5, 20)).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(averages(0.3, 1e-4, 0.5, 20)).isEqualTo(NOT_REPRODUCED);
        assertThat(averages(0.01, 1e-2, 0.5, 20)).isEqualTo(NOT_REPRODUCED);
        assertThat(averages(0.01, 1e-4, 0.1, 20)).isEqualTo(NOT_REPRODUCED);
        assertThat(averages(0.01, 1e-4, 0.5, 5)).isEqualTo(NOT_REPRODUCED);
    }

    private static Reproduction table(double firstRange, double firstVariance, double lastRange, double lastVariance) {
        return Reproduction.of(RandomStartAverages.tableChecks(REPRODUCING, of(firstRange), of(firstVariance),
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
    void aTransitionMatrixIsToldFromItsTransposeUnlessStepsAreFair() {
        RandomWalk drifting = new RandomWalk(5, 2, new BigFraction(7, 10));
        assertThat(TransitionMatrices.isLaw(TransitionMatrix.of(drifting), drifting)).isTrue();
        assertThat(TransitionMatrices.isLaw(TransitionMatrix.transposed(drifting), drifting)).isFalse();
        RandomWalk fair = new RandomWalk(5, 2, BigFraction.ONE_HALF);
        assertThat(TransitionMatrices.isLaw(TransitionMatrix.transposed(fair), fair)).isTrue();
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

    private static Reproduction questions(double frequency, double preference, double kl, double withoutNorms) {
        return Reproduction.of(QuestionAnswering.checks(of(1, frequency), of(0.5, preference), of(kl), of(0.69), of(withoutNorms)));
    }

    @Test
    void taskOneIsLearntAndTaskTwoIsNot() {
        assertThat(questions(1, 0.5, 0.6, 1)).isEqualTo(REPRODUCED);
        assertThat(questions(1, 0.5, 0.6, 0.5)).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(questions(1, 0.5, 0.7, 1)).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(questions(0.99, 0.5, 0.6, 1)).isEqualTo(NOT_REPRODUCED);
        assertThat(questions(1, 1, 0.6, 1)).isEqualTo(NOT_REPRODUCED);
    }

    private static Reproduction relu(double arrival, double biased, double preference, double biasedPreference, double printed) {
        return Reproduction.of(ReluQuestionAnswering.checks(of(arrival), of(biased), of(preference), of(biasedPreference), of(printed)));
    }

    @Test
    void theReluLayerLearnsTaskOneInTimeAndTaskTwoNever() {
        assertThat(relu(90, 25, 0.5, 0.5, 1)).isEqualTo(REPRODUCED);
        assertThat(relu(90, 25, 0.5, 0.5, 0.5)).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(relu(Double.POSITIVE_INFINITY, 25, 0.5, 0.5, 1)).isEqualTo(NOT_REPRODUCED);
        assertThat(relu(90, 80, 0.5, 0.5, 1)).isEqualTo(NOT_REPRODUCED);
        assertThat(relu(90, 25, 1, 0.5, 1)).isEqualTo(NOT_REPRODUCED);
        assertThat(relu(90, 25, 0.5, 1, 1)).isEqualTo(NOT_REPRODUCED);
    }
}
