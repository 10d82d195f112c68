package org.circlewalk.tests.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.empirical.EmpiricalEngine;
import org.circlewalk.impl.engine.LogLoss;
import org.circlewalk.impl.engine.LossGradient;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.task.SampledWalks;
import org.circlewalk.spec.walk.RandomWalk;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One gradient over 1000 walks, p = 7/10, M = 1000, ε = 1/10, at a state whose logits depend on position and node: the
 * engine with one and with two threads, the indexed way, and the textbook's with all of W, in one run for the sake of their
 * ratios. Times are sampled because medians bear a busy machine, which means do not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public class EmpiricalBenchmark {
    private static final int WALKS = 1000;
    private static final int POSITION_DIMENSION = 1000;
    private static final LogLoss LOSS = new LogLoss(0.1);

    /** K and N. */
    @Param({"6 97", "20 101"})
    public String circle;

    private ModelState state;
    private EmpiricalEngine oneThread;
    private EmpiricalEngine twoThreads;
    private int[][] nodes;
    private EmpiricalBaselines.Textbook textbook;

    @Setup(Level.Trial)
    public void prepare() {
        String[] numbers = circle.split(" ");
        int size = Integer.parseInt(numbers[0]);
        int length = Integer.parseInt(numbers[1]);
        Random random = new Random(1);
        state = new ModelState(size, length, random.doubles(size * size).toArray(), random.doubles(size).toArray(),
                random.doubles(length).toArray());
        SampledWalks walks = SampledWalks.draw(new RandomWalk(size, length, new BigFraction(7, 10)), WALKS, 1);
        oneThread = new EmpiricalEngine(walks, LOSS, 1);
        twoThreads = new EmpiricalEngine(walks, LOSS, 2);
        nodes = EmpiricalBaselines.nodes(walks);
        textbook = new EmpiricalBaselines.Textbook(nodes, size, POSITION_DIMENSION, LOSS);
        textbook.attendAs(state);
    }

    @TearDown(Level.Trial)
    public void close() {
        oneThread.close();
        twoThreads.close();
    }

    @Benchmark
    public LossGradient engineWithOneThread() {
        return oneThread.gradient(state);
    }

    @Benchmark
    public LossGradient engineWithTwoThreads() {
        return twoThreads.gradient(state);
    }

    @Benchmark
    public LossGradient indexed() {
        return EmpiricalBaselines.indexed(nodes, LOSS, state);
    }

    @Benchmark
    public double textbook() {
        return textbook.gradient(state.value());
    }
}
