package org.circlewalk.checker.reproduce.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.circlewalk.checker.reproduce.experiment.Verdict.NOT_REPRODUCED;
import static org.circlewalk.checker.reproduce.experiment.Verdict.REPRODUCED;
import static org.circlewalk.checker.reproduce.experiment.Verdict.REPRODUCED_WITH_A_REMARK;

import java.util.List;
import java.util.stream.IntStream;
import org.circlewalk.checker.reproduce.experiment.Verdict;
import org.circlewalk.impl.run.ModelMeasurement;
import org.circlewalk.impl.run.ModelParameters;
import org.junit.jupiter.api.Test;

/** The rules of the question-answering figures and of the claims hold for what is claimed, and fail for other numbers. */
class VariantRulesTest {
    private static final List<Boolean> YES = List.of(true, true);
    private static final List<Boolean> NOT_ALL = List.of(true, false);

    private static double[] of(double... numbers) {
        return numbers;
    }

    private static Verdict questions(double frequency, double preference, double kl, double withoutNorms) {
        return Verdict.of(QuestionAnswering.checks(of(1, frequency), of(0.5, preference), of(kl), of(0.69), of(withoutNorms)));
    }

    @Test
    void taskOneIsLearntAndTaskTwoIsNot() {
        assertThat(questions(1, 0.5, 0.6, 1)).isEqualTo(REPRODUCED);
        assertThat(questions(1, 0.5, 0.6, 0.5)).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(questions(1, 0.5, 0.7, 1)).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(questions(0.99, 0.5, 0.6, 1)).isEqualTo(NOT_REPRODUCED);
        assertThat(questions(1, 1, 0.6, 1)).isEqualTo(NOT_REPRODUCED);
    }

    private static Verdict relu(double arrival, double biased, double preference, double biasedPreference, double printed) {
        return Verdict.of(ReluQuestionAnswering.checks(of(arrival), of(biased), of(preference), of(biasedPreference), of(printed)));
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

    @Test
    void positionsOfEqualNormTrainAlike() {
        assertThat(Verdict.of(OrthogonalPositions.checks(of(0.99), of(0), of(0.99)))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(OrthogonalPositions.checks(of(0.99), of(0), of(0.01)))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Verdict.of(OrthogonalPositions.checks(of(0.99), of(0.1), of(0.99)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(OrthogonalPositions.checks(of(0.5), of(0), of(0.99)))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void withoutPositionsAnyExcessRefutes() {
        assertThat(Verdict.of(NoPositions.checks(of(1), of(0.17), 0.17))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(NoPositions.checks(of(1), of(0.4), 0.17))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Verdict.of(NoPositions.checks(of(1), of(0.17), 0.3))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Verdict.of(NoPositions.checks(of(1, 1.01), of(0.17), 0.17))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void aConnectionMustChangeNoBitOfAModelThatMoves() {
        assertThat(Verdict.of(ResidualConnection.checks(YES, of(1)))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(ResidualConnection.checks(NOT_ALL, of(1)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(ResidualConnection.checks(YES, of(0)))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void keysAndQueriesMustNotMoveByABit() {
        assertThat(Verdict.of(KeysAndQueries.checks(of(0, 0)))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(KeysAndQueries.checks(of(0, Double.MIN_VALUE)))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void aScaleIsSlowerWithTheSameLimit() {
        assertThat(Verdict.of(SoftmaxScale.checks(2, 26, 0.2, 0.02))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(SoftmaxScale.checks(2, 2, 0.2, 0.02))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(SoftmaxScale.checks(2, Double.POSITIVE_INFINITY, 0.2, 0.02))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(SoftmaxScale.checks(2, 26, 0.2, 0.2))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void anEarlierParentIsAttendedAndUsed() {
        assertThat(Verdict.of(EarlierParent.checks(of(0.99), of(0.69), 0.7, 1))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(EarlierParent.checks(of(0.99), of(0.69), 0.7, 0.5))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Verdict.of(EarlierParent.checks(of(0.5), of(0.69), 0.7, 1))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(EarlierParent.checks(of(0.99), of(0.5), 0.7, 1))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void twoLayersFailExactly() {
        assertThat(Verdict.of(TwoLayers.checks(YES, 1.0 / 3, 1.0 / 3))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(TwoLayers.checks(YES, 1.0 / 3, 1))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Verdict.of(TwoLayers.checks(NOT_ALL, 1.0 / 3, 1.0 / 3))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void theBaselineIsRightFromTheFirstStep() {
        assertThat(Verdict.of(AutoregressiveBaseline.checks(of(0.69), of(1)))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(AutoregressiveBaseline.checks(of(0.6), of(1)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(AutoregressiveBaseline.checks(of(0.69), of(1, 0.9)))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void everyChainMustBeLearnt() {
        assertThat(Verdict.of(GeneralChains.checks(of(0.99), of(0.01)))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(GeneralChains.checks(of(0.99, 0.1), of(0.01)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(GeneralChains.checks(of(0.99), of(0.01, 0.2)))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void anotherTokenNeedsItsOwnTransition() {
        assertThat(Verdict.of(AnotherToken.checks(YES, YES, of(0.99), of(1)))).isEqualTo(REPRODUCED);
        assertThat(Verdict.of(AnotherToken.checks(YES, YES, of(0.2), of(1)))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Verdict.of(AnotherToken.checks(NOT_ALL, YES, of(0.99), of(1)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(AnotherToken.checks(YES, NOT_ALL, of(0.99), of(1)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Verdict.of(AnotherToken.checks(YES, YES, of(0.99), of(0.5)))).isEqualTo(NOT_REPRODUCED);
    }

    private static Course course(int... correct) {
        List<ModelMeasurement> points = IntStream.of(correct).mapToObj(c -> new ModelMeasurement(0, 4, c, 0, 1, 0, 0, 0,
                new double[] {0.1, 0.6, 0.3}, 2, new double[1], new double[1])).toList();
        return new Course(points, new ModelParameters(new double[1], new double[1]), new double[3]);
    }

    @Test
    void anAccuracyStaysFromItsLastFallOn() {
        assertThat(course(0, 4, 1, 4, 4).staysFrom(1)).isEqualTo(3);
        assertThat(course(4, 4).staysFrom(1)).isZero();
        assertThat(course(4, 3).staysFrom(1)).isInfinite();
        assertThat(course(0).scoreAt(1)).isEqualTo(0.6);
        assertThat(course(0).scoreAt(2)).isEqualTo(0.1);
    }
}
