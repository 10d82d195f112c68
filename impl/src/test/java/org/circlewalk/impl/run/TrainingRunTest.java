package org.circlewalk.impl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.LogScoreLoss;
import org.circlewalk.impl.engine.SymmetricEngine.Symmetry;
import org.circlewalk.impl.engine.population.PopulationEngine;
import org.circlewalk.impl.model.AttentionGeometry;
import org.circlewalk.impl.model.LinearHead;
import org.circlewalk.impl.model.MatrixAttention;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.model.Positions;
import org.circlewalk.spec.lemma.C1FirstStep;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Training runs: reproducible, resumable, and faithful to what the theory says of their first steps. */
class TrainingRunTest {
    private static final BigFraction SEVEN_TENTHS = new BigFraction(7, 10);

    static TrainingSettings settings(EngineKind engine, Initialisation initialisation) {
        RandomWalk walk = new RandomWalk(5, 9, SEVEN_TENTHS);
        return new TrainingSettings(walk, engine, 20, new BigFraction(1, 2), new BigFraction(1, 10), initialisation,
                initialisation == Initialisation.ZERO ? 0 : 0.001, 50, 40,
                initialisation == Initialisation.GAUSSIAN ? Normalisation.BOTH : Normalisation.NONE, 7);
    }

    private static ModelState trained(TrainingSettings settings, int steps, int threads) {
        try (TrainingRun run = TrainingRun.start(settings, threads)) {
            IntStream.range(0, steps).forEach(step -> run.advance());
            return run.state();
        }
    }

    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void theNumberOfThreadsChangesNoBit(EngineKind engine) {
        for (Initialisation initialisation : Initialisation.values()) {
            TrainingSettings settings = settings(engine, initialisation);
            assertThat(trained(settings, 12, 3)).isEqualTo(trained(settings, 12, 1));
        }
    }

    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void aResumedRunEqualsOneThatWasNotInterrupted(EngineKind engine) {
        for (Initialisation initialisation : Initialisation.values()) {
            TrainingSettings settings = settings(engine, initialisation);
            SavedRun saved;
            try (TrainingRun first = TrainingRun.start(settings, 1)) {
                IntStream.range(0, 5).forEach(step -> first.advance());
                saved = first.save();
            }
            try (TrainingRun second = TrainingRun.resume(saved, 2)) {
                IntStream.range(0, 7).forEach(step -> second.advance());
                assertThat(second.step()).isEqualTo(12);
                assertThat(second.state()).isEqualTo(trained(settings, 12, 1));
            }
        }
    }

    @Test
    void anotherSeedGivesAnotherSample() {
        TrainingSettings settings = settings(EngineKind.EMPIRICAL, Initialisation.ZERO);
        TrainingSettings other = new TrainingSettings(settings.walk(), settings.engine(), settings.positionDimension(),
                settings.eta(), settings.epsilon(), settings.initialisation(), settings.sigma(), settings.sequences(),
                settings.testSequences(), settings.normalisation(), settings.seed() + 1);
        assertThat(trained(other, 2, 1)).isNotEqualTo(trained(settings, 2, 1));
    }

    /** Lemma C.1. The bound is that of the engine's sums, a few hundred roundings of positive terms, with room to spare. */
    @Test
    void theFirstStepIsThatOfTheTheory() {
        RandomWalk walk = new RandomWalk(6, 97, SEVEN_TENTHS);
        ModelState state = trained(TrainingSettings.paper(walk), 1, 1);
        var exact = C1FirstStep.value(walk, PaperSettings.ETA, PaperSettings.EPSILON);
        for (int d = 0; d < 6; d++) {
            double expected = exact.at(d).doubleValue();
            assertThat(state.value()[d * 6]).isCloseTo(expected, within(2000 * 0x1p-53 * expected));
        }
        assertThat(state.attendsByPositionOnly()).isTrue();
        double[] logits = state.positionLogits();
        assertThat(Arrays.stream(logits).map(Math::abs).max().orElseThrow()).isZero();
    }

    @Test
    void attentionSelectsTheParentTokenAtThePapersSettings() {
        RandomWalk walk = new RandomWalk(6, 97, SEVEN_TENTHS);
        try (TrainingRun run = TrainingRun.start(TrainingSettings.paper(walk), 1)) {
            IntStream.range(0, 3).forEach(step -> run.advance());
            StepRecord record = run.measure();
            assertThat(record.selectedPosition()).isEqualTo(96);
            assertThat(record.accuracy().exact()).isEqualTo(SEVEN_TENTHS);
            assertThat(record.accuracy().how()).isEqualTo(MeasuredAccuracy.How.CERTIFIED);
        }
    }

