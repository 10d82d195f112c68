package org.circlewalk.checker.page;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.checker.train.TrainReport;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** The population runs that the page shows step by step, with the paper's settings. */
public final class PageRuns {
    private static final int SMALLEST_FAILING_CIRCLE = 17;
    private static final int EVEN_CIRCLE = 4;

    /** The paper's two circles, the smallest circle with a negative limit gap for p of denominator up to 20, and walks that are not learnt. */
    private static final List<RandomWalk> WALKS = List.of(
            paper(1, 2), paper(7, 10), paper(9, 10), paper(1, 1),
            new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH - 1, BigFraction.ONE),
            new RandomWalk(EVEN_CIRCLE, PaperSettings.LENGTH, BigFraction.ONE_HALF),
            large(SMALLEST_FAILING_CIRCLE, 7, 9),
            large(PaperSettings.LARGE_NODES, 1, 2), large(PaperSettings.LARGE_NODES, 4, 5));

    private PageRuns() {
    }

    private static RandomWalk paper(int numerator, int denominator) {
        return new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, new BigFraction(numerator, denominator));
    }

    private static RandomWalk large(int nodes, int numerator, int denominator) {
        return new RandomWalk(nodes, PaperSettings.LARGE_LENGTH, new BigFraction(numerator, denominator));
    }

    /** How many runs there are. */
    public static int count() {
        return WALKS.size();
    }

    /**
     * Trains them, 50 steps each.
     *
     * @param threads  how many runs at a time; changes no result
     * @param finished told of each run, from any thread
     * @return what {@code train --course} writes
     */
    public static List<TrainReport> train(int threads, Runnable finished) {
        return Parallel.map(threads, WALKS, walk -> {
            TrainReport report = trained(walk, PaperSettings.STEPS);
            finished.run();
            return report;
        });
    }

    static TrainReport trained(RandomWalk walk, int steps) {
        try (TrainingRun run = TrainingRun.start(TrainingSettings.paper(walk), 1)) {
            return TrainReport.of(run, steps, 1, true, () -> { });
        }
    }
}
