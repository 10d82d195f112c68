package org.circlewalk.impl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.CrossEntropy;
import org.circlewalk.impl.engine.LogScoreLoss;
import org.circlewalk.impl.engine.OutputLoss;
import org.circlewalk.impl.engine.population.PopulationEngine;
import org.circlewalk.impl.engine.sequence.SequenceEngine;
import org.circlewalk.impl.model.Attention;
import org.circlewalk.impl.model.AttentionGeometry;
import org.circlewalk.impl.model.ExactSnapshot;
import org.circlewalk.impl.model.FactoredAttention;
import org.circlewalk.impl.model.FixedAttention;
import org.circlewalk.impl.model.Head;
import org.circlewalk.impl.model.LinearHead;
import org.circlewalk.impl.model.MaskedZeroToken;
import org.circlewalk.impl.model.MatrixAttention;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.model.Positions;
import org.circlewalk.impl.model.ReluHead;
import org.circlewalk.impl.task.ChainTask;
import org.circlewalk.impl.task.CircleTask;
import org.circlewalk.impl.task.LabelledSequences;
import org.circlewalk.impl.task.QuestionTask;
import org.circlewalk.impl.task.Task;
import org.circlewalk.spec.chain.MarkovChain;
import org.circlewalk.spec.model.Accuracy;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.VisitCountPrediction;
import org.junit.jupiter.api.Test;

/** Composed models: reproducible, true to the reduced engines, and as the claims about the variants say. */
class ModelRunTest {
    private static final BigFraction SEVEN_TENTHS = new BigFraction(7, 10);
    private static final OutputLoss LOG = new LogScoreLoss(0.1);
    private static final double UNIT = 0x1p-53;

    private static MatrixAttention matrix(int nodes, int length, Normalisation normalisation) {
        return new MatrixAttention(nodes, new AttentionGeometry(Positions.sine(length, 1000), normalisation, 1));
    }

    private static ModelDesign zero(Attention attention) {
        return new ModelDesign(attention, new LinearHead(attention.nodes()), LOG, 1, 0, 1);
    }

    private static ModelMeasurement trained(Task task, ModelDesign design, int sequences, int steps) {
        try (ModelRun run = ModelRun.fullBatch(design, task.draw(sequences, 1))) {
            run.advance(steps);
            return new Evaluation(task, task.draw(400, 2)).of(run);
        }
    }

    @Test
    void equalDesignsGiveEqualRunsAndOtherSeedsOthers() {
        LabelledSequences questions = QuestionTask.FREQUENCY.draw(40, 3);
        Head head = new ReluHead(19, 5, true);
        ModelDesign design = new ModelDesign(matrix(19, 17, Normalisation.BOTH), head, new CrossEntropy(), 0.1, 0.1, 5);
        assertThat(afterTwoEpochs(design, questions)).isEqualTo(afterTwoEpochs(design, questions))
                .hasSameHashCodeAs(afterTwoEpochs(design, questions))
                .isNotEqualTo(afterTwoEpochs(design.withSeed(6), questions));
    }

    private static ModelParameters afterTwoEpochs(ModelDesign design, LabelledSequences sequences) {
        try (ModelRun run = ModelRun.miniBatches(design, sequences, 7)) {
            run.advance(2 * run.stepsPerEpoch());
            return run.parameters();
        }
    }

    @Test
    void anEpochHasEverySequenceOnce() {
        EpochBatches batches = new EpochBatches(10, 4, new Random(1));
        assertThat(batches.perEpoch()).isEqualTo(3);
        for (int epoch = 0; epoch < 3; epoch++) {
            int[] all = IntStream.range(0, 3).mapToObj(b -> batches.next()).flatMapToInt(Arrays::stream).toArray();
            assertThat(all).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        }
        assertThatThrownBy(() -> new EpochBatches(10, 11, new Random(1))).isInstanceOf(InvalidParameterException.class)
                .hasMessage("the size of a batch is 11, but it must be from 1 to n = 10.");
    }

    /**
     * Until its second step no logit has been used: V agrees to the last bit, and the logits up to the rounding of the rates.
     */
    @Test
    void aPopulationRunIsThatOfTheTrainer() {
        RandomWalk walk = new RandomWalk(5, 9, SEVEN_TENTHS);
        TrainingSettings settings = new TrainingSettings(walk, EngineKind.POPULATION, 1000, BigFraction.ONE,
                new BigFraction(1, 10), Initialisation.ZERO, 0, 1, 1, Normalisation.NONE, 1);
        ModelDesign design = zero(matrix(5, 9, Normalisation.NONE));
        try (TrainingRun trainer = TrainingRun.start(settings, 1);
                ModelRun run = ModelRun.of(design, new PopulationEngine(walk, 0.1))) {
            for (int step = 0; step < 2; step++) {
                trainer.advance();
                run.advance();
            }
            assertThat(run.state().value()).isEqualTo(trainer.state().value());
            double[] expected = trainer.state().positionLogits();
            for (int i = 0; i < 9; i++) {
                assertThat(run.positionLogits()[i]).isCloseTo(expected[i], within(8 * UNIT * Math.abs(expected[i])));
            }
        }
    }

