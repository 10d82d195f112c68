package org.circlewalk.checker.reproduce.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.reproduce.chart.Axis;
import org.circlewalk.checker.reproduce.chart.Curves;
import org.circlewalk.checker.reproduce.chart.Series;
import org.circlewalk.checker.reproduce.chart.Series.Style;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.training.ModelTrace;
import org.circlewalk.impl.engine.LogScoreLoss;
import org.circlewalk.impl.engine.population.ChainPopulationEngine;
import org.circlewalk.impl.engine.population.PopulationEngine;
import org.circlewalk.impl.model.Attention;
import org.circlewalk.impl.model.LinearHead;
import org.circlewalk.impl.run.ModelDesign;
import org.circlewalk.impl.run.ModelRun;
import org.circlewalk.impl.task.ChainTask;
import org.circlewalk.impl.task.CircleTask;
import org.circlewalk.impl.task.LabelledSequences;
import org.circlewalk.impl.task.RandomStream;
import org.circlewalk.impl.task.Task;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** Variants of the attention at the paper's settings otherwise: zero initialisation, η = 1, ε = 1/10. */
final class CircleRuns {
    static final RandomWalk WALK =
            new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, new BigFraction(7, 10));
    /** G, the squared norm of the paper's positions. */
    static final double SQUARED_NORM = Fractions.toDouble(PaperSettings.squaredNorm(PaperSettings.POSITION_DIMENSION));
    /** Three standard deviations of a share of 1000 walks, at most √(¼/1000) each, rounded up. */
    static final double SAMPLING_ERROR = 0.05;
    /** How many walks the accuracy of a population run is measured on where it depends on the walk: to 3·√(¼/10⁴) = 0.015. */
    static final int TEST_WALKS = 10_000;
    private static final double EPSILON = Fractions.toDouble(PaperSettings.EPSILON);

    private CircleRuns() {
    }

    private static ModelDesign design(Attention attention, double sigma, long seed) {
        return new ModelDesign(attention, new LinearHead(attention.nodes()), new LogScoreLoss(EPSILON),
                Fractions.toDouble(PaperSettings.ETA), sigma, seed);
    }

    /** On 1000 sequences from zero, measured on 1000 others after every step. */
    static ModelTrace sampled(Task task, Attention attention, int steps, long seed) {
        return sampled(task, attention, steps, 0, seed);
    }

    /** The same from a Gaussian start of deviation σ. */
    static ModelTrace sampled(Task task, Attention attention, int steps, double sigma, long seed) {
        LabelledSequences train = task.draw(PaperSettings.SEQUENCES, seed);
        return ModelTrace.of(ModelRun.fullBatch(design(attention, sigma, seed), train), task,
                task.draw(PaperSettings.SEQUENCES, RandomStream.TEST_SEQUENCES.seed(seed)), steps, 1);
    }

    /** The population loss of a walk from zero; scores then do not depend on the walk, so few test walks do. */
    static ModelTrace population(RandomWalk walk, Attention attention, int steps, int testWalks) {
        return population(walk, design(attention, 0, 1), steps, 1, testWalks);
    }

    /** The same from the Gaussian start of a seed; scores may depend on the walk. */
    static ModelTrace population(RandomWalk walk, Attention attention, int steps, double sigma, long seed) {
        return population(walk, design(attention, sigma, seed), steps, 1, TEST_WALKS);
    }

    /** The accuracy of a run from zero after its last step, where it depends on the walk. */
    static double populationAccuracy(RandomWalk walk, Attention attention, int steps) {
        return population(walk, design(attention, 0, 1), steps, steps, TEST_WALKS).last().accuracy();
    }

    private static ModelTrace population(RandomWalk walk, ModelDesign design, int steps, int every, int testWalks) {
        Task task = new CircleTask(walk);
        return ModelTrace.of(ModelRun.of(design, engine(walk)), task,
                task.draw(testWalks, RandomStream.TEST_SEQUENCES.seed(0)), steps, every);
    }

    private static PopulationEngine engine(RandomWalk walk) {
        return new PopulationEngine(walk, EPSILON);
    }

    /** The losses of a run from zero, before each of {@code steps} steps and after the last. */
    static double[] populationLosses(RandomWalk walk, Attention attention, int steps) {
        try (ModelRun run = ModelRun.of(design(attention, 0, 1), engine(walk))) {
            double[] losses = new double[steps + 1];
            losses[0] = run.gradient().loss();
            for (int step = 1; step <= steps; step++) {
                run.advance();
                losses[step] = run.gradient().loss();
            }
            return losses;
        }
    }

    /**
     * The population loss of a chain's task from zero. The mean scores are those over all walks, up to rounding; the accuracy is
     * the share of {@link #TEST_WALKS} walks with their labels.
     */
    static ModelTrace population(ChainTask task, Attention attention, int steps) {
        ChainPopulationEngine engine = new ChainPopulationEngine(task, EPSILON);
        return ModelTrace.of(ModelRun.of(design(attention, 0, 1), engine), task,
                task.draw(TEST_WALKS, RandomStream.TEST_SEQUENCES.seed(0)), steps, engine::meanScores);
    }

    /** E[x̄] of such a run after some steps, length K: the part of the attention on each node. */
    static double[] populationAverage(ChainTask task, Attention attention, int steps) {
        ChainPopulationEngine engine = new ChainPopulationEngine(task, EPSILON);
        try (ModelRun run = ModelRun.of(design(attention, 0, 1), engine)) {
            run.advance(steps);
            return engine.meanAverage(run.state());
        }
    }

    /** V of population runs from zero at several numbers of steps, row by row. */
    static List<double[]> populationValues(RandomWalk walk, Attention attention, List<Integer> stops) {
        List<double[]> values = new ArrayList<>();
        try (ModelRun run = ModelRun.of(design(attention, 0, 1), engine(walk))) {
            int done = 0;
            for (int stop : stops) {
                run.advance(stop - done);
                done = stop;
                values.add(run.parameters().head());
            }
        }
        return values;
    }

    static Map<String, Object> described(RandomWalk walk, int steps, Effort effort) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("K", walk.nodes());
        described.put("N", walk.length());
        described.put("p", Fractions.format(walk.p()));
        described.put("eta", Fractions.format(PaperSettings.ETA));
        described.put("epsilon", Fractions.format(PaperSettings.EPSILON));
        described.put("sequences", PaperSettings.SEQUENCES);
        described.put("steps", steps);
        described.put("seeds", effort.seeds());
        return described;
    }

    static double[] steps(int count) {
        return IntStream.rangeClosed(0, count).asDoubleStream().toArray();
    }

    /** The mean score of the token {@code lag} places before the label, over the steps, sampled and population. */
    static Curves attention(String title, Map<String, List<ModelTrace>> sampled, Map<String, ModelTrace> population, int lag) {
        return panel(title, "score, mean over test walks", sampled, population, course -> course.curve(point ->
                point.meanScores()[point.meanScores().length - 1 - lag]), List.of());
    }

    /** The accuracy over the steps, with levels to compare with. */
    static Curves accuracy(String title, Map<String, List<ModelTrace>> sampled, Map<String, ModelTrace> population,
                           Map<String, Double> levels) {
        List<Series> known = new ArrayList<>();
        int last = sampled.values().iterator().next().get(0).points().size() - 1;
        levels.forEach((name, level) -> known.add(Series.level(name, steps(last), level)));
        return panel(title, "share of right predictions", sampled, population, course -> course.curve(point -> point.accuracy()),
                known);
    }

    private interface Quantity {
        double[] of(ModelTrace course);
    }

    private static Curves panel(String title, String label, Map<String, List<ModelTrace>> sampled, Map<String, ModelTrace> population,
                                Quantity quantity, List<Series> known) {
        List<Series> series = new ArrayList<>();
        sampled.forEach((name, courses) -> series.add(Series.band(name, steps(courses.get(0).points().size() - 1),
                courses.stream().map(quantity::of).toList())));
        population.forEach((name, course) -> series.add(
                Series.of(name + ", population", Style.DASHES, steps(course.points().size() - 1), quantity.of(course))));
        series.addAll(known);
        return new Curves(title, Axis.linear("step"), Axis.linear(label), series);
    }
}
