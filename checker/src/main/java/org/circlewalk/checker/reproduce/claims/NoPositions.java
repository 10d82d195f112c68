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
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Cost;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.reproduce.experiment.Measured;
import org.circlewalk.checker.reproduce.experiment.Outcome;
import org.circlewalk.checker.reproduce.training.ModelTrace;
import org.circlewalk.impl.model.AttentionGeometry;
import org.circlewalk.impl.model.MatrixAttention;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.impl.model.Positions;
import org.circlewalk.impl.task.CircleTask;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.VisitCountPrediction;

/** Claim (b): without positions no one-layer transformer beats a random guess. */
public final class NoPositions implements Experiment {
    private static final BigFraction P = new BigFraction(7, 10);
    private static final int[] NODES = {5, 6};
    private static final int SHORTEST = 3;
    private static final int LONGEST = 25;
    private static final int MOST_COUNTS = 100_000;

    @Override
    public String name() {
        return "claim-b";
    }

    @Override
    public String title() {
        return "No positions, K = 5 and 6, p = 7/10: the best that visit counts allow, exactly, and what training reaches";
    }

    @Override
    public String claimed() {
        return "Without positional embeddings no one-layer transformer beats a random guess.";
    }

    private static double best(int nodes, int length) {
        return Fractions.toDouble(VisitCountPrediction.bestAccuracy(new RandomWalk(nodes, length, P), MOST_COUNTS));
    }

    private static MatrixAttention attention(int length) {
        return new MatrixAttention(PaperSettings.NODES,
                new AttentionGeometry(Positions.none(length, CircleRuns.SQUARED_NORM), Normalisation.NONE, 1));
    }

    private static RandomWalk walk(int length) {
        return new RandomWalk(PaperSettings.NODES, length, P);
    }

    private static ModelTrace trained(int length, long seed) {
        return CircleRuns.sampled(new CircleTask(walk(length)), attention(length), PaperSettings.STEPS, seed);
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1);
    }

    @Override
    public Outcome run(Effort effort) {
        int[] lengths = IntStream.rangeClosed(SHORTEST, LONGEST).toArray();
        double[] x = IntStream.of(lengths).asDoubleStream().toArray();
        List<double[]> best = IntStream.of(NODES).mapToObj(k ->
                IntStream.of(lengths).parallel().mapToDouble(n -> best(k, n)).toArray()).toList();
        List<List<ModelTrace>> trained = effort.bySeed(seed -> IntStream.of(lengths).mapToObj(n -> trained(n, seed)).toList());
        List<double[]> reached = trained.stream()
                .map(courses -> courses.stream().mapToDouble(course -> course.last().accuracy()).toArray()).toList();
        double[] spreads = trained.stream().mapToDouble(courses -> courses.get(lengths.length - 1).tokenSpread()).toArray();
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < NODES.length; i++) {
            series.add(Series.of("best from visit counts, exact, K = " + NODES[i], Style.LINE, x, best.get(i)));
            series.add(Series.level("1/K, K = " + NODES[i], x, 1.0 / NODES[i]));
        }
        series.add(Series.band("trained, K = 6, mean and range", x, reached));
        double[] population = IntStream.of(lengths).parallel()
                .mapToDouble(n -> CircleRuns.populationAccuracy(walk(n), attention(n), PaperSettings.STEPS)).toArray();
        series.add(Series.of("trained, K = 6, population", Style.DASHES, x, population));
        double[] excess = IntStream.range(0, NODES.length)
                .mapToDouble(i -> best.get(i)[lengths.length - 1] * NODES[i]).toArray();
        double[] atLongest = reached.stream().mapToDouble(curve -> curve[lengths.length - 1]).toArray();
        Map<String, Object> settings = new LinkedHashMap<>(
                CircleRuns.described(new RandomWalk(PaperSettings.NODES, LONGEST, P), PaperSettings.STEPS, effort));
        settings.put("K", "5 and 6");
        settings.put("N", SHORTEST + " to " + LONGEST);
        return new Outcome(settings, List.of(new Curves("Accuracy without positions", Axis.linear("length N"),
                Axis.linear("accuracy"), series)), checks(excess, atLongest, population[lengths.length - 1]),
                "At N = " + LONGEST + " the best predictor from visit counts has accuracy "
                        + Measured.shown(best.get(0)[lengths.length - 1]) + " for K = 5 and "
                        + Measured.shown(best.get(1)[lengths.length - 1]) + " for K = 6 (exact sums, rounded), a guess 1/5 and 1/6; "
                        + "training at K = 6 reaches " + Measured.range(atLongest) + ", without a sample "
                        + Measured.shown(population[lengths.length - 1]) + ".",
                List.of("How often each node was visited says something of where the walk ended; for even K the parity of the counts "
                        + "alone rules out half of the nodes.", "Without a sample all nodes are alike, which the engine keeps to the "
                        + "last bit, and training finds much of what the counts say. A sample tells the nodes apart and training "
                        + "amplifies it: at N = " + LONGEST + " their token logits come to differ by " + Measured.range(spreads)
                        + ", so attention goes to few of them. The accuracy of the population runs is measured on "
                        + CircleRuns.TEST_WALKS + " walks."));
    }

    /**
     * @param excess     the best accuracy from visit counts over that of a guess, exact up to the rounding of a quotient
     * @param reached    accuracies of trained models at K = 6
     * @param population that of a model trained without a sample
     */
    static List<Check> checks(double[] excess, double[] reached, double population) {
        return List.of(
                Check.claim("the best accuracy of any predictor from visit counts is that of a guess",
                        Measured.atMost(1 + 1e-9, excess)),
                Check.condition("nor does a trained model do better",
                        Measured.atMost(1.0 / PaperSettings.NODES + CircleRuns.SAMPLING_ERROR, reached)),
                Check.condition("nor one trained without a sample",
                        Measured.atMost(1.0 / PaperSettings.NODES + CircleRuns.SAMPLING_ERROR, population)));
    }
}
