package org.circlewalk.impl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.CrossEntropy;
import org.circlewalk.impl.engine.LogScoreLoss;
import org.circlewalk.impl.model.AttentionGeometry;
import org.circlewalk.impl.model.LinearHead;
import org.circlewalk.impl.model.MatrixAttention;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.task.CircleTask;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that cannot go on stays at its last good step and says why. */
class StoppedTrainingTest {
    private static final RandomWalk WALK = new RandomWalk(6, 15, new BigFraction(7, 10));

    private static TrainingSettings settings(EngineKind engine, String eta, String epsilon, double sigma) {
        return new TrainingSettings(WALK, engine, 1000, Fractions.parse("eta", eta), Fractions.parse("epsilon", epsilon),
                sigma == 0 ? Initialisation.ZERO : Initialisation.GAUSSIAN, sigma, 50, 40, Normalisation.NONE, 26);
    }

    @ParameterizedTest
    @CsvSource({
        "POPULATION, 1e308, 1/10, 2, the attention logits leave the range of double",
        "EMPIRICAL, 1e308, 1/10, 2, the attention logits leave the range of double",
        "POPULATION, 1e308, 1/1000, 1, V leaves the range of double",
        "EMPIRICAL, 1e308, 1/1000, 1, V leaves the range of double",
        "POPULATION, 1, 1e-320, 1, V leaves the range of double"})
    void whereTheRangeOfDoubleEndsTheRunStaysAtTheStepBefore(EngineKind engine, String eta, String epsilon, int end, String why) {
        try (TrainingRun run = TrainingRun.start(settings(engine, eta, epsilon, 0), 1)) {
            for (int step = 1; step < end; step++) {
                run.advance();
            }
            ModelState last = run.state();
            assertThatThrownBy(run::advance).isInstanceOf(StoppedTrainingException.class)
                    .hasMessage("Training stops at step " + end + ": " + why + ".");
            assertThat(run.step()).isEqualTo(end - 1);
            assertThat(run.state()).isEqualTo(last);
            assertThat(run.measure().loss()).isFinite();
            assertThat(run.save().state()).isEqualTo(last);
        }
    }

    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void whereTheLossEndsAsItDoesForThisSeedTheRunStaysToo(EngineKind engine) {
        try (TrainingRun run = TrainingRun.start(settings(engine, "1", "1/10", 0.04), 1)) {
            StoppedTrainingException stop = catchThrowableOfType(StoppedTrainingException.class, () -> {
                for (int step = 0; step < 100; step++) {
                    run.advance();
                }
            });
            assertThat(stop).hasMessageStartingWith("Training stops at step " + (run.step() + 1) + ": the loss is not defined");
            assertThat(run.gradient().loss()).isFinite();
        }
    }

    @Test
    void aStartOutOfRangeIsRefused() {
        assertThatThrownBy(() -> TrainingRun.start(settings(EngineKind.POPULATION, "1", "1/10", 1e308), 1))
                .isInstanceOf(InvalidParameterException.class).hasMessage("sigma is 1.0E308, but it must be so small that V and "
                        + "the attention logits of the start stay in the range of double.");
        assertThatThrownBy(() -> composed(1, 1e308)).isInstanceOf(InvalidParameterException.class)
                .hasMessageStartingWith("sigma is 1.0E308, but it must be so small that the parameters ");
    }

    private static ModelRun composed(double eta, double sigma) {
        ModelDesign design = new ModelDesign(new MatrixAttention(6, AttentionGeometry.plain(15, 1000)), new LinearHead(6),
                new CrossEntropy(), eta, sigma, 1);
        return ModelRun.fullBatch(design, new CircleTask(WALK).draw(50, 1));
    }

    @Test
    void aComposedModelStaysWhereItIsToo() {
        try (ModelRun run = composed(1e308, 1e-3)) {
            assertThatThrownBy(run::advance).isInstanceOf(StoppedTrainingException.class)
                    .hasMessage("Training stops at step 1: the attention logits leave the range of double.");
            assertThat(run.step()).isZero();
            assertThat(run.parameters().head()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
        }
    }

    /** As a run of the paper's model does: a step that leads to where no gradient can be computed is not taken. */
    @ParameterizedTest
    @ValueSource(ints = {50, 7})
    void whereTheLossEndsAComposedModelStaysAtTheStepBefore(int batch) {
        int stopped = 0;
        for (long seed = 1; seed <= 60; seed++) {
            ModelDesign design = new ModelDesign(new MatrixAttention(6, AttentionGeometry.plain(15, 1000)), new LinearHead(6),
                    new LogScoreLoss(0.1), 20, 0.05, seed);
            try (ModelRun run = ModelRun.miniBatches(design, new CircleTask(WALK).draw(50, seed), batch)) {
                stopped += isDefined(run) && stopsAtItsLastGoodStep(run) ? 1 : 0;
            }
        }
        assertThat(stopped).isPositive();
    }

    private static boolean isDefined(ModelRun run) {
        try {
            return Double.isFinite(run.gradient().loss());
        } catch (ArithmeticException undefined) {
            return false;
        }
    }

    private static boolean stopsAtItsLastGoodStep(ModelRun run) {
        for (int step = 0; step < 40; step++) {
            ModelParameters last = run.parameters();
            Optional<String> stop = run.tryToAdvance();
            if (stop.isPresent()) {
                assertThat(stop.get()).startsWith("Training stops at step " + (step + 1) + ": the ");
                assertThat(run.step()).isEqualTo(step);
                assertThat(run.parameters()).isEqualTo(last);
                assertThat(run.gradient().loss()).isFinite();
                return true;
            }
        }
        return false;
    }
}
