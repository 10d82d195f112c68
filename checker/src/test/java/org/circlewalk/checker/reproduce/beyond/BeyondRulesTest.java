package org.circlewalk.checker.reproduce.beyond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.circlewalk.checker.reproduce.experiment.Reproduction.NOT_REPRODUCED;
import static org.circlewalk.checker.reproduce.experiment.Reproduction.REPRODUCED;
import static org.circlewalk.checker.reproduce.experiment.Reproduction.REPRODUCED_WITH_A_REMARK;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.reproduce.experiment.Reproduction;
import org.circlewalk.checker.train.phase.PhaseCell;
import org.junit.jupiter.api.Test;

/** The rules of what goes beyond the paper hold for what is expected, and fail for other numbers. */
class BeyondRulesTest {
    private static double[] of(double... numbers) {
        return numbers;
    }

    @Test
    void theSquareRootLawShowsAsTheExponentZero() {
        assertThat(Reproduction.of(SquareRootLaw.checks(of(-0.5), of(-0.5), of(0), of(0)))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(SquareRootLaw.checks(of(-0.5, 0), of(-0.5), of(0.2), of(0.2)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(SquareRootLaw.checks(of(-0.5), of(-0.3), of(0), of(0)))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Reproduction.of(SquareRootLaw.checks(of(-0.5), of(-0.5), of(0.3), of(0.2)))).isEqualTo(REPRODUCED_WITH_A_REMARK);
    }

    @Test
    void aRunOutsideTheCertifiedBandsWouldRefuteThem() {
        List<Boolean> all = List.of(true, true);
        List<Boolean> one = List.of(true, false);
        assertThat(Reproduction.of(CertifiedBands.checks(all, all, 1.002))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(CertifiedBands.checks(one, all, 1.002))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(CertifiedBands.checks(all, one, 1.002))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(CertifiedBands.checks(all, all, 1.02))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void theScatterFallsWithTheRootOfTheNumberOfSequences() {
        assertThat(Reproduction.of(SampleScatter.checks(-0.52, of(0.05), of(0.2)))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(SampleScatter.checks(-0.52, of(0.05), of(1.2)))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Reproduction.of(SampleScatter.checks(-0.1, of(0.05), of(0.2)))).isEqualTo(NOT_REPRODUCED);
        assertThat(Reproduction.of(SampleScatter.checks(-0.52, of(0.5), of(0.2)))).isEqualTo(NOT_REPRODUCED);
    }

    @Test
    void otherLengthsThanRKPlusOneNeedARemark() {
        assertThat(Reproduction.of(DeterministicLengths.checks(of(1.0 / 6), of(1.0 / 6)))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(DeterministicLengths.checks(of(1.0 / 6), of(1)))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Reproduction.of(DeterministicLengths.checks(of(1.0 / 6, 1), of(1)))).isEqualTo(NOT_REPRODUCED);
    }

    private static PhaseCell cell(Integer negativeGap, int attendedSteps) {
        return new PhaseCell(20, new BigFraction(4, 5), negativeGap, attendedSteps, 1, 0.8, "certified",
                new BigFraction(4, 5), null, null);
    }

    @Test
    void onePhaseElsewhereRefutesAndAWrongSignNeedsARemark() {
        assertThat(Reproduction.of(PhaseDiagram.checks(List.of(cell(null, 1))))).isEqualTo(REPRODUCED);
        assertThat(Reproduction.of(PhaseDiagram.checks(List.of(cell(null, 1), cell(3, 1))))).isEqualTo(REPRODUCED_WITH_A_REMARK);
        assertThat(Reproduction.of(PhaseDiagram.checks(List.of(cell(null, 1), cell(3, 3))))).isEqualTo(NOT_REPRODUCED);
    }
}
