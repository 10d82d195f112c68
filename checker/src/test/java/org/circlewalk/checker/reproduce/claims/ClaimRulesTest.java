package org.circlewalk.checker.reproduce.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.circlewalk.checker.reproduce.experiment.Reproduction.NOT_REPRODUCED;
import static org.circlewalk.checker.reproduce.experiment.Reproduction.REPRODUCED;
import static org.circlewalk.checker.reproduce.experiment.Reproduction.REPRODUCED_WITH_A_REMARK;

import java.util.List;
import org.circlewalk.checker.reproduce.experiment.Reproduction;
import org.junit.jupiter.api.Test;

/** The rules of the claims hold for what is claimed, and fail for other numbers. */
class ClaimRulesTest {
    private static final List<Boolean> YES = List.of(true, true);
    private static final List<Boolean> NOT_ALL = List.of(true, false);

    private static double[] of(double... numbers) {
        return numbers;
    }

    @Test
    void positionsOfEqualNormTrainAlike() {
        assertThat(Reproduction.of(OrthogonalPositions.checks(of(0.99), of(0), of(0.99)))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(OrthogonalPositions.checks(of(0.99), of(0), of(0.01)))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Reproduction.of(OrthogonalPositions.checks(of(0.99), of(0.1), of(0.99)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(OrthogonalPositions.checks(of(0.5), of(0), of(0.99)))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void withoutPositionsAnyExcessRefutes() {
        assertThat(Reproduction.of(NoPositions.checks(of(1), of(0.17), 0.17))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(NoPositions.checks(of(1), of(0.4), 0.17))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Reproduction.of(NoPositions.checks(of(1), of(0.17), 0.3))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Reproduction.of(NoPositions.checks(of(1, 1.01), of(0.17), 0.17))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void aConnectionMustChangeNoBitOfAModelThatMoves() {
        assertThat(Reproduction.of(ResidualConnection.checks(YES, of(1)))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(ResidualConnection.checks(NOT_ALL, of(1)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(ResidualConnection.checks(YES, of(0)))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void keysAndQueriesMustNotMoveByABit() {
        assertThat(Reproduction.of(KeysAndQueries.checks(of(0, 0)))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(KeysAndQueries.checks(of(0, Double.MIN_VALUE)))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void aScaleIsSlowerWithTheSameLimit() {
        assertThat(Reproduction.of(SoftmaxScale.checks(2, 26, 0.2, 0.02))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(SoftmaxScale.checks(2, 2, 0.2, 0.02))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(SoftmaxScale.checks(2, Double.POSITIVE_INFINITY, 0.2, 0.02))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(SoftmaxScale.checks(2, 26, 0.2, 0.2))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void anEarlierParentIsAttendedAndUsed() {
        assertThat(Reproduction.of(EarlierParent.checks(of(0.99), of(0.69), 0.7, 1))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(EarlierParent.checks(of(0.99), of(0.69), 0.7, 0.5))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Reproduction.of(EarlierParent.checks(of(0.5), of(0.69), 0.7, 1))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(EarlierParent.checks(of(0.99), of(0.5), 0.7, 1))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void twoLayersFailExactly() {
        assertThat(Reproduction.of(TwoLayers.checks(YES, 1.0 / 3, 1.0 / 3))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(TwoLayers.checks(YES, 1.0 / 3, 1))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Reproduction.of(TwoLayers.checks(NOT_ALL, 1.0 / 3, 1.0 / 3))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void theBaselineIsRightFromTheFirstStep() {
        assertThat(Reproduction.of(AutoregressiveBaseline.checks(of(0.69), of(1)))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(AutoregressiveBaseline.checks(of(0.6), of(1)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(AutoregressiveBaseline.checks(of(0.69), of(1, 0.9)))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void everyChainMustBeLearnt() {
        assertThat(Reproduction.of(GeneralChains.checks(of(0.99), of(0.01)))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(GeneralChains.checks(of(0.99, 0.1), of(0.01)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(GeneralChains.checks(of(0.99), of(0.01, 0.2)))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void anotherTokenNeedsItsOwnTransition() {
        assertThat(Reproduction.of(AnotherToken.checks(YES, YES, of(0.99), of(1)))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(AnotherToken.checks(YES, YES, of(0.2), of(1)))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Reproduction.of(AnotherToken.checks(NOT_ALL, YES, of(0.99), of(1)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(AnotherToken.checks(YES, NOT_ALL, of(0.99), of(1)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(AnotherToken.checks(YES, YES, of(0.99), of(0.5)))).isEqualTo(NOT_REPRODUCED);
    }
}
