package org.circlewalk.checker.reproduce.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.training.Trace;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The settings of the runs from a Gaussian start. */
class RandomStartSettingTest {
    private static final RandomWalk WALK = new RandomWalk(5, 9, BigFraction.ONE_HALF);
    private static final RandomStartSetting REPRODUCING = RandomStartSetting.REPRODUCING;

    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void everySettingChangesTheModelAfterTwoSteps(EngineKind engine) {
        List<RandomStartSetting> settings = new ArrayList<>(Arrays.stream(Normalisation.values())
                .map(norms -> new RandomStartSetting(norms, REPRODUCING.rate(), REPRODUCING.sigma())).toList());
        settings.add(new RandomStartSetting(Normalisation.BOTH, BigFraction.ONE, REPRODUCING.sigma()));
        settings.add(new RandomStartSetting(Normalisation.BOTH, REPRODUCING.rate(), 1e-6));
        List<ModelState> ends = settings.stream().map(setting ->
                Trace.of(setting.runs(WALK, engine, 1), 2, 1, List.of()).end()).toList();
        assertThat(ends).doesNotHaveDuplicates();
    }

    @Test
    void theSettingsOfTheRunsAreDescribed() {
        RandomStart chosen = new RandomStart(new Choices(Normalisation.KEYS, new BigFraction(1, 2), 0.5, null, null));
        assertThat(chosen.described(WALK, new Effort(1))).containsEntry("eta", "1/2").containsEntry("sigma", 0.5)
                .containsEntry("normalised", "keys").doesNotContainKey("unitNorm");
        assertThat(chosen.setting().text()).isEqualTo("η = 1/2, σ = 0.5, normalised: keys");
        assertThat(new RandomStart(Choices.NONE).described(WALK, new Effort(1))).containsEntry("eta", "10")
                .containsEntry("sigma", 1e-5).containsEntry("normalised", "both");
    }
}
