package org.circlewalk.checker.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.Initialisation;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report says which of four normalisations a run had, in the word that its saved file has too. */
class ReportedNormalisationTest {
    @ParameterizedTest
    @EnumSource(Normalisation.class)
    void theReportAndTheSavedRunSayTheSame(Normalisation normalisation) {
        TrainingSettings settings = new TrainingSettings(new RandomWalk(5, 9, new BigFraction(7, 10)), EngineKind.POPULATION, 20,
                BigFraction.ONE, new BigFraction(1, 10), Initialisation.ZERO, 0, 1, 20, normalisation, 1);
        String word = normalisation.name().toLowerCase(Locale.ROOT);
        try (TrainingRun run = TrainingRun.start(settings, 1)) {
            TrainReport report = TrainReport.of(run, 1, 1, false, () -> { });
            assertThat(report.settings().normalised()).isEqualTo(word);
            String saved = SavedRunFile.write(run.save());
            assertThat(saved).contains("\"normalised\" : \"" + word + "\"");
            assertThat(SavedRunFile.parse("resume", "r.json", saved).settings()).isEqualTo(settings);
        }
    }
}