    @Test
    void attentionSelectsTheTokenThatTheLabelDependsOn() {
        MarkovChain circle = MarkovChain.onCircle(new RandomWalk(6, 2, SEVEN_TENTHS));
        for (int lag = 1; lag <= 2; lag++) {
            ModelMeasurement at = trained(new ChainTask(circle, 41, lag), zero(matrix(6, 41, Normalisation.NONE)), 1000, 20);
            assertThat(at.selectedPosition()).isEqualTo(41 - lag);
            assertThat(at.selectedScore()).isGreaterThan(0.99);
        }
    }

    /** The certificate of the reference applies to composed models as well: attention is sharp, so the accuracy is exact. */
    @Test
    void theAccuracyOfATrainedModelIsCertified() {
        RandomWalk walk = new RandomWalk(6, 61, SEVEN_TENTHS);
        try (ModelRun run = ModelRun.fullBatch(zero(matrix(6, 61, Normalisation.NONE)), new CircleTask(walk).draw(1000, 1))) {
            run.advance(20);
            // Sampled token logits differ a little from word to word; a state that attends by position is what is certified.
            ModelState state = new ModelState(6, 61, run.state().value(), new double[6], run.positionLogits());
            assertThat(Accuracy.byCertificate(walk, ExactSnapshot.of(state))).contains(SEVEN_TENTHS);
        }
    }

    @Test
    void onlyALinearHeadIsAModelState() {
        ModelDesign design = new ModelDesign(matrix(19, 19, Normalisation.BOTH), new ReluHead(19, 2, false), LOG, 1, 0, 1);
        try (ModelRun run = ModelRun.fullBatch(design, QuestionTask.PREFERENCE.all())) {
            assertThatThrownBy(run::state).isInstanceOf(IllegalStateException.class);
        }
    }

    /** S is 1 at N−1, so after one step column s of V is largest at s + 1; the loss −log(v + ε) is convex in V. */
    @Test
    void theAutoregressiveBaselineSolvesTheDeterministicWalkAtOnce() {
        CircleTask task = new CircleTask(new RandomWalk(6, 97, BigFraction.ONE));
        assertThat(trained(task, zero(FixedAttention.onParent(6, 97)), 200, 1).accuracy()).isOne();
    }

    @Test
    void keysAndQueriesOfZeroKeepUniformAttention() {
        CircleTask task = new CircleTask(new RandomWalk(5, 12, SEVEN_TENTHS));
        FactoredAttention attention = new FactoredAttention(5, 4, AttentionGeometry.plain(12, 1000));
        try (ModelRun run = ModelRun.fullBatch(zero(attention), task.draw(50, 1))) {
            run.advance(20);
            assertThat(run.positionLogits()).containsOnly(0);
            assertThat(run.tokenLogits()).containsOnly(0);
            assertThat(run.parameters().head()).doesNotContain(0);
        }
    }

    /**
     * Whatever is trained without positions is a function of the counts, of which the best is known; 6 deviations of sampling.
     */
    @Test
    void withoutPositionsNoModelBeatsTheBestPredictorFromCounts() {
        RandomWalk walk = new RandomWalk(6, 14, SEVEN_TENTHS);
        double best = VisitCountPrediction.bestAccuracy(walk, 10_000).doubleValue();
        MatrixAttention attention = new MatrixAttention(6, new AttentionGeometry(Positions.none(14, 500), Normalisation.NONE, 1));
        ModelMeasurement at = trained(new CircleTask(walk), zero(attention), 1000, 50);
        assertThat(at.accuracy()).isBetween(1.0 / 6, best + 6 * Math.sqrt(best * (1 - best) / 400));
    }

    /** Scaled by c, the model is that of a matrix c·W trained with a step of c²η for W: with powers of 2 not a bit differs. */
    @Test
    void aSoftmaxScaleIsASmallerStepForTheAttention() {
        AttentionGeometry small = new AttentionGeometry(Positions.orthogonal(9, 64), Normalisation.NONE, 1.0 / 8);
        AttentionGeometry equal = new AttentionGeometry(Positions.orthogonal(9, 64 / 8.0), Normalisation.NONE, 1);
        CircleTask task = new CircleTask(new RandomWalk(5, 9, SEVEN_TENTHS));
        try (ModelRun scaled = ModelRun.fullBatch(zero(new MatrixAttention(5, small)), task.draw(50, 1));
                ModelRun plain = ModelRun.fullBatch(zero(new MatrixAttention(5, equal)), task.draw(50, 1))) {
            // The position parts move by c²·64² = 8², those of the words, which start alike, by 1 and by 8.
            scaled.advance(2);
            plain.advance(2);
            assertThat(scaled.positionLogits()).isEqualTo(plain.positionLogits());
        }
    }

