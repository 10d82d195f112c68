package org.circlewalk.tests.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.gradient.EnclosedGradient;
import org.circlewalk.spec.gradient.EnumeratedGradient;
import org.circlewalk.spec.gradient.ExpectedGradient;
import org.circlewalk.spec.gradient.PowerSeriesGradient;
import org.circlewalk.spec.lemma.C1FirstStep;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.model.RationalLogLoss;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The exact expected gradients at K = 6, p = 7/10: N = 16 by enumeration, N = 97 by the power series. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExactGradientBenchmark {
    private static final RandomWalk SHORT = new RandomWalk(PaperSettings.NODES, 16, new BigFraction(7, 10));
    private static final RandomWalk LONG = SHORT.withLength(PaperSettings.LENGTH);
    private static final RationalLogLoss LOSS = new RationalLogLoss(PaperSettings.EPSILON);

    private final ExactModel afterFirstStep = C1FirstStep.model(SHORT, PaperSettings.ETA, PaperSettings.EPSILON);
    private final ExactModel longAfterFirstStep = C1FirstStep.model(LONG, PaperSettings.ETA, PaperSettings.EPSILON);
    private final ExactModel anyModel = anyModel();

    /** V with entries in 0 … 9 over 1 … 6 and scores proportional to 1 … 9, from a fixed seed. */
    private static ExactModel anyModel() {
        Random random = new Random(20251123);
        BigFraction[] value = new BigFraction[SHORT.nodes() * SHORT.nodes()];
        for (int e = 0; e < value.length; e++) {
            value[e] = new BigFraction(random.nextInt(10), 1 + random.nextInt(6));
        }
        int[] weights = random.ints(SHORT.length(), 1, 10).toArray();
        int total = IntStream.of(weights).sum();
        BigFraction[] scores = new BigFraction[weights.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = new BigFraction(weights[i], total);
        }
        return new ExactModel(SquareMatrix.ofRowMajor(SHORT.nodes(), value), scores);
    }

    /** 2^15 walks, the circulant V of Lemma C.1, uniform scores. */
    @Benchmark
    public ExpectedGradient afterTheFirstStepUpToRotation() {
        return EnumeratedGradient.upToRotation(SHORT, afterFirstStep, LOSS);
    }

    /** The same without using the symmetry: 6 · 2^15 walks. */
    @Benchmark
    public ExpectedGradient afterTheFirstStepOverAllWalks() {
        return EnumeratedGradient.overAllWalks(SHORT, afterFirstStep, LOSS);
    }

    /** 6 · 2^15 walks, any V, any scores, small denominators. */
    @Benchmark
    public ExpectedGradient anyModelOverAllWalks() {
        return EnumeratedGradient.overAllWalks(SHORT, anyModel, LOSS);
    }

    /** N = 97 at a relative remainder of 10^−30. */
    @Benchmark
    public EnclosedGradient powerSeries() {
        return PowerSeriesGradient.withRemainder(LONG, longAfterFirstStep, PaperSettings.EPSILON,
                new BigFraction(10).pow(-30));
    }
}