    @Test
    void attentionLocksThreeStepsBackWhereTheGapIsNegative() {
        RandomWalk walk = new RandomWalk(20, 101, new BigFraction(4, 5));
        try (TrainingRun run = TrainingRun.start(TrainingSettings.paper(walk), 1)) {
            IntStream.range(0, 50).forEach(step -> run.advance());
            StepRecord record = run.measure();
            assertThat(record.selectedPosition()).isEqualTo(98);
            assertThat(record.accuracy().exact()).isEqualTo(new BigFraction(64, 125));
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 97, 1, POPULATION", "6, 97, 0, EMPIRICAL", "5, 11, 1, EMPIRICAL", "4, 9, 1/2, POPULATION"})
    void whereTheAverageTokenIsUninformativeTheSymmetryIsKeptForEver(int k, int n, String p, EngineKind engine) {
        RandomWalk walk = new RandomWalk(k, n, Fractions.parse("p", p));
        TrainingSettings settings = new TrainingSettings(walk, engine, 1000, BigFraction.ONE, new BigFraction(1, 10),
                Initialisation.ZERO, 0, 100, 100, Normalisation.NONE, 1);
        assertThat(settings.symmetry()).isNotEqualTo(Symmetry.NONE);
        ModelState state = trained(settings, 60, 1);
        for (int y = 0; y < k; y++) {
            assertThat(Arrays.copyOfRange(state.value(), y * k, y * k + k)).containsOnly(state.value()[y * k]);
        }
        assertThat(Arrays.copyOf(state.positionLogits(), n - 1)).containsOnly(state.positionLogits()[0]);
        assertThat(state.attendsByPositionOnly()).isTrue();
    }

    /**
     * Nothing is symmetric here, so both are one run. In the composed model the first step moves V and the second the logits, whose
     * rates are rounded otherwise: the zero token's is another than the visible positions' where keys are divided by their norms.
     */
    @ParameterizedTest
    @EnumSource(Normalisation.class)
    void aRunLeftToRoundingIsThatOfTheComposedModelUnderEveryNormalisation(Normalisation normalisation) {
        RandomWalk walk = new RandomWalk(5, 9, SEVEN_TENTHS);
        TrainingSettings settings = new TrainingSettings(walk, EngineKind.POPULATION, 20, BigFraction.ONE, new BigFraction(1, 10),
                Initialisation.ZERO, 0, 1, 1, normalisation, 1);
        AttentionGeometry geometry = new AttentionGeometry(Positions.sine(9, 20), normalisation, 1);
        ModelDesign design = new ModelDesign(new MatrixAttention(5, geometry), new LinearHead(5), new LogScoreLoss(0.1), 1, 0, 1);
        try (TrainingRun plain = TrainingRun.startLeftToRounding(settings, 1);
                ModelRun composed = ModelRun.of(design, new PopulationEngine(walk, 0.1))) {
            IntStream.range(0, 2).forEach(step -> plain.advance());
            composed.advance(2);
            assertThat(plain.state()).isEqualTo(trained(settings, 2, 1));
            assertThat(plain.state().value()).isEqualTo(composed.state().value());
            double[] expected = composed.positionLogits();
            double[] actual = plain.state().positionLogits();
            assertThat(expected[8]).isNotZero();
            for (int i = 0; i < 9; i++) {
                assertThat(actual[i]).isCloseTo(expected[i], within(16 * 0x1p-53 * Math.abs(expected[i])));
            }
        }
    }

    /** Where the symmetry is exact, only the run that is left to rounding loses it, and its samples are those of the other. */
    @Test
    void onlyARunLeftToRoundingLosesASymmetry() {
        TrainingSettings settings = new TrainingSettings(new RandomWalk(6, 13, BigFraction.ONE), EngineKind.EMPIRICAL, 1000,
                BigFraction.ONE, new BigFraction(1, 10), Initialisation.ZERO, 0, 200, 1, Normalisation.NONE, 1);
        try (TrainingRun kept = TrainingRun.start(settings, 1);
                TrainingRun left = TrainingRun.startLeftToRounding(settings, 1)) {
            assertThat(left.sample()).isEqualTo(kept.sample());
            IntStream.range(0, 60).forEach(step -> {
                kept.advance();
                left.advance();
            });
            assertThat(Arrays.copyOf(kept.state().value(), 6)).containsOnly(kept.state().value()[0]);
            assertThat(left.state()).isNotEqualTo(kept.state());
        }
    }

    @Test
    void aDeterministicWalkOfAnotherLengthIsLearnt() {
        RandomWalk walk = new RandomWalk(6, 98, BigFraction.ONE);
        try (TrainingRun run = TrainingRun.start(TrainingSettings.paper(walk), 1)) {
            IntStream.range(0, 50).forEach(step -> run.advance());
            assertThat(run.measure().accuracy().exact()).isEqualTo(BigFraction.ONE);
        }
    }
}