    /** All but one of the six nodes are visited 16 times: the average word is 16/97, 17/97, its variance 5/(36·97²). */
    @Test
    void withoutTheZeroTokenTheUntrainedAverageIsThatOfTheVisibleTokens() {
        CircleTask task = new CircleTask(new RandomWalk(6, 98, BigFraction.ONE));
        ModelDesign design = zero(new MaskedZeroToken(matrix(6, 98, Normalisation.BOTH)));
        try (ModelRun run = ModelRun.fullBatch(design, task.everyStart())) {
            ModelMeasurement at = new Evaluation(task, task.everyStart()).of(run);
            double[] expected = {17 / 97.0, 16 / 97.0, 16 / 97.0, 16 / 97.0, 16 / 97.0, 16 / 97.0};
            assertThat(at.averageWord()).containsExactly(expected, within(200 * UNIT));
            double[] variance = new double[6];
            Arrays.fill(variance, 5 / 36.0 / 97 / 97);
            assertThat(at.averageVariance()).containsExactly(variance, within(400 * UNIT));
            assertThat(at.meanScores()[97]).isZero();
            assertThat(at.klUndefined()).isEqualTo(6);
            assertThat(at.negativeOutputs()).isZero();
            run.advance();
            assertThat(run.positionLogits()).hasSize(98);
        }
    }

    @Test
    void theFirstQuestionTaskIsLearnt() {
        ModelDesign design = new ModelDesign(matrix(19, 17, Normalisation.BOTH), new LinearHead(19), LOG, 0.1, 0.01, 1);
        assertThat(trained(QuestionTask.FREQUENCY, design, 1000, 100).accuracy()).isOne();
    }

    /** The edges of a cube: every node looks like every other, but no numbering makes the matrix a circulant of one step. */
    @Test
    void aWalkOnACubeIsLearnt() {
        MarkovChain chain = MarkovChain.onGraph(new int[][] {
            {1, 2, 4}, {0, 3, 5}, {0, 3, 6}, {1, 2, 7}, {0, 5, 6}, {1, 4, 7}, {2, 4, 7}, {3, 5, 6}});
        ModelMeasurement at = trained(new ChainTask(chain, 61, 1), zero(matrix(8, 61, Normalisation.NONE)), 1000, 50);
        assertThat(at.selectedPosition()).isEqualTo(60);
        assertThat(at.selectedScore()).isGreaterThan(0.99);
    }

    @Test
    void aRunWithTheParametersOfAnotherGoesOnAsThatOne() {
        CircleTask task = new CircleTask(new RandomWalk(5, 9, SEVEN_TENTHS));
        ModelDesign design = new ModelDesign(new FactoredAttention(5, 3, AttentionGeometry.plain(9, 20)), new LinearHead(5), LOG,
                0.1, 0.01, 1);
        try (ModelRun whole = ModelRun.fullBatch(design, task.draw(30, 1));
                SequenceEngine engine = new SequenceEngine(task.draw(30, 1), design.head(), LOG)) {
            whole.advance(3);
            ModelRun rest = ModelRun.from(design.withSeed(2), engine, whole.parameters(), whole.step());
            whole.advance(4);
            rest.advance(4);
            assertThat(rest.step()).isEqualTo(7);
            assertThat(rest.parameters()).isEqualTo(whole.parameters());
            assertThatThrownBy(() -> ModelRun.from(design, engine, new ModelParameters(new double[25], new double[44]), 0))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessage("the number of attention parameters is 44, but it must be 45.");
        }
    }

    @Test
    void measuresOfAModelThatIsKnown() {
        CircleTask task = new CircleTask(new RandomWalk(4, 2, BigFraction.ONE_HALF));
        try (ModelRun run = ModelRun.fullBatch(zero(FixedAttention.onParent(4, 2)), task.draw(500, 1))) {
            run.advance(200);
            ModelMeasurement at = new Evaluation(task, task.draw(100, 2)).of(run);
            assertThat(at.step()).isEqualTo(200);
            assertThat(at.meanScores()).containsExactly(new double[] {1, 0}, within(100 * UNIT));
            assertThat(at.averageVariance()).hasSize(4);
            assertThat(at.klUndefined()).isZero();
            assertThat(at.kl()).isBetween(0.0, 0.1);
            assertThat(at.smallestMargin()).isGreaterThan(0.1);
            double[] column = new double[4];
            Arrays.setAll(column, y -> run.parameters().head()[y * 4]);
            assertThat(ModelState.softmax(column)[2]).isLessThan(0.25);
        }
    }
}
