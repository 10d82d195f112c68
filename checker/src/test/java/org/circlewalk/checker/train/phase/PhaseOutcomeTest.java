package org.circlewalk.checker.train.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.train.phase.PhasePicture.Format;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;

/** A cell of the phase diagram at the ends of the range of double. */
class PhaseOutcomeTest {
    private static final BigFraction TENTH = new BigFraction(1, 10);
    /** 1/10 with a numerator and a denominator beyond the range of double. */
    private static final BigFraction LONG_TENTH =
            TENTH.add(new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(309)));

    private static PhaseReport report(BigFraction p) {
        return PhaseReport.of(5, 5, List.of(p), 15, 6, true, 1, () -> { });
    }

    @Test
    void probabilitiesThatRoundToOneDoubleHaveOneOutcomeAndOnePlaceInThePicture() throws IOException {
        PhaseCell cell = report(LONG_TENTH).cells().get(0);
        PhaseCell expected = report(TENTH).cells().get(0);
        assertThat(List.of(cell.attendedSteps(), cell.score(), cell.accuracy(), cell.reachesParent()))
                .isEqualTo(List.of(expected.attendedSteps(), expected.score(), expected.accuracy(), expected.reachesParent()));
        assertThat(cell.course().V()).usingRecursiveComparison().isEqualTo(expected.course().V());
        assertThat(picture(LONG_TENTH)).isEqualTo(picture(TENTH));
    }

    private static String picture(BigFraction p) throws IOException {
        return new String(PhasePicture.of(report(p), Format.SVG), StandardCharsets.UTF_8);
    }

    @Test
    void aRunThatCannotGoOnIsTheOutcomeOfItsCell() {
        TrainingSettings settings = TrainingSettings.of(new RandomWalk(5, 15, TENTH), EngineKind.POPULATION, 1000)
                .withStepSize(Fractions.parse("eta", "1e308")).withEpsilon(TENTH).withSamples(10, 10);
        PhaseCell cell = PhaseCell.of(settings, 6, true);
        assertThat(cell.stopped()).isEqualTo("Training stops at step 2: the attention logits leave the range of double.");
        assertThat(cell.course().steps()).containsExactly(0, 1, 1);
        assertThat(report(TENTH).cells().get(0).stopped()).isNull();
    }
}
